// The canvas painter keeps hairlines crisp at any pixel ratio.
import { describe, expect, it } from 'vitest';
import { paint } from './canvas';
import type { Item } from './drawing';
import { Recorder } from './testing/recorder';

const line = (...points: number[]): Item => ({
  kind: 'line',
  points: Float32Array.from(points),
  stroke: '#000000',
  width: 0,
  dash: [],
  phase: 0,
  casing: null,
  opacity: 1,
});

describe('paint', () => {
  it.each([1, 1.25, 1.5, 2, 3])('puts hairlines in the middle of device pixels at a ratio of %d', (ratio) => {
    const recorder = new Recorder();
    const items = [line(10.3, 0, 10.3, 5), line(0, 7.9, 5, 7.9)];
    paint(recorder.context, { width: 20, height: 20, background: null, items }, ratio);
    const [upright, level] = recorder.take();
    expect(upright.width * ratio).toBeCloseTo(1, 6);
    for (const value of [upright.points[0], level.points[1]]) {
      const device = value * ratio;
      expect(device - Math.floor(device)).toBeCloseTo(0.5, 4);
    }
    expect(upright.points[0]).toBe(upright.points[2]);
    expect(Math.abs(upright.points[0] - 10.3)).toBeLessThanOrEqual(0.5 / ratio + 1e-6);
  });

  it('clears the canvas under a drawing without background', () => {
    const recorder = new Recorder();
    paint(recorder.context, { width: 20, height: 10, background: null, items: [] }, 2);
    expect(recorder.cleared).toEqual([[0, 0, 21, 11]]);
  });
});
