import { describe, expect, it } from 'vitest';
import { optimizers } from '../../optimizers/_index';
import { Run } from '../../engine/run';
import { job, rosenbrock } from '../../engine/testing/jobs';
import { ruleText } from '../define-optimizer';
import { inPlace, type InPlace } from './in-place';
import { measuredTex } from './in-place-values';
import { marked, set } from './testing/set';

type Settings = Readonly<Record<string, number | boolean>>;

/** A form's equations with the numbers of one step, on Rosenbrock from (-1.2, 1). */
function shown(id: string, name: string, step: number, settings: Settings = {}, plain = false): InPlace {
  const form = optimizers.get(id)?.form(name);
  if (!form) throw new Error(`no form: ${id}:${name}`);
  const rule = ruleText(form, settings);
  const run = new Run({ ...job('', rosenbrock, { start: [-1.2, 1], steps: 40 }), rule }, { inspectable: true });
  const rows = run.take(Infinity);
  const theta = (back: number) => {
    const row = Math.max(0, step - back);
    return [rows[3 * row], rows[3 * row + 1]];
  };
  const values = { step, now: run.inspect(step).values, before: run.inspect(step - 1).values, theta };
  return inPlace(form, rule, values, { plain });
}

/** Pairs as they are read: their space is written out in TeX. */
const read = (tex: string): string => tex.replaceAll('{,}\\, ', ', ');

const forms = [...optimizers].flatMap(([id, { formNames }]) => formNames.map((name) => [id, name] as const));

describe('numbers in place', () => {
  it.each(forms)('of %s:%s are set by KaTeX at every step, and leave no letter', (id, name) => {
    const toggles = Object.keys(optimizers.get(id)?.form(name)?.toggles ?? {});
    for (const on of [true, false])
      for (const step of [1, 2, 17]) {
        const settings = { lr: 0.0005, ...Object.fromEntries(toggles.map((each) => [each, on])) };
        const { block, lines } = shown(id, name, step, settings);
        expect(() => set(block)).not.toThrow();
        expect(marked(block).has('theta')).toBe(true);
        for (const line of shown(id, name, step, settings, true).lines) {
          expect(line.right, line.name).not.toMatch(/_t|t-1|\\(eta|theta|beta|rho|mu|epsilon|psi|lambda)\b/);
          expect(line.result, line.name).not.toBeNull();
        }
        expect(lines.length).toBeGreaterThan(1);
      }
  });

  it('of Adam in its first step are those worked out by hand', () => {
    // The gradient at (-1.2, 1) is (-400*(-1.2)*(1 - 1.44) - 2*2.2, 200*(1 - 1.44)) = (-215.6, -88).
    const { lines } = shown('adam', 'keras', 1, {}, true);
    expect(lines.map(({ left, right, result }) => read(`${left} = ${right} = ${result ?? ''}`))).toEqual([
      String.raw`g_t = \nabla f(-1.20, 1.00) = (-216, -88.0)`,
      String.raw`m_t = 0.9 \, (0, 0) + (1 - 0.9) \, (-216, -88.0) = (-21.6, -8.80)`,
      String.raw`v_t = 0.999 \, (0, 0) + (1 - 0.999) \, (-216, -88.0)^2 = (46.5, 7.74)`,
      String.raw`\alpha_t = 0.001 \, \frac{\sqrt{1 - 0.999}}{1 - 0.9} = 3.16 \cdot 10^{-4}`,
      String.raw`\theta_t = (-1.20, 1.00) - 3.16 \cdot 10^{-4} \, \frac{(-21.6, -8.80)}{\sqrt{(46.5, 7.74)} + 10^{-7}} = (-1.20, 1.00)`,
    ]);
  });

  it('reach further back where a rule does', () => {
    const [, line] = shown('momentum', 'paper', 2, { lr: 0.001 }, true).lines;
    // theta_1 = (-1.2, 1) + 0.001*(215.6, 88)
    expect(read(line.right)).toMatch(
      /^\(-0\.984, 1\.09\) - .* \+ 0\.9 \\, \(\(-0\.984, 1\.09\) - \(-1\.20, 1\.00\)\)$/,
    );
  });

  it('work out powers of t', () => {
    const lines = shown('adam', 'pytorch', 3, {}, true).lines;
    expect(lines.find(({ name }) => name === 'mhat')?.right).toMatch(/\{1 - 0\.729\}$/);
  });
});

describe('measuredTex', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [1, '1.00'],
    [-0.5, '-0.500'],
    [999.6, '1.00 \\cdot 10^{3}'],
    [0.0012, '0.00120'],
    [-215.6, '-216'],
    [1.234e-7, '1.23 \\cdot 10^{-7}'],
    [Infinity, '\\infty'],
    [NaN, '\\text{NaN}'],
  ])('prints %s as %s', (value, tex) => expect(measuredTex(value)).toBe(tex));
});
