import { expect, it } from 'vitest';
import { setForm, setHyper } from '../scenario/edit';
import { setSurface } from '../scenario/edit-scene';
import { isProblem } from '../scenario/problem';
import { readLink } from '../scenario/read-link';
import type { Problem, RunSpec, Scenario } from '../scenario/scenario';
import { linkText } from '../scenario/testing/link-text';
import { isValid } from '../scenario/is-valid';
import { modifiersFor, modifiersOf } from './modifiers';

const scene = (runs: string): Scenario => readLink(`#v=1&s=rosenbrock&p=-1.2,1&n=300&r=${runs}`).link.scenario;

/** The run of an edited scenario as its link spells it. */
function spelled(edited: Scenario | Problem): string {
  if (isProblem(edited)) return edited.says;
  expect(isValid(edited)).toBe(true);
  return /&r=([^&]*)/.exec(linkText({ scenario: edited, step: null, theme: null }))?.[1] ?? '';
}

it('a modifier is on from its first parameter, and takes its others with it when it goes', () => {
  const on = setHyper(scene('adam,lr=0.1'), 'r1', 'cosine', 300);
  expect(spelled(on)).toBe('adam,lr=0.1,cosine=300');
  const floor = setHyper(on as Scenario, 'r1', 'cosine_floor', 0.01);
  expect(spelled(floor)).toBe('adam,lr=0.1,cosine=300,cosine_floor=0.01');
  expect(spelled(setHyper(floor as Scenario, 'r1', 'cosine', 0))).toBe('adam,lr=0.1');
  expect(spelled(setHyper(scene('adam,lr=0.1'), 'r1', 'cosine_floor', 0.01))).toBe('adam,lr=0.1');
  expect(spelled(setHyper(floor as Scenario, 'r1', 'cosine', 1.5))).toBe('cosine of adam must be a whole number: 1.5');
  expect(spelled(setHyper(floor as Scenario, 'r1', 'clipnorm', -1))).toBe('clipnorm of adam must be at least 0: -1');
});

it('modifiers stay when form or surface change, as far as the form takes them', () => {
  const run = scene('nesterov,lr=0.001,clipnorm=1,lookahead=5');
  expect(spelled(setForm(run, 'r1', 'pytorch'))).toBe('nesterov:pytorch,clipnorm=1,lookahead=5');
  expect(spelled(setForm(run, 'r1', 'paper'))).toBe('nesterov:paper,lr=0.001,lookahead=5');
  expect(spelled(setSurface(run, { kind: 'named', id: 'beale', parameters: {} }))).toContain('clipnorm=1,lookahead=5');
});

it('the card has those that are on with their parameters, and the menu the others', () => {
  const run: RunSpec = scene('sgd,lr=0.001,cosine=100,wd=0.1').runs[0];
  const [decay, cosine, ...rest] = modifiersOf(run, 300);
  expect(rest).toEqual([]);
  expect(decay.parameters.map(([name, hyper]) => [name, hyper.default])).toEqual([['wd', 0.01]]);
  // What it goes back to is what it would be when added: the steps of the race.
  expect(cosine.parameters.map(([name, hyper]) => [name, hyper.default])).toEqual([['cosine', 300], ['cosine_floor', 0]]); // prettier-ignore
  const more = modifiersFor(run).map(([id]) => id);
  expect(more).toContain('clipnorm');
  expect(more).not.toContain('cosine');
});
