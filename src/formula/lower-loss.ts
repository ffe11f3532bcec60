// The loss as a rule's text asks for it, and how often it does.
import type { Value } from './lower';
import { make } from './simplify';
import type { Objective } from './step';
import type { Node } from './trees';

type Kind = 'f' | 'grad' | 'hess';

export class CountedLoss {
  readonly #objective: Objective;
  readonly #asked: Readonly<Record<Kind, Map<string, Node>>> = { f: new Map(), grad: new Map(), hess: new Map() };
  /** Under which condition the line being lowered asks. */
  #condition: Node;

  constructor(objective: Objective) {
    this.#objective = objective;
    this.#condition = objective.trees.number(1);
  }

  /** f(v) */
  value(at: Value): Value {
    this.#ask('f', at);
    return [this.#objective.value(at[0], at[1])];
  }

  /** g: taken before any line, whichever branches read it. */
  first(at: Value): Value {
    this.#asked.grad.set(keyOf(at), this.#objective.trees.number(1));
    return this.#objective.gradient(at[0], at[1]);
  }

  /** grad(v) */
  gradient(at: Value): Value {
    this.#ask('grad', at);
    return this.#objective.gradient(at[0], at[1]);
  }

  /** hess(v) */
  hessian(at: Value): Value {
    this.#ask('hess', at);
    const [xx, xy, yy] = this.#objective.hessian(at[0], at[1]);
    return [xx, xy, xy, yy];
  }

  /** Lowers what is asked for only where a condition holds. */
  under(condition: Node, branch: () => Value): Value {
    const before = this.#condition;
    this.#condition = make(this.#objective.trees, 'and', before, condition);
    const value = branch();
    this.#condition = before;
    return value;
  }

  /** What one step costs. Asking twice for the same point costs one evaluation. */
  get evaluations(): Readonly<Record<Kind, Node>> {
    return { f: this.#count('f'), grad: this.#count('grad'), hess: this.#count('hess') };
  }

  #ask(kind: Kind, at: Value): void {
    const asked = this.#asked[kind];
    const key = keyOf(at);
    const before = asked.get(key);
    asked.set(key, before ? make(this.#objective.trees, 'or', before, this.#condition) : this.#condition);
  }

  #count(kind: Kind): Node {
    const { trees } = this.#objective;
    const once = (condition: Node): Node => make(trees, 'select', condition, trees.number(1), trees.number(0));
    return [...this.#asked[kind].values()].reduce((sum, each) => make(trees, 'add', sum, once(each)), trees.number(0));
  }
}

function keyOf([x, y]: Value): string {
  return `${x.id},${y.id}`;
}
