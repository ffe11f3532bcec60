// All cells of one rule's text: a few run side by side, or one after the other where that is as good.
import { constantsOf, machineFor } from '../engine/compile';
import type { Machine, State } from '../engine/machine';
import { Spending } from '../engine/spent';
import type { RuleText } from '../formula/text';
import { ruleOf, startOf } from './cells';
import type { Draws } from './draws';
import { beginOf, type Begin } from './initial';
import { chunk, Lanes } from './lanes';
import type { Measure, Outcome, SweepPlan } from './types';
import { note, watchFor, type Watch } from './watch';

/** A run under way. */
interface Runner {
  readonly state: State;
  readonly watch: Watch;
  constants: Float64Array;
  /** Rows so far. */
  rows: number;
  /** Of the last row. */
  loss: number;
  /** Evaluations up to the row that was waited for, or the last; known where steps differ in what they cost. */
  cost: number;
  /** Its budget pays for no row more. */
  broke: boolean;
}

export class Track {
  /** How many cells `run` takes at most. */
  readonly width: number;
  readonly #plan: SweepPlan;
  readonly #draws: Draws;
  readonly #machine: Machine;
  readonly #lanes: Lanes | null;
  readonly #begin: Begin;
  /** Of all cells, where they differ in their start alone. */
  readonly #constants: Float64Array | null;
  readonly #runners: readonly Runner[];
  readonly #rows = new Float64Array(3 * chunk);
  readonly #spending: Spending;
  /** Steps that a run has at most. */
  readonly #steps: number;
  /** What is spent has to be looked at before each row. */
  readonly #singly: boolean;

  /** Throws a FormulaError where the texts do not compile. */
  constructor(plan: SweepPlan, rule: RuleText, draws: Draws) {
    this.#plan = plan;
    this.#draws = draws;
    this.#machine = machineFor(rule, plan.job.surface, plan.job.noise.kind);
    const { program } = this.#machine;
    const { budget = Infinity, job, measure } = plan;
    this.#spending = new Spending(program.slots.map(({ name }) => name), program.evaluations); // prettier-ignore
    const { fixed, each } = this.#spending;
    this.#steps = fixed && each > 0 ? Math.min(job.steps, Math.floor(budget / each)) : job.steps;
    this.#singly = !fixed && (budget < Infinity || inEvaluations(measure));
    this.#lanes = this.#singly ? null : Lanes.of(program);
    this.#begin = beginOf(program);
    this.#constants = plan.axes.kind === 'start' ? constantsOf(program, { rule, surface: plan.job.surface }) : null;
    this.width = this.#lanes?.count ?? 1;
    this.#runners = Array.from({ length: this.width }, () => ({
      state: { slots: new Float64Array(program.slots.length), row: 0, ended: false },
      watch: watchFor(plan),
      constants: new Float64Array(0),
      rows: 0,
      loss: NaN,
      cost: 0,
      broke: false,
    }));
  }

  /** Runs the cells from `cell` on, all of this text, and writes what came of them from `index` on. */
  run(cell: number, count: number, outcome: Outcome, index: number): void {
    const runners = this.#runners.slice(0, count);
    for (const [k, runner] of runners.entries()) this.#start(runner, cell + k);
    for (let row = 0; row <= this.#steps; row += chunk) {
      this.#pass(runners, row, Math.min(chunk, this.#steps + 1 - row));
      if (runners.every(({ state, broke }) => state.ended || broke)) break;
    }
    for (const [k, runner] of runners.entries()) {
      const { state, watch, loss, rows } = runner;
      note(outcome, index + k, watch, { loss, step: rows - 1, ended: state.ended });
      if (inEvaluations(this.#plan.measure))
        outcome.steps[index + k] = this.#singly ? runner.cost : outcome.steps[index + k] * this.#spending.each;
    }
  }

  #start(runner: Runner, cell: number): void {
    runner.constants = this.#constants ?? this.#constantsOf(cell);
    runner.rows = 0;
    runner.cost = 0;
    runner.broke = false;
    this.#begin(runner.state.slots, runner.constants, startOf(this.#plan, cell));
    runner.state.row = 0;
    runner.state.ended = false;
  }

  #constantsOf(cell: number): Float64Array {
    const { surface } = this.#plan.job;
    return constantsOf(this.#machine.program, { rule: ruleOf(this.#plan, cell), surface });
  }

  /** The rows from `row` on, of all that are still under way. */
  #pass(runners: readonly Runner[], row: number, count: number): void {
    const lanes = this.#lanes;
    if (!lanes) {
      for (const runner of runners) {
        if (this.#singly) this.#countedly(runner, count);
        else this.#alone(runner, count);
      }
      return;
    }
    const { memory, layout } = lanes;
    const width = this.#machine.program.slots.length;
    // loops by index here and below: nothing is to be allocated for each call
    for (let lane = 0; lane < runners.length; lane++) {
      const { state, constants } = runners[lane];
      if (row === 0) memory.set(constants, layout.constants + lane * constants.length);
      if (!state.ended) memory.set(state.slots, layout.slots + lane * width);
    }
    memory[layout.t] = row;
    this.#draws.put(row + 1, count, memory, layout.draws);
    lanes.run(count);
    for (let lane = 0; lane < runners.length; lane++) {
      const { state } = runners[lane];
      if (state.ended) continue;
      // a row was not finite: the run ends here, or in the step after these rows
      if (memory[layout.faults + lane] !== 0) this.#alone(runners[lane], count);
      else {
        this.#see(runners[lane], memory, layout.rows + 3 * chunk * lane, count);
        const slots = layout.slots + lane * width;
        for (let i = 0; i < width; i++) state.slots[i] = memory[slots + i];
        state.row = row + count;
      }
    }
  }

  /** The same rows by the module of one run, which ends where a row is not finite. */
  #alone(runner: Runner, count: number): void {
    const { state, constants } = runner;
    if (state.ended) return;
    const taken = this.#machine.take(state, constants, this.#plan.job.noise, count, this.#rows, 0);
    this.#see(runner, this.#rows, 0, taken);
  }

  /** Row by row, as long as the budget pays for the next. */
  #countedly(runner: Runner, count: number): void {
    const { state, watch } = runner;
    for (let taken = 0; taken < count && !state.ended && !runner.broke; taken++) {
      const cost = this.#spending.total(state.row, state.slots);
      runner.broke = cost > (this.#plan.budget ?? Infinity);
      if (runner.broke) return;
      if (watch.got === null) runner.cost = cost;
      this.#alone(runner, 1);
    }
  }

  #see(runner: Runner, rows: Float64Array, at: number, count: number): void {
    if (runner.rows === 0) runner.watch.begin(rows[at + 2]);
    runner.watch.push(rows, at, count);
    runner.rows += count;
    runner.loss = rows[at + 3 * count - 1];
  }
}

function inEvaluations(measure: Measure): boolean {
  return measure.kind === 'steps' && measure.in === 'evaluations';
}
