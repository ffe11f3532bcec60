// How a value is stored: its components one by one.
import type { ValueType } from './syntax';

const suffixes: Readonly<Record<ValueType, readonly string[]>> = {
  scalar: [''],
  vector: ['.x', '.y'],
  matrix: ['.xx', '.xy', '.yx', '.yy'],
};

/** A name's components as slot names: `P`, or `m.x` and `m.y`, or the rows of a matrix. */
export function componentsOf(name: string, type: ValueType): readonly string[] {
  return suffixes[type].map((suffix) => name + suffix);
}

/** The type of a value with so many components. */
export function typeOfSize({ length }: { readonly length: number }): ValueType {
  return length === 1 ? 'scalar' : length === 2 ? 'vector' : 'matrix';
}
