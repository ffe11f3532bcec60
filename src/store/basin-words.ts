// What a map of starts says, in words: its text twin.
import { letterOf } from '../scene/basins';
import type { Letter } from '../scene/letters';
import { compare } from '../sweep/compare';
import { tally, type Tally } from '../sweep/tally';
import type { BasinMap } from './basins';
import { count, short } from './format';
import { oneFor } from './one-for';

/** A map in numbers. */
export const tallyOf = oneFor(({ outcome }: BasinMap): Tally => tally(outcome));

/** A share of all starts: "26 %", "under 1 %". */
export function shareText(share: number): string {
  if (share > 0 && share < 0.005) return 'under 1 %';
  if (share < 1 && share > 0.995) return 'over 99 %';
  return `${Math.round(100 * share)} %`;
}

/** The stationary points that are minima, in their order: the first is A. */
export function minimaOf({ stationary }: Pick<BasinMap, 'stationary'>): readonly number[] {
  return stationary.flatMap(({ kind }, index) => (kind === 'minimum' || kind === 'local minimum' ? [index] : []));
}

/** So many minima have letters on the plot; of more only those that have one in the legend. */
const mostLetters = 24;
/** So many minima are in the legend. */
export const mostListed = 8;

/** The letters of minima, and where they belong. */
export function lettersOn(map: BasinMap): readonly Letter[] {
  const minima = minimaOf(map);
  const listed = new Set(
    tallyOf(map)
      .reached.slice(0, mostListed)
      .map(({ minimum }) => minimum),
  );
  return minima.flatMap((minimum, order) =>
    minima.length <= mostLetters || listed.has(minimum)
      ? [{ at: map.stationary[minimum].at, text: letterOf(order) }]
      : [],
  );
}

/** More minima than this are not told one by one. */
const mostTold = 6;

/** "(3, 2)". */
export function placeText({ stationary }: Pick<BasinMap, 'stationary'>, minimum: number): string {
  return `(${stationary[minimum].at.map((value) => short(value + 0, 3)).join(', ')})`;
}

/** One or two sentences on where one run leads. */
export function basinSentence(name: string, map: BasinMap, letter: (minimum: number) => string): string {
  const told = tallyOf(map);
  const parts = told.reached.slice(0, mostTold).map(({ minimum, share }, i) => {
    const place = `${letter(minimum)} at ${placeText(map, minimum)}`;
    return i === 0
      ? `${name} reaches ${place} from ${shareText(share)} of the starts`
      : `${place} from ${shareText(share)}`;
  });
  const rest = told.reached.slice(mostTold).reduce((sum, { share }) => sum + share, 0);
  if (rest > 0) parts.push(`others from ${shareText(rest)}`);
  if (parts.length === 0) parts.push(`${name} reaches no minimum from any start`);
  if (told.none > 0 && told.reached.length > 0) parts.push(`none from ${shareText(told.none)}`);
  if (told.diverged > 0) parts.push(`diverges from ${shareText(told.diverged)}`);
  return `${parts.join(', ')}.${medianText(told)}`;
}

function medianText({ median }: Tally): string {
  return median === null ? '' : ` Half of those that reach one need at most ${count(median)} steps.`;
}

/** One sentence on which of two runs does better from where. */
export function sideSentence(names: readonly [string, string], [a, b]: readonly [BasinMap, BasinMap]): string {
  if (a.size !== b.size) return 'Both are being mapped.';
  const scores = compare(a.outcome, b.outcome, a.stationary);
  const share = (test: (score: number) => boolean): number => scores.filter(test).length / scores.length;
  const [first, second] = [share((score) => score > 0), share((score) => score < 0)];
  const draw = 1 - first - second;
  const same = draw > 0.0005 ? `, and they do alike from ${shareText(draw)}` : '';
  return `${names[0]} does better from ${shareText(first)} of the starts, ${names[1]} from ${shareText(second)}${same}.`;
}
