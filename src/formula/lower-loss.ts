// The loss as a rule's text asks for it, and how often it does.
import type { Objective, Slot, StepProgram } from './step';
import type { Node } from './trees';

type Value = readonly Node[];

export class CountedLoss {
  protected readonly objective: Objective;
  readonly #values = new Set<string>();
  readonly #gradients = new Set<string>();

  constructor(objective: Objective) {
    this.objective = objective;
  }

  /** f(v) */
  value(at: Value): Value {
    this.#values.add(keyOf(at));
    return [this.objective.value(at[0], at[1])];
  }

  /** grad(v) */
  gradient(at: Value): Value {
    this.#gradients.add(keyOf(at));
    return this.objective.gradient(at[0], at[1]);
  }

  /** g: taken before any line, whichever of them read it. */
  first(at: Value): Value {
    return this.gradient(at);
  }

  /** What one step costs. Asking twice for the same point costs one evaluation. */
  get evaluations(): StepProgram['evaluations'] {
    return { f: this.#values.size, grad: this.#gradients.size, hess: 0 };
  }

  /** What has to be remembered of a step to count. */
  get slots(): readonly Slot[] {
    return [];
  }
}

/** What a point goes by. */
export function keyOf([x, y]: Value): string {
  return `${x.id},${y.id}`;
}
