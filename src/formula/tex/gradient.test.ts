// Gradients as TeX, and that KaTeX sets them.
import katex from 'katex';
import { expect, test } from 'vitest';
import { surfaces } from '../../surfaces/_index';
import { writtenOut } from '../written-out';
import { gradientTex } from './gradient';

test('both partial derivatives stand below the formula, equals sign under equals sign', () => {
  expect(gradientTex('x^2 + 3y^2')).toEqual({
    loss: 'f(x, y) = x^2 + 3 y^2',
    gradient: String.raw`\begin{aligned} f(x, y) &= x^2 + 3 y^2 \\[8pt] \frac{\partial f}{\partial x} &= 2 x \\[8pt] \frac{\partial f}{\partial y} &= 6 y \end{aligned}`,
  });
});

test('letters stay letters, and lines stand above the formula', () => {
  const { gradient } = gradientTex('r = x^2 + y^2\nsin(2*pi*r)');
  expect(gradient).toContain(String.raw`\pi`);
  expect(gradient).toContain(String.raw`\cos(2 \pi \htmlData{name=r}{r})`);
  expect(gradient).not.toContain('3.14');
  expect(gradient?.match(/&=/g)).toHaveLength(4);
});

test('a gradient that is too long is not set', () => {
  const waves = Array.from({ length: 26 }, (_, i) => `sin(${i + 1}x)*cos(${i + 1}y)`).join('+');
  expect(gradientTex(waves)).toMatchObject({ gradient: null });
});

test.each([...surfaces].filter(([, { tex }]) => tex === undefined))('KaTeX sets the gradient of %s', (_, surface) => {
  const { gradient } = gradientTex(writtenOut(surface.text({})));
  const strict = (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error');
  expect(() => katex.renderToString(gradient ?? '', { throwOnError: true, strict, trust: true })).not.toThrow();
  expect(gradient).not.toBeNull();
});
