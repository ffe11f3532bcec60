// Step programs written out by hand, and a module at work: for tests of the emitter.
import { elementary } from '../../math/elementary';
import { derive } from '../derive';
import { make } from '../simplify';
import type { Slot, StepProgram } from '../step';
import { Trees, type Node, type Op } from '../trees';
import { emitRun, type RunLayout } from '../wasm/emit-run';

export type Calculator = (op: Op, ...args: readonly (Node | number | string)[]) => Node;

/** Writes trees briefly: a string is an input, a number a literal. */
export function calculator(trees: Trees): Calculator {
  return (op, ...args) =>
    make(
      trees,
      op,
      ...args.map((arg) =>
        typeof arg === 'number' ? trees.number(arg) : typeof arg === 'string' ? trees.input(arg) : arg,
      ),
    );
}

/** (a - x)^2 + b (y - x^2)^2 in theta.x, theta.y. */
export function rosenbrock(op: Calculator): Node {
  const valley = op('sub', 'theta.y', op('pow', 'theta.x', 2));
  return op('add', op('pow', op('sub', 'surface.a', 'theta.x'), 2), op('mul', 'surface.b', op('pow', valley, 2)));
}

export function program(
  trees: Trees,
  constants: readonly string[],
  loss: Node,
  slots: readonly Slot[],
  draws: readonly string[] = [],
): StepProgram {
  return { trees, constants, slots, draws, loss, named: [], evaluations: { f: 0, grad: 1, hess: 0 } };
}

/** Adam (epsilon after the bias corrections, whose powers are running products) on Rosenbrock. */
export function adamOnRosenbrock(): StepProgram {
  const trees = new Trees();
  const op = calculator(trees);
  const loss = rosenbrock(op);
  const slots: Slot[] = [];
  const slot = (name: string, next: Node, initial: Node = trees.number(0)): Node => {
    slots.push({ name, initial, next });
    return next;
  };
  const decayed = (name: string, beta: string, gain: Node): Node =>
    op('add', op('mul', beta, name), op('mul', op('sub', 1, beta), gain));
  const power1 = op('mul', 'power0', 'hyper.beta1');
  const power2 = op('mul', 'power1', 'hyper.beta2');
  const moments: (() => Node)[] = [];
  for (const axis of ['x', 'y']) {
    const g = derive(trees, loss, `theta.${axis}`);
    const m = decayed(`m.${axis}`, 'hyper.beta1', g);
    const v = decayed(`v.${axis}`, 'hyper.beta2', op('pow', g, 2));
    const mhat = op('div', m, op('sub', 1, power1));
    const vhat = op('div', v, op('sub', 1, power2));
    const step = op('mul', 'hyper.lr', op('div', mhat, op('add', op('sqrt', vhat), 'hyper.eps')));
    slot(`theta.${axis}`, op('sub', `theta.${axis}`, step), trees.input(`theta0.${axis}`));
    moments.push(
      () => slot(`m.${axis}`, m),
      () => slot(`v.${axis}`, v),
    );
  }
  for (const each of moments) each();
  slot('power0', power1, trees.number(1));
  slot('power1', power2, trees.number(1));
  const hypers = ['hyper.lr', 'hyper.beta1', 'hyper.beta2', 'hyper.eps'];
  return program(trees, [...hypers, 'surface.a', 'surface.b'], loss, slots);
}

/** A compiled program, ready to run. */
export interface Running {
  readonly memory: Float64Array;
  readonly layout: RunLayout;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly run: (n: number) => number;
  readonly advance: (n: number) => number;
  /** Copies of what a call leaves behind. */
  slots(): number[];
  rows(n: number): number[];
}

/** Compiles and sets constants and slots. */
export function start(
  source: StepProgram,
  capacity: number,
  constants: readonly number[],
  slots: readonly number[],
): Running {
  const { bytes, layout } = emitRun(source, capacity);
  const exports = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    math: { ...elementary() },
  }).exports as unknown as {
    memory: WebAssembly.Memory;
    run: (n: number) => number;
    advance: (n: number) => number;
  };
  const memory = new Float64Array(exports.memory.buffer);
  memory.set(constants, layout.constants);
  memory.set(slots, layout.slots);
  return {
    memory,
    layout,
    bytes,
    run: exports.run,
    advance: exports.advance,
    slots: () => [...memory.subarray(layout.slots, layout.slots + source.slots.length)],
    rows: (n) => [...memory.subarray(layout.rows, layout.rows + 3 * n)],
  };
}
