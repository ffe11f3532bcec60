// What a rule starts with on surfaces that suggest nothing for it: borrowed from a rule they know, and worth looking at.
import { describe, expect, it } from 'vitest';
import { Run } from '../engine/run';
import { ruleText } from '../formula/define-optimizer';
import { optimizers } from '../optimizers/_index';
import { surfaces } from '../surfaces/_index';
import { suggestionsOf } from './defaults';
import { all } from './rest';

const borrowing = [...optimizers].filter(([, { suggest }]) => suggest !== undefined);
/** Surfaces that know the rules of the notebook. */
const knowing = [...surfaces].filter(([, { suggest }]) => Object.hasOwn(suggest, 'adam'));

/** Who leaves the view on the way, as the rule is known to do: its rate follows the curvature, and where that is small it leaps. */
const leaving: Readonly<Record<string, readonly string[]>> = {
  'barzilai-borwein': ['himmelblau', 'styblinski-tang', 'monkey-saddle'],
};

describe.each(borrowing)('%s', (id, rule) => {
  const form = rule.form(rule.formNames[0]);
  if (!form) throw new Error(`no form: ${id}`);

  it.each(knowing)('goes somewhere on %s, and down', (name, surface) => {
    const set = suggestionsOf(surface, id, all);
    for (const [key, value] of Object.entries(set)) {
      const [least, most] = form.hyper[key].limits ?? [-Infinity, Infinity];
      expect(value >= least && value <= most, `${key}=${value}`).toBe(true);
    }
    const run = new Run({
      rule: ruleText(form, set),
      surface: surface.text({}),
      start: surface.start,
      steps: surface.steps,
      noise: { kind: 'none' },
    });
    const rows = run.take(surface.steps + 1);
    const [[x0, x1], [y0, y1]] = surface.view;
    const points = Array.from({ length: rows.length / 3 }, (_, k) => [rows[3 * k], rows[3 * k + 1]]);
    expect(run.end?.kind).toBe('budget');
    expect(rows[rows.length - 1]).toBeLessThan(rows[2]);
    const farthest = Math.max(...points.map(([x, y]) => Math.hypot(x - surface.start[0], y - surface.start[1])));
    expect(farthest).toBeGreaterThan(0.03 * (x1 - x0));
    const stays = points.every(([x, y]) => x0 <= x && x <= x1 && y0 <= y && y <= y1);
    expect(stays).toBe(!leaving[id]?.includes(name));
  });
});

describe('what a rule starts with', () => {
  it('is what the surface says, where it says something', () => {
    for (const [, surface] of surfaces)
      for (const [id, set] of Object.entries(surface.suggest)) expect(suggestionsOf(surface, id, all)).toBe(set);
  });

  it("is a surface's least loss for Polyak's step", () => {
    const camel = surfaces.get('six-hump-camel');
    expect(camel && suggestionsOf(camel, 'polyak', all).fstar).toBeCloseTo(-1.0316, 4);
  });

  it('is nothing on a formula, and nothing where the surface knows no rule to borrow from', () => {
    expect(suggestionsOf(null, 'adamw', all)).toEqual({});
    const [, bare] = [...surfaces][0];
    for (const [id] of borrowing.filter(([each]) => each !== 'polyak'))
      expect(suggestionsOf({ ...bare, suggest: {} }, id, all), id).toEqual({});
  });
});
