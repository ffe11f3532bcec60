// Maps and curves over settings in words.
import { expect, it } from 'vitest';
import { readLink } from '../scenario/read-link';
import { emptyOutcome } from '../sweep/outcome';
import { edgeOf } from './edge';
import type { Forgiving } from './forgiving';
import { resolver } from './resolved';
import * as words from './setting-words';
import { createState } from './state';

const link = '#v=1&s=quadratic&r=momentum:pytorch;adam;nesterov';
const store = createState(readLink(link).link.scenario, 0, false);
const app = { store, resolved: resolver(store) };
const [momentum, adam, nesterov] = store.getState().scenario.runs;

it('settings have the letters of the card', () => {
  expect(words.valuesText(momentum, { lr: 0.1, momentum: 0.49 })).toBe('η = 0.1, μ = 0.49');
  expect(words.valuesText(adam, { lr: 1e-7, beta2: 0.999 })).toBe('η = 1e-7, β₂ = 0.999');
});

it('cells say what came of them', () => {
  const outcome = emptyOutcome(4);
  outcome.minimum.set([0, -1, -2, 0]);
  outcome.steps.set([18, 500, 12, 1]);
  outcome.loss.set([0.003, 20, Infinity, 0]);
  const of = (by: 'steps' | undefined) => [0, 1, 2, 3].map((cell) => words.cellText(outcome, cell, by));
  expect(of(undefined)).toEqual(['final loss 0.003', 'final loss 20', 'diverges at step 12', 'final loss 0']);
  expect(of('steps')).toEqual(['18 steps', 'not reached, final loss 20', 'diverges at step 12', '1 step']);
});

it('marks are told of where there are some', () => {
  const piece = (from: number, to: number, behind: boolean) => ({ points: Float64Array.of(from, 1, to, 2), lost: [false, behind] as const }); // prettier-ignore
  const [curve, ending, dot] = [piece(0, 1, false), piece(0, 0.5, true), piece(0.6, 0.61, true)];
  expect(words.marksText([curve], undefined)).toBe('');
  expect(words.marksText([ending], undefined)).toBe('Cross: the run diverges next to it. ');
  expect(words.marksText([curve, dot], undefined)).toBe('Dot: a value that does not diverge among others that do. ');
  expect(words.marksText([ending, dot], 'steps')).toMatch(
    /^Cross.* Dot: a value that gets there, its neighbours do not. $/,
  );
});

it('theory is cited with its formula in the letters of the card', () => {
  const told = [momentum, nesterov].map((run) => {
    const edge = edgeOf(app, run);
    return edge && [words.edgeText(run, edge), words.citation(edge)];
  });
  expect(told).toEqual([
    ['η = 2(1 + μ)/((1 − τ)λ), where λ = 20 is the largest curvature', 'Goh 2017'],
    ['η = (2 + 2β)/((1 + 2β)λ), where λ = 20 is the largest curvature', 'Cohen et al. 2021'],
  ]);
});

const told = (name: string, share: number, gains = true): Forgiving => ({
  line: { key: name, name, colour: 0, values: [0.001, 0.01, 0.1, 1], pieces: [], losses: [], used: 1, uses: null },
  best: 1,
  nothing: false,
  gains,
  range: [1, share > 0 ? 2 : 1],
  share,
});

it.each([
  [[told('SGD', 0), told('Adam', 0.25)], 'Adam forgives most: it ends within ten times its own best loss from 0.01 to 0.1 (1 decade); SGD least, at 0.01 alone.'],
  [[told('SGD', 0)], 'SGD is the only one that gets far: it ends within ten times its own best loss at 0.01 alone.'],
  [[told('SGD', 0), told('Adam', 0.25), told('Adagrad', 0.75, false)], 'Adam forgives most: it ends within ten times its own best loss from 0.01 to 0.1 (1 decade); SGD least, at 0.01 alone. Adagrad gets nowhere near as far with any learning rate.'],
  [[told('SGD', 0.75, false)], 'None of the runs gets far with any learning rate.'],
  [[], ''],
])('%#: who forgives most', (all, says) => {
  expect(words.forgivingSentence(all, 'learning rate', true)).toBe(says);
}); // prettier-ignore

it('decades are those between the two values that are told', () => {
  const { line, ...rest } = told('SGD', 0.01);
  const range = (values: readonly number[], log = true) =>
    words.rangeText({ ...rest, line: { ...line, values }, range: [0, 1], share: 0.25 }, log);
  expect(range([0.00229, 0.00583])).toBe('0.00229 to 0.00583 (0.41 decades)');
  expect(range([0.1, 0.6], false)).toBe('0.1 to 0.6 (25 % of the slider)');
  // where the slider's far left is off there is no ratio
  expect(range([0, 0.6])).toBe('0 to 0.6 (25 % of the slider)');
});
