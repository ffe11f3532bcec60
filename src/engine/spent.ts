// What the rows of a run have cost so far: evaluations of the loss, its gradient and its Hessian.
import type { StepProgram } from '../formula/step';

export type Kind = keyof StepProgram['evaluations'];

/** Kinds of evaluations, in the order they are told. */
export const kinds: readonly Kind[] = ['grad', 'f', 'hess'];

/** Evaluations by kind. */
export type Spent = Readonly<Record<Kind, number>>;

/** Reads off what a run's memory says at a row. */
export class Spending {
  /** Every step costs the same: then the memory is not looked at. */
  readonly fixed: boolean;
  /** What it costs at least, all kinds together: each counts one. */
  readonly each: number;
  readonly #costs: readonly (readonly [kind: Kind, each: number, sum: number])[];

  /** @param names of what the run carries from row to row, in the order of its memory @param costs of a step, or the name that sums them up */
  constructor(names: readonly string[], costs: StepProgram['evaluations']) {
    this.#costs = kinds.map((kind) => {
      const cost = costs[kind];
      return typeof cost === 'number' ? [kind, cost, -1] : [kind, 0, names.indexOf(cost)];
    });
    this.fixed = this.#costs.every(([, , sum]) => sum < 0);
    this.each = this.#costs.reduce((all, [, each]) => all + each, 0);
  }

  /** All kinds together. @param memory as it is where the row is taken */
  total(row: number, memory: ArrayLike<number>): number {
    let all = row * this.each;
    for (const [, , sum] of this.#costs) if (sum >= 0) all += memory[sum];
    return all;
  }

  /** By kind. */
  at(row: number, memory: ArrayLike<number>): Spent {
    const spent = this.#costs.map(([kind, each, sum]) => [kind, sum < 0 ? row * each : memory[sum]] as const);
    return Object.fromEntries(spent) as Record<Kind, number>;
  }
}
