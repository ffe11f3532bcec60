// Problems: how they are worded, and how an edit that was refused is told from one that was not.
import { nearest } from '../formula/nearest';
import { numberText } from './number-text';
import type { Problem } from './scenario';

/** A problem: what is wrong, and the value last, shortened. Always one line of printable characters. */
export function problem(code: string, what: string, value?: string): Problem {
  return { code, says: value === undefined ? printable(what) : `${printable(what)}: ${shortened(value)}` };
}

/** `unknown optimizer (the nearest is adam): adm`. */
export function unknown(code: string, kind: string, word: string, known: Iterable<string>): Problem {
  // a name this long is no slip of the finger
  const near = word.length > 40 ? null : nearest(word, [...known]);
  return problem(code, near === null ? `unknown ${kind}` : `unknown ${kind} (the nearest is ${near})`, word);
}

/** What a formula is answered where there is no parser. */
export const unread: Problem = {
  code: 'formula-unread',
  says: 'the formula cannot be read: a part of the page is not there',
};

/** Whether an edit gave a problem instead of its result. */
export function isProblem(value: object): value is Problem {
  return 'says' in value && 'code' in value;
}

/** "between 0 and 1", "at least 0", "at most 1". */
export function rangeText([from, to]: readonly [number, number]): string {
  if (to === Infinity) return `at least ${numberText(from)}`;
  if (from === -Infinity) return `at most ${numberText(to)}`;
  return `between ${numberText(from)} and ${numberText(to)}`;
}

/** At most 40 characters of a value. */
function shortened(value: string): string {
  const characters = Array.from(printable(value.slice(0, 100)));
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : characters.join('');
}

/** Control characters, line breaks and halves of surrogate pairs, replaced. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '\ufffd');
}
