// Problems: how they are told, and how an edit that was refused is told from one that was not.
import type { Problem } from './scenario';

/** A problem: what is wrong, and the value last, shortened. Always one line of printable characters. */
export function problem(code: string, what: string, value?: string): Problem {
  return { code, says: value === undefined ? printable(what) : `${printable(what)}: ${shortened(value)}` };
}

/** Whether an edit gave a problem instead of its result. */
export function isProblem(value: object): value is Problem {
  return 'says' in value && 'code' in value;
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
