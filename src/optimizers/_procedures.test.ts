// The rules that are procedures, or nearly: evaluations beside those of the libraries, and what is known of their runs.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Run } from '../engine/run';
import type { RunJob } from '../engine/types';
import type { Point } from '../formula/define';
import { ruleText } from '../formula/define-optimizer';
import { optimizers } from './_index';
import { referenceFiles, type Case } from './testing/reference';

type Settings = Readonly<Record<string, number>>;

function job(which: string, surface: RunJob['surface'], start: Point, steps: number, set: Settings = {}): RunJob {
  const [id, name] = which.split(':');
  const form = optimizers.get(id)?.form(name) ?? expect.fail(`no form: ${which}`);
  return { rule: ruleText(form, set), surface, start, steps, noise: { kind: 'none' } };
}

const valley = { formula: '(1 - x)^2 + 100*(y - x^2)^2', parameters: {} };
const slopeAt = (x: number, y: number): number => Math.hypot(-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x));

/** The cases of a rule's reference data on surfaces. */
function casesOf(path: string): readonly Case[] {
  return referenceFiles().find((file) => file.path === path)?.cases ?? expect.fail(`no data: ${path}`);
}

const formulas = JSON.parse(readFileSync('reference/surfaces.json', 'utf8')) as Readonly<
  Record<string, { readonly formula: string; readonly parameters: Settings }>
>;

/** Losses a case's run has evaluated after each of its steps, and how many the library had. */
function counted(which: string, each: Case): { readonly ours: number[]; readonly theirs: number[] } {
  const { id, parameters = {} } = each.surface ?? expect.fail('no surface');
  const known = formulas[id];
  const surface = { formula: known.formula, parameters: { ...known.parameters, ...parameters } };
  const last = each.rows[each.rows.length - 1][0];
  const run = new Run(job(which, surface, each.start, last, each.hyper as Settings));
  const at = each.columns.indexOf('evaluations');
  const ours: number[] = [];
  for (const [step] of each.rows) {
    run.skip(step + 1 - run.row);
    ours.push(run.evaluations.f);
  }
  return { ours, theirs: each.rows.map((row) => row[at]) };
}

describe('Nelder-Mead', () => {
  it.each(casesOf('scipy/nelder-mead.json').map((each) => [each.id, each] as const))(
    'evaluates as often as SciPy: %s',
    (_, each) => {
      const { ours, theirs } = counted('nelder-mead:scipy', each);
      // Its first three corners are evaluated before its first step.
      expect(ours.slice(1)).toEqual(theirs.slice(1));
    },
  );

  it('keeps its triangle where the loss has become flat, and stands still', () => {
    const run = new Run(job('nelder-mead:scipy', valley, [-1.2, 1], 400));
    const rows = run.take(401);
    expect(rows.slice(3 * 84 + 3, 3 * 84 + 5)).toEqual(rows.slice(3 * 400, 3 * 400 + 2));
    expect(run.end).toEqual({ kind: 'budget', step: 400 });
  });

  it('names its corners, and what it did with them', () => {
    const run = new Run(job('nelder-mead:scipy', valley, [-1.2, 1], 100), { inspectable: true });
    run.take(101);
    const kinds = Array.from({ length: 100 }, (_, k) => {
      const values = new Map(run.inspect(k + 1).values.map(({ name, value }) => [name, value]));
      for (const name of ['p1', 'p2', 'p3']) expect(values.get(name)).toHaveLength(2);
      return values.get('kind')?.[0] ?? NaN;
    });
    expect(kinds.slice(0, 85).every((kind) => [1, 2, 3, 4].includes(kind) || kind === 0)).toBe(true);
    expect(new Set(kinds)).toEqual(new Set([0, 1, 2, 3]));
    expect(kinds.slice(90)).toEqual(Array.from({ length: 10 }, () => 0));
  });

  it('shrinks its triangle towards the lowest corner where nothing else helps', () => {
    // A narrow hole that both tries jump over.
    const hole = { formula: '-exp(-1000000*((x - 1)^2 + (y - 1)^2))', parameters: {} };
    const run = new Run(job('nelder-mead:scipy', hole, [1, 1], 3), { inspectable: true });
    run.take(4);
    const values = new Map(run.inspect(1).values.map(({ name, value }) => [name, value]));
    expect(values.get('kind')).toEqual([4]);
    expect(values.get('p2')?.[0]).toBeCloseTo(1.025, 12);
    expect(values.get('p3')?.[1]).toBeCloseTo(1.025, 12);
  });
});

describe('L-BFGS', () => {
  it.each(casesOf('pytorch/lbfgs.json').map((each) => [each.id, each] as const))(
    'evaluates as often as PyTorch: %s',
    (_, each) => {
      const { ours, theirs } = counted('lbfgs:pytorch', each);
      // A run that stands still asks for its point again, which the data do not count.
      const moved = theirs.findIndex((count, k) => k > 0 && count === theirs[k - 1]);
      const until = moved < 0 ? theirs.length : moved;
      expect(ours.slice(1, until)).toEqual(theirs.slice(1, until));
    },
  );

  it('forgets: with one pair its path is another after three steps', () => {
    const path = (history: number) => new Run(job('lbfgs:pytorch', valley, [-1.2, 1], 6, { history })).take(7);
    expect(path(1).slice(0, 9)).toEqual(path(100).slice(0, 9));
    expect(path(1).slice(9)).not.toEqual(path(100).slice(9));
  });

  it('is BFGS where nothing is forgotten, but for the scale that it takes anew', () => {
    const lowest = (which: string) => new Run(job(which, valley, [-1.2, 1], 60)).take(61)[3 * 60 + 2];
    expect(lowest('lbfgs:pytorch')).toBeLessThan(1e-8);
    expect(lowest('bfgs:paper')).toBeLessThan(1e-8);
  });
});

describe('Levenberg-Marquardt', () => {
  it('takes the 18 steps to the minimum of Rosenbrock that are known for it, to a slope below 1e-12', () => {
    const rows = new Run(job('levenberg-marquardt:textbook', valley, [-1.2, 1], 30, { xtol: 0 })).take(31);
    const first = Array.from({ length: 31 }, (_, k) => slopeAt(rows[3 * k], rows[3 * k + 1])).findIndex(
      (g) => g < 1e-12,
    );
    expect(first).toBe(18);
  });

  it('solves straight squares as Newton does, once its damping has gone', () => {
    const line = { formula: '(x + 2*y - 7)^2 + (2*x + y - 5)^2', parameters: {} };
    const rows = new Run(job('levenberg-marquardt:textbook', line, [-8, -8], 10)).take(11);
    expect(rows[3 * 10]).toBeCloseTo(1, 7);
    expect(rows[3 * 10 + 1]).toBeCloseTo(3, 7);
    expect(rows[2 + 3] / rows[2]).toBeLessThan(1e-4);
  });

  it('never climbs, and stands still at the foot', () => {
    const rows = new Run(job('levenberg-marquardt:textbook', valley, [-1.2, 1], 500)).take(501);
    for (let k = 1; k <= 500; k++) expect(rows[3 * k + 2]).toBeLessThanOrEqual(rows[3 * k - 1]);
    expect(rows.slice(3 * 60, 3 * 60 + 3)).toEqual(rows.slice(3 * 500));
  });
});
