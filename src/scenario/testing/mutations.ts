// Damaged links by the hundred thousand, the same in every run: cut, changed, spliced, and odd in every way we know of.
import fc from 'fast-check';
import { isValidLink } from '../is-valid';
import { readLink } from '../read-link';
import type { Registries } from '../registries';
import type { Link } from '../scenario';
import { writeLink } from '../write-link';
import { randomLink } from './random-links';

/** Whole numbers of [0, below) that look random; the same sequence for the same seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

const alphabet = 'abcxyz0189-_.~,:;=&%#/+ \0\ud800é';
const oddities = ['__proto__', 'constructor', '%', '%XX', '%00', '\0', '\udfff', '1e999', 'NaN', '-0', '&', '&&', '&c=', '&r=', ';;', ',,', '&s=',
  '&f=x', '&w=0,0,0,0', '&n=0', '&t=-1', '&m=', '&axis=x', '&tol=0', '&z=', '&v=2', '&q', '=', '#', 'x'.repeat(9000)]; // prettier-ignore

type Damage = (text: string, next: (below: number) => number, other: string) => string;

/** Somewhere behind the `#`. */
const place = (text: string, next: (below: number) => number): number => 1 + next(text.length - 1);
const insert = (text: string, at: number, what: string, over = 0): string =>
  text.slice(0, at) + what + text.slice(at + over);
/** One of the parts between `&`, changed or taken out. */
const inParts = (text: string, change: (parts: string[]) => void): string => {
  const parts = text.slice(1).split('&');
  change(parts);
  return `#${parts.join('&')}`;
};

const damages: readonly Damage[] = [
  (text, next) => text.slice(0, place(text, next)),
  (text, next) => insert(text, place(text, next), alphabet[next(alphabet.length)], 1),
  (text, next) => {
    const at = place(text, next);
    return insert(text, at, String.fromCharCode(text.charCodeAt(at) ^ (1 << next(16))), 1);
  },
  (text, next) => insert(text, place(text, next), '', 1),
  (text, next) => insert(text, place(text, next), alphabet[next(alphabet.length)]),
  (text, next) => insert(text, place(text, next), oddities[next(next(50) === 0 ? oddities.length : oddities.length - 1)]),
  (text, next) => insert(text, place(text, next), '', 1 + next(20)),
  (text, next, other) => text.slice(0, place(text, next)) + other.slice(place(other, next)),
  (text, next) => inParts(text, (parts) => parts.splice(next(parts.length), 1)),
  (text, next, other) => inParts(text, (parts) => parts.splice(next(parts.length), 1, ...other.slice(1).split('&', 3))),
  (text, next) => inParts(text, (parts) => parts.push(...parts.splice(next(parts.length - 1), 1))),
  (text, next) => text.replace(/\d+/g, (digits) => (next(4) === 0 ? String(-Number(digits) * 1e9) : digits)),
]; // prettier-ignore

/** Most links have few runs, and they are read faster: fifteen of sixteen have at most three. */
function fewer(link: Link, i: number): Link {
  const runs = i % 16 === 0 ? link.scenario.runs : link.scenario.runs.slice(0, i % 4);
  return { ...link, scenario: { ...link.scenario, runs } };
}

/**
 * Damages valid links of `known`, so many times, and reads what is left. Throws for the first that opens no valid scenario or
 * whose damage is not told; gives how many were really damaged.
 */
export function readMutations(known: Registries, count: number, seed: number): number {
  const originals = fc
    .sample(randomLink(known), { numRuns: 640, seed })
    .map((link, i) => writeLink(fewer(link, i), known))
    .filter((text) => typeof text === 'string');
  const whole = new Set(originals);
  const next = numbers(seed);
  let damaged = 0;
  for (let round = 0; round < count; round++) {
    const original = originals[round % originals.length];
    const times = next(10) === 0 ? 2 + next(3) : 1;
    let text = original;
    for (let i = 0; i < times && text.length > 1; i++)
      text = damages[next(damages.length)](text, next, originals[next(originals.length)]);
    const { link, problems } = readLink(text, known);
    if (!isValidLink(link, known)) throw new Error(`opens no valid scenario: ${JSON.stringify(text)}`);
    // nothing at all is a link of its own, and two links may be spliced into one of them
    if (text === original || text === '#' || text === '' || whole.has(text)) continue;
    damaged++;
    if (problems.length === 0) throw new Error(`not noticed: ${JSON.stringify(text)}`);
  }
  return damaged;
}
