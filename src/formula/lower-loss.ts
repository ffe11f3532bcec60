// The loss as a rule's text asks for it, and how often it does.
import { make } from './simplify';
import type { Objective, Slot } from './step';
import type { Node } from './trees';

type Value = readonly Node[];
export type Kind = 'f' | 'grad' | 'hess';

export class CountedLoss {
  protected readonly objective: Objective;
  /** Under which condition the line being lowered asks. */
  protected condition: Node;
  /** What a step asks for: evaluations, and under which condition each. */
  readonly #asked = { f: new Map<string, Node>(), grad: new Map<string, Node>(), hess: new Map<string, Node>() };

  constructor(objective: Objective) {
    this.objective = objective;
    this.condition = objective.trees.number(1);
  }

  /** f(v) */
  value(at: Value): Value {
    this.ask('f', at);
    return [this.objective.value(at[0], at[1])];
  }

  /** grad(v) */
  gradient(at: Value): Value {
    this.ask('grad', at);
    return this.objective.gradient(at[0], at[1]);
  }

  /** Lowers what is asked for only where a condition holds; null: whatever holds. */
  under(condition: Node | null, branch: () => Value): Value {
    const before = this.condition;
    const { trees } = this.objective;
    this.condition = condition ? make(trees, 'and', before, condition) : trees.number(1);
    const value = branch();
    this.condition = before;
    return value;
  }

  /** What one step costs. Asking twice for the same point costs one evaluation. */
  get evaluations(): Readonly<Record<Kind, Node>> {
    return { f: this.count('f'), grad: this.count('grad'), hess: this.count('hess') };
  }

  /** What has to be remembered of a step to count the next. */
  get slots(): readonly Slot[] {
    return [];
  }

  protected ask(kind: Kind, at: Value): void {
    const asked = this.#asked[kind];
    const before = asked.get(keyOf(at));
    asked.set(keyOf(at), before ? make(this.objective.trees, 'or', before, this.condition) : this.condition);
  }

  /** @param needed whether an evaluation that is asked for at a point is one */
  protected count(kind: Kind, needed: (key: string, condition: Node) => Node = (_, condition) => condition): Node {
    const { trees } = this.objective;
    let sum = trees.number(0);
    for (const [key, condition] of this.#asked[kind])
      sum = make(trees, 'add', sum, make(trees, 'select', needed(key, condition), trees.number(1), trees.number(0)));
    return sum;
  }
}

/** What a point goes by. */
export function keyOf([x, y]: Value): string {
  return `${x.id},${y.id}`;
}
