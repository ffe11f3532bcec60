// How high a value stands on the chart: logarithmic where that is wanted and can be; losses above the lowest minimum where they are negative.
import { linearTicks, logTicks, powerText, type ChartTick } from './chart-ticks';

export interface ChartCurve {
  /** Packed place, value: finite values only. */
  readonly points: Float64Array;
  /** The run ended at a number that is none. */
  readonly lost: boolean;
}

/** 'log': log of it; 'above': log of value - base; 'linear': the value itself. */
export interface Measured {
  readonly kind: 'log' | 'above' | 'linear';
  readonly base: number;
}

export interface VerticalScale extends Measured {
  /** Pixels below the chart's top edge; outside 0..height for a value the chart does not reach, always finite. */
  readonly y: (value: number) => number;
  /** `at` in pixels below the top. */
  readonly ticks: readonly ChartTick[];
  /** Where values stand that no logarithm reaches, null while there are none. */
  readonly floor: ChartTick | null;
}

/** Rounding in the value, relative to the numbers it is made of. */
const rounding = 1e-12;
/** Decades shown below the highest value, and below the base that is subtracted, at most: float64 has about 16 digits. */
const depth = { below: 16, base: 14 };
/** Decades above the start up to which the axis follows a run, and one that diverges: the others would be flat. */
const headroom = { settled: 4, lost: 2 };
/** The shortest range, in decades. */
const shortest = 0.1;
/** The axis stays where powers of ten are ordinary numbers. */
const most = 300;
const padding = 0.05;
/** Between ticks, in parts of the type's size. */
const apart = 4 / 3;
/** Between the floor and the tick above it: what is above by a hair says the same. */
const offFloor = 1.5;

/**
 * What the chart shows.
 * @param minimum value of the lowest minimum known, null if none is @param lowest the least value of all @param start the first value
 */
export function measured(minimum: number | null, lowest: number, start: number): Measured {
  const base = minimum !== null && minimum < 0 ? minimum : 0;
  const slack = rounding * Math.max(Math.abs(start), Math.abs(base));
  if (lowest < base - slack) return { kind: 'linear', base: 0 };
  return { kind: base < 0 ? 'above' : 'log', base };
}

/** How values are to stand. */
export interface Wanted {
  readonly scale: 'log' | 'linear';
  /** Of values that have ends of their own, with what is written behind the numbers. */
  readonly between?: {
    readonly low: number;
    readonly high: number;
    readonly every: readonly number[];
    readonly unit: string;
  };
}

/**
 * The scale that shows all curves on so many pixels, with numbers of this size; the floor is a line of them below the rest. What
 * has negative values is linear in any case.
 */
export function verticalScale(
  curves: readonly ChartCurve[],
  minimum: number | null,
  height: number,
  size = 12,
  { scale, between }: Wanted = { scale: 'log' },
): VerticalScale {
  if (scale === 'linear' && between) return bounded(height, size, between);
  const start = curves.find(({ points }) => points.length > 0)?.points[1] ?? 1;
  let lowest = start;
  for (const { points } of curves) for (let i = 1; i < points.length; i += 2) lowest = Math.min(lowest, points[i]);
  const measure = measured(minimum, lowest, start);
  return scale === 'linear' || measure.kind === 'linear'
    ? linear(curves, start, height, size)
    : logarithmic(curves, start, height, size, measure);
}

function logarithmic(
  curves: readonly ChartCurve[],
  start: number,
  height: number,
  size: number,
  measure: Measured,
): VerticalScale {
  const { base } = measure;
  const log = (loss: number): number => (loss > base ? Math.log10(loss - base) : -Infinity);
  const from = log(start);
  let [low, high] = [Infinity, -Infinity];
  let zero = false;
  for (const { points, lost } of curves) {
    const cap = from + (lost ? headroom.lost : headroom.settled);
    // The logarithm only of the extremes: this is done for every point of every frame of a drag.
    let [least, greatest] = [Infinity, base];
    for (let i = 1; i < points.length; i += 2) {
      const loss = points[i];
      if (loss <= base) zero = true;
      else {
        if (loss < least) least = loss;
        if (loss > greatest) greatest = loss;
      }
    }
    if (greatest <= base) continue;
    low = Math.min(low, log(least));
    high = Math.max(high, from === -Infinity ? log(greatest) : Math.min(log(greatest), cap));
  }
  if (low > high) [low, high] = [-1, 0];
  const digits = base === 0 ? -Infinity : Math.ceil(Math.log10(-base)) - depth.base;
  high = Math.min(high, most);
  const deepest = Math.max(Math.ceil(high) - depth.below, digits, -most);
  const cut = low < deepest;
  high = Math.max(high, deepest);
  low = Math.min(high, Math.max(low, deepest));
  const floor = zero || cut ? { at: height, text: cut ? `<${powerText(deepest)}` : '0' } : null;
  const room = height - (floor ? size : 0);
  const [bottom, top] = padded(low, high, Math.max(shortest, high - low));
  const pixels = (value: number): number => (room * (top - value)) / (top - bottom);
  const y = (loss: number): number => {
    const value = log(loss);
    return value < low ? height : pixels(value);
  };
  const ticks = logTicks(bottom, top, room, apart * size)
    .map(({ at, text }) => ({ at: pixels(Math.log10(at)), text }))
    .filter(({ at }) => !floor || height - at >= offFloor * size);
  return { ...measure, y, floor, ticks };
}

function linear(curves: readonly ChartCurve[], start: number, height: number, size: number): VerticalScale {
  const far = 1e6 * Math.max(1, Math.abs(start));
  let [low, high] = [start, start];
  const ends: number[] = [];
  for (const { points, lost } of curves) {
    let [least, greatest] = [start, start];
    for (let i = 1; i < points.length; i += 2) {
      least = Math.min(least, points[i]);
      greatest = Math.max(greatest, points[i]);
    }
    if (lost || greatest - least > far) ends.push(least, greatest);
    else [low, high] = [Math.min(low, least), Math.max(high, greatest)];
  }
  // Runs that fall or rise without end are followed for a stretch as long as all the others need.
  const reach = Math.max(high - low, Math.abs(start), 1e-9);
  const [below, above] = [low - reach, high + reach];
  for (const end of ends) {
    low = Math.min(low, Math.max(end, below));
    high = Math.max(high, Math.min(end, above));
  }
  const [bottom, top] = padded(low, high, Math.max(high - low, 1e-9 * Math.max(1, Math.abs(high))));
  const y = (loss: number): number => (height * (top - loss)) / (top - bottom);
  const ticks = linearTicks(bottom, top, height, 1.6 * apart * size).map(({ at, text }) => ({ at: y(at), text }));
  // Overflow in pixels would be no place at all.
  return { kind: 'linear', base: 0, y: (loss) => Math.min(1e9, Math.max(-1e9, y(loss))), floor: null, ticks };
}

/** From end to end, with as many of the numbers as have room. */
function bounded(
  height: number,
  size: number,
  { low, high, every, unit }: NonNullable<Wanted['between']>,
): VerticalScale {
  const [bottom, top] = padded(low, high, high - low);
  const y = (value: number): number => (height * (top - value)) / (top - bottom);
  const step = every.find((each) => (each / (top - bottom)) * height >= 1.6 * apart * size) ?? high - low;
  const count = Math.round((high - low) / step) + 1;
  const ticks = Array.from({ length: count }, (_, i) => low + i * step).map((at) => ({
    at: y(at),
    text: `${at}${unit}`,
  }));
  return { kind: 'linear', base: 0, y, floor: null, ticks };
}

/** A range of at least `span`, with a little air at both ends. */
function padded(low: number, high: number, span: number): readonly [number, number] {
  const middle = (low + high) / 2;
  const half = (span / 2) * (1 + 2 * padding);
  return [middle - half, middle + half];
}
