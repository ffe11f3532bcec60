import { describe, expect, it } from 'vitest';
import { firstVisit } from '../scenario/defaults';
import { drivePlayback } from './playback';
import { restart, seek, stepBy, togglePlaying } from './playhead';
import { createState } from './state';
import { HandClock } from './testing/clock';

function race(playing: boolean, step = 0) {
  const clock = new HandClock();
  const store = createState({ ...firstVisit(), steps: 100 }, step, playing);
  drivePlayback(store, clock.frames);
  return { clock, store, step: () => store.getState().playback.step };
}

describe('playback', () => {
  it('shows sixty steps in a second of sixty frames', () => {
    const { clock, step } = race(true);
    clock.frame(0);
    for (let i = 0; i < 60; i++) clock.frame(1000 / 60);
    expect(step()).toBeGreaterThanOrEqual(59);
    expect(step()).toBeLessThanOrEqual(60);
  });

  it('goes on where it was when a tab comes back, without a burst', () => {
    const { clock, step } = race(true);
    clock.frame(0);
    clock.frame(16);
    const before = step();
    clock.frame(60_000);
    expect(step() - before).toBeLessThanOrEqual(6);
  });

  it('pauses at the end and asks for no more frames', () => {
    const { clock, store, step } = race(true, 99);
    for (let i = 0; i < 10; i++) clock.frame(16);
    expect(step()).toBe(100);
    expect(store.getState().playback.playing).toBe(false);
    expect(clock.pendingFrames).toBe(0);
  });

  it('asks for no frames while paused', () => {
    expect(race(false).clock.pendingFrames).toBe(0);
  });

  it('plays again from the start once it is over', () => {
    const { store, step } = race(false, 100);
    togglePlaying(store);
    expect(step()).toBe(0);
    expect(store.getState().playback.playing).toBe(true);
  });

  it('pauses when the playhead is moved by hand, and keeps it within the budget', () => {
    const { store, step } = race(true);
    seek(store, 250);
    expect(step()).toBe(100);
    stepBy(store, -1);
    expect(step()).toBe(99);
    stepBy(store, -1000);
    expect(step()).toBe(0);
    seek(store, NaN);
    expect(step()).toBe(0);
    expect(store.getState().playback.playing).toBe(false);
    restart(store);
    expect(store.getState().playback).toMatchObject({ step: 0, playing: true });
  });
});
