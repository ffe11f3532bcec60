// The strips of a card's sliders: what is asked of the worker when, and what is said of them.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Hyper } from '../formula/define';
import { optimizers } from '../optimizers/_index';
import { readLink } from '../scenario/read-link';
import { setValue } from './acts';
import { resolver } from './resolved';
import { createState, type Store } from './state';
import { stripSays } from './strip-words';
import { places, Strips, valuesOf, type Strip } from './strips';
import { FakePool } from './testing/fake-pool';

const hyper = optimizers.get('momentum')?.form('keras')?.hyper ?? {};
let pool = new FakePool();
let store: Store;
let strips: Strips;
/** Of what strips were asked for. */
const names = () => pool.asked.map(({ plan: { axes } }) => axes.kind === 'hyper' && axes.axes[0].name);
const soon = () => Promise.resolve();
const stripOf = (name: string): Strip =>
  strips.store.getState().strips.get(name) ?? { values: [], good: new Float32Array() };

beforeEach(async () => {
  vi.useFakeTimers();
  pool = new FakePool();
  store = createState(readLink('#v=1&s=rosenbrock&p=-1.2,1&n=100&r=momentum,lr=0.001;adam').link.scenario, 0, false);
  strips = new Strips({ store, resolved: resolver(store) }, pool);
  strips.start();
  for (const name of ['lr', 'momentum']) strips.show('r1', name, hyper[name]);
  await soon();
});

afterEach(() => {
  vi.useRealTimers();
});

it('are made one after the other and shown together, on one scale', () => {
  expect(names()).toEqual(['lr']);
  expect(pool.asked[0].plan.job.steps).toBe(0);
  pool.answer();
  pool.answer();
  expect(names()).toEqual(['lr', 'lr', 'momentum']);
  expect(strips.store.getState().run).toBe(null);
  pool.answer();
  expect(strips.store.getState().run).toBe('r1');
  const { values, good } = stripOf('lr');
  expect(values).toEqual(valuesOf(hyper.lr));
  expect(good).toHaveLength(places);
  // too small a rate does next to nothing, and too large a one diverges
  expect(good[0]).toBeLessThan(Math.max(...good) - 0.1);
  expect([...good.slice(-4)]).toEqual([-1, -1, -1, -1]);
  const all = [...good, ...stripOf('momentum').good].filter((each) => each >= 0);
  expect([Math.min(...all), Math.max(...all)]).toEqual([0, 1]);
});

it('while something changes all the time, what is under way comes to its end', async () => {
  for (const lr of [0.002, 0.003]) setValue(store, 'r1', 'lr', lr, false);
  await soon();
  expect(names()).toEqual(['lr']);
  for (let i = 0; i < 3; i++) pool.answer();
  expect(strips.store.getState().strips.size).toBe(2);
  // and then, when the page has had a breath, what is newer begins
  vi.runAllTimers();
  expect(names()).toEqual(['lr', 'lr', 'momentum', 'lr']);
  expect(pool.asked[3].plan.job.rule.hyper.lr).toBe(0.003);
});

it('nothing is made again for a change of another run', async () => {
  for (let i = 0; i < 3; i++) pool.answer();
  setValue(store, 'r2', 'lr', 0.5, false);
  await soon();
  vi.runAllTimers();
  expect(pool.asked).toHaveLength(3);
});

describe('in words', () => {
  const strip = (...good: readonly number[]): Strip => ({
    values: good.map((_, i) => i / 10),
    good: Float32Array.from(good),
  });

  it.each([
    [strip(0.1, 0.9, 0.5), 'the final loss is lowest near 0.1'],
    [strip(0.5, 0.51, 0.5), 'it makes little difference here'],
    [strip(0.1, 0.9, -1, -1), 'the final loss is lowest near 0.1, and the run diverges from 0.2 on'],
    [strip(-1, -1, 0.2, 0.9), 'the final loss is lowest near 0.3, and the run diverges up to 0.1'],
    [strip(0.5, -1, 0.5, -1), 'the final loss is lowest near 0, and the run diverges at some values from 0.1 to 0.3'],
    [strip(-1, -1), 'the run diverges at every value'],
  ])('%j', (each, says) => {
    expect(stripSays(each)).toBe(says);
  });
});

it('a slider’s values are those it can be set to', () => {
  const slide = { range: [1, 9], scale: 'linear', whole: true } as unknown as Hyper;
  expect(new Set(valuesOf(slide))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9]));
});
