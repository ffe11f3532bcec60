import { expect, test } from 'vitest';
import { firstVisit } from './defaults';
import { resolveScenario, withStationary } from './resolve';
import type { Scenario } from './scenario';
import { standIns } from './testing/stand-ins';

const scenario: Scenario = {
  ...firstVisit(standIns),
  surface: { kind: 'named', id: 'rosenbrock', parameters: { a: 2 } },
};

test('ids become texts with every value written out', () => {
  const { surface, view, scale, stationary, jobs } = resolveScenario(scenario, standIns);
  expect(surface).toEqual({ formula: '(a - x)^2 + b*(y - x^2)^2', parameters: { a: 2, b: 100 } });
  expect({ view, scale }).toEqual({ view: [[-2, 2], [-1, 3]], scale: { log: 0.1 } }); // prettier-ignore
  expect(stationary).toEqual([{ at: [2, 4], kind: 'minimum', value: 0, kink: false }]);
  expect(jobs.map(({ key }) => key)).toEqual(['r1', 'r2']);
  expect(jobs[0].job).toEqual({
    rule: { update: 'theta = theta - lr*g', hyper: { lr: 0.001 }, toggles: {}, state: {} },
    surface,
    start: [-1.2, 1],
    steps: 500,
    noise: { kind: 'none' },
  });
  expect(jobs[0].labels).toEqual({ stationary, view });
  expect(structuredClone(jobs)).toEqual(jobs);
});

test('the view of the scenario is shown; labels go by the surface’s own, whatever is shown', () => {
  const view = [[0, 1], [0, 1]] as const; // prettier-ignore
  const resolved = resolveScenario({ ...scenario, view }, standIns);
  expect(resolved.view).toEqual(view);
  expect(resolved.jobs[1].labels.view).toEqual([[-2, 2], [-1, 3]]); // prettier-ignore
});

test('stationary points whose place is not known are left out', () => {
  const bowl = resolveScenario({ ...scenario, surface: { kind: 'named', id: 'bowl', parameters: {} } }, standIns);
  expect(bowl.stationary.map(({ at }) => at)).toEqual([[0, 0]]);
});

test('a typed formula has levels that fit it and no known stationary points', () => {
  const typed = resolveScenario({ ...scenario, surface: { kind: 'formula', text: 'x^2' } }, standIns);
  expect(typed).toMatchObject({ surface: { formula: 'x^2', parameters: {} }, scale: 'fitting', stationary: [] });
});

test('stationary points that were found label every run', () => {
  const typed = resolveScenario({ ...scenario, surface: { kind: 'formula', text: 'x^2' } }, standIns);
  const found = [{ at: [0, 0], kind: 'minimum', value: 0 }] as const;
  const known = withStationary(typed, found);
  expect(known.stationary).toBe(found);
  expect(known.jobs.map(({ labels }) => labels)).toEqual(Array(2).fill({ stationary: found, view: typed.home }));
  expect(known.jobs.map(({ job }) => job)).toEqual(typed.jobs.map(({ job }) => job));
});

test('mini-batches know the data they are drawn from', () => {
  const surface = { kind: 'named', id: 'reddi-stochastic', parameters: {} } as const;
  const { jobs } = resolveScenario({
    ...firstVisit(),
    surface,
    noise: { kind: 'batch', size: 1, seed: 7, own: false },
  });
  expect(jobs[0].job.noise).toEqual({ kind: 'batch', size: 1, seed: 7, stream: 0, counts: [1, 99] });
  expect(jobs[0].job.rule.update).toMatch(/\ntheta = clip\(theta, -1, 1\)$/);
});

test('runs share the noise unless each is to have its own', () => {
  const streams = (own: boolean) =>
    resolveScenario({ ...scenario, noise: { kind: 'gauss', sigma: 1, seed: 7, own } }, standIns).jobs.map(
      ({ job }) => job.noise,
    );
  expect(streams(false)).toEqual([0, 0].map((stream) => ({ kind: 'gauss', sigma: 1, seed: 7, stream })));
  expect(streams(true)).toEqual([1, 2].map((stream) => ({ kind: 'gauss', sigma: 1, seed: 7, stream })));
});
