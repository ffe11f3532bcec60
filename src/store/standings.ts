// The sentence under the plot: what has happened, true at every step.
import { atMost, distance, factsOf, goal, known } from './facts';
import type { Goal, Stationary } from './facts';
import { count, short } from './format';
import type { Path } from './path';

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

/** A run and a number that orders it: its distance, its loss, or the step at which something happened to it. */
interface Placed {
  readonly name: string;
  readonly by: number;
  /** How far it wanders, of one that does. */
  readonly within: number;
}

/** Every run is in one of these. */
interface Field {
  /** By the step at which they did. */
  readonly reached: Placed[];
  readonly near: Placed[];
  readonly trapped: Placed[];
  /** By distance to the nearest minimum, or by loss where no minimum is known. */
  readonly racing: Placed[];
  readonly diverged: Placed[];
  readonly undefined: Placed[];
  readonly failed: Placed[];
  /** Not computed so far. */
  readonly waiting: Placed[];
}

/** How runs are ranked, in words. */
interface Measure {
  readonly start: (value: string) => string;
  readonly each: (value: string, several: boolean) => string;
  readonly first: (value: string, several: boolean) => string;
  readonly last: (value: string, several: boolean) => string;
}

/** More runs than this are counted, not named. */
const most = 3;

const name = (text: string): Part => ({ text, name: true });
const are = (several: boolean): string => (several ? 'are' : 'is');
const have = (several: boolean): string => (several ? 'have' : 'has');

function byDistance({ one, nearest }: Goal): Measure {
  return {
    start: (value) => `${value} from ${nearest}`,
    each: (value, several) => ` ${are(several)} ${value} from ${nearest}`,
    first: (value, several) => ` ${are(several)} nearest ${one}, ${value} away`,
    last: (value, several) => ` ${are(several)} farthest, ${value}`,
  };
}

const byLoss: Measure = {
  start: (value) => `at a loss of ${value}`,
  each: (value, several) => ` ${have(several)} a loss of ${value}`,
  first: (value, several) => ` ${have(several)} the least loss, ${value}`,
  last: (value, several) => ` ${have(several)} the greatest, ${value}`,
};

/**
 * The sentence, in parts. Runs that are as far as one can read are named together.
 * @param stuck what is not computed will not be
 */
export function standings(
  contenders: readonly Contender[],
  step: number,
  stationary: Stationary,
  stuck = false,
): readonly Part[] {
  if (contenders.length === 0) return [{ text: 'No optimizer is shown.' }];
  const minima = stationary.some(({ kind }) => kind === 'minimum');
  const field = sorted(contenders, step, stationary, minima);
  if (field.waiting.length > 0)
    return [{ text: stuck ? `Step ${count(step)} is not computed.` : `Computing step ${count(step)}.` }];
  const measure = minima ? byDistance(goal(stationary)) : byLoss;
  if (step === 0 && field.racing.length === contenders.length) return opening(field.racing, measure);
  const { reached, near, trapped, racing } = field;
  const arrived = reached.length + near.length + trapped.length > 0;
  const clauses = [
    since(reached, (several) => ` ${have(several)} reached ${goal(stationary).one}`, 'at '),
    wandering(near, goal(stationary).one),
    since(trapped, (several) => ` ${are(several)} in ${several ? 'local minima' : 'a local minimum'}`, 'since '),
    order(racing, measure, racing.length === contenders.length, arrived),
    clause(field.diverged, (several) => ` ${have(several)} diverged`),
    clause(field.undefined, (several) => ` ${are(several)} undefined`),
    clause(field.failed, (several) => ` ${several ? 'do' : 'does'} not run`),
  ].filter((each) => each.length > 0);
  const joined = clauses.flatMap((each, i) => (i === 0 ? each : [{ text: '; ' }, ...each]));
  const spent = spentBy(contenders, step);
  const when = spent === null ? `At step ${count(step)} ` : `Given ${count(spent)} evaluations each, `;
  return [{ text: when }, ...joined, { text: '.' }];
}

/** What all have been given, where they are compared at equal cost and none has anything left; else null. */
function spentBy(contenders: readonly Contender[], step: number): number | null {
  const over = contenders.every(({ path }) => !path || (path.complete && step >= path.length - 1));
  return over ? (contenders.find(({ path }) => path?.spent)?.path?.spent ?? null) : null;
}

/** What happened between two steps, the second included, by the step: "Adam reached the minimum at step 212". */
export function eventsOf(
  contenders: readonly Contender[],
  from: number,
  to: number,
  stationary: Stationary,
): readonly string[] {
  return contenders
    .flatMap(({ name: who, path }) => (path ? factsOf(path, to, stationary) : []).map((fact) => ({ who, ...fact })))
    .filter(({ step }) => step > from)
    .sort((a, b) => a.step - b.step)
    .map(({ who, did }) => `${who} ${did}`);
}

function sorted(contenders: readonly Contender[], step: number, stationary: Stationary, minima: boolean): Field {
  const field: Field = {
    reached: [],
    near: [],
    trapped: [],
    racing: [],
    diverged: [],
    undefined: [],
    failed: [],
    waiting: [],
  };
  for (const { name: who, path } of contenders) {
    const put = (where: keyof Field, by: number, within = 0) => field[where].push({ name: who, by, within });
    if (path && path.failure !== null) put('failed', 0);
    else if (!known(path, step)) put('waiting', 0);
    else {
      const fact = factsOf(path, step, stationary).at(0);
      if (fact && fact.kind !== 'left' && fact.kind !== 'stalled') put(fact.kind, fact.step, fact.within);
      else put('racing', minima ? (distance(path, step, stationary) ?? Infinity) : path.loss(step));
    }
  }
  for (const each of Object.values(field) as Placed[][]) each.sort((a, b) => (a.by === b.by ? 0 : a.by - b.by));
  return field;
}

function opening(placed: readonly Placed[], measure: Measure): readonly Part[] {
  const where = `${measure.start(short(placed[0].by, 2))}.`;
  return placed.length === 1
    ? [name(placed[0].name), { text: ` starts ${where}` }]
    : [{ text: `All start at one place, ${where}` }];
}

/**
 * Leaders, who follows, and the last; runs whose numbers read the same stand together.
 * @param all these are all the runs @param others some have arrived, these are the others
 */
function order(placed: readonly Placed[], measure: Measure, all: boolean, others: boolean): Part[] {
  const groups: { readonly value: string; readonly names: string[] }[] = [];
  for (const { name: who, by } of placed) {
    const value = short(by, 2);
    const group = groups.at(-1);
    if (group?.value === value) group.names.push(who);
    else groups.push({ value, names: [who] });
  }
  if (groups.length === 0) return [];
  const [first, second] = groups;
  const last = groups[groups.length - 1];
  if (groups.length === 1) {
    const several = first.names.length > 1;
    return [
      ...(all && several ? [{ text: 'all' }] : listed(first.names)),
      { text: measure.each(first.value, several) },
    ];
  }
  const parts: Part[] = others ? [{ text: 'of the others ' }] : [];
  parts.push(...listed(first.names), { text: measure.first(first.value, first.names.length > 1) });
  const two = groups.length === 2 && placed.length === 2;
  if (two || groups.length > 2) parts.push({ text: ', ahead of ' }, ...listed(second.names));
  if (!two)
    parts.push({ text: '; ' }, ...listed(last.names), { text: measure.last(last.value, last.names.length > 1) });
  return parts;
}

function clause(runs: readonly Placed[], what: (several: boolean) => string): Part[] {
  return runs.length === 0 ? [] : [...listed(runs.map((run) => run.name)), { text: what(runs.length > 1) }];
}

/** With the step at which it happened, or first happened. */
function since(runs: readonly Placed[], what: (several: boolean) => string, from: string): Part[] {
  if (runs.length === 0) return [];
  const when = `${runs.length > 1 ? 'the first ' : ''}${from}step ${count(runs[0].by)}`;
  return [...clause(runs, what), { text: ` (${when})` }];
}

/** With how far the farthest of them has been since the last of them came. */
function wandering(runs: readonly Placed[], where: string): Part[] {
  if (runs.length === 0) return [];
  const within = atMost(Math.max(...runs.map((run) => run.within)));
  const step = count(Math.max(...runs.map((run) => run.by)));
  return [
    ...clause(runs, (several) => ` ${are(several)} near ${where}`),
    { text: ` (within ${within} since step ${step})` },
  ];
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
