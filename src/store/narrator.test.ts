import { describe, expect, it } from 'vitest';
import type { Scenario } from '../scenario/scenario';
import { Narrator } from './narrator';
import { createState } from './state';
import { HandClock } from './testing/clock';

/** A race of 1,000 steps in which something happens at each step that `happens` names. */
function scene(happens: readonly number[] = []) {
  const clock = new HandClock();
  const store = createState({ steps: 1000 } as Scenario, 0, false);
  const said: { readonly at: number; readonly text: string }[] = [];
  const race = {
    store,
    events: (from: number, to: number) =>
      happens.filter((step) => step > from && step <= to).map((step) => `Adam did it at step ${step}`),
    sentence: () => `At step ${store.getState().playback.step} all is well.`,
  };
  const stop = new Narrator(race, clock.bar, (text) => said.push({ at: clock.bar.now(), text })).start();
  const put = (step: number, playing: boolean) =>
    store.setState({ playback: { ...store.getState().playback, step, playing } });
  /** Plays on for so long, a step each 16 ms. */
  const play = (frames: number) => {
    for (let i = 0; i < frames; i++) {
      clock.wait(16);
      put(store.getState().playback.step + 1, true);
    }
  };
  const texts = () => said.map(({ text }) => text);
  return { clock, store, said, texts, stop, put, play };
}

describe('the narrator', () => {
  it('says the sentence once the playhead has rested, and not again', () => {
    const { clock, texts, put, store } = scene();
    put(5, false);
    clock.wait(999);
    expect(texts()).toEqual([]);
    clock.wait(1);
    expect(texts()).toEqual(['At step 5 all is well.']);
    store.setState({ selected: 'a' });
    clock.wait(10_000);
    put(6, false);
    put(5, false);
    clock.wait(10_000);
    expect(texts()).toEqual(['At step 5 all is well.']);
  });

  it('says nothing while somebody scrubs', () => {
    const { clock, texts, put } = scene();
    for (let i = 0; i < 100; i++) {
      put(i, false);
      clock.wait(100);
    }
    expect(texts()).toEqual([]);
    clock.wait(1000);
    expect(texts()).toEqual(['At step 99 all is well.']);
  });

  it('while the race plays tells what happens, and the sentence when it is over', () => {
    const { clock, texts, play, put } = scene([40, 50, 300]);
    play(200);
    put(1000, false);
    clock.wait(5000);
    expect(texts()).toEqual([
      'Playing from step 1',
      'Adam did it at step 40. Adam did it at step 50',
      'Adam did it at step 300. The race is over',
      'At step 1000 all is well.',
    ]);
  });

  it('never says more than one thing a second, nor the same twice in a row', () => {
    const { clock, said, play, put } = scene(Array.from({ length: 900 }, (_, i) => i + 1));
    for (let round = 0; round < 20; round++) {
      play(40);
      put(7 * round, false);
      clock.wait(round % 2 === 0 ? 100 : 1500);
    }
    clock.wait(10_000);
    expect(said.length).toBeGreaterThan(10);
    for (const [i, { at, text }] of said.entries()) {
      if (i === 0) continue;
      expect(at - said[i - 1].at).toBeGreaterThanOrEqual(1000);
      expect(text).not.toBe(said[i - 1].text);
    }
  });

  it('counts what happens all at once', () => {
    const { clock, texts, put } = scene([2, 3, 4, 5, 6]);
    put(1, true);
    clock.wait(1000);
    put(10, true);
    clock.wait(1000);
    expect(texts()[1]).toBe('Adam did it at step 2. Adam did it at step 3. Adam did it at step 4. 2 more');
  });

  it('tells nothing of runs that are no more', () => {
    const { clock, texts, put, store } = scene([2]);
    put(1, true);
    clock.wait(500);
    put(3, true);
    store.setState({ scenario: { steps: 1000 } as Scenario });
    clock.wait(5000);
    expect(texts()).toEqual(['Playing from step 1']);
  });

  it('is silent once it has stopped', () => {
    const { clock, texts, put, stop } = scene();
    put(5, false);
    stop();
    put(6, false);
    clock.wait(5000);
    expect(texts()).toEqual([]);
  });
});
