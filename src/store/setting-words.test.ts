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
  expect(of('steps')).toEqual([
    '18 steps',
    'not there after 500 steps, final loss 20',
    'diverges at step 12',
    '1 step',
  ]);
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
  gains,
  range: [1, share > 0.3 ? 2 : 1],
  share,
});

it.each([
  [[told('SGD', 0.25), told('Adam', 0.5)], 'Adam forgives most: it ends within ten times its best loss over 2 decades, from 0.01 to 0.1; SGD least, over 1 decades, at 0.01.'],
  [[told('SGD', 0.25)], 'SGD is the only one that gets far: it ends within ten times its best loss over 1 decades, at 0.01.'],
  [[told('SGD', 0.25), told('Adam', 0.5), told('Adagrad', 1, false)], 'Adam forgives most: it ends within ten times its best loss over 2 decades, from 0.01 to 0.1; SGD least, over 1 decades, at 0.01. Adagrad gets nowhere near as far with any learning rate.'],
  [[told('SGD', 1, false)], 'None of the runs gets far with any learning rate.'],
  [[], ''],
])('%#: who forgives most', (all, says) => {
  expect(words.forgivingSentence(all, 'learning rate', 4)).toBe(says);
}); // prettier-ignore
