import { expect, test } from 'vitest';
import { firstVisit } from './defaults';
import { addRun, duplicateRun, removeRun, setForm, setHyper, setToggle } from './edit';
import { hide } from './edit-run';
import { isValid } from './is-valid';
import { isProblem } from './problem';
import type { Problem, RunSpec, Scenario } from './scenario';
import { standIns } from './testing/stand-ins';

const run: RunSpec = {
  key: 'r1',
  rule: 'adam',
  form: 'keras',
  set: { lr: 0.1, bias: false },
  colour: 0,
  hidden: false,
};
const before: Scenario = { ...firstVisit(standIns), runs: [run, { ...run, key: 'r2', colour: 1, hidden: true }] };

/** The runs after an edit that must succeed. */
function runsOf(edited: Scenario | Problem): readonly RunSpec[] {
  if (isProblem(edited)) throw new Error(edited.says);
  expect(isValid(edited, standIns)).toBe(true);
  return edited.runs;
}

test('a new run comes last, in the first free colour, with what the surface suggests written in', () => {
  expect(runsOf(addRun(before, 'adam', standIns)).at(2)).toEqual({
    key: 'r3',
    rule: 'adam',
    form: 'keras',
    set: { lr: 0.1, beta1: 0.8 },
    colour: 2,
    hidden: false,
  });
  expect(addRun(before, 'adm', standIns)).toMatchObject({ says: 'unknown optimizer (the nearest is adam): adm' });
});

test('keys and colours of removed runs are free again', () => {
  const rest = { ...before, runs: runsOf(removeRun(before, 'r1')) };
  expect(rest.runs.map(({ key }) => key)).toEqual(['r2']);
  expect(runsOf(addRun(rest, 'sgd', standIns)).at(1)).toMatchObject({ key: 'r1', colour: 0, set: { lr: 0.001 } });
});

test('a map of starts goes with the run it is of', () => {
  expect(removeRun({ ...before, from: ['r1', 'r2'] }, 'r1')).toMatchObject({ from: ['r2'] });
  expect(removeRun({ ...before, from: ['r1'] }, 'r1')).not.toHaveProperty('from');
});

test('there is room for twelve runs', () => {
  let scenario = before;
  for (let count = 3; count <= 12; count++) scenario = { ...before, runs: runsOf(addRun(scenario, 'sgd', standIns)) };
  expect(addRun(scenario, 'sgd', standIns)).toEqual({ code: 'many-runs', says: 'there is room for 12 runs: 13' });
  expect(duplicateRun(scenario, 'r1')).toMatchObject({ code: 'many-runs' });
});

test('a copy stands behind its run, shown, in a colour of its own', () => {
  const runs = runsOf(duplicateRun(before, 'r1'));
  expect(runs.map(({ key, colour }) => [key, colour])).toEqual([['r1', 0], ['r3', 2], ['r2', 1]]); // prettier-ignore
  expect(runs[1].set).toEqual(run.set);
  expect(runsOf(duplicateRun(before, 'r2'))[2].hidden).toBe(false);
});

test('a value is kept where it differs from the default, and only there', () => {
  expect(runsOf(setHyper(before, 'r2', 'beta1', 0.5, standIns))[1].set).toEqual({ lr: 0.1, beta1: 0.5, bias: false });
  expect(runsOf(setHyper(before, 'r1', 'lr', 0.001, standIns))[0].set).toEqual({ bias: false });
  expect(runsOf(setToggle(before, 'r1', 'bias', true, standIns))[0].set).toEqual({ lr: 0.1 });
});

test.each([
  [setHyper(before, 'r1', 'lr', -1, standIns), 'lr of adam must be at least 0: -1'],
  [setHyper(before, 'r1', 'lr', NaN, standIns), 'lr of adam must be a number: NaN'],
  [setHyper(before, 'r1', 'bias', 1, standIns), 'unknown parameter of adam:keras (the nearest is bias): bias'],
  [setHyper(before, 'r1', '__proto__', 1, standIns), 'unknown parameter of adam:keras: __proto__'],
  [setToggle(before, 'r1', 'lr', true, standIns), 'unknown parameter of adam:keras (the nearest is lr): lr'],
  [setHyper(before, 'r9', 'lr', 1, standIns), 'there is no such run: r9'],
  [setForm(before, 'r1', 'torch', standIns), 'unknown form of adam: torch'],
  [removeRun(before, 'r9'), 'there is no such run: r9'],
  [hide(before, 'r9', true), 'there is no such run: r9'],
])('an edit that makes no sense is refused: %#', (edited, says) => {
  expect(edited).toMatchObject({ says });
});

test('another form keeps the values it knows and takes its own defaults for the rest', () => {
  const chosen = { ...before, runs: [{ ...run, set: { lr: 0.1, eps: 1e-8, init: 2, bias: false } }] };
  expect(runsOf(setForm(chosen, 'r1', 'paper', standIns))[0]).toMatchObject({ form: 'paper', set: { lr: 0.1 } });
  expect(runsOf(setForm(before, 'r1', 'keras', standIns))[0]).toEqual(run);
});

test('a run is hidden and shown', () => {
  expect(runsOf(hide(before, 'r1', true)).map(({ hidden }) => hidden)).toEqual([true, true]);
  expect(runsOf(hide(before, 'r2', false)).map(({ hidden }) => hidden)).toEqual([false, false]);
});
