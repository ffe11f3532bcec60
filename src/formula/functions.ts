// The built-in functions: how many arguments they take, of which type, and where they may stand.
import type { Dialect, ValueType } from './syntax';

/** The types a function takes and the one it gives. */
export interface Signature {
  readonly takes: readonly ValueType[];
  readonly gives: ValueType;
}

/**
 * What a function does with types. 'each': element by element, a scalar is broadcast. 'where' and 'prev' have a rule of their
 * own in the checker.
 */
export type Typing = 'each' | 'where' | 'prev' | Signature;

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
/** A function of values with one type each. */
export const typed = (gives: ValueType, ...takes: readonly ValueType[]): BuiltIn =>
  inRules({ takes, gives }, takes.length);

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
  norm: typed('scalar', 'vector'),
  norm1: typed('scalar', 'vector'),
  rms: typed('scalar', 'vector'),
  mean: typed('scalar', 'vector'),
  dot: typed('scalar', 'vector', 'vector'),
  f: typed('scalar', 'vector'),
  grad: typed('vector', 'vector'),
  prev: inRules('prev', 1, 2),
} satisfies Record<string, BuiltIn>;

export type FunctionName = keyof typeof table;

/** Every function of the language. */
const known = new Map<string, BuiltIn>(Object.entries(table));
export const functions: ReadonlyMap<string, BuiltIn> = known;

/** Adds functions that the language learns later (extension.ts). */
export function addFunctions(more: Readonly<Record<string, BuiltIn>>): void {
  for (const [name, builtIn] of Object.entries(more)) known.set(name, builtIn);
}

/** The functions a dialect has. */
export function functionsOf(dialect: Dialect): readonly string[] {
  return [...functions].filter(([, { dialects }]) => dialects.includes(dialect)).map(([name]) => name);
}

/** Names with a meaning of their own: they cannot be declared. */
const reservedNames: Readonly<Record<Dialect, RegExp>> = {
  // From hyper on, the inputs of a step go by these names.
  rule: /^(?:theta|g|t|pi|eye|hyper|surface|draw|theta0|prev\d+|power\d+)$/,
  surface: /^(?:x|y|t|pi|e)$/,
};

/** Whether a name cannot be a parameter, hyper-parameter, toggle, state or line. */
export function isReserved(name: string, dialect: Dialect): boolean {
  return reservedNames[dialect].test(name) || (functions.get(name)?.dialects.includes(dialect) ?? false);
}

/** The names a text may read without declaring them. */
export const givenNames: Readonly<Record<Dialect, readonly string[]>> = {
  rule: ['theta', 'g', 't', 'pi', 'eye'],
  surface: ['x', 'y', 't', 'pi', 'e'],
};
