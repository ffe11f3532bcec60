import { expect, test } from 'vitest';
import { Run } from '../engine/run';
import { firstVisit, newRun, raceOn } from './defaults';
import { isValid } from './is-valid';
import { registries } from './registries';
import { resolveScenario } from './resolve';
import { standIns } from './testing/stand-ins';

test('the first visit tells five different stories', () => {
  const scenario = firstVisit();
  const paths = resolveScenario(scenario).jobs.map(({ job }) => new Run(job).take(Infinity));
  const x = (row: number) => paths.map((rows) => rows[3 * row]);
  expect(scenario.runs.map(({ rule }) => rule)).toEqual(['sgd', 'momentum', 'rmsprop', 'adam', 'nadam']);
  // nobody diverges or leaves the view
  for (const rows of paths) {
    expect(rows.length).toBe(3 * (scenario.steps + 1));
    for (let i = 0; i < rows.length; i += 3) {
      expect(Math.abs(rows[i])).toBeLessThan(2);
      expect(Math.abs(rows[i + 1] - 1)).toBeLessThan(2);
    }
  }
  // in the middle of the race the five stand well apart in the valley, momentum in front and plain descent last
  const [sgd, momentum, rmsprop, adam, nadam] = x(150);
  const order = [sgd, rmsprop, adam, nadam, momentum];
  for (let i = 1; i < order.length; i++) expect(order[i] - order[i - 1]).toBeGreaterThan(0.2);
  // at the end two are at the minimum (1, 1), and plain descent, with the step size of momentum, is not even round the bend
  const ends = x(scenario.steps);
  expect(ends.filter((end) => Math.abs(end - 1) < 0.05)).toHaveLength(2);
  expect(ends[0]).toBeLessThan(-0.5);
  expect(scenario.runs[0].set).toEqual(scenario.runs[1].set);
});

test('every surface has a race with its own suggestions', () => {
  for (const [id, surface] of registries.surfaces) {
    const choice = { kind: 'named', id, parameters: {} } as const;
    const runs = raceOn(choice);
    expect(isValid({ ...firstVisit(), surface: choice, runs })).toBe(true);
    for (const { rule, set } of runs) {
      const suggested = Object.entries(surface.suggest[rule] ?? {});
      for (const [name, value] of Object.entries(set)) expect(suggested).toContainEqual([name, value]);
    }
  }
});

test('a new run on a typed formula has the library defaults', () => {
  const scenario = { surface: { kind: 'formula', text: 'x^2' }, runs: [] } as const;
  expect(newRun(scenario, 'sgd', standIns)).toMatchObject({
    key: 'r1',
    rule: 'sgd',
    form: 'keras',
    set: {},
    colour: 0,
  });
});
