import { expect, test } from 'vitest';
import { firstVisit } from './defaults';
import { isValid, isValidLink } from './is-valid';
import type { RunSpec, Scenario } from './scenario';
import { standIns } from './testing/stand-ins';

const good = firstVisit(standIns);

function run(changes: Partial<RunSpec>): Partial<Scenario> {
  return { runs: [{ ...good.runs[0], ...changes }] };
}

test('the first visit is valid', () => {
  expect(isValid(good, standIns)).toBe(true);
  expect(isValid(firstVisit())).toBe(true);
});

test.each<[string, Partial<Scenario>]>([
  ['an unknown surface', { surface: { kind: 'named', id: 'toString', parameters: {} } }],
  ['an unknown parameter', { surface: { kind: 'named', id: 'bowl', parameters: { b: 1 } } }],
  ['a parameter outside its limits', { surface: { kind: 'named', id: 'rosenbrock', parameters: { b: -1 } } }],
  ['a parameter at its default', { surface: { kind: 'named', id: 'rosenbrock', parameters: { b: 100 } } }],
  ['a formula with an unknown name', { surface: { kind: 'formula', text: 'x + q' } }],
  ['a formula with a view without width', { surface: { kind: 'formula', text: 'x', view: [[1, 1], [0, 1]] } }],
  ['a formula with the usual view', { surface: { kind: 'formula', text: 'x', view: [[-5, 5], [-5, 5]] } }],
  ['a start that is no number', { start: [NaN, 0] }],
  ['a view without width', { view: [[1, 1], [0, 1]] }],
  ['a view too thin to draw on', { view: [[1, 1 + 1e-12], [0, 1]] }],
  ['no steps', { steps: 0 }],
  ['half a step', { steps: 1.5 }],
  ['negative noise', { noise: { kind: 'gauss', sigma: -1, seed: 1, own: false } }],
  ['endless noise', { noise: { kind: 'gauss', sigma: Infinity, seed: 1, own: false } }],
  ['tails that are too heavy', { noise: { kind: 'student', nu: 0.1, sigma: 1, seed: 1, own: false } }],
  ['an outlier at half a step', { noise: { kind: 'outlier', step: 1.5, size: 1, seed: 1, own: false } }],
  ['mini-batches without data', { noise: { kind: 'batch', size: 1, seed: 1, own: false } }],
  ['a seed that is not whole', { noise: { kind: 'gauss', sigma: 1, seed: 0.5, own: false } }],
  ['thirteen runs', { runs: Array.from({ length: 13 }, (_, i) => ({ ...good.runs[0], key: `r${i + 1}` })) }],
  ['two runs of one key', { runs: [good.runs[0], good.runs[0]] }],
  ['an unknown rule', run({ rule: 'constructor' })],
  ['an unknown form', run({ form: 'optax' })],
  ['a value at its default', run({ set: { lr: 0.01 } })],
  ['a value outside its limits', run({ set: { lr: -1 } })],
  ['a toggle as a number', run({ rule: 'adam', set: { bias: 0 } })],
  ['a number as a toggle', run({ set: { lr: true } })],
  ['an unknown name', run({ set: { momentum: 1 } })],
  ['a colour beyond the palette', run({ colour: 16 })],
  ['a key of another kind', run({ key: 'x' })],
])('%s is not valid', (_, changes) => {
  expect(isValid({ ...good, ...changes }, standIns)).toBe(false);
}); // prettier-ignore

test('the playhead stands within the steps', () => {
  const valid = [null, 0, 500, 501, -1, 0.5].map((step) =>
    isValidLink({ scenario: good, step, theme: null }, standIns),
  );
  expect(valid).toEqual([true, true, true, false, false, false]);
});
