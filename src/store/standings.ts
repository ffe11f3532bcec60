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

interface Placed {
  readonly name: string;
  readonly far: number;
}

/** A word of the sentence; names are set apart. */
export interface Part {
  readonly text: string;
  readonly name?: true;
}

/** More runs than this are counted, not named. */
const most = 3;

const name = (text: string): Part => ({ text, name: true });

/** The sentence, in parts. Runs without a finite place come last, as having diverged. Empty before the first rows. */
export function standings(contenders: readonly Contender[], step: number, stationary: Stationary): readonly Part[] {
  const placed: Placed[] = [];
  const lost: string[] = [];
  for (const { name: who, path } of contenders) {
    if (!path || path.length === 0) continue;
    const gone = path.end !== null && path.end.kind !== 'budget' && step >= path.end.step;
    const far = gone ? null : distance(path, step, stationary);
    if (far === null) lost.push(who);
    else placed.push({ name: who, far });
  }
  const goal = nearestNamed(stationary);
  if (step === 0) return opening(placed, goal);
  placed.sort((a, b) => a.far - b.far);
  const at: Part = { text: `At step ${count(step)} ` };
  const parts = placed.length > 0 ? [at, ...order(placed, goal)] : lost.length > 0 ? [at] : [];
  return [...parts, ...fallen(lost, placed.length > 0), ...(parts.length > 0 ? [{ text: '.' }] : [])];
}

function opening(placed: readonly Placed[], goal: string): readonly Part[] {
  if (placed.length === 0) return [];
  const far = short(placed[0].far, 2);
  return [{ text: `All start at one place, ${far} from ${goal}.` }];
}

function order(placed: readonly Placed[], goal: string): Part[] {
  const [first, second] = placed;
  const last = placed[placed.length - 1];
  if (placed.length > 1 && short(first.far, 2) === short(last.far, 2))
    return [{ text: `all are ${short(first.far, 2)} from ${goal}` }];
  const parts = [
    name(first.name),
    { text: ` is nearest ${goal === 'the minimum' ? goal : 'a minimum'}, ${short(first.far, 2)} away` },
  ];
  if (placed.length > 1) parts.push({ text: ', ahead of ' }, name(second.name));
  if (placed.length > 2) parts.push({ text: '; ' }, name(last.name), { text: ` is farthest, ${short(last.far, 2)}` });
  return parts;
}

function fallen(lost: readonly string[], others: boolean): Part[] {
  if (lost.length === 0) return [];
  const parts: Part[] = [{ text: others ? '; ' : '' }];
  const named = lost.length > most ? lost.slice(0, most - 1) : lost;
  const rest = lost.length - named.length;
  named.forEach((who, i) => {
    if (i > 0) parts.push({ text: i === named.length - 1 && rest === 0 ? ' and ' : ', ' });
    parts.push(name(who));
  });
  if (rest > 0) parts.push({ text: ` and ${rest} others` });
  parts.push({ text: lost.length === 1 ? ' has diverged' : ' have diverged' });
  return parts;
}
