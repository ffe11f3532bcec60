// Which run forgives a poor guess: the best loss that is no single lucky one, and over how much of the axis it ends within ten times that.
import type { Line } from './sensitivity';

/** So much worse than its best counts as good still. */
const times = 10;
/** Of so many neighbours the one in the middle counts, so that a lucky dip or a mishap does not. */
const neighbours = 5;
/** A loss that is so small a share of the start's is as good as nothing: ten times are not taken of less. */
export const floor = 1e-12;

export interface Forgiving {
  readonly line: Line;
  /** The place of the best value that is no single lucky one: in the lowest row of neighbours the one in the middle. -1 where there is none. */
  readonly best: number;
  /** Its best is as good as nothing. */
  readonly nothing: boolean;
  /** It gets well below the start somewhere: else its width says nothing. */
  readonly gains: boolean;
  /** From the first to the last place in a row that is good still; the best is among them. */
  readonly range: readonly [from: number, to: number];
  /** What share of the axis lies between these two. */
  readonly share: number;
}

/** @param base what losses are measured from @param start the loss at the start */
export function forgiving(line: Line, base: number, start: number): Forgiving {
  const { losses } = line;
  const worst = start - base;
  const above = (i: number): number => losses[i] - base;
  const values = losses.map((_, i) => (Number.isNaN(losses[i]) ? Infinity : above(i)));
  // beside what diverges a guess is not safe, so that it is best only where there is nothing else
  const [usual, safe] = [middles(values, true), middles(values, false)];
  const sought = Math.min(...safe) < Infinity ? safe : usual;
  const least = Math.min(...sought);
  if (!(least < Infinity)) return { line, best: -1, nothing: false, gains: false, range: [0, 0], share: 0 };
  const enough = times * Math.max(least, floor * worst);
  const first = sought.indexOf(least);
  let last = first;
  // of many that are alike the one farthest from those that are worse
  while (sought[last + 1] === least) last++;
  const centre = Math.floor((first + last) / 2);
  const best = nearest(centre, (i) => above(i) === least);
  let [from, to] = [Math.min(centre, best), Math.max(centre, best)];
  while (from > 0 && usual[from - 1] <= enough) from--;
  while (to < losses.length - 1 && usual[to + 1] <= enough) to++;
  // at the ends it is neighbours that are good
  while (from < to && !(above(from) <= enough)) from++;
  while (to > from && !(above(to) <= enough)) to--;
  const nothing = least < floor * worst;
  return { line, best, nothing, gains: enough < worst, range: [from, to], share: (to - from) / losses.length };
}

/** The place that is wanted among the neighbours of another, nearest to it. */
function nearest(centre: number, wanted: (place: number) => boolean): number {
  const reach = (neighbours - 1) / 2;
  const places = Array.from({ length: neighbours }, (_, i) => centre - reach + i).filter(wanted);
  return places.reduce((all, i) => (Math.abs(i - centre) < Math.abs(all - centre) ? i : all), places[0]);
}

/** Of each value and its neighbours the one in the middle; fewer at the ends. @param daring also where one of them is infinite */
function middles(values: readonly number[], daring: boolean): readonly number[] {
  const reach = (neighbours - 1) / 2;
  return values.map((_, i) => {
    const near = values.slice(Math.max(0, i - reach), i + reach + 1).sort((a, b) => (a === b ? 0 : a - b));
    return daring || near[near.length - 1] < Infinity ? near[Math.floor(near.length / 2)] : Infinity;
  });
}
