// The module that runs: all steps of one rule on one objective, in one WebAssembly function.
import type { ElementaryName } from '../../math/elementary';
import type { StepProgram } from '../step';
import type { Loop, ModuleFunction, Node } from '../trees';
import { Body } from './body';
import { emptyBlock, opcode } from './encode';
import { expandPowers } from './expand';
import {
  branch,
  branchIf,
  call,
  f64Const,
  f64Load,
  f64Store,
  i32Const,
  localGet,
  localSet,
  localTee,
} from './instructions';
import { encodeModule, importsOf, loopsOf } from './module';
import { plan, type Plan } from './plan';
import { isSticky } from './sticky';

/** Where things are in the module's memory, as indices of float64. */
export interface RunLayout {
  /** The program's constants, in its order. */
  readonly constants: number;
  /** The program's slots, in its order. */
  readonly slots: number;
  /** Steps done. */
  readonly t: number;
  /** 1 once a row was not finite. */
  readonly ended: number;
  /** The draws of the next call: `program.draws.length` for each step. */
  readonly draws: number;
  /** Rows of the last `run`: x, y, loss. `advance` writes here too. */
  readonly rows: number;
}

/**
 * `run(n)` does up to n steps, n at most the capacity: before each it writes a row, and where theta, the loss or any slot is
 * not finite it sets `ended` and stops after that row, the slots as they are. It returns the number of rows.
 * `advance(n)` does the same and writes each row over the one before (without draws n may be any size).
 */
export interface RunModule {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly layout: RunLayout;
  /** Functions the module imports as `math.<name>`. */
  readonly imports: readonly ElementaryName[];
}

/** What the function is written from, powers expanded. */
interface Source {
  readonly program: StepProgram;
  readonly layout: RunLayout;
  readonly imports: readonly ElementaryName[];
  readonly plan: Plan;
  readonly loops: readonly Loop[];
  readonly loss: Node;
  /** New values of the slots. */
  readonly next: readonly Node[];
}

/**
 * Compiles a program. Throws a FormulaError where the module would exceed what engines accept.
 * @param capacity steps one call of `run` can do
 */
export function emitRun(program: StepProgram, capacity: number): RunModule {
  const { constants, slots, draws } = program;
  const t = constants.length + slots.length;
  const layout = {
    constants: 0,
    slots: constants.length,
    t,
    ended: t + 1,
    draws: t + 2,
    rows: t + 2 + capacity * draws.length,
  };
  const [loss, ...next] = expandPowers([program.loss, ...slots.map((slot) => slot.next)]);
  const known = plan([loss, ...next], (name) => (constants.includes(name) ? 0 : 1), 1);
  const imports = importsOf(known.nodes);
  const loops = loopsOf(known.nodes);
  const steps = emitSteps({ program, layout, imports, plan: known, loops, loss, next });
  const entries = [emitEntry('run', 24, imports.length), emitEntry('advance', 0, imports.length)];
  const functions = [steps, ...entries, ...loops.map((loop) => loop.emit(imports))];
  return { bytes: encodeModule(imports, functions, layout.rows + 3 * capacity), layout, imports };
}

/**
 * `steps(count, stride)`: does steps in batches; where a row is written moves on by `stride` bytes each step.
 *
 * The first batch is all steps, with next to nothing to check on the way: whether a row was not finite is asked afterwards. If
 * so, the batch is done again, from the slots still in memory, in batches of one. The loop of a batch is one block: engines
 * then keep out of it what does not belong there.
 */
function emitSteps({ program, layout, imports, plan: known, loops, loss: lossNode, next }: Source): ModuleFunction {
  const [count, stride, done, batch, left, row, draw] = [0, 1, 2, 3, 4, 5, 6];
  const body = new Body({
    plan: known,
    imports,
    firstLocal: 7,
    // after the imports, `steps` and the two entries
    loopAt: (loop) => imports.length + 3 + loops.indexOf(loop),
    load: (input) => {
      const drawn = program.draws.indexOf(input);
      if (drawn >= 0) return [...localGet(draw), ...f64Load(layout.draws + drawn)];
      const constant = program.constants.indexOf(input);
      if (constant < 0) throw new TypeError(`input the program does not have: ${input}`);
      return [...i32Const(0), ...f64Load(layout.constants + constant)];
    },
  });
  const local = (input: string): number => {
    const index = body.local();
    body.holds(input, index);
    return index;
  };
  const slots = program.slots.map(({ name }) => local(name));
  const counted = known.nodes.some((node) => node.kind === 'input' && node.name === 't');
  const t = counted ? local('t') : null;
  const [loss, faults] = [body.local(), body.local()];
  const zero = body.local(); // as locals are before they are set
  const drawBytes = 8 * program.draws.length;
  /** Adds to `faults` what is 0 as long as the values are finite, and NaN otherwise. */
  const check = (values: readonly number[]): void => {
    body.write(localGet(faults));
    for (const value of values) body.write(localGet(value), localGet(zero), [opcode.f64Mul, opcode.f64Add]);
    body.write(localSet(faults));
  };
  const isFaultless = [...localGet(faults), ...localGet(zero), opcode.f64Eq];

  body.keep(0);
  body.write(localGet(count), localSet(batch), [opcode.block, emptyBlock], [opcode.loop, emptyBlock]);
  body.write(localGet(done), localGet(count), [opcode.i32GeS], branchIf(1));
  for (const [i, slot] of slots.entries()) body.write(i32Const(0), f64Load(layout.slots + i), localSet(slot));
  if (t !== null) body.write(i32Const(0), f64Load(layout.t), f64Const(1), [opcode.f64Add], localSet(t));
  body.write(localGet(done), localGet(stride), [opcode.i32Mul], localSet(row));
  if (drawBytes > 0) body.write(localGet(done), i32Const(drawBytes), [opcode.i32Mul], localSet(draw));
  body.write(localGet(zero), localSet(faults), localGet(batch), localSet(left));
  check(slots);

  body.write([opcode.loop, emptyBlock]);
  body.push(lossNode);
  body.write(localSet(loss));
  for (const [i, value] of [slots[0], slots[1], loss].entries())
    body.write(localGet(row), localGet(value), f64Store(layout.rows + i));
  check([loss, ...slots.filter((_, i) => !isSticky(next[i], program.slots[i].name))]);
  // all new values before the first old one is overwritten
  for (const node of next) body.push(node);
  for (const slot of [...slots].reverse()) body.write(localSet(slot));
  if (t !== null) body.write(localGet(t), f64Const(1), [opcode.f64Add], localSet(t));
  body.write(localGet(row), localGet(stride), [opcode.i32Add], localSet(row));
  if (drawBytes > 0) body.write(localGet(draw), i32Const(drawBytes), [opcode.i32Add], localSet(draw));
  body.write(localGet(left), i32Const(1), [opcode.i32Sub], localTee(left), branchIf(0), [opcode.end]);

  // a single row is judged by itself, a batch also by where it leads
  body.write([opcode.block, emptyBlock], [opcode.block, emptyBlock]);
  body.write(localGet(batch), i32Const(1), [opcode.i32LeS], branchIf(0));
  check(slots);
  body.write(isFaultless, branchIf(1), i32Const(1), localSet(batch), branch(2), [opcode.end]);
  body.write(isFaultless, branchIf(0));
  body.write(i32Const(0), f64Const(1), f64Store(layout.ended), localGet(done), i32Const(1), [opcode.i32Add]);
  body.write(localSet(done), branch(2), [opcode.end]);

  for (const [i, slot] of slots.entries()) body.write(i32Const(0), localGet(slot), f64Store(layout.slots + i));
  body.write(i32Const(0), i32Const(0), f64Load(layout.t), localGet(batch), [opcode.f64ConvertI32S, opcode.f64Add]);
  body.write(f64Store(layout.t));
  body.write(localGet(done), localGet(batch), [opcode.i32Add], localSet(done), branch(0));
  body.write([opcode.end], [opcode.end], localGet(done));
  return {
    parameters: ['i32', 'i32'],
    results: ['i32'],
    locals: { i32: 5 + known.conditions, f64: body.floats },
    code: body.code,
  };
}

/** `name(count)`: steps with a fixed stride. */
function emitEntry(name: string, stride: number, steps: number): ModuleFunction {
  const code = [...localGet(0), ...i32Const(stride), ...call(steps)];
  return { exportAs: name, parameters: ['i32'], results: ['i32'], locals: { i32: 0, f64: 0 }, code };
}
