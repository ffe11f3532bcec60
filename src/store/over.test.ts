// What people do to maps over settings: each is one act, and leaves the rest as it is.
import { expect, it } from 'vitest';
import { readLink } from '../scenario/read-link';
import { isValid } from '../scenario/is-valid';
import { commonNames, setAll, setBy, setMap, takeOver } from './over';
import { createState } from './state';

const link = '#v=1&s=booth&r=sgd,lr=0.1;adam,lr=0.1;newton;adamw,lr=0.1,clipnorm=1';
const fresh = () => createState(readLink(link).link.scenario, 0, false);

it('a map and a comparison come and go by themselves', () => {
  const store = fresh();
  const over = () => store.getState().scenario.over;
  setMap(store, 'r2');
  setAll(store, 'beta1');
  expect(over()).toEqual({ map: { run: 'r2', names: ['lr', 'beta1'] }, all: 'beta1' });
  setMap(store, 'r2', ['eps']);
  setMap(store, 'r9');
  expect(over()).toEqual({ map: { run: 'r2', names: ['eps'] }, all: 'beta1' });
  expect(isValid(store.getState().scenario)).toBe(true);
  setAll(store, null);
  expect(over()).toEqual({ map: { run: 'r2', names: ['eps'] } });
  // a run without any number has no map
  setMap(store, 'r3');
  expect(over()).toBe(undefined);
  setBy(store, 'steps');
  expect(store.getState().scenario.by).toBe('steps');
  setBy(store, undefined);
  expect(store.getState().scenario.by).toBe(undefined);
});

it('parameters to compare over are those of the runs shown, the learning rate first, modifiers’ too', () => {
  const { scenario } = fresh().getState();
  expect(commonNames(scenario).slice(0, 4)).toEqual(['lr', 'beta1', 'beta2', 'eps']);
  expect(commonNames(scenario)).toContain('clipnorm');
  const shown = scenario.runs.map((run) => ({ ...run, hidden: run.rule !== 'sgd' }));
  expect(commonNames({ ...scenario, runs: shown })).toEqual(['lr']);
});

it('a cell is taken over in one act, or not at all', () => {
  const store = fresh();
  takeOver(store, 'r2', { lr: 0.3, beta1: 0.5 });
  const { acts, scenario } = store.getState();
  expect(acts).toBe(1);
  expect(scenario.runs[1].set).toEqual({ lr: 0.3, beta1: 0.5 });
  takeOver(store, 'r2', { lr: 0.4, beta1: 2 });
  expect(store.getState().scenario).toBe(scenario);
  expect(store.getState().notice).toBe('beta1 of adam must be between 0 and 0.9999999999999999: 2');
});
