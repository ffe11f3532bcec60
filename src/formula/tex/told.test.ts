// Lines that a form tells by hand: in letters, with a step's numbers, and with what is added to its text.
import { describe, expect, it } from 'vitest';
import { Run } from '../../engine/run';
import { optimizers } from '../../optimizers/_index';
import type { ResolvedForm } from '../define';
import { ruleText } from '../define-optimizer';
import { namesIn } from '../names';
import { within } from '../within';
import { equations } from './equations';
import { inPlace } from './in-place';
import { set } from './testing/set';

const telling = [...optimizers].flatMap(([id, rule]) =>
  rule.formNames.flatMap((name) => {
    const form = rule.form(name);
    return form && form.told.length > 0 ? [[`${id}:${name}`, form] as const] : [];
  }),
);

/** Step 9 of a run on Rosenbrock's valley, in numbers. */
function numbers(form: ResolvedForm): string {
  const rule = ruleText(form, {});
  const surface = { formula: '(1 - x)^2 + 100*(y - x^2)^2', parameters: {} };
  const run = new Run({ rule, surface, start: [-1.2, 1], steps: 9, noise: { kind: 'none' } }, { inspectable: true });
  const rows = run.take(10);
  const theta = (back: number): readonly number[] => [...rows.slice(3 * (9 - back), 3 * (9 - back) + 2)];
  return inPlace(form, rule, { step: 9, now: run.inspect(9).values, before: run.inspect(8).values, theta }).block;
}

it('few forms tell, and only of lines they have', () => {
  expect(telling.map(([title]) => title).sort()).toEqual(['lbfgs:pytorch', 'nelder-mead:scipy']);
  for (const [, { told, update }] of telling)
    for (const name of told.flatMap(({ lines }) => lines)) expect(update, name).toMatch(new RegExp(`^${name} =`, 'm'));
});

describe.each(telling)('%s', (_, form) => {
  it('names nothing in its TeX that its text does not name', () => {
    const known = new Set([...namesIn(form.update), ...Object.values(form.state).flatMap(({ initial }) => [...namesIn(initial)])]); // prettier-ignore
    for (const { tex } of form.told) {
      for (const [, name] of tex.matchAll(/@\{(\w+)/g)) expect(known.has(name), name).toBe(true);
      expect(tex.replace(/@\{\w+( t)?\}/g, '')).not.toContain('@');
    }
  });

  it('is set in letters and in numbers, and tells what its lines have become', () => {
    expect(set(equations(form, ruleText(form, {})).block)).toContain('katex');
    const block = numbers(form);
    expect(set(block)).toContain('katex');
    const own = form.told.flatMap(({ lines, tex }) => lines.filter((name) => tex.includes(`@{${name}`)));
    for (const name of own) expect(block, name).toMatch(new RegExp(`\\\\htmlData\\{name=${name}\\}\\{[^=]*\\} &= `));
  });

  it('prints what is added to its text', () => {
    const { block } = equations(within(form, [-1, 1]), ruleText(form, {}), { plain: true });
    expect(block).toMatch(/\\operatorname\{clip\}/);
  });
});
