// Gradients as TeX, and that KaTeX sets them.
import katex from 'katex';
import { expect, test } from 'vitest';
import { surfaces } from '../../surfaces/_index';
import { writtenOut } from '../written-out';
import { gradientTex } from './gradient';

test('both partial derivatives stand below each other', () => {
  expect(gradientTex('x^2 + 3y^2')).toBe(
    String.raw`\begin{aligned} \frac{\partial f}{\partial x} &= 2 x \\[4pt] \frac{\partial f}{\partial y} &= 6 y \end{aligned}`,
  );
});

test('letters stay letters', () => {
  const tex = gradientTex('r = x^2 + y^2\nsin(2*pi*r)') ?? '';
  expect(tex).toContain(String.raw`\pi`);
  expect(tex).toContain(String.raw`\htmlData{name=r}{r}`);
  expect(tex).not.toContain('3.14');
});

test('a gradient that is too long is not set', () => {
  expect(gradientTex(Array.from({ length: 26 }, (_, i) => `sin(${i + 1}x)*cos(${i + 1}y)`).join('+'))).toBeNull();
});

test.each([...surfaces])('KaTeX sets the gradient of %s', (_, surface) => {
  const tex = gradientTex(writtenOut(surface.text({}))) ?? '';
  const strict = (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error');
  expect(() => katex.renderToString(tex, { throwOnError: true, strict, trust: true })).not.toThrow();
});
