// The search for a run's best setting: a grid over the sliders' ranges, then a finer one about its best. The same for every run, and nothing in it is random.
import { valuesOver } from './range';
import { diverged, reachedNone, type Outcome, type Searched } from './types';

/** How many settings are tried: of one parameter `columns*rows` values, of two so many of each. */
export interface Round {
  readonly columns: number;
  readonly rows: number;
}

/** A way to search: first over the whole ranges, then about the best. The same number of settings whatever is searched. */
export interface Search {
  readonly first: Round;
  readonly finer: Round;
}

/** Of one parameter, and of two: for ever, since links say how many settings were tried. */
export const searches: readonly [one: Search, two: Search] = [
  { first: { columns: 16, rows: 1 }, finer: { columns: 8, rows: 1 } },
  { first: { columns: 12, rows: 6 }, finer: { columns: 6, rows: 6 } },
];

/** How many settings a search tries of each run. */
export function triedBy({ first, finer }: Search): number {
  return first.columns * first.rows + finer.columns * finer.rows;
}

/** Values of the parameters searched, in their order. */
export type Setting = readonly number[];

/** The settings of the first round: evenly on the scales of the sliders, from end to end. */
export function firstSettings(searched: readonly Searched[], { first }: Search): readonly Setting[] {
  return product(searched.map((each, i) => over(each, each.range, sizes(searched, first)[i])));
}

/**
 * The settings of the second round: between the neighbours of the best one, without those that were tried.
 * @param best index into the settings of the first round
 */
export function finerSettings(searched: readonly Searched[], search: Search, best: number): readonly Setting[] {
  const counts = sizes(searched, search.first);
  let rest = best;
  const axes = searched.map((each, i) => {
    const values = over(each, each.range, counts[i]);
    const at = rest % counts[i];
    rest = Math.floor(rest / counts[i]);
    const [low, high] = [values[Math.max(0, at - 1)], values[Math.min(values.length - 1, at + 1)]];
    return between(each, [low, values[at], high], sizes(searched, search.finer)[i]);
  });
  return product(axes);
}

/** How many values of each parameter. */
function sizes(searched: readonly Searched[], { columns, rows }: Round): readonly number[] {
  return searched.length === 1 ? [columns * rows] : [columns, rows];
}

/** All combinations, the first parameter fastest. */
function product(axes: readonly (readonly number[])[]): readonly Setting[] {
  return axes.reduceRight<readonly Setting[]>(
    (tails, values) => tails.flatMap((tail) => values.map((value) => [value, ...tail])),
    [[]],
  );
}

/** So many values below the middle one and above it, those three left out; all on one side where it is at an end. */
function between(of: Searched, [low, middle, high]: readonly [number, number, number], count: number): number[] {
  const below = low === middle ? 0 : high === middle ? count : Math.floor(count / 2);
  const inner = (from: number, to: number, some: number) => over(of, [from, to], some + 2).slice(1, -1);
  return [
    ...(below > 0 ? inner(low, middle, below) : []),
    ...(count > below ? inner(middle, high, count - below) : []),
  ];
}

/** Values from end to end on a slider's scale, in three digits so that links stay short: what is tried is what will be set. */
function over({ scale, whole }: Searched, [from, to]: Searched['range'], count: number): readonly number[] {
  const digits = (value: number, most: number): number => Number(value.toPrecision(most));
  if (scale === 'complement')
    return valuesOver(1 - from, 1 - to, count, true).map((rest) => digits(1 - digits(rest, 3), 12));
  return valuesOver(from, to, count, scale === 'log').map((value) => (whole ? Math.round(value) : digits(value, 3)));
}

/** How well a setting did over all starts: less is better. Infinite where half of the runs or more diverged. */
export interface Score {
  /** Evaluations to the tolerance, the median over the starts; 0 where they are not what counts. */
  readonly evaluations: number;
  /** The median of the final losses. */
  readonly loss: number;
}

/** The score of each setting. @param starts from how many each was run @param by what counts: the final loss, or first the evaluations */
export function scoresOf(outcome: Outcome, starts: number, by: 'loss' | 'evaluations'): readonly Score[] {
  return Array.from({ length: outcome.loss.length / starts }, (_, setting) => {
    const cells = Array.from({ length: starts }, (__, start) => setting * starts + start);
    const lost = (cell: number): boolean => outcome.minimum[cell] === diverged;
    const arrived = (cell: number): boolean => !lost(cell) && outcome.minimum[cell] !== reachedNone;
    return {
      evaluations: by === 'loss' ? 0 : median(cells.map((cell) => (arrived(cell) ? outcome.steps[cell] : Infinity))),
      loss: median(cells.map((cell) => (lost(cell) ? Infinity : outcome.loss[cell]))),
    };
  });
}

/** The first of the best; null where all diverged. */
export function bestOf(scores: readonly Score[]): number | null {
  let best: number | null = null;
  for (const [i, score] of scores.entries()) {
    if (score.loss < Infinity && (best === null || isBetter(score, scores[best]))) best = i;
  }
  return best;
}

function isBetter(a: Score, b: Score): boolean {
  return a.evaluations === b.evaluations ? a.loss < b.loss : a.evaluations < b.evaluations;
}

/** The value in the middle; of an even number the upper one of the two, so that it is one of them. */
function median(values: readonly number[]): number {
  return [...values].sort((a, b) => (a === b ? 0 : a - b))[Math.floor(values.length / 2)];
}
