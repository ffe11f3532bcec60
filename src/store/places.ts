// Sliders as axes: where on them a value stands, the values of a row of cells over the whole range, and numbers along them.
import { linearTicks } from '../scene/chart-ticks';
import { superscript } from '../scene/numbers';
import type { AxisTick } from '../scene/over-axis';
import { ends, offShare, type Slide } from './slider';

/** Digits of a cell's value on a logarithm: fewer than a slider's two would move cells that are narrower than that. */
const digits = 3;

/** What share of the slider's length lies before a value; null for a value beyond its ends. */
export function shareOf(slide: Slide, value: number): number | null {
  const first = offShare(slide);
  if (first > 0 && value === 0) return first / 2;
  if (!(value >= slide.range[0] && value <= slide.range[1])) return null;
  const [from, to] = ends(slide);
  return first + ((scaled(slide, value) - from) / (to - from)) * (1 - first);
}

/** The value at a share of the slider's length. */
export function valueAt(slide: Slide, share: number): number {
  const first = offShare(slide);
  if (share < first) return 0;
  const [from, to] = ends(slide);
  const at = from + ((share - first) / (1 - first)) * (to - from);
  const rounded = (value: number, count: number): number => Number(value.toPrecision(count));
  if (slide.whole) return Math.round(slide.scale === 'log' ? 10 ** at : at);
  if (slide.scale === 'log') return rounded(10 ** at, digits);
  if (slide.scale === 'complement') return rounded(1 - rounded(10 ** -at, digits), 12);
  const grain = 10 ** Math.floor(Math.log10((to - from) / 1000));
  return rounded(Math.round(at / grain) * grain, 12);
}

/** The values in the middles of so many cells, which share the slider's length. */
export function cellValues(slide: Slide, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => valueAt(slide, (i + 0.5) / count));
}

function scaled({ scale }: Slide, value: number): number {
  if (scale === 'log') return Math.log10(value);
  return scale === 'complement' ? -Math.log10(1 - value) : value;
}

/** So many numbers stand along a line, about. */
const few = 5;
/** More decades than this have no ticks between powers of ten. */
const most = 8;

/** Numbers along a slider, those that matter most first; a tick without a text is a mark alone. */
export function ticksOf(slide: Slide): readonly AxisTick[] {
  const [from, to] = slide.range;
  const off = offShare(slide) > 0 ? [{ at: offShare(slide) / 2, text: '0' }] : [];
  const at = (value: number, text: string | null): readonly AxisTick[] => {
    const share = shareOf(slide, value);
    return share === null ? [] : [{ at: share, text }];
  };
  if (slide.scale === 'linear') {
    return linearTicks(from, to, few, 1).flatMap(({ at: value, text }) => at(value, text));
  }
  const [low, high] = ends(slide);
  const powers = Array.from({ length: Math.floor(high + 1e-9) - Math.ceil(low - 1e-9) + 1 }, (_, i) => Math.ceil(low - 1e-9) + i); // prettier-ignore
  const minor = powers.length <= most + 1;
  const leads = [2, 3, 4, 5, 6, 7, 8, 9];
  if (slide.scale === 'log') {
    // where not all have room, every second has
    const even = [...powers.filter((_, i) => i % 2 === 0), ...powers.filter((_, i) => i % 2 === 1)];
    const majors = even.flatMap((power) => at(Number(`1e${power}`), powerText(power)));
    const minors = minor
      ? [powers[0] - 1, ...powers].flatMap((power) => leads.flatMap((lead) => at(lead * 10 ** power, null)))
      : [];
    return [...off, ...majors, ...minors];
  }
  const value = (power: number, lead: number): number => Number((1 - lead * 10 ** -power).toPrecision(12));
  const majors = powers.flatMap((power) => at(value(power, 1), String(value(power, 1))));
  const between = powers.flatMap((power) => at(value(power, 0.5), String(value(power, 0.5))));
  const minors = powers.flatMap((power) => leads.flatMap((lead) => at(value(power, lead / 10), null)));
  return [...majors, ...between, ...minors];
}

/** 0.001, 0.1, 10; and what is longer as a power of ten. */
function powerText(power: number): string {
  return power >= -3 && power <= 4 ? String(Number(`1e${power}`)) : `10${superscript(power)}`;
}
