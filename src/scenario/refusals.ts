// What is said of names, numbers and formulas that are refused, alike wherever they stand: in a link, an edit or an argument.
import type { Hyper, SurfaceParameter } from '../formula/define';
import { nearest } from '../formula/nearest';
import { numberText } from './number-text';
import { problem } from './problem';
import type { Problem } from './scenario';

/** What a number that can be set is declared with. */
export type Limited = Pick<SurfaceParameter, 'default' | 'limits'> & Pick<Hyper, 'whole'>;

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

/** Whether a declared number may take this value; `of` names its owner in the sentence. */
export function checkNumber(declared: Limited, name: string, of: string, value: number): Problem | null {
  const { limits, whole } = declared;
  if (!(whole ? Number.isInteger : Number.isFinite)(value))
    return problem('bad-number', `${name} of ${of} must be a ${whole ? 'whole ' : ''}number`, String(value));
  if (!limits || (value >= limits[0] && value <= limits[1])) return null;
  return problem('out-of-range', `${name} of ${of} must be ${rangeText(limits)}`, String(value));
}

/** "between 0 and 1", "at least 0", "at most 1". */
function rangeText([from, to]: readonly [number, number]): string {
  if (to === Infinity) return `at least ${numberText(from)}`;
  if (from === -Infinity) return `at most ${numberText(to)}`;
  return `between ${numberText(from)} and ${numberText(to)}`;
}
