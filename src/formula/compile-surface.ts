// The text of a loss surface to nodes: the loss and its exact derivatives.
import { derive } from './derive';
import { lower, type LowerScope, type Value } from './lower';
import { parse } from './parse';
import { make } from './simplify';
import type { SurfaceText } from './text';
import type { Node, Trees } from './trees';

/** A surface in the inputs `x`, `y`, `surface.<parameter>` and, where its text reads it, `t`. */
export interface CompiledSurface {
  readonly trees: Trees;
  readonly value: Node;
  readonly gradient: readonly [x: Node, y: Node];
  /** Derived when first asked for. */
  readonly hessian: readonly [xx: Node, xy: Node, yy: Node];
  /** The inputs `surface.<parameter>`, in the order of declaration. */
  readonly constants: readonly string[];
}

/**
 * Compiles a surface. Takes texts that were checked where they came in (check-surface.ts; built-in ones by their contract
 * tests): names and types are not looked at again. Throws a FormulaError where the text cannot even be parsed.
 */
export function compileSurface(trees: Trees, surface: SurfaceText): CompiledSurface {
  const parameters = Object.keys(surface.parameters);
  const program = parse(surface.formula, 'surface', { limits: 'built-in', names: parameters });
  const values = new Map<string, Value>([
    ...['x', 'y', 't'].map((name): [string, Value] => [name, [trees.input(name)]]),
    ['pi', [trees.number(Math.PI)]],
    ['e', [trees.number(Math.E)]],
    ...parameters.map((name): [string, Value] => [name, [trees.input(`surface.${name}`)]]),
  ]);
  const scope: LowerScope = {
    trees,
    name: (name) => values.get(name) ?? unknown(name),
    power: (base, exponent) => make(trees, 'pow', base, exponent),
    call: unknown,
  };
  for (const line of program.lines) values.set(line.name, lower(line.value, scope));
  const [value] = program.result ? lower(program.result, scope) : unknown('');
  const gradient = [derive(trees, value, 'x'), derive(trees, value, 'y')] as const;
  let hessian: CompiledSurface['hessian'] | null = null;
  return {
    trees,
    value,
    gradient,
    get hessian() {
      hessian ??= [derive(trees, gradient[0], 'x'), derive(trees, gradient[0], 'y'), derive(trees, gradient[1], 'y')];
      return hessian;
    },
    constants: parameters.map((name) => `surface.${name}`),
  };
}

/** What the checker has ruled out. */
function unknown(name: string): never {
  throw new TypeError(`not checked: ${name}`);
}
