// The sentence under the plot: what has happened, true at every step.
import { count, short } from './format';
import type { Path } from './path';
import { distance, nearestNamed } from './status';
import type { Stationary } from './status';

/** A run as the sentence sees it. */
export interface Contender {
  readonly name: string;
  readonly path: Path | null;
}

/** A word of the sentence; names are set apart. */
export interface Part {
  readonly text: string;
  readonly name?: true;
}

/** A run and what it is ranked by: distance to the nearest minimum, or its loss where no minimum is known. */
interface Placed {
  readonly name: string;
  readonly by: number;
}

/** How runs are ranked, in words. */
interface Measure {
  readonly all: (value: string) => string;
  readonly first: (value: string, several: boolean) => string;
  readonly last: (value: string, several: boolean) => string;
}

/** More runs than this are counted, not named. */
const most = 3;

const name = (text: string): Part => ({ text, name: true });
const are = (several: boolean): string => (several ? 'are' : 'is');

function byDistance(goal: string): Measure {
  return {
    all: (value) => `${value} from ${goal}`,
    first: (value, several) => ` ${are(several)} nearest ${goal === 'the minimum' ? goal : 'a minimum'}, ${value} away`,
    last: (value, several) => ` ${are(several)} farthest, ${value}`,
  };
}

const byLoss: Measure = {
  all: (value) => `at a loss of ${value}`,
  first: (value, several) => ` ${several ? 'have' : 'has'} the least loss, ${value}`,
  last: (value, several) => ` ${several ? 'have' : 'has'} the greatest, ${value}`,
};

/**
 * The sentence, in parts. Runs that ended in something that is no number come last and are not ranked. Runs that are as far
 * as one can read are named together. Empty before the first rows.
 */
export function standings(contenders: readonly Contender[], step: number, stationary: Stationary): readonly Part[] {
  const known = stationary.some(({ kind }) => kind === 'minimum');
  const placed: Placed[] = [];
  const lost: { readonly diverged: string[]; readonly undefined: string[] } = { diverged: [], undefined: [] };
  for (const { name: who, path } of contenders) {
    if (!path || path.length === 0) continue;
    const { end } = path;
    if (end && end.kind !== 'budget' && step >= end.step) lost[end.kind].push(who);
    else {
      const by = known ? distance(path, step, stationary) : path.loss(Math.min(step, path.length - 1));
      if (by !== null) placed.push({ name: who, by });
    }
  }
  placed.sort((a, b) => a.by - b.by);
  const measure = known ? byDistance(nearestNamed(stationary)) : byLoss;
  if (step === 0) return opening(placed, measure);
  const clauses = [
    order(placed, measure),
    fallen(lost.diverged, (several) => ` ${several ? 'have' : 'has'} diverged`),
    fallen(lost.undefined, (several) => ` ${are(several)} undefined`),
  ].filter((clause) => clause.length > 0);
  if (clauses.length === 0) return [];
  const joined = clauses.flatMap((clause, i) => (i === 0 ? clause : [{ text: '; ' }, ...clause]));
  return [{ text: `At step ${count(step)} ` }, ...joined, { text: '.' }];
}

function opening(placed: readonly Placed[], measure: Measure): readonly Part[] {
  if (placed.length === 0) return [];
  return [{ text: `All start at one place, ${measure.all(short(placed[0].by, 2))}.` }];
}

/** Leaders, who follows, and the last; runs whose numbers read the same stand together. */
function order(placed: readonly Placed[], measure: Measure): Part[] {
  const groups: { readonly value: string; readonly names: string[] }[] = [];
  for (const { name: who, by } of placed) {
    const value = short(by, 2);
    const group = groups.at(-1);
    if (group?.value === value) group.names.push(who);
    else groups.push({ value, names: [who] });
  }
  if (placed.length === 0) return [];
  const [first, second] = groups;
  const last = groups[groups.length - 1];
  if (groups.length === 1 && placed.length > 1) return [{ text: `all are ${measure.all(first.value)}` }];
  const parts = [...listed(first.names), { text: measure.first(first.value, first.names.length > 1) }];
  const two = groups.length === 2 && placed.length === 2;
  if (two || groups.length > 2) parts.push({ text: ', ahead of ' }, ...listed(second.names));
  if (groups.length > 1 && !two)
    parts.push({ text: '; ' }, ...listed(last.names), { text: measure.last(last.value, last.names.length > 1) });
  return parts;
}

function fallen(lost: readonly string[], what: (several: boolean) => string): Part[] {
  return lost.length === 0 ? [] : [...listed(lost), { text: what(lost.length > 1) }];
}

/** "A", "A and B", "A, B and 3 others". */
function listed(names: readonly string[]): Part[] {
  const shown = names.length > most ? names.slice(0, most - 1) : names;
  const others = names.length - shown.length;
  const parts = shown.flatMap((who, i): Part[] => {
    if (i === 0) return [name(who)];
    const final = i === shown.length - 1 && others === 0;
    return [{ text: final ? ' and ' : ', ' }, name(who)];
  });
  if (others > 0) parts.push({ text: ` and ${count(others)} others` });
  return parts;
}
