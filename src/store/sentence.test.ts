// Random races: every claim of the sentence is worked out again from the rows, in another way than the page does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stationary } from './facts';
import { short } from './format';
import { standings } from './standings';
import type { Contender } from './standings';
import { path } from './testing/paths';

const last = 8;

const grounds: readonly Stationary[] = [
  [],
  [{ at: [0, 0], kind: 'saddle', value: 0 }],
  [{ at: [2, 2], kind: 'local minimum', value: 8 }],
  [{ at: [0, 0], kind: 'minimum', value: 0 }],
  [{ at: [0, 0], kind: 'minimum', value: 0 }, { at: [2, -1], kind: 'minimum', value: 0 }], // prettier-ignore
  [{ at: [0, 0], kind: 'minimum', value: 0 }, { at: [2, 2], kind: 'local minimum', value: 8 }], // prettier-ignore
];

// Few values, so that runs are often equally far, or exactly at a minimum.
const coordinate = fc.oneof(fc.constantFrom(0, 1, 2, -1, 0.004), fc.integer({ min: -30_011, max: 30_011 }).map((n) => n / 10_007), fc.constantFrom(1e150, -1e-100)); // prettier-ignore
const point = fc.tuple(coordinate, coordinate);

const run = fc.record({
  points: fc.array(point, { minLength: last + 1, maxLength: last + 1 }),
  end: fc.constantFrom('budget', 'budget', 'budget', 'diverged', 'undefined', 'streaming', 'failed'),
  endsAt: fc.integer({ min: 0, max: last }),
  reached: fc.option(fc.record({ index: fc.nat(1), step: fc.integer({ min: 0, max: last }) })),
  left: fc.option(fc.integer({ min: 1, max: last })),
});
type Run = typeof run extends fc.Arbitrary<infer T> ? T : never;

interface Told {
  readonly name: string;
  readonly what: 'reached' | 'near' | 'trapped' | 'racing' | 'diverged' | 'undefined' | 'failed' | 'waiting';
  /** As the sentence writes it. */
  readonly reads: string;
  readonly by: number;
  /** How far it was from the minimum it reached, at each step since; none where it has not. */
  readonly since: ReadonlyMap<number, number>;
}

/** What there is to tell of a run, from its rows. */
function told(r: Run, name: string, step: number, ground: Stationary): Told {
  const [x, y] = r.points[step];
  const minima = ground.filter(({ kind }) => kind === 'minimum').map(({ at }) => at);
  const scale = Math.max(Math.abs(x), Math.abs(y), 3);
  const far = minima.map(([a, b]) => scale * Math.sqrt(((x - a) / scale) ** 2 + ((y - b) / scale) ** 2));
  const by = minima.length > 0 ? [...far].sort((a, b) => a - b)[0] : x * x + y * y;
  const since = new Map<number, number>();
  const of = (what: Told['what']): Told => ({ name, what, by, reads: short(by, 2), since });
  if (r.end === 'failed') return of('failed');
  if (r.end === 'streaming' && step >= r.endsAt) return of('waiting');
  if ((r.end === 'diverged' || r.end === 'undefined') && step >= r.endsAt) return of(r.end);
  if (r.end === 'budget' && r.reached && ground.length > r.reached.index && step >= r.reached.step) {
    const { kind, at, value } = ground[r.reached.index];
    if (kind === 'minimum') {
      const bowl = ([a, b]: readonly [number, number]) => a * a + b * b;
      const slack = Math.max(1e-5 * Math.abs(bowl(r.points[0]) - value), 1e-9 * Math.abs(value));
      let lastOut = r.reached.step;
      for (let k = r.reached.step; k <= step; k++) {
        since.set(k, Math.hypot(r.points[k][0] - at[0], r.points[k][1] - at[1]));
        if (bowl(r.points[k]) > value + slack) lastOut = k;
      }
      // It has been in for at least as long as it was out.
      return of(step - lastOut >= lastOut - r.reached.step ? 'reached' : 'near');
    }
    if (kind === 'local minimum') return of('trapped');
  }
  return of('racing');
}

function contender(r: Run, name: string, ground: Stationary): Contender {
  const gone = r.end === 'diverged' || r.end === 'undefined';
  const rows = r.end === 'budget' ? r.points : r.points.slice(0, gone ? r.endsAt + 1 : r.endsAt);
  const points = gone ? [...rows.slice(0, -1), [NaN, NaN] as const] : rows;
  const kinds = ground.map(({ kind }) => kind);
  const reached = r.reached && kinds[r.reached.index]?.endsWith('minimum') ? r.reached : null;
  const made = path(
    points,
    r.end === 'budget'
      ? { kind: 'budget', step: last }
      : r.end === 'diverged'
        ? { kind: 'diverged', step: r.endsAt }
        : r.end === 'undefined'
          ? { kind: 'undefined', step: r.endsAt, where: 'log(x)' }
          : null,
    r.end === 'budget' ? { reached: reached && { minimum: reached.index, step: reached.step }, stalled: null, leftView: r.left } : null, // prettier-ignore
  );
  if (r.end === 'failed') made.failure = 'broken';
  return { name, path: made };
}

/** The names a clause gives, and how many runs it speaks of. */
function speaksOf(text: string): { readonly names: readonly string[]; readonly count: number } {
  const names = text.match(/R\d/g) ?? [];
  return { names, count: names.length + Number(/and (\d+) others/.exec(text)?.[1] ?? 0) };
}

const clauses: readonly [RegExp, Told['what']][] = [
  [/ ha(s|ve) reached (the|a) (global )?minimum \((the first )?at step \d+\)$/, 'reached'],
  [/ (is|are) near (the|a) (global )?minimum \(within \S+ since step \d+\)$/, 'near'],
  [/ (is in a local minimum|are in local minima) \((the first )?since step \d+\)$/, 'trapped'],
  [/ ha(s|ve) diverged$/, 'diverged'],
  [/ (is|are) undefined$/, 'undefined'],
  [/ do(es)? not run$/, 'failed'],
];

function verify(text: string, all: readonly Told[], step: number): void {
  expect(text.replace(/(is|are) undefined/g, '')).not.toMatch(/NaN|null|undefined|Infinity|—|∞/);
  if (all.length === 0) expect(text).toBe('No optimizer is shown.');
  else if (all.some(({ what }) => what === 'waiting')) expect(text).toBe(`Computing step ${step}.`);
  else if (step === 0 && all.every(({ what }) => what === 'racing')) {
    // The rows of a test may differ at step 0; those of the page cannot.
    expect(text).toMatch(/^(All start at one place,|R0 starts) /);
  } else {
    expect(text.startsWith(`At step ${step} `) && text.endsWith('.')).toBe(true);
    const racing = all.filter(({ what }) => what === 'racing').sort((a, b) => a.by - b.by);
    const sets = new Map<Told['what'], number>();
    for (const each of text.slice(`At step ${step} `.length, -1).split('; ')) {
      const found = clauses.find(([pattern]) => pattern.test(each));
      if (found) {
        const who = speaksOf(each);
        sets.set(found[1], who.count);
        for (const name of who.names) expect(all.find((one) => one.name === name)?.what).toBe(found[1]);
        const wander = /within (\S+) since step (\d+)/.exec(each);
        if (wander) wanders(wander[1], Number(wander[2]), all);
      } else ranked(each, racing, all);
    }
    for (const [, what] of clauses) expect(sets.get(what) ?? 0).toBe(all.filter((one) => one.what === what).length);
    expect(/ (nearest|farthest|least|greatest|loss of|from) ?/.test(text)).toBe(racing.length > 0);
  }
}

/** None of those that are near was farther off since that step, and one of them was about as far since it came. */
function wanders(within: string, from: number, all: readonly Told[]): void {
  const near = all.filter(({ what }) => what === 'near');
  expect(from).toBe(Math.max(...near.map(({ since }) => Math.min(...since.keys()))));
  const most = numberOf(within);
  for (const { since } of near)
    for (const [step, far] of since) if (step >= from) expect(far).toBeLessThanOrEqual(most * (1 + 1e-9));
  expect(Math.max(...near.flatMap(({ since }) => [...since.values()]))).toBeGreaterThanOrEqual(most * 0.9);
}

/** The number that the page writes so: 0.12, 1.5·10⁻⁷, 10⁵. */
function numberOf(text: string): number {
  const match = /^([\d.]+)?(?:·?10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?$/.exec(text);
  const exponent = (match?.[2] ?? '⁰').replace(/./g, (sign) =>
    sign === '⁻' ? '-' : String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)),
  );
  return Number(`${match?.[1] ?? 1}e${exponent}`);
}

/** A clause that ranks: its names, its numbers and its superlatives. */
function ranked(clause: string, racing: readonly Told[], all: readonly Told[]): void {
  const readings = [...new Set(racing.map(({ reads }) => reads))];
  const reading = (who: string): string | undefined => racing.find(({ name }) => name === who)?.reads;
  const group = (text: string, reads: string) => {
    const { names, count } = speaksOf(text);
    for (const name of names) expect(reading(name)).toBe(reads);
    expect(count).toBe(racing.filter((one) => one.reads === reads).length);
  };
  const first = /^(of the others )?(.*?) (?:is|are|has|have) (?:nearest (?:the|a) (?:global )?minimum|the least loss), (\S+?)(?: away)?(?:, ahead of (.*))?$/.exec(clause); // prettier-ignore
  const end = /^(.*) (?:is|are|has|have) (?:farthest|the greatest), (\S+)$/.exec(clause);
  const each = /^(.*) (?:is|are|has|have|all are) (?:a loss of )?(\S+)(?: from .*)?$/.exec(clause);
  if (first) {
    expect(Boolean(first[1])).toBe(all.some(({ what }) => ['reached', 'near', 'trapped'].includes(what)));
    expect(first[3]).toBe(readings[0]);
    group(first[2], readings[0]);
    if (first[4]) group(first[4], readings[1]);
  } else if (end) {
    expect(end[2]).toBe(readings.at(-1));
    group(end[1], readings[readings.length - 1]);
  } else {
    expect(each?.[2]).toBe(readings[0]);
    expect(readings.length).toBe(1);
    if (clause.startsWith('all ')) expect(all.every(({ what }) => what === 'racing')).toBe(true);
    else group(clause, readings[0]);
  }
}

describe('the sentence of a random race', () => {
  it('is true at every step', () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 9 }), fc.constantFrom(...grounds), (runs, ground) => {
        const contenders = runs.map((r, i) => contender(r, `R${i}`, ground));
        for (let step = 0; step <= last; step++) {
          const text = standings(contenders, step, ground).map((part) => part.text).join(''); // prettier-ignore
          verify(text, runs.map((r, i) => told(r, `R${i}`, step, ground)), step); // prettier-ignore
        }
      }),
      { numRuns: 1500 },
    );
  });
});
