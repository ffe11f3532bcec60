// One run: rows on demand, the same bits however they are asked for, and an end that says why.
import { componentsOf } from '../formula/components';
import { Evaluator, type Inputs } from '../formula/interpret';
import type { StepProgram } from '../formula/step';
import { chance } from './chance';
import { constantsOf, machineFor } from './compile';
import { History } from './history';
import { capacity, type Machine, type State } from './machine';
import type { End, Inspection, RunJob, Rows } from './types';
import { whyNotFinite } from './why';

/** A row by its number. */
export interface Row {
  readonly step: number;
  readonly x: number;
  readonly y: number;
  readonly loss: number;
}

/** Rows between two states kept for `inspect`. */
const spacing = 1024;

/**
 * Row k is theta_k and the loss there; row 0 is the start and row `steps` the last, unless a number is not finite before: theirs
 * is then the last row. "A number" is theta, the loss and everything the rule remembers.
 */
export class Run {
  readonly #job: RunJob;
  readonly #machine: Machine;
  readonly #constants: Float64Array;
  readonly #state: State;
  readonly #history: History;
  #end: End | null = null;
  #lastRow: Row | null = null;

  /**
   * Compiles at most once for all runs of the same texts. Throws a FormulaError where a text does not compile.
   * @param options.inspectable keeps what `inspect` needs: the state of every 1,024th row
   */
  constructor(job: RunJob, options: { readonly inspectable?: boolean } = {}) {
    if (!(Number.isInteger(job.steps) && job.steps >= 0)) throw new RangeError(`not a number of steps: ${job.steps}`);
    this.#job = job;
    this.#machine = machineFor(job.rule, job.surface, job.noise.kind);
    this.#constants = constantsOf(this.#machine.program, job);
    this.#history = new History(options.inspectable ? spacing : null);
    const initial = this.#machine.program.slots.map((slot) => slot.initial);
    this.#state = { slots: new Evaluator(initial).evaluate(this.#inputs(0, null)), row: 0, ended: false };
  }

  /** Number of the next row. */
  get row(): number {
    return this.#lastRow ? this.#lastRow.step + 1 : 0;
  }

  /** Set once the last row was taken or skipped. */
  get end(): End | null {
    return this.#end;
  }

  get lastRow(): Row | null {
    return this.#lastRow;
  }

  /** Evaluations that the rows so far have cost; the loss on charts is not counted. */
  get evaluations(): { readonly f: number; readonly grad: number; readonly hess: number } {
    const { evaluations, slots } = this.#machine.program;
    const steps = this.#lastRow?.step ?? 0;
    const total = (each: number | string): number => {
      if (typeof each === 'number') return steps * each;
      return steps === 0 ? 0 : this.#stateAt(steps).slots[slots.findIndex(({ name }) => name === each)];
    };
    return { f: total(evaluations.f), grad: total(evaluations.grad), hess: total(evaluations.hess) };
  }

  /**
   * What goes into the next row, by component (`theta.x`, `m.x`, `P`): the very memory, which every row taken changes; and what a
   * step costs, where a name is the component that sums it up.
   */
  get carried(): {
    readonly names: readonly string[];
    readonly values: Float64Array;
    readonly costs: StepProgram['evaluations'];
  } {
    const { slots, evaluations: costs } = this.#machine.program;
    return { names: slots.map(({ name }) => name), values: this.#state.slots, costs };
  }

  /** The next rows, packed [x, y, loss, ...]: `count`, or fewer where the run ends. */
  take(count: number): Rows {
    const wanted = this.#within(count);
    const rows = new Float64Array(3 * wanted);
    const first = this.#state.row;
    let taken = 0;
    while (taken < wanted && !this.#state.ended) {
      this.#history.keep(this.#state);
      const size = this.#history.room(this.#state.row, Math.min(capacity, wanted - taken));
      taken += this.#machine.take(this.#state, this.#constants, this.#job.noise, size, rows, taken);
    }
    const at = 3 * (taken - 1);
    if (taken > 0) this.#pass({ step: first + taken - 1, x: rows[at], y: rows[at + 1], loss: rows[at + 2] });
    return taken < wanted ? rows.slice(0, 3 * taken) : rows;
  }

  /** Passes rows without writing them; the last one is `lastRow`. Returns how many: `count`, or fewer where the run ends. */
  skip(count: number): number {
    const wanted = this.#within(count);
    const from = this.row;
    const target = from + wanted - 1; // taken as a row
    while (this.#state.row < target && !this.#state.ended) {
      this.#history.keep(this.#state);
      const size = this.#history.room(this.#state.row, Math.min(this.#machine.longest, target - this.#state.row));
      this.#machine.advance(this.#state, this.#constants, this.#job.noise, size);
    }
    if (!this.#state.ended) this.take(Math.min(1, wanted));
    else if (!this.#end) this.#pass({ step: this.#state.row, ...this.#here() });
    return this.row - from;
  }

  /**
   * Every value the rule names in step `step` (from theta_(step-1) to theta_step); of step 0 what it starts with. Has the bits
   * of the run. Only rows that were taken or skipped can be inspected, and only in an inspectable run. Throws a RangeError.
   */
  inspect(step: number): Inspection {
    if (!(Number.isInteger(step) && step >= 0 && step < this.row)) throw new RangeError(`no such step so far: ${step}`);
    const start = this.#stateAt(Math.max(0, step - 1)).slots;
    return { step, values: step === 0 ? this.#initialValues(start) : this.#valuesIn(step, start) };
  }

  #valuesIn(step: number, before: Float64Array): Inspection['values'] {
    const { named } = this.#machine.program;
    const values = new Evaluator(named.flatMap(({ nodes }) => nodes)).evaluate(this.#inputs(step, before));
    let at = 0;
    return named.map(({ name, nodes }) => ({ name, value: [...values.subarray(at, (at += nodes.length))] }));
  }

  /** What is named and carried from step to step. */
  #initialValues(slots: Float64Array): Inspection['values'] {
    const { program } = this.#machine;
    const values = new Map(program.slots.map(({ name }, i) => [name, slots[i]]));
    return program.named.flatMap(({ name, type }) => {
      const value = componentsOf(name, type).map((slot) => values.get(slot));
      return value.every((each) => each !== undefined) ? [{ name, value }] : [];
    });
  }

  /** How many of `count` rows there can be. */
  #within(count: number): number {
    return this.#end ? 0 : Math.max(0, Math.min(Math.floor(count), this.#job.steps + 1 - this.row));
  }

  #pass(row: Row): void {
    this.#lastRow = row;
    if (this.#state.ended) this.#end = this.#why();
    else if (row.step === this.#job.steps) this.#end = { kind: 'budget', step: row.step };
  }

  /** The row of the present state. */
  #here(): { readonly x: number; readonly y: number; readonly loss: number } {
    const { slots, row } = this.#state;
    const [loss] = new Evaluator([this.#machine.program.loss]).evaluate(this.#inputs(row + 1, slots));
    return { x: slots[0], y: slots[1], loss };
  }

  /** Why the present state has no next: computed again, by the interpreter. */
  #why(): End {
    const { slots, row } = this.#state;
    const { program } = this.#machine;
    if (slots.every(Number.isFinite)) return whyNotFinite(row, [program.loss], this.#inputs(row + 1, slots));
    if (row === 0)
      return whyNotFinite(
        row,
        program.slots.map((slot) => slot.initial),
        this.#inputs(0, null),
      );
    const before = this.#inputs(row, this.#stateAt(row - 1).slots);
    return whyNotFinite(
      row,
      program.slots.map((slot) => slot.next),
      before,
    );
  }

  #stateAt(row: number): State {
    const state = this.#history.before(row);
    while (state.row < row) {
      this.#machine.advance(state, this.#constants, this.#job.noise, Math.min(this.#machine.longest, row - state.row));
    }
    return state;
  }

  /** Values by name for the interpreter: of step `t`, from the slots before it (null: there are none yet). The loss of row k is of step k + 1. */
  #inputs(t: number, slots: Float64Array | null): Inputs {
    const { program } = this.#machine;
    const values = new Map([
      ['t', t],
      ['theta0.x', this.#job.start[0]],
      ['theta0.y', this.#job.start[1]],
    ]);
    program.constants.forEach((name, i) => values.set(name, this.#constants[i]));
    if (slots) program.slots.forEach(({ name }, i) => values.set(name, slots[i]));
    if (program.draws.length > 0) {
      const drawn = new Float64Array(program.draws.length);
      chance().draw(this.#job.noise, t, 1, drawn, 0);
      program.draws.forEach((name, i) => values.set(name, drawn[i]));
    }
    return (name) => values.get(name) ?? NaN;
  }
}
