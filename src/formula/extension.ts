// The part of the language that only second-order rules need: matrices and searches. It is no part of the first download; whoever
// compiles such rules says so first (`learn`).
import type { Node, Trees } from './trees';

type Value = readonly Node[];

/** Where a search begins and which way it goes, and what it asks the loss. */
export interface Ray {
  readonly at: Value;
  readonly direction: Value;
  /** The loss there, and its gradient. */
  readonly loss: Node;
  readonly gradient: Value;
  value(x: Node, y: Node): Node;
  slope(x: Node, y: Node): Value;
}

/** What a search has found. */
export interface Found {
  /** How often the direction is to be gone. */
  readonly length: Node;
  readonly trials: Node;
}

export interface SecondOrder {
  /** The product of a matrix and a vector or another matrix. */
  product(trees: Trees, left: Value, right: Value): Value;
  power(trees: Trees, matrix: Value, exponent: number): Value;
  /** Searches along a direction, with settings of their own. */
  readonly searches: Readonly<
    Record<'armijo' | 'wolfe', (trees: Trees, ray: Ray, ...settings: readonly Node[]) => Found>
  >;
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
