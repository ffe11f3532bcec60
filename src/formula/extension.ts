// The part of the language that only second-order rules need: matrices and searches. It is no part of the first download; whoever
// compiles such rules says so first (`learn`).
import { addFunctions, type BuiltIn } from './functions';
import type { CountedLoss } from './lower-loss';
import type { Objective } from './step';
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

/** What the loss, or the past, answers only there. */
export type Further = 'hess' | 'gauss' | 'armijo' | 'wolfe' | 'twoloop';

export interface SecondOrder {
  /** The product of a matrix and a vector or another matrix. */
  product(trees: Trees, left: Value, right: Value): Value;
  power(trees: Trees, matrix: Value, exponent: number): Value;
  /** The functions of and to matrices. */
  readonly functions: ReadonlyMap<string, (trees: Trees, ...args: readonly Value[]) => Value>;
  /** The names of what it adds, with their types. */
  readonly names: Readonly<Record<string, BuiltIn>>;
  /** The loss, which also answers hess(v), gauss(v), searches and what L-BFGS remembers, and counts what depends on values. */
  loss(objective: Objective): CountedLoss & {
    further(fn: Further, args: readonly Value[], theta: Value): Value;
    choice(test: Value, yes: () => Value, no: () => Value): readonly [Value, Value];
  };
}

/** What was learnt; null where nobody has called `learn`. */
export let secondOrder: SecondOrder | null = null;

/** Teaches the language what `second-order/language.ts` exports. */
export function learn(language: SecondOrder): void {
  secondOrder = language;
  addFunctions(language.names);
}
