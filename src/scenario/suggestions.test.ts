// What a rule starts with on surfaces that suggest nothing for it: borrowed from a rule they know, and worth looking at.
import { describe, expect, it } from 'vitest';
import { Run } from '../engine/run';
import type { ResolvedForm, Surface } from '../formula/define';
import { ruleText } from '../formula/define-optimizer';
import { within } from '../formula/within';
import { optimizers } from '../optimizers/_index';
import { surfaces } from '../surfaces/_index';
import { suggestionsOf } from './defaults';
import { all } from './rest';

const borrowing = [...optimizers].filter(([, { suggest }]) => suggest !== undefined);
/** Surfaces that know the rules of the notebook. */
const knowing = [...surfaces].filter(([, { suggest }]) => Object.hasOwn(suggest, 'adam'));

/** On what share of the surfaces a run is to make a good picture: some grounds are there to throw rules off. */
const share = (id: string): number => {
  return id === 'nelder-mead' ? 0.8 : 0.9; // a corner that is thrown far comes down beyond the view, and is drawn in again
};

interface Picture {
  readonly end: string | undefined;
  /** It stays in view, goes somewhere, and ends lower than it started. */
  readonly good: boolean;
}

function picture(id: string, form: ResolvedForm, surface: Surface): Picture {
  const run = new Run({
    rule: ruleText(within(form, surface.bounds), suggestionsOf(surface, id, all)),
    surface: surface.text({}),
    start: surface.start,
    steps: surface.steps,
    noise: { kind: 'none' },
  });
  const rows = run.take(surface.steps + 1);
  const [[x0, x1], [y0, y1]] = surface.view;
  const points = Array.from({ length: rows.length / 3 }, (_, k) => [rows[3 * k], rows[3 * k + 1]]);
  const stays = points.every(([x, y]) => x0 <= x && x <= x1 && y0 <= y && y <= y1);
  const farthest = Math.max(...points.map(([x, y]) => Math.hypot(x - surface.start[0], y - surface.start[1])));
  const lower = rows[rows.length - 1] < rows[2];
  return { end: run.end?.kind, good: stays && lower && farthest > 0.03 * (x1 - x0) };
}

describe.each(borrowing)('%s', (id, rule) => {
  const form = rule.form(rule.formNames[0]);
  if (!form) throw new Error(`no form: ${id}`);

  it.each(knowing)('starts on %s with what it can take, and keeps finite', (_, surface) => {
    for (const [key, value] of Object.entries(suggestionsOf(surface, id, all))) {
      const [least, most] = form.hyper[key].limits ?? [-Infinity, Infinity];
      expect(value >= least && value <= most, `${key}=${value}`).toBe(true);
    }
    expect(picture(id, form, surface).end).toBe('budget');
  });

  it('goes somewhere, down and within the view, nearly everywhere', () => {
    const bad = knowing.flatMap(([name, surface]) => (picture(id, form, surface).good ? [] : [name]));
    expect(bad.length, bad.join()).toBeLessThanOrEqual((1 - share(id)) * knowing.length);
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

  // Polyak's step takes the least loss, Nelder and Mead's triangle the size of the view: neither borrows.
  it('is nothing on a formula, and nothing where the surface knows no rule to borrow from', () => {
    expect(suggestionsOf(null, 'adamw', all)).toEqual({});
    const [, bare] = [...surfaces][0];
    for (const [id] of borrowing.filter(([each]) => !['polyak', 'nelder-mead'].includes(each)))
      expect(suggestionsOf({ ...bare, suggest: {} }, id, all), id).toEqual({});
  });
});
