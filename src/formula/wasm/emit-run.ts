// The module that runs: all steps of one rule on one objective, in one WebAssembly function.
import type { ElementaryName } from '../../math/elementary';
import type { StepProgram } from '../step';
import type { Node } from '../trees';
import { Body } from './body';
import { emptyBlock, opcode } from './encode';
import { expandPowers } from './expand';
import {
  branch,
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
import { encodeModule, importsOf, type ExportedFunction } from './module';
import { plan, type Plan } from './plan';

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
  /** Rows of the last `run`: x, y, loss. */
  readonly rows: number;
}

/**
 * `run(n)` does up to n steps, n at most the capacity: before each it writes a row, and where theta, the loss or any slot is
 * not finite it sets `ended` and stops after that row, the slots as they are. It returns the number of rows.
 * `advance(n)` does the same without writing rows (without draws n may be any size).
 */
export interface RunModule {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly layout: RunLayout;
  /** Functions the module imports as `math.<name>`. */
  readonly imports: readonly ElementaryName[];
}

/** What both functions are written from. */
interface Source {
  readonly program: StepProgram;
  readonly layout: RunLayout;
  readonly imports: readonly ElementaryName[];
  readonly plan: Plan;
  readonly loss: Node;
  /** New values of the slots that change. */
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
  const changing = next.filter((_, i) => changes(program, i));
  const known = plan([loss, ...changing], (name) => (constants.includes(name) ? 0 : 1), 1);
  const imports = importsOf(known.nodes);
  const source = { program, layout, imports, plan: known, loss, next: changing };
  const functions = [emitFunction('run', source), emitFunction('advance', source)];
  return { bytes: encodeModule(imports, functions, layout.rows + 3 * capacity), layout, imports };
}

/** Whether a slot is ever given another value: a state that no line assigns is a constant of the run. */
function changes(program: StepProgram, slot: number): boolean {
  const { next, name } = program.slots[slot];
  return !(next.kind === 'input' && next.name === name);
}

function emitFunction(name: 'run' | 'advance', source: Source): ExportedFunction {
  const { program, layout } = source;
  const [count, step, row, draw] = [0, 1, 2, 3];
  const body = new Body({
    plan: source.plan,
    imports: source.imports,
    firstLocal: 4,
    load: (input) => {
      const drawn = program.draws.indexOf(input);
      if (drawn >= 0) return [...localGet(draw), ...f64Load(layout.draws + drawn)];
      const constant = program.constants.indexOf(input);
      if (constant < 0) throw new TypeError(`input the program does not have: ${input}`);
      return [...i32Const(0), ...f64Load(layout.constants + constant)];
    },
  });
  const slots = program.slots.map((slot, i) => {
    const local = body.local();
    body.write(i32Const(0), f64Load(layout.slots + i), localSet(local));
    body.holds(slot.name, local);
    return local;
  });
  const t = body.local(); // the step's number: one more than steps done
  body.holds('t', t);
  body.write(i32Const(0), f64Load(layout.t), f64Const(1), [opcode.f64Add], localSet(t));
  body.keep(0);

  body.write([opcode.block, emptyBlock], localGet(count), i32Const(0), [opcode.i32LeS], branchIf(0));
  body.write([opcode.loop, emptyBlock]);
  const loss = body.local();
  body.push(source.loss);
  body.write(localSet(loss));
  if (name === 'run') {
    for (const [i, value] of [slots[0], slots[1], loss].entries())
      body.write(localGet(row), localGet(value), f64Store(layout.rows + i));
    body.write(increment(row, 24));
  }
  body.write([opcode.block, emptyBlock]);
  writeFinite(body, [...slots, loss]);
  body.write(branchIf(0), i32Const(0), f64Const(1), f64Store(layout.ended), increment(step, 1), branch(2));
  body.write([opcode.end]);

  // all new values before the first old one is overwritten
  for (const node of source.next) body.push(node);
  for (const local of slots.filter((_, i) => changes(program, i)).reverse()) body.write(localSet(local));
  body.write(localGet(t), f64Const(1), [opcode.f64Add], localSet(t));
  if (program.draws.length > 0) body.write(increment(draw, 8 * program.draws.length));
  body.write(localGet(step), i32Const(1), [opcode.i32Add], localTee(step), localGet(count));
  body.write([opcode.i32LtS], branchIf(0), [opcode.end], [opcode.end]);

  for (const [i, local] of slots.entries()) body.write(i32Const(0), localGet(local), f64Store(layout.slots + i));
  body.write(i32Const(0), localGet(t), f64Const(-1), [opcode.f64Add], f64Store(layout.t), localGet(step));
  return {
    name,
    parameters: ['i32'],
    results: ['i32'],
    locals: { i32: 3 + source.plan.conditions, f64: body.floats },
    code: body.code,
  };
}

/**
 * Leaves 1 on the stack where all locals are finite. Their sum s tells quickly (s - s is 0, and NaN for NaN or infinity);
 * only where the sum is not finite, which a sum of finite numbers can be, is each looked at. Expects to stand in a block
 * that is left when the answer is 1.
 */
function writeFinite(body: Body, locals: readonly number[]): void {
  const s = body.local();
  const isFinite = (): void => body.write([opcode.f64Sub], localTee(s), localGet(s), [opcode.f64Eq]);
  for (const [i, local] of locals.entries()) body.write(localGet(local), i === 0 ? [] : [opcode.f64Add]);
  body.write(localTee(s), localGet(s));
  isFinite();
  body.write(branchIf(0));
  for (const [i, local] of locals.entries()) {
    body.write(localGet(local), localGet(local));
    isFinite();
    if (i > 0) body.write([opcode.i32And]);
  }
}
