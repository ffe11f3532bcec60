// What is wrong with a formula that somebody types, in words and at its place.
import { checkSurface } from '../formula/check-surface';
import { FormulaError } from '../formula/error';
import { parse } from '../formula/parse';

export interface Fault {
  /** "unknown name: sn, at 5; did you mean sin?" */
  readonly says: string;
  /** Characters of the text the fault is at; both the same where something is missing. */
  readonly start: number;
  readonly end: number;
}

/** The first fault of a text; null where it is a formula. */
export function faultOf(text: string): Fault | null {
  try {
    checkSurface(parse(text, 'surface'), []);
    return null;
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const { message, start, end } = error;
    const place = text.trim() === '' ? '' : `, ${placeOf(text, start)}`;
    const hinted = /^(?<what>.*) \((?<hint>did you mean .*\?)\)$/.exec(message)?.groups;
    return { says: hinted ? `${hinted.what}${place}; ${hinted.hint}` : message + place, start, end };
  }
}

/** Counted from 1, by line where there are several. */
function placeOf(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  const column = before[before.length - 1].length + 1;
  return text.includes('\n') ? `at ${column} of line ${before.length}` : `at ${column}`;
}
