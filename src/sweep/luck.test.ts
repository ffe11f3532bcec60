// Quantiles and the sign test against NumPy and SciPy; members of an ensemble against the runs that `trace` gives.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runTrace } from '../cli/testing/run-command';
import { Run } from '../engine/run';
import { radiusOf } from '../scenario/many';
import { readLink } from '../scenario/read-link';
import { resolveScenario } from '../scenario/resolve';
import { memberJob, startsAround, type Members } from './members';
import { bandOf, quantile } from './quantile';
import { byChance, pairsOf } from './sign-test';

// NumPy 2.4.6, numpy.quantile(values, [0.1, 0.5, 0.9])
test.each([
  [[2.820044], [2.820044, 2.820044, 2.820044]],
  [
    [11.76177, 2.694766],
    [3.6014664, 7.228268, 10.8550696],
  ],
  [
    [0.020051, 15.120744, 3.815698],
    [0.7791804, 3.815698, 12.8597348],
  ],
  [
    [0.199716, 5.716486, 2.985351, 2.416687, 1.089007],
    [0.5554324, 2.416687, 4.624032],
  ],
  [
    [
      0.437443, 48.53045, 20.494836, 0.000294, 0.003458, 0.59196, 0.281796, 1.898244, 1.91931, 574.509289, 0.035577,
      0.322125, 458.662581, 6.959509, 7.309611, 0.213949, 0.007124, 1.652673, 1.38686, 0.025171,
    ],
    [0.0067574, 0.98941, 89.54366310000057],
  ],
  [Array.from({ length: 200 }, (_, i) => (i * i) % 97), [4, 47.5, 89.19999999999999]],
])('quantiles of %j are NumPy’s', (values, [low, median, high]) => {
  expect(bandOf(values)).toEqual({ low, median, high });
});

test('an infinite number is a rank like any other, and never makes a quantile that is no number', () => {
  const { low, median, high } = bandOf([3, Infinity, 1, 2, Infinity]);
  expect([low, median, high]).toEqual([1.4, 3, Infinity]);
  expect(quantile([1, 2, Infinity], 0.5)).toBe(2);
  expect(quantile([1, Infinity], 0.5)).toBe(Infinity);
  expect(quantile([-Infinity, 1], 0.5)).toBe(-Infinity);
  expect(quantile([], 0.5)).toBeNaN();
  expect(quantile([-1.7e308, 1.7e308], 0.5)).toBe(0);
  expect(bandOf([NaN, 4, NaN])).toEqual({ low: 4, median: 4, high: 4 });
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 40 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (values, share) => {
        const sorted = Float64Array.from(values).sort();
        const found = quantile(sorted, share);
        expect(found >= sorted[0] && found <= sorted[sorted.length - 1]).toBe(true);
      },
    ),
  );
});

// SciPy 1.17.1, scipy.stats.binomtest(first, first + second).pvalue
test.each([
  [17, 3, 0.0025768280029296875],
  [14, 6, 0.11531829833984375],
  [15, 5, 0.04138946533203125],
  [10, 10, 1],
  [20, 0, 1.9073486328125e-6],
  [0, 20, 1.9073486328125e-6],
  [0, 0, 1],
  [5, 0, 0.0625],
  [6, 0, 0.03125],
  [114, 86, 0.05596574049426471],
  [115, 85, 0.04003719161339955],
])('the sign test of %i against %i is SciPy’s', (first, second, p) => {
  expect(byChance({ first, second, draws: 7 }) / p).toBeCloseTo(1, 12);
});

test('who diverged ends highest, and two who did are alike', () => {
  expect(pairsOf([1, 2, Infinity, Infinity, 5], [2, 1, Infinity, 3, 5])).toEqual({ first: 1, second: 2, draws: 2 });
});

test('starts lie in the disc, the first in its middle, and the first of many are the few', () => {
  const starts = startsAround([3, -2], 0.5, 200);
  expect(starts[0]).toEqual([3, -2]);
  expect(startsAround([3, -2], 0.5, 20)).toEqual(starts.slice(0, 20));
  for (const [x, y] of starts) expect(Math.hypot(x - 3, y + 2)).toBeLessThanOrEqual(0.5 * (1 + 1e-12));
  // evenly: each quarter and the inner half of the area have their share
  const share = (test: (x: number, y: number) => boolean) => starts.filter(([x, y]) => test(x - 3, y + 2)).length / 200;
  for (const [a, b] of [
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ] as const)
    // prettier-ignore
    expect(Math.abs(share((x, y) => a * x > 0 && b * y > 0) - 0.25)).toBeLessThan(0.02);
  expect(Math.abs(share((x, y) => Math.hypot(x, y) < 0.5 * Math.SQRT1_2) - 0.5)).toBeLessThan(0.02);
});

test('where starts lie when a link says no radius is frozen', () => {
  const { scenario } = readLink('#v=1&s=rosenbrock&p=-1.2,1&r=sgd&many=starts,5').link;
  if (scenario.many?.kind !== 'starts') throw new Error('no starts');
  const radius = radiusOf(scenario.many, resolveScenario(scenario).home);
  expect(radius).toBe(0.2);
  expect(startsAround(scenario.start, radius, 5)).toEqual([
    [-1.2, 1],
    [-1.2980489335013228, 0.8279361163992214],
    [-1.0941468005039687, 0.8838083491976638],
    [-1.1921957340052916, 1.1117444655968851],
    [-1.2902446675066144, 0.9396805819961065],
  ]);
});

test.each([
  ['seeds', { kind: 'seeds', count: 3 }],
  ['starts', { kind: 'starts', starts: startsAround([-1.2, 1], 0.2, 3) }],
] as const)('a member is the very run that trace gives: %s', async (kind, members: Members) => {
  const noise = 'student,nu=3,sigma=0.5';
  const { link } = readLink(`#v=1&s=rosenbrock&p=-1.2,1&n=50&r=adam,lr=0.05;sgd,lr=0.001&z=${noise},seed=4294967295`);
  const { jobs } = resolveScenario(link.scenario);
  for (let member = 0; member < 3; member++) {
    const seed = kind === 'seeds' ? ['4294967295', '0', '1'][member] : '4294967295';
    const start = members.kind === 'starts' ? members.starts[member] : [-1.2, 1];
    const { out } = await runTrace(
      ...['--surface', 'rosenbrock', '--steps', '50', '--run', 'adam,lr=0.05', '--run', 'sgd,lr=0.001'],
      ...[`--start=${start.join()}`, '--noise', noise, '--seed', seed],
    );
    const traced = out.trimEnd().split('\n').slice(1).map((line) => line.split(',').slice(3).map(Number)); // prettier-ignore
    const taken = jobs.flatMap(({ job }) => {
      const rows = new Run(memberJob(job, members, member)).take(51);
      return Array.from({ length: 51 }, (_, k) => [...rows.subarray(3 * k, 3 * k + 3)]);
    });
    expect(taken).toEqual(traced);
  }
});
