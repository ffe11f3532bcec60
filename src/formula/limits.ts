// How large a text may be. Counted while parsing, so that no text costs more than its limit or overflows the stack.
import { FormulaError } from './error';

export interface Limits {
  readonly characters: number;
  /** Nesting of parentheses, calls, signs and exponents. */
  readonly depth: number;
  /** Numbers, names and operations. */
  readonly nodes: number;
}

/** 'person': what somebody types or a link carries. 'built-in': texts of this repository, and derived ones. */
export type LimitsName = 'person' | 'built-in';

export const limitsOf: Readonly<Record<LimitsName, Limits>> = {
  person: { characters: 512, depth: 64, nodes: 512 },
  'built-in': { characters: 16_384, depth: 64, nodes: 4_096 },
};

/** The longest way from an expression to a leaf: a sum of a thousand terms is a tree a thousand levels high. */
const highest = 1_024;

/** Throws FormulaError where an expression that ends at `end` is too high for recursive walks. */
export function assertHeight(height: number, start: number, end: number): void {
  if (height > highest)
    throw new FormulaError(`too many operations in one expression: more than ${highest}`, start, end);
}

/** Throws FormulaError where a text is too long. */
export function assertLength(text: string, { characters }: Limits): void {
  if (text.length > characters)
    throw new FormulaError(`text longer than ${characters} characters: ${text.length}`, characters, text.length);
}
