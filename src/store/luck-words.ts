// What came of ensembles, in numbers and in words: the text twin of the bands.
import type { Many, Noise } from '../scenario/scenario';
import { bandOf as quantilesOf, type Band } from '../sweep/quantile';
import { byChance, level, pairsOf, type Paired } from '../sweep/sign-test';
import type { MemberEnds } from '../worker/luck/messages';
import { count, short } from './format';

/** What a run's members came to. */
export interface Ensemble {
  readonly key: string;
  readonly name: string;
  readonly ends: MemberEnds;
}

/** A row of the table. */
export interface LuckRow {
  readonly key: string;
  readonly name: string;
  readonly members: number;
  readonly loss: Band;
  readonly reached: number;
  readonly diverged: number;
  /** Median of the steps until the loss is good enough; Infinity where fewer than half get there. */
  readonly steps: number;
  /** Against the run that is lowest in the median, of which it is the first; null for that one itself, and where there is no other. */
  readonly against: Paired | null;
}

const sum = (flags: Uint8Array): number => flags.reduce((all, flag) => all + flag, 0);

/** The one whose members end lowest in the median; the first of equals. Null where there is none. */
export function leader(ensembles: readonly Ensemble[]): Ensemble | null {
  return byMedian(ensembles).at(0) ?? null;
}

function byMedian(ensembles: readonly Ensemble[]): readonly Ensemble[] {
  const median = ({ ends }: Ensemble): number => quantilesOf(ends.losses).median;
  return [...ensembles].sort((a, b) => {
    const [first, second] = [median(a), median(b)];
    return first === second ? 0 : first - second;
  });
}

export function rowsOf(ensembles: readonly Ensemble[]): readonly LuckRow[] {
  const first = leader(ensembles);
  return ensembles.map(({ key, name, ends }) => ({
    key,
    name,
    members: ends.losses.length,
    loss: quantilesOf(ends.losses),
    reached: sum(ends.reached),
    diverged: sum(ends.diverged),
    steps: quantilesOf(ends.steps).median,
    against: first && first.key !== key ? pairsOf(ends.losses, first.ends.losses) : null,
  }));
}

/** "p = 0.26", "p < 0.001". */
export function chanceText(paired: Paired): string {
  const p = byChance(paired);
  return p < 0.001 ? 'p < 0.001' : `p = ${short(p, 2)}`;
}

/** Whether a difference could be luck. */
export function couldBeLuck(paired: Paired): boolean {
  return byChance(paired) > level;
}

/** A median of whole numbers, which may lie between two. */
export function stepsText(steps: number): string {
  if (steps === Infinity) return '—';
  return Number.isInteger(steps) ? count(steps) : short(steps, 4);
}

/** What is compared: the two that end lowest in the median; or what one comes to. */
export function luckSentence(ensembles: readonly Ensemble[], { kind }: Pick<Many, 'kind'>): string {
  const alike = overTheSame(ensembles);
  const [first, second] = byMedian(alike) as [Ensemble?, Ensemble?];
  if (!first) return '';
  const said = second ? duel(first, second, kind) : alone(first, kind);
  return [said, ...alike.flatMap((each) => lost(each))].join(' ');
}

/** The members that all have so far: while one run is done again it has a few, and they are the first of the others' many. */
function overTheSame(ensembles: readonly Ensemble[]): readonly Ensemble[] {
  const fewest = Math.min(...ensembles.map(({ ends }) => ends.losses.length));
  return ensembles.map((ensemble) => {
    const { losses, steps, reached, diverged } = ensemble.ends;
    const ends = {
      losses: losses.subarray(0, fewest),
      steps: steps.subarray(0, fewest),
      reached: reached.subarray(0, fewest),
      diverged: diverged.subarray(0, fewest),
    };
    return { ...ensemble, ends };
  });
}

function alone({ name, ends }: Ensemble, kind: string): string {
  const { low, median, high } = quantilesOf(ends.losses);
  const of = `${ends.losses.length} ${kind}`;
  if (median === Infinity) return `${name} diverges in half of ${of} or more.`;
  return `In the median of ${of} ${name} ends at a loss of ${short(median)}; four of five end from ${short(low)} to ${short(high)}.`;
}

function duel(first: Ensemble, second: Ensemble, kind: string): string {
  const paired = pairsOf(first.ends.losses, second.ends.losses);
  const all = `${first.ends.losses.length} ${kind}`;
  const [winner, loser] = paired.first >= paired.second ? [first.name, second.name] : [second.name, first.name];
  const wins = Math.max(paired.first, paired.second);
  if (wins === 0) return `${winner} and ${loser} end alike in all ${all}.`;
  const alike = paired.draws > 0 ? `, alike in ${paired.draws}` : '';
  const verdict = couldBeLuck(paired) ? 'that could be luck' : 'hardly luck';
  const said =
    paired.first === paired.second
      ? `${winner} and ${loser} each end lower in ${wins} of ${all}`
      : `${winner} ends lower than ${loser} in ${wins} of ${all}`;
  return `${said}${alike}: ${verdict} (sign test, ${chanceText(paired)}).`;
}

function lost({ name, ends }: Ensemble): readonly string[] {
  const diverged = sum(ends.diverged);
  return diverged > 0 ? [`${name} diverged in ${diverged} of ${ends.diverged.length}.`] : [];
}

/** What was the same for all runs, and what was not. @param radius of starts */
export function sameText(many: Many, noise: Noise, radius: number): string {
  if (many.kind === 'starts') {
    const usual = many.radius === undefined ? ', 5 % of the view' : '';
    return `All begin at the same ${many.count} places: the start, and others spread evenly within ${short(radius)} of it${usual}.`;
  }
  if (noise.kind === 'none') return 'There is no noise, so every seed gives the same run.';
  const last = (noise.seed + many.count - 1) % 4_294_967_296;
  const same = noise.own ? 'each run draws its own noise' : 'at each seed all draw the same noise';
  return `Seeds ${noise.seed} to ${last}; ${same}.`;
}
