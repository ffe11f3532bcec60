// The path layer draws what is new when the playhead moves on, and everything when anything else changes.
import { describe, expect, it } from 'vitest';
import { damageOf } from './damage';
import { PathLayer, type PathScene } from './path-layer';
import { pathStyle } from './paths';
import { ChunkRows } from './rows';
import { Recorder, type Stroked } from './testing/recorder';
import { rosenbrock, rowsOf } from './testing/scenes';
import { themes } from './themes';
import { lengthOf } from './trace';
import { viewport } from './viewport';

const plot = viewport(rosenbrock.view, 600, 600);
const theme = themes.light;
const runs = [
  { key: 'r0', name: 'SGD', colour: 0, rows: rowsOf(rosenbrock, 'descent', 0.001, 400) },
  { key: 'r1', name: 'Momentum', colour: 1, rows: rowsOf(rosenbrock, 'momentum', 0.0008, 400) },
];
const base: PathScene = { runs, row: 0, plot, theme, ghost: false, pixelRatio: 2 };

const colourOf = (i: number): string => pathStyle(theme, runs[i]).style.colour;
const strokesOf = (list: readonly Stroked[], i: number): Stroked[] =>
  list.filter(({ colour }) => colour === colourOf(i));
const pointsIn = (list: readonly Stroked[]): number => list.reduce((sum, { points }) => sum + points.length / 2, 0);

describe('PathLayer', () => {
  it('appends while the playhead moves on, and redraws on any other change', () => {
    const layer = new PathLayer(new Recorder().context);
    expect(layer.draw(base)).toBe('redrawn');
    expect(layer.draw({ ...base, row: 5 })).toBe('appended');
    expect(layer.draw({ ...base, row: 5, runs: [...runs] })).toBe('appended');
    expect(layer.draw({ ...base, row: 4 })).toBe('redrawn');
    expect(layer.draw({ ...base, row: 9, ghost: true })).toBe('redrawn');
    expect(layer.draw({ ...base, row: 9 })).toBe('redrawn');
    expect(layer.draw({ ...base, row: 9, plot: viewport(rosenbrock.view, 600, 500) })).toBe('redrawn');
    expect(layer.draw({ ...base, row: 9, theme: themes.dark })).toBe('redrawn');
    expect(layer.draw({ ...base, row: 9, runs: [runs[1], runs[0]] })).toBe('redrawn');
    expect(layer.draw({ ...base, row: 9, runs: [{ ...runs[0], rows: new ChunkRows() }, runs[1]] })).toBe('redrawn');
    layer.invalidate();
    expect(layer.draw({ ...base, row: 9 })).toBe('redrawn');
  });

  it('joins what it appends, with its dashes in step', () => {
    const recorder = new Recorder();
    const layer = new PathLayer(recorder.context);
    layer.draw(base);
    // Strokes near by are painted again, longer each time: by where in the dashes it begins, each one as it was last.
    const last = new Map<number, Stroked>();
    for (let row = 1; row <= 150; row++) {
      recorder.take();
      layer.draw({ ...base, row });
      for (const stroke of strokesOf(recorder.take(), 1)) last.set(stroke.phase, stroke);
    }
    const strokes = [...last.values()].sort((a, b) => a.phase - b.phase);
    expect(strokes.length).toBeGreaterThan(1);
    let travelled = 0;
    strokes.forEach(({ points, phase, dash }, i) => {
      expect(phase).toBeCloseTo(travelled, 3);
      expect(dash.length).toBeGreaterThan(0);
      if (i > 0) expect(points.slice(0, 2)).toEqual(strokes[i - 1].points.slice(-2));
      travelled += lengthOf(Float32Array.from(points));
    });
    expect(travelled).toBeGreaterThan(300);
  });

  it('repaints a spot as a redraw would: casing before colour, runs in their order', () => {
    const recorder = new Recorder();
    const layer = new PathLayer(recorder.context);
    layer.draw({ ...base, row: 20 });
    recorder.take();
    layer.draw({ ...base, row: 21 });
    const strokes = recorder.take();
    for (const i of [0, 1]) {
      const colours = strokes.flatMap(({ colour }, at) => (colour === colourOf(i) ? [at] : []));
      const casings = strokes.flatMap(({ width }, at) => (width > theme.lines.path ? [at] : []));
      expect(colours.length).toBeGreaterThan(0);
      // As many casings as colours of this run lie between the run before and its first colour.
      const before =
        i === 0 ? -1 : Math.max(...strokes.flatMap(({ colour }, at) => (colour === colourOf(0) ? [at] : [])));
      expect(casings.filter((at) => at > before && at < colours[0])).toHaveLength(colours.length);
    }
  });

  it('clears and repaints only whole device pixels', () => {
    const recorder = new Recorder();
    const layer = new PathLayer(recorder.context);
    layer.draw({ ...base, row: 20 });
    recorder.cleared.length = 0;
    layer.draw({ ...base, row: 23 });
    expect(recorder.cleared.length).toBeGreaterThan(0);
    expect(recorder.clips.at(-1)).toEqual(recorder.cleared);
    for (const value of recorder.cleared.flat()) expect(Number.isInteger(2 * value)).toBe(true);
    const area = recorder.cleared.reduce((sum, [, , w, h]) => sum + w * h, 0);
    expect(area).toBeLessThan(0.1 * 600 * 600);
  });

  it('paints nothing when nothing can be seen to have moved', () => {
    const recorder = new Recorder();
    const layer = new PathLayer(recorder.context);
    const rows = new ChunkRows([Float64Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? i * 1e-7 : 0))]);
    const scene = { ...base, runs: [{ ...runs[0], rows }] };
    layer.draw(scene);
    recorder.take();
    layer.draw({ ...scene, row: 90 });
    expect(recorder.take()).toEqual([]);
  });

  it('draws rows that arrive while it waits, and their ghost under everything', () => {
    const recorder = new Recorder();
    const layer = new PathLayer(recorder.context);
    const rows = new ChunkRows();
    const scene = { ...base, runs: [{ ...runs[1], rows }], row: 50, ghost: true };
    layer.draw(scene);
    rows.push(Float64Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? i / 300 : 0)));
    expect(layer.draw(scene)).toBe('appended');
    const strokes = recorder.take();
    expect(strokes[0].width).toBeLessThan(theme.lines.path);
    expect(strokes.at(-1)?.width).toBe(theme.lines.path);
  });

  it('never strokes more than 1,000 points at once', () => {
    const recorder = new Recorder();
    const zigzag = Float64Array.from({ length: 30_000 }, (_, i) =>
      i % 3 === 0 ? Math.sin(i) : i % 3 === 1 ? (i % 7) / 7 : 0,
    );
    const scene = { ...base, runs: [{ ...runs[0], rows: new ChunkRows([zigzag]) }] };
    const layer = new PathLayer(recorder.context);
    layer.draw({ ...scene, row: 4000 });
    layer.draw({ ...scene, row: 9999 });
    for (const { points } of recorder.strokes) expect(points.length / 2).toBeLessThanOrEqual(1000);
    // More than can be followed is put on top, its casing below all.
    expect(recorder.strokes.some(({ operation }) => operation === 'destination-over')).toBe(true);
  });

  describe('a run that circles one spot', () => {
    const circle = Float64Array.from({ length: 60_000 }, (_, i) =>
      i % 3 === 0 ? 0.1 * Math.cos(i) : i % 3 === 1 ? 0.1 * Math.sin(i - 1) : 0,
    );
    const scene = { ...base, runs: [{ ...runs[0], rows: new ChunkRows([circle]) }, runs[1]] };

    it('costs what is new, however often it was there, and is painted in order when it rests', () => {
      const recorder = new Recorder();
      const layer = new PathLayer(recorder.context);
      layer.draw(scene);
      let most = 0;
      for (let row = 20; row <= 4000; row += 20) {
        recorder.take();
        layer.draw({ ...scene, row });
        most = Math.max(most, pointsIn(recorder.take()));
      }
      expect(most).toBeLessThan(4_000);
      expect(layer.rough).toBe(true);
      layer.draw({ ...scene, row: 4000 });
      const tidied = recorder.take();
      expect(layer.rough).toBe(false);
      // All casing of a run, then all its colour, and so the next.
      const order = tidied.map(({ colour, width }) => (width > theme.lines.path ? 'casing' : colour));
      expect(order.filter((each, i) => each !== order[i - 1])).toEqual(['casing', colourOf(0), 'casing', colourOf(1)]);
    });

    it('stays as it is where painting it in order would be felt', () => {
      const recorder = new Recorder();
      const layer = new PathLayer(recorder.context);
      layer.draw(scene);
      layer.draw({ ...scene, row: 19_999 });
      expect(layer.rough).toBe(true);
      recorder.take();
      layer.draw({ ...scene, row: 19_999 });
      expect(recorder.take()).toEqual([]);
      expect(layer.rough).toBe(false);
    });
  });

  it('puts many ghosts that arrive under everything, as ghosts', () => {
    const recorder = new Recorder();
    const layer = new PathLayer(recorder.context);
    const rows = new ChunkRows();
    const scene = { ...base, runs: [{ ...runs[0], rows }], row: 3, ghost: true };
    layer.draw(scene);
    rows.push(
      Float64Array.from({ length: 3000 }, (_, i) => (i % 3 === 0 ? Math.sin(i) : i % 3 === 1 ? (i % 7) / 7 : 0)),
    );
    layer.draw(scene);
    const strokes = recorder.take();
    const ghosts = strokes.filter(({ colour }) => colour === pathStyle(theme, { colour: 0 }).ghost);
    expect(pointsIn(ghosts)).toBeGreaterThan(500);
    expect(ghosts.every(({ operation }) => operation === 'destination-over')).toBe(true);
    expect(pointsIn(strokesOf(strokes, 0))).toBeLessThan(10);
  });
});

describe('damageOf', () => {
  it('covers a line with rectangles that are not much larger than it', () => {
    const boxes = damageOf(Float32Array.of(0, 0, 400, 300, 410, 300), 3, 1.5);
    for (let part = 0; part <= 1; part += 0.001) {
      const [x, y] = [400 * part, 300 * part];
      expect(
        boxes.some((box) => x >= box.x0 + 2.9 && x <= box.x1 - 2.9 && y >= box.y0 + 2.9 && y <= box.y1 - 2.9),
      ).toBe(true);
    }
    expect(boxes.reduce((sum, box) => sum + (box.x1 - box.x0) * (box.y1 - box.y0), 0)).toBeLessThan(0.25 * 400 * 300);
  });
});
