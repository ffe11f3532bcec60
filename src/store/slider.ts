// Slider positions and values: linear, logarithmic, or logarithmic in 1 - value. Values from a slider are round numbers.
import type { Scale } from '../formula/define';

/** What a slider needs to know of a parameter. */
export interface Slide {
  readonly range: readonly [from: number, to: number];
  readonly scale: Scale;
  /** The far left of a logarithmic slider means 0. */
  readonly off?: true;
  /** Values are whole numbers. */
  readonly whole?: true;
}

/** Positions run from 0 to this. */
export const positions = 1000;
/** The far left of a logarithmic slider that can be switched off. */
const offZone = 20;

/** The ends of its scale: of the logarithm where that is what it is even in. */
export function ends(slide: Slide): [number, number] {
  const [from, to] = slide.range;
  if (slide.scale === 'log') return [Math.log10(from), Math.log10(to)];
  if (slide.scale === 'complement') return [-Math.log10(1 - from), -Math.log10(1 - to)];
  return [from, to];
}

/** What share of it, on the far left, means 0. */
export function offShare({ off, scale }: Slide): number {
  return off && scale === 'log' ? offZone / positions : 0;
}

/** Round to a number of significant digits. */
function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

/** Where a value stands, clamped to the slider's ends. */
export function toPosition(slide: Slide, value: number): number {
  const first = slide.off && slide.scale === 'log' ? offZone : 0;
  const [from, to] = ends(slide);
  const at = slide.scale === 'log' ? Math.log10(value) : slide.scale === 'complement' ? -Math.log10(1 - value) : value;
  if (Number.isNaN(at) || at === -Infinity) return 0;
  const share = Math.min(Math.max((at - from) / (to - from), 0), 1);
  return Math.round(first + share * (positions - first));
}

/** Which end of the slider a value is beyond; null within. */
export function beyond({ range, off }: Slide, value: number): 'below' | 'above' | null {
  if (value > range[1]) return 'above';
  return value < range[0] && !(off && value === 0) ? 'below' : null;
}

/** The next other value up (1) or down (-1); the same at an end. Rounding makes several positions one value. */
export function nextValue(slide: Slide, value: number, direction: 1 | -1): number {
  const from = toPosition(slide, value);
  for (let position = from + direction; position >= 0 && position <= positions; position += direction) {
    const next = toValue(slide, position);
    if (direction * (next - value) > 0) return next;
  }
  return value;
}

/** The value at a position: two digits on a logarithm, steps of a hundredth of the range on a line. */
export function toValue(slide: Slide, position: number): number {
  const first = slide.off && slide.scale === 'log' ? offZone : 0;
  if (first > 0 && position < first) return 0;
  const share = Math.min(Math.max((position - first) / (positions - first), 0), 1);
  const [from, to] = ends(slide);
  if (share === 0) return slide.range[0];
  if (share === 1) return slide.range[1];
  const at = from + share * (to - from);
  if (slide.whole) return Math.round(slide.scale === 'log' ? rounded(10 ** at, 2) : at);
  if (slide.scale === 'log') return rounded(10 ** at, 2);
  if (slide.scale === 'complement') return rounded(1 - rounded(10 ** -at, 2), 12);
  const grain = 10 ** Math.floor(Math.log10((to - from) / 100));
  return rounded(Math.round(at / grain) * grain, 12);
}
