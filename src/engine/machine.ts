// A compiled step program in its WebAssembly instance. One machine serves every run of the same texts: what differs between
// runs (values, state, noise) is put into its memory before each call and taken out after it.
import { emitRun, type RunLayout } from '../formula/wasm/emit-run';
import type { StepProgram } from '../formula/step';
import { elementary } from '../math/elementary';
import { chance } from './chance';
import type { NoiseJob, Rows } from './types';

/** Rows one call can write, and steps one call can draw noise for. */
export const capacity = 4096;
/** Steps in one call where neither rows nor noise take room. Not one call for all: engines swap in faster code between calls. */
const longest = 65_536;

/** What a run carries from step to step. */
export interface State {
  /** Values of the program's slots. */
  readonly slots: Float64Array;
  /** Steps done: the state belongs to this row. */
  row: number;
  /** The row is not finite; there is no step after it. */
  ended: boolean;
}

export class Machine {
  readonly program: StepProgram;
  readonly #layout: RunLayout;
  readonly #memory: Float64Array;
  readonly #run: (count: number) => number;
  readonly #advance: (count: number) => number;

  /** Compiles the program. Throws a FormulaError where it is too long for an engine. */
  constructor(program: StepProgram) {
    this.program = program;
    const { bytes, layout } = emitRun(program, capacity);
    this.#layout = layout;
    const instance = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes)), { math: elementary() });
    // what every module of emitRun exports
    const { memory, run, advance } = instance.exports as {
      memory: WebAssembly.Memory;
      run: (count: number) => number;
      advance: (count: number) => number;
    };
    this.#memory = new Float64Array(memory.buffer);
    this.#run = run;
    this.#advance = advance;
  }

  /** Most steps one call of `advance` does. */
  get longest(): number {
    return this.program.draws.length > 0 ? capacity : longest;
  }

  /**
   * Writes up to `count` rows, at most `capacity`, into `rows` from row `at` on, and moves the state past them, or to the row
   * that is not finite. Returns how many rows there were.
   */
  take(state: State, constants: Float64Array, noise: NoiseJob, count: number, rows: Rows, at: number): number {
    const done = this.#call(this.#run, state, constants, noise, count);
    rows.set(this.#memory.subarray(this.#layout.rows, this.#layout.rows + 3 * done), 3 * at);
    return done;
  }

  /** The same without rows, up to `longest`. */
  advance(state: State, constants: Float64Array, noise: NoiseJob, count: number): number {
    return this.#call(this.#advance, state, constants, noise, count);
  }

  #call(
    call: (count: number) => number,
    state: State,
    constants: Float64Array,
    noise: NoiseJob,
    count: number,
  ): number {
    const [memory, layout] = [this.#memory, this.#layout];
    memory.set(constants, layout.constants);
    memory.set(state.slots, layout.slots);
    memory[layout.t] = state.row;
    memory[layout.ended] = 0;
    if (this.program.draws.length > 0) chance().draw(noise, state.row + 1, count, memory, layout.draws);
    const done = call(count);
    state.slots.set(memory.subarray(layout.slots, layout.slots + state.slots.length));
    state.row = memory[layout.t];
    state.ended = memory[layout.ended] !== 0;
    return done;
  }
}
