// Every modifier against the libraries that have it: the cases of reference/ with modifiers, and the rates of their schedules.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Run } from '../engine/run';
import type { Point } from '../formula/define';
import { ruleText } from '../formula/define-optimizer';
import { joinModifiers } from '../formula/modify';
import { optimizers } from '../optimizers/_index';
import { evaluators, named, scripted } from '../optimizers/testing/drive';
import { modifiers } from './_index';
import { settingsOf, type LibraryModifier } from './testing/library-names';

interface Range {
  readonly to: number;
  readonly point: number;
  readonly loss: number;
}

interface Case {
  readonly id: string;
  readonly forms: readonly string[];
  readonly surface: { readonly id: string; readonly parameters?: Readonly<Record<string, number>> } | null;
  readonly gradients: string;
  readonly start: Point;
  readonly hyper: Readonly<Record<string, number>>;
  readonly toggles: Readonly<Record<string, boolean>>;
  readonly modifiers: readonly LibraryModifier[];
  readonly tolerance: { readonly ranges: readonly Range[] };
  readonly columns: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

interface Schedule {
  readonly kind: string;
  readonly lr: number;
  readonly tolerance: { readonly absolute?: number; readonly relative?: number };
  readonly rows: readonly (readonly [update: number, lr: number])[];
}

const read = (path: string): unknown => JSON.parse(readFileSync(`reference/${path}`, 'utf8'));
const grounds = read('surfaces.json') as Readonly<Record<string, { readonly formula: string }>>;
const lists = read('gradients.json') as Readonly<Record<string, { readonly gradients: readonly Point[] }>>;
const libraries = ['keras', 'pytorch', 'optax', 'kozistr', 'jettify', 'authors'];

const cases = libraries.flatMap((library) =>
  readdirSync(`reference/${library}`)
    .filter((name) => name !== 'schedules.json')
    .flatMap((name) => {
      const rule = name.replace('.json', '');
      const { cases: all } = read(`${library}/${name}`) as { cases: readonly Case[] };
      return all
        .filter((each) => each.modifiers.length > 0)
        .map((each) => ({ ...each, library, rule, title: `${library} ${rule}: ${each.id}` }));
    }),
);

const schedules = ['pytorch', 'optax'].flatMap((form) => {
  const { schedules: all } = read(`${form}/schedules.json`) as { schedules: readonly (Schedule & { call: string })[] };
  return all.map(({ call, ...each }) => ({ ...each, form, title: call }));
});

/**
 * Keras' two cosine schedules work the whole rate out in float32, not only pi: done in those operations, the restarts agree to
 * 1e-16 until a cosine rounds another way. The tolerance was measured with the error of pi alone, which is less than theirs.
 */
const float32 = 1e-7;

/** A form with a library's modifiers, and the values of a run. */
function textOf(rule: string, formName: string, each: Pick<Case, 'hyper' | 'toggles' | 'modifiers'>) {
  const form = optimizers.get(rule)?.form(formName);
  if (!form) return null;
  const { ids, set } = settingsOf(each.modifiers);
  const added = ids.map((id) => [id, modifiers.get(id) ?? expect.fail(`no such modifier: ${id}`)] as const);
  return ruleText(joinModifiers(form, added), { ...each.hyper, ...each.toggles, ...set });
}

/** A schedule as a case would name it. */
const modifierOf = ({ kind, ...of }: object & { kind: string }): LibraryModifier => ({
  ...(Object.fromEntries(Object.entries(of).filter(([, value]) => typeof value !== 'object')) as object),
  name: 'schedule',
  kind,
});

/** PyTorch's triangles are nobody's idea of a schedule here. */
const rates = schedules.filter(({ kind }) => kind !== 'triangular');

describe('a rule with modifiers', () => {
  it.each(cases.filter(({ rule }) => optimizers.has(rule)))('follows $title', ({ library, ...each }) => {
    const rule = textOf(each.rule, each.forms[0], each) ?? expect.fail(`no form: ${each.forms[0]}`);
    const least = each.modifiers.some(({ kind }) => library === 'keras' && /^cosine/.test(kind ?? '')) ? float32 : 0;
    const steps = each.rows[each.rows.length - 1][0];
    const tolerance = (step: number): Range =>
      each.tolerance.ranges.find(({ to }) => step <= to) ?? expect.fail(`no tolerance: ${step}`);
    const near = (actual: number, expected: number, within: number, what: string) => {
      const allowed = Math.max(within, least) * Math.max(1, Math.abs(expected));
      expect(Math.abs(actual - expected), what).toBeLessThanOrEqual(allowed);
    };
    const { surface } = each;
    if (surface) {
      const { formula } = grounds[surface.id];
      const { parameters = {} } = surface;
      const rows = new Run({ rule, surface: { formula, parameters }, start: each.start, steps, noise: { kind: 'none' } }).take(Infinity); // prettier-ignore
      for (const [step, x, y, loss] of each.rows) {
        const { point, loss: ofLoss } = tolerance(step);
        near(rows[3 * step], x, point, `x of step ${step}`);
        near(rows[3 * step + 1], y, point, `y of step ${step}`);
        near(rows[3 * step + 2], loss, ofLoss, `loss of step ${step}`);
      }
      return;
    }
    for (const { drive } of evaluators) {
      const path = drive(rule, scripted(lists[each.gradients].gradients), each.start, steps);
      for (const [step, x, y] of each.rows) {
        near(path[step][0], x, tolerance(step).point, `x of step ${step}`);
        near(path[step][1], y, tolerance(step).point, `y of step ${step}`);
      }
    }
  });

  it('is compared where libraries have modifiers', () => {
    expect(cases.filter(({ rule }) => optimizers.has(rule)).length).toBeGreaterThan(150);
    const used = new Set(cases.flatMap((each) => settingsOf(each.modifiers).ids));
    for (const { kind, ...each } of rates)
      for (const id of settingsOf([modifierOf({ ...each, kind })]).ids) used.add(id);
    // SAM is held against the rule of that name; no library has the inverse square root.
    expect([...modifiers.keys()].filter((id) => !used.has(id))).toEqual(['sam', 'invsqrt']);
  });
});

describe('a schedule', () => {
  it.each(rates.filter(({ kind, ...of }) => kind !== 'constant' || 'N' in of))(
    'gives the rates of $title',
    ({ form, rows, tolerance, ...each }) => {
      const { lr, kind, ...of } = each;
      const rule = textOf('sgd', form, { hyper: { lr }, toggles: {}, modifiers: [modifierOf({ ...of, kind })] });
      const found = named(rule ?? expect.fail(form), scripted([[1, 1]]), [0, 0], rows.length, 'lr');
      for (const [update, rate] of rows) {
        const within = (tolerance.absolute ?? tolerance.relative ?? 0) * Math.max(1, rate);
        expect(Math.abs(found[update - 1][0] - rate), `update ${update}`).toBeLessThanOrEqual(within);
      }
    },
  );
});
