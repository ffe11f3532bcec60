// The module that runs several runs of one rule side by side: each step of one waits for the step before, so a processor has time for others.
import type { ElementaryName } from '../../math/elementary';
import { reachable } from '../order';
import type { StepProgram } from '../step';
import { Trees, type Node } from '../trees';
import { Body } from './body';
import { emptyBlock, opcode } from './encode';
import { expandPowers } from './expand';
import {
  branchIf,
  f64Const,
  f64Load,
  f64Store,
  i32Const,
  increment,
  localGet,
  localSet,
  localTee,
} from './instructions';
import { encodeModule, importsOf } from './module';
import { plan } from './plan';
import { isSticky } from './sticky';

/** Where things are in the module's memory, as indices of float64. What each lane has of its own lies lane after lane. */
export interface LanesLayout {
  /** The program's constants, in its order: of each lane. */
  readonly constants: number;
  /** The program's slots, in its order: of each lane. */
  readonly slots: number;
  /** Steps done, by all lanes. */
  readonly t: number;
  /** Of each lane: 0 as long as all its rows of the last call, and the slots after them, are finite, NaN otherwise. */
  readonly faults: number;
  /** The draws of the next call, which all lanes see. */
  readonly draws: number;
  /** Rows of the last call: x, y, loss; `capacity` of them for each lane. */
  readonly rows: number;
}

export interface LanesModule {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly layout: LanesLayout;
  /** Functions the module imports as `math.<name>`. */
  readonly imports: readonly ElementaryName[];
}

/** The input of a lane that stands for an input of the program. */
const inLane = (lane: number, name: string): string => `${lane}:${name}`;

/**
 * Compiles a program without loops. `run(n)` does n steps in each lane, n at least 1 and at most the capacity, and writes a row before each; it
 * does not end where a row is not finite, but says so in `faults`: what the lane has then is of no use.
 * Has the bits of the module of one run. Throws a FormulaError where the module would exceed what engines accept.
 */
export function emitLanes(program: StepProgram, lanes: number, capacity: number): LanesModule {
  const { constants, slots, draws } = program;
  const t = lanes * (constants.length + slots.length);
  const layout = {
    constants: 0,
    slots: lanes * constants.length,
    t,
    faults: t + 1,
    draws: t + 1 + lanes,
    rows: t + 1 + lanes + capacity * draws.length,
  };
  const roots = expandPowers([program.loss, ...slots.map((slot) => slot.next)]);
  const sticky = slots.map(({ name }, i) => isSticky(roots[i + 1], name));
  const trees = new Trees();
  const each = Array.from({ length: lanes }, (_, lane) => ownNodes(trees, roots, program, lane));
  const places = new Map<string, number>();
  for (let lane = 0; lane < lanes; lane++)
    for (const [i, name] of constants.entries())
      places.set(inLane(lane, name), layout.constants + lane * constants.length + i);
  const known = plan(each.flat(), (name) => (places.has(name) ? 0 : 1), 1);
  const imports = importsOf(known.nodes);
  const [count, row, draw] = [0, 1, 2];
  const body = new Body({
    plan: known,
    imports,
    firstLocal: 3,
    load: (input) => {
      const drawn = draws.indexOf(input);
      if (drawn >= 0) return [...localGet(draw), ...f64Load(layout.draws + drawn)];
      const place = places.get(input);
      if (place === undefined) throw new TypeError(`input the program does not have: ${input}`);
      return [...i32Const(0), ...f64Load(place)];
    },
  });
  const local = (input: string): number => {
    const index = body.local();
    body.holds(input, index);
    return index;
  };
  const state = each.map((_, lane) => slots.map(({ name }) => local(inLane(lane, name))));
  const step = local('t');
  const faults = each.map(() => body.local());
  const loss = each.map(() => body.local());
  const zero = body.local(); // as locals are before they are set
  const check = (lane: number, values: readonly number[]): void => {
    body.write(localGet(faults[lane]));
    for (const value of values) body.write(localGet(value), localGet(zero), [opcode.f64Mul, opcode.f64Add]);
    body.write(localSet(faults[lane]));
  };
  body.keep(0);
  for (const [lane, own] of state.entries())
    for (const [i, slot] of own.entries())
      body.write(i32Const(0), f64Load(layout.slots + lane * slots.length + i), localSet(slot));
  body.write(i32Const(0), f64Load(layout.t), f64Const(1), [opcode.f64Add], localSet(step));
  body.write([opcode.loop, emptyBlock]);
  for (const [lane, own] of state.entries()) {
    body.push(each[lane][0]);
    body.write(localSet(loss[lane]));
    for (const [i, value] of [own[0], own[1], loss[lane]].entries())
      body.write(localGet(row), localGet(value), f64Store(layout.rows + 3 * capacity * lane + i));
    check(lane, [loss[lane], ...own.filter((_, i) => !sticky[i])]);
    for (const node of each[lane].slice(1)) body.push(node);
    for (const slot of [...own].reverse()) body.write(localSet(slot));
  }
  body.write(localGet(step), f64Const(1), [opcode.f64Add], localSet(step), increment(row, 24));
  if (draws.length > 0) body.write(increment(draw, 8 * draws.length));
  body.write(localGet(count), i32Const(1), [opcode.i32Sub], localTee(count), branchIf(0), [opcode.end]);
  for (const [lane, own] of state.entries()) {
    check(lane, own);
    body.write(i32Const(0), localGet(faults[lane]), f64Store(layout.faults + lane));
    for (const [i, slot] of own.entries())
      body.write(i32Const(0), localGet(slot), f64Store(layout.slots + lane * slots.length + i));
  }
  body.write(i32Const(0), localGet(step), f64Const(1), [opcode.f64Sub], f64Store(layout.t));
  const run = {
    exportAs: 'run',
    parameters: ['i32'] as const,
    results: [],
    locals: { i32: 2 + known.conditions, f64: body.floats },
    code: body.code,
  };
  return { bytes: encodeModule(imports, [run], layout.rows + 3 * capacity * lanes), layout, imports };
}

/** The nodes of one lane: what is the same in all lanes is shared. */
function ownNodes(trees: Trees, roots: readonly Node[], program: StepProgram, lane: number): readonly Node[] {
  const common = new Set([...program.draws, 't']);
  const made = new Map<Node, Node>();
  const now = (node: Node): Node => made.get(node) ?? node;
  for (const node of reachable(roots)) {
    if (node.kind === 'number') made.set(node, trees.number(node.value));
    else if (node.kind === 'input')
      made.set(node, trees.input(common.has(node.name) ? node.name : inLane(lane, node.name)));
    else made.set(node, trees.op(node.op, ...node.args.map(now)));
  }
  return roots.map(now);
}
