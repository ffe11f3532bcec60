// Hash-consed scalar trees: equal expressions are one node, through derivatives and both evaluators.
import type { ElementaryName } from '../math/elementary';

export type NumericOp =
  | 'add'
  | 'sub'
  | 'mul'
  | 'div'
  | 'neg'
  | 'pow'
  | 'sqrt'
  | 'abs'
  | 'sign'
  | 'floor'
  | 'min'
  | 'max'
  | 'exp'
  | 'log'
  | 'sin'
  | 'cos'
  | 'tan'
  | 'tanh'
  | 'select'
  | 'loop';
export type ConditionOp = 'lt' | 'le' | 'eq' | 'ne' | 'and' | 'or' | 'not';
export type Op = NumericOp | ConditionOp;

/** A node is equal to another exactly when it is the same object; `id` grows with creation, so arguments have smaller ids. */
export type Node =
  | { readonly id: number; readonly kind: 'number'; readonly value: number }
  | { readonly id: number; readonly kind: 'input'; readonly name: string }
  | {
      readonly id: number;
      readonly kind: 'op';
      readonly op: Op;
      readonly args: readonly Node[];
      /** Of op 'loop': what is done with the arguments, and which of its results this is. */
      readonly loop?: Loop;
      readonly result?: number;
    };

/** A computation whose length depends on its values: see second-order/loop.ts. A pure function of float64. */
export interface Loop {
  /** No other loop of a step has it. */
  readonly name: string;
  /** How many results it has. */
  readonly results: number;
  /** The results, by the interpreter. */
  run(args: readonly number[]): readonly number[];
  /** The same loop, and always the same, with its trees as the module computes them. */
  rebuilt(rebuild: (nodes: readonly Node[]) => readonly Node[]): Loop;
  /** What it computes: the trees of its own store. */
  readonly nodes: readonly Node[];
  /** The function that does it in a module; `imports` are the elementary functions that can be called. */
  emit(imports: readonly ElementaryName[]): ModuleFunction;
}

/** A function of a WebAssembly module. */
export interface ModuleFunction {
  /** A function without it is internal. */
  readonly exportAs?: string;
  readonly parameters: readonly ('i32' | 'f64')[];
  readonly results: readonly ('i32' | 'f64')[];
  /** Locals after the parameters: i32 first, then f64. */
  readonly locals: { readonly i32: number; readonly f64: number };
  /** Instructions, without the final `end`. */
  readonly code: readonly number[];
}

/** Operations whose value does not depend on the order of their arguments, to the bit. */
const commutative: ReadonlySet<Op> = new Set<Op>(['add', 'mul', 'min', 'max', 'eq', 'ne', 'and', 'or']);

/** A store of nodes. Nodes of two stores must never be mixed. */
export class Trees {
  readonly #nodes = new Map<string, Node>();

  /** How many distinct nodes exist. */
  get size(): number {
    return this.#nodes.size;
  }

  number(value: number): Node {
    return this.#intern(`#${Object.is(value, -0) ? '-0' : String(value)}`, (id) => ({ id, kind: 'number', value }));
  }

  input(name: string): Node {
    return this.#intern(`$${name}`, (id) => ({ id, kind: 'input', name }));
  }

  /**
   * The node `op(...args)`, as it is: simplification is `simplify.ts`'s. `x*y` and `y*x` are one node, written the way
   * that came first.
   */
  op(op: Op, ...args: readonly Node[]): Node {
    const ids = args.map((a) => a.id);
    if (commutative.has(op)) ids.sort((a, b) => a - b);
    return this.#intern(`${op}(${ids.join()})`, (id) => ({ id, kind: 'op', op, args }));
  }

  /** A result of a loop over `args`. A loop is equal to itself only. */
  loop(loop: Loop, args: readonly Node[], result: number): Node {
    return this.#intern(`${loop.name}.${result}`, (id) => ({ id, kind: 'op', op: 'loop', args, loop, result }));
  }

  #intern(key: string, make: (id: number) => Node): Node {
    const known = this.#nodes.get(key);
    if (known) return known;
    const node = make(this.#nodes.size);
    this.#nodes.set(key, node);
    return node;
  }
}
