// Many runs at once. A cell's numbers are those of its run alone, however the cells are split among calls and workers.
import { cellCount, ruleOf } from './cells';
import { Draws } from './draws';
import { emptyOutcome } from './outcome';
import { Track } from './track';
import type { Outcome, SweepPlan } from './types';

export class Sweep {
  readonly count: number;
  readonly #plan: SweepPlan;
  readonly #draws: Draws;
  /** By the rule's text. */
  readonly #tracks = new Map<string, Track>();

  constructor(plan: SweepPlan) {
    const { steps } = plan.job;
    if (!(Number.isInteger(steps) && steps >= 0)) throw new RangeError(`not a number of steps: ${steps}`);
    this.#plan = plan;
    this.count = cellCount(plan);
    this.#draws = new Draws(plan.job.noise, steps);
  }

  /** Runs the cells from `from` up to `to`, that one not included. Throws a FormulaError where a text does not compile. */
  run(from: number, to: number): Outcome {
    if (!(from >= 0 && from <= to && to <= this.count)) throw new RangeError(`no such cells: ${from} to ${to}`);
    const outcome = emptyOutcome(to - from);
    for (let cell = from; cell < to;) {
      const track = this.#trackOf(cell);
      let count = 1;
      while (count < track.width && cell + count < to && this.#trackOf(cell + count) === track) count++;
      track.run(cell, count, outcome, cell - from);
      cell += count;
    }
    return outcome;
  }

  #trackOf(cell: number): Track {
    const only = this.#tracks.get('');
    if (only) return only;
    const rule = ruleOf(this.#plan, cell);
    const key = this.#plan.rules ? rule.update : '';
    const known = this.#tracks.get(key);
    if (known) return known;
    const track = new Track(this.#plan, rule, this.#draws);
    this.#tracks.set(key, track);
    return track;
  }
}
