// The part of the language that only second-order rules need: matrices and searches. It is no part of the first download; whoever
// compiles such rules says so first (`learn`).
import type { Node, Trees } from './trees';

type Value = readonly Node[];

export interface SecondOrder {
  /** The product of a matrix and a vector or another matrix. */
  product(trees: Trees, left: Value, right: Value): Value;
  power(trees: Trees, matrix: Value, exponent: number): Value;
  /** The functions of and to matrices. */
  readonly functions: ReadonlyMap<string, (trees: Trees, ...args: readonly Value[]) => Value>;
}

let known: SecondOrder | null = null;

/** Teaches the language what `second-order/language.ts` exports. */
export function learn(language: SecondOrder): void {
  known = language;
}

/** Throws a TypeError where nobody has called `learn`: a programmer's error. */
export function secondOrder(): SecondOrder {
  if (!known) throw new TypeError('the language has not learnt matrices');
  return known;
}
