// The built-in functions: how many arguments they take, of which type, and where they may stand.
import type { Dialect } from './syntax';

/**
 * What a function does with types. 'each': element by element, a scalar is broadcast. 'vector': vectors to a scalar.
 * The others have a rule of their own in the checker.
 */
export type Typing = 'each' | 'vector' | 'where' | 'loss' | 'gradient' | 'prev';

export interface BuiltIn {
  readonly arguments: readonly [least: number, most: number];
  readonly typing: Typing;
  /** Where it may stand. */
  readonly dialects: readonly Dialect[];
}

const both: readonly Dialect[] = ['surface', 'rule'];
const each = (count: number): BuiltIn => ({ arguments: [count, count], typing: 'each', dialects: both });
const inRules = (typing: Typing, least: number, most = least): BuiltIn => ({
  arguments: [least, most],
  typing,
  dialects: ['rule'],
});

const table = {
  sqrt: each(1),
  abs: each(1),
  sign: each(1),
  floor: each(1),
  exp: each(1),
  log: each(1),
  sin: each(1),
  cos: each(1),
  tan: each(1),
  tanh: each(1),
  min: each(2),
  max: each(2),
  mod: each(2),
  clip: each(3),
  where: { arguments: [3, 3], typing: 'where', dialects: both },
  norm: inRules('vector', 1),
  norm1: inRules('vector', 1),
  rms: inRules('vector', 1),
  mean: inRules('vector', 1),
  dot: inRules('vector', 2),
  f: inRules('loss', 1),
  grad: inRules('gradient', 1),
  prev: inRules('prev', 1, 2),
} satisfies Record<string, BuiltIn>;

export type FunctionName = keyof typeof table;

/** Every function of the language. */
export const functions: ReadonlyMap<string, BuiltIn> = new Map<string, BuiltIn>(Object.entries(table));

/** The functions a dialect has. */
export function functionsOf(dialect: Dialect): readonly string[] {
  return [...functions].filter(([, { dialects }]) => dialects.includes(dialect)).map(([name]) => name);
}

/** Names with a meaning of their own: they cannot be declared. */
const reservedNames: Readonly<Record<Dialect, RegExp>> = {
  // hess and eye belong to second-order rules, which need matrices; from hyper on, the inputs of a step go by these names.
  rule: /^(?:theta|g|t|pi|hess|eye|hyper|surface|draw|theta0|prev\d+|power\d+)$/,
  surface: /^(?:x|y|t|pi|e)$/,
};

/** Whether a name cannot be a parameter, hyper-parameter, toggle, state or line. */
export function isReserved(name: string, dialect: Dialect): boolean {
  return reservedNames[dialect].test(name) || (functions.get(name)?.dialects.includes(dialect) ?? false);
}

/** The names a text may read without declaring them. */
export const givenNames: Readonly<Record<Dialect, readonly string[]>> = {
  rule: ['theta', 'g', 't', 'pi'],
  surface: ['x', 'y', 't', 'pi', 'e'],
};
