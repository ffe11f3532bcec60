// Runs side by side in one module: faster than one after the other, with the same bits.
import type { StepProgram } from '../formula/step';
import { reachable } from '../formula/order';
import { emitLanes, type LanesLayout } from '../formula/wasm/emit-lanes';
import { elementary } from '../math/elementary';

/** Runs in one call: more do not fit a processor's registers. */
const lanes = 4;
/** Rows of a call, so few that they stay in the nearest memory. */
export const chunk = 128;
/** What is as long as this keeps a processor busy by itself. */
const longest = 600;

export class Lanes {
  readonly count = lanes;
  readonly layout: LanesLayout;
  readonly memory: Float64Array;
  /** Does some steps, at most `chunk`. */
  readonly run: (steps: number) => void;

  private constructor(program: StepProgram) {
    const { bytes, layout } = emitLanes(program, lanes, chunk);
    this.layout = layout;
    const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { math: elementary() });
    // what every module of emitLanes exports
    const { memory, run } = instance.exports as { memory: WebAssembly.Memory; run: Lanes['run'] };
    this.memory = new Float64Array(memory.buffer);
    this.run = run;
  }

  /** Null where a program gains nothing by company: it is long, or how long its steps take depends on their values. */
  static of(program: StepProgram): Lanes | null {
    const nodes = reachable([program.loss, ...program.slots.map(({ next }) => next)]);
    if (nodes.length > longest || nodes.some((node) => node.kind === 'op' && node.loop)) return null;
    return new Lanes(program);
  }
}
