// The loss as a rule's text asks for it, and how often it does.
import type { Value } from './lower';
import type { Objective, StepProgram } from './step';

export class CountedLoss {
  readonly #objective: Objective;
  readonly #values = new Set<string>();
  readonly #gradients = new Set<string>();

  constructor(objective: Objective) {
    this.#objective = objective;
  }

  /** f(v) */
  value([x, y]: Value): Value {
    this.#values.add(`${x.id},${y.id}`);
    return [this.#objective.value(x, y)];
  }

  /** grad(v) */
  gradient([x, y]: Value): Value {
    this.#gradients.add(`${x.id},${y.id}`);
    return this.#objective.gradient(x, y);
  }

  /** What one step costs. Asking twice for the same point costs one evaluation. */
  get evaluations(): StepProgram['evaluations'] {
    return { f: this.#values.size, grad: this.#gradients.size, hess: 0 };
  }
}
