import { expect, test } from 'vitest';
import { firstVisit } from './defaults';
import { setNoise, setStart, setSteps, setSurface, setSurfaceParameter } from './edit-scene';
import { isValid } from './is-valid';
import { isProblem } from './problem';
import type { Noise, Problem, RunSpec, Scenario } from './scenario';
import { standIns } from './testing/stand-ins';

const before: Scenario = { ...firstVisit(standIns), view: [[0, 1], [0, 1]], start: [9, 9], steps: 77 }; // prettier-ignore

function scenarioOf(edited: Scenario | Problem): Scenario {
  if (isProblem(edited)) throw new Error(edited.says);
  expect(isValid(edited, standIns)).toBe(true);
  return edited;
}

function withSets(...sets: RunSpec['set'][]): Scenario {
  const runs = sets.map((set, index) => ({ ...before.runs[index], key: `r${index + 1}`, colour: index, set }));
  return { ...before, runs };
}

function surface(id: string, parameters = {}) {
  return { kind: 'named', id, parameters } as const;
}

test('a surface brings its start, view and steps', () => {
  const after = scenarioOf(setSurface(before, surface('bowl'), standIns));
  expect(after).toMatchObject({ surface: surface('bowl'), start: [3, 3], view: null, steps: 200 });
});

test('values that were suggested follow the surface, values that were chosen stay', () => {
  const to = (scenario: Scenario) =>
    scenarioOf(setSurface(scenario, surface('bowl'), standIns)).runs.map(({ set }) => set);
  // the stand-ins' Rosenbrock suggests lr 0.001 for sgd, lr 0.1 and beta1 0.8 for adam; the bowl lr 0.1 for sgd
  expect(to(withSets({ lr: 0.001 }, { lr: 0.1, beta1: 0.8 }))).toEqual([{ lr: 0.1 }, {}]);
  expect(to(withSets({ lr: 0.02 }, { lr: 0.1, beta1: 0.7, eps: 1 }))).toEqual([{ lr: 0.02 }, { beta1: 0.7, eps: 1 }]);
  expect(to(withSets({}, {}))).toEqual([{}, {}]);
});

test('going to a surface and back gives the same values', () => {
  const there = scenarioOf(setSurface(firstVisit(standIns), surface('bowl'), standIns));
  expect(setSurface(there, surface('rosenbrock'), standIns)).toEqual(firstVisit(standIns));
});

test('a formula can be the surface; one that cannot be read is refused', () => {
  const after = scenarioOf(setSurface(before, { kind: 'formula', text: 'x^2 + y^2' }, standIns));
  expect(after).toMatchObject({ start: [-4, 3], view: null, steps: 77 });
  expect(after.runs).toBe(before.runs);
  expect(setSurface(before, { kind: 'formula', text: 'x +' }, standIns)).toMatchObject({ code: 'bad-formula' });
  expect(setSurface(before, { kind: 'formula', text: 'x + q' }, standIns)).toMatchObject({ code: 'bad-formula' });
});

test('what a run brought from any surface to a formula counts as a suggestion when the next surface comes', () => {
  const typed = {
    ...withSets({ lr: 0.001 }, { lr: 0.2, beta1: 0.8 }),
    surface: { kind: 'formula', text: 'x' } as const,
  };
  const after = scenarioOf(setSurface(typed, surface('bowl'), standIns));
  expect(after.runs.map(({ set }) => set)).toEqual([{ lr: 0.1 }, { lr: 0.2 }]);
});

test.each([
  [setSurface(before, surface('bowel'), standIns), 'unknown surface (the nearest is bowl): bowel'],
  [setSurface(before, surface('rosenbrock', { b: -1 }), standIns), 'b of rosenbrock must be at least 0: -1'],
  [setSurface(before, surface('bowl', { b: 1 }), standIns), 'unknown parameter of bowl: b'],
  [setSurfaceParameter(before, 'b', -1, standIns), 'b of rosenbrock must be at least 0: -1'],
  [setSurfaceParameter(before, 'constructor', 1, standIns), 'unknown parameter of the surface: constructor'],
  [setStart(before, [1, NaN]), 'the start must be two numbers: 1,NaN'],
  [setStart(before, [Infinity, 1]), 'the start must be two numbers: Infinity,1'],
  [setSteps(before, 0), 'the steps must be a whole number from 1 to 100000: 0'],
  [setSteps(before, 1.5), 'the steps must be a whole number from 1 to 100000: 1.5'],
  [setSteps(before, 100_001), 'the steps must be a whole number from 1 to 100000: 100001'],
])('an edit that makes no sense is refused: %#', (edited, says) => {
  expect(edited).toMatchObject({ says });
});

test('a parameter of the surface is kept where it differs from its default', () => {
  const ten = scenarioOf(setSurfaceParameter(before, 'b', 10, standIns));
  expect(ten.surface).toEqual(surface('rosenbrock', { b: 10 }));
  expect(scenarioOf(setSurfaceParameter(ten, 'b', 100, standIns)).surface).toEqual(surface('rosenbrock'));
});

test('start and steps are set; there is no negative zero', () => {
  const { start } = scenarioOf(setStart(before, [-0, 2]));
  expect(start.map((value) => Object.is(value, -0))).toEqual([false, false]);
  expect(start).toEqual([0, 2]);
  expect(scenarioOf(setSteps(before, 100_000)).steps).toBe(100_000);
});

test('a surface brings the noise it suggests, which goes with it; what somebody chose stays where it can be', () => {
  const to = (scenario: Scenario, id: string): Scenario => {
    const edited = setSurface(scenario, surface(id));
    if (isProblem(edited)) throw new Error(edited.says);
    expect(isValid(edited)).toBe(true);
    return edited;
  };
  const data = to(firstVisit(), 'linear-regression');
  expect(data.noise).toEqual({ kind: 'batch', size: 2, seed: 1, own: false });
  expect(to(data, 'beale').noise).toEqual({ kind: 'none' });
  const chosen: Scenario = { ...data, noise: { kind: 'batch', size: 3, seed: 1, own: false } };
  expect(to(chosen, 'tanh-network').noise).toEqual(chosen.noise);
  expect(to(chosen, 'beale').noise).toEqual({ kind: 'none' });
  const heavy: Scenario = { ...data, noise: { kind: 'student', nu: 2, sigma: 1, seed: 3, own: true } };
  expect(to(heavy, 'beale').noise).toEqual(heavy.noise);
});

test('noise that cannot be is refused', () => {
  const refused = (noise: Noise) => {
    const edited = setNoise(firstVisit(), noise);
    return isProblem(edited) ? edited.says : edited.noise;
  };
  const drawn = { seed: 1, own: false };
  expect(refused({ kind: 'gauss', sigma: -1, ...drawn })).toBe('sigma of noise must be at least 0: -1');
  expect(refused({ kind: 'outlier', step: 0.5, size: 1, ...drawn })).toBe('step of noise must be a whole number: 0.5');
  expect(refused({ kind: 'batch', size: 1, ...drawn })).toBe('mini-batches need a surface with data: rosenbrock');
  expect(refused({ kind: 'gauss', sigma: 2, ...drawn })).toEqual({ kind: 'gauss', sigma: 2, ...drawn });
});

test('an ensemble stays on another surface, but for a radius in units of the old one', () => {
  const before = { ...firstVisit(standIns), many: { kind: 'starts', count: 7, radius: 2 } } as const;
  const after = setSurface(before, { kind: 'named', id: 'bowl', parameters: {} }, standIns);
  expect(after).toMatchObject({ many: { kind: 'starts', count: 7 } });
  expect(after).not.toMatchObject({ many: { radius: 2 } });
});
