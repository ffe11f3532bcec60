// Numbers along a chart's axes: powers of ten, whole steps, and ordinary numbers where the range is short.
import { ticks, tickStep } from 'd3-array';
import { grouped, superscript, tickText } from './numbers';

/** What values are drawn against, from 0. */
export interface ChartAxis {
  readonly kind: 'step' | 'evaluations' | 'length';
  /** The axis ends there. */
  readonly most: number;
}

export interface ChartTick {
  readonly at: number;
  readonly text: string;
}

/** 10 to a whole power: "1", "10", "10⁻⁴". */
export function powerText(power: number): string {
  return power === 0 ? '1' : power === 1 ? '10' : `10${superscript(power)}`;
}

/** Width of a digit on the wide side, in parts of its size. */
const digit = 0.75;
const strides = [1, 2, 3, 4, 5, 6, 8, 10, 20, 50, 100];

/**
 * Ticks from 10^low to 10^high that are at least `apart` pixels from each other on an axis `pixels` long: powers of ten, or where the
 * range holds fewer than two of them 1-2-5 or even steps. `at` is the value, not its logarithm.
 */
export function logTicks(low: number, high: number, pixels: number, apart: number): ChartTick[] {
  const perDecade = pixels / (high - low);
  const stride = strides.find((each) => each * perDecade >= apart) ?? 200;
  const powers: ChartTick[] = [];
  for (let power = stride * Math.ceil(low / stride); power <= high; power += stride)
    powers.push({ at: 10 ** power, text: powerText(power) });
  if (powers.length > 1) return powers;
  const between: ChartTick[] = [];
  for (let power = Math.floor(low); power <= high; power++) {
    for (const lead of [1, 2, 5]) {
      const at = lead * 10 ** power;
      if (Math.log10(at) >= low && Math.log10(at) <= high) between.push({ at, text: tickText(at, 10 ** power, at) });
    }
  }
  if (between.length > 1) return between;
  return linearTicks(10 ** low, 10 ** high, pixels, apart);
}

/** Round numbers from `low` to `high`, at least about `apart` pixels from each other. */
export function linearTicks(low: number, high: number, pixels: number, apart: number): ChartTick[] {
  const count = Math.max(1, Math.floor(pixels / apart));
  const step = tickStep(low, high, count);
  const largest = Math.max(Math.abs(low), Math.abs(high));
  return ticks(low, high, count).map((at) => ({ at, text: tickText(at, step, largest) }));
}

/** From one number of steps to the next, in parts of the type's size. */
const near = 7;

/** The least 1, 2, 2.5 or 5 times a power of ten that is whole and at least so large, if so many steps are a multiple of it. */
function even(steps: number, least: number): number | null {
  for (let power = 1; 2 * power <= steps; power *= 10)
    for (const apart of [power, 2 * power, 2.5 * power, 5 * power])
      if (apart >= least && Number.isInteger(apart) && steps % apart === 0 && apart < steps) return apart;
  return null;
}

/** Whole steps from 0 to the budget, both ends included, for type of this size; 12000 as 12 000 with a narrow space. */
export function stepTicks(steps: number, pixels: number, size: number): ChartTick[] {
  const tick = (at: number): ChartTick => ({ at, text: grouped(at) });
  const end = tick(steps);
  const room = digit * size * (end.text.length + 1) * (steps / pixels);
  const apart = even(steps, Math.max(room, (near * size * steps) / pixels));
  if (apart !== null) return Array.from({ length: steps / apart + 1 }, (_, i) => tick(i * apart));
  const between = ticks(0, steps, Math.max(2, Math.floor(pixels / (10 * size))));
  return [...between.filter((at) => Number.isInteger(at) && at + room <= steps).map(tick), end];
}

/** Numbers along an axis from 0: whole ones, or of lengths round ones. */
export function axisTicks({ kind, most }: ChartAxis, pixels: number, size: number): ChartTick[] {
  if (kind !== 'length') return stepTicks(most, pixels, size);
  return linearTicks(0, most, pixels, 7 * size);
}
