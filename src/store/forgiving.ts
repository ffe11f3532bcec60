// Which run forgives a poor guess: over how much of the axis it ends within ten times its best loss.
import type { Line } from './sensitivity';

/** So much worse than its best counts as good still. */
const times = 10;
/** Of so many neighbours the one in the middle counts, so that a lucky dip or a mishap does not. */
const neighbours = 5;
/** A loss that is so small a share of the start's is as good as nothing. */
const floor = 1e-12;

export interface Forgiving {
  readonly line: Line;
  /** The place of its best value; -1 where it diverges everywhere. */
  readonly best: number;
  /** It gets well below the start somewhere: else its width says nothing. */
  readonly gains: boolean;
  /** From the first to the last place in a row that is good still. */
  readonly range: readonly [from: number, to: number];
  /** What share of the axis that is. */
  readonly share: number;
}

/** @param base what losses are measured from @param start the loss at the start */
export function forgiving(line: Line, base: number, start: number): Forgiving {
  const { losses } = line;
  const above = (i: number): number => losses[i] - base;
  const alive = [...losses.keys()].filter((i) => !Number.isNaN(losses[i]));
  const best = alive.length > 0 ? alive.reduce((all, i) => (losses[i] < losses[all] ? i : all)) : -1;
  if (best < 0) return { line, best, gains: false, range: [0, 0], share: 0 };
  const worst = start - base;
  const usual = middles(losses.map((_, i) => (Number.isNaN(losses[i]) ? Infinity : above(i))));
  const least = Math.min(...usual);
  const enough = times * Math.max(least, floor * worst);
  let [from, to] = [usual.indexOf(least), usual.indexOf(least)];
  while (from > 0 && usual[from - 1] <= enough) from--;
  while (to < losses.length - 1 && usual[to + 1] <= enough) to++;
  // at the ends it is neighbours that are good
  while (from < to && !(above(from) <= enough)) from++;
  while (to > from && !(above(to) <= enough)) to--;
  return { line, best, gains: enough < worst, range: [from, to], share: (to - from + 1) / losses.length };
}

/** Of each value and its neighbours the one in the middle; fewer at the ends. */
function middles(values: readonly number[]): readonly number[] {
  const reach = (neighbours - 1) / 2;
  return values.map((_, i) => {
    const near = values.slice(Math.max(0, i - reach), i + reach + 1).sort((a, b) => (a === b ? 0 : a - b));
    return near[Math.floor(near.length / 2)];
  });
}
