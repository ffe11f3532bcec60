// The loss as a rule's text asks for it, and how often it does.
import { secondOrder } from './extension';
import type { Value } from './lower';
import { reachable } from './order';
import { make } from './simplify';
import type { Objective, Slot } from './step';
import type { Node } from './trees';

type Kind = 'f' | 'grad' | 'hess';

export class CountedLoss {
  readonly #objective: Objective;
  readonly #asked: Readonly<Record<Kind, Map<string, Node>>> = { f: new Map(), grad: new Map(), hess: new Map() };
  /** Evaluations whose number is known when they have happened. */
  readonly #trials: Readonly<Record<Kind, Node[]>> = { f: [], grad: [], hess: [] };
  /** Where the last search has ended: what it has evaluated there is known when the next step begins. */
  #known: { readonly point: Value; readonly kinds: readonly Kind[] } | null = null;
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

  /** A search along a direction from a point; returns how often the direction is to be gone. */
  search(kind: 'armijo' | 'wolfe', at: Value, direction: Value, settings: readonly Node[]): Value {
    const { trees, draws } = this.#objective;
    const [[loss], gradient] = [this.value(at), this.gradient(at)];
    const value = (x: Node, y: Node): Node => this.#objective.value(x, y);
    const slope = (x: Node, y: Node): Value => this.#objective.gradient(x, y);
    const ray = { at, direction, loss, gradient, value, slope };
    const { length, trials } = secondOrder().searches[kind](trees, ray, ...settings);
    const kinds: readonly Kind[] = kind === 'wolfe' ? ['f', 'grad'] : ['f'];
    for (const each of kinds) this.#trials[each].push(make(trees, 'select', this.#condition, trials, trees.number(0)));
    const point = at.map((from, i) => make(trees, 'add', from, make(trees, 'mul', length, direction[i])));
    const changes = draws.length > 0 || reachable([loss]).some((node) => node.kind === 'input' && node.name === 't');
    if (!changes) this.#known = { point, kinds };
    return [length];
  }

  /** What the loss has to remember of a step: where the last search has ended. */
  get slots(): readonly Slot[] {
    const { trees } = this.#objective;
    return ['x', 'y'].flatMap((axis, i) =>
      this.#known
        ? [{ name: `known.${axis}`, initial: trees.input(`theta0.${axis}`), next: this.#known.point[i] }]
        : [],
    );
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
    const theta = [trees.input('theta.x'), trees.input('theta.y')];
    const once = ([key, condition]: readonly [string, Node]): Node => {
      const isKnown = key === keyOf(theta) && this.#known?.kinds.includes(kind);
      const asked = isKnown ? make(trees, 'and', condition, make(trees, 'not', this.#isKnown(theta))) : condition;
      return make(trees, 'select', asked, trees.number(1), trees.number(0));
    };
    return [...[...this.#asked[kind]].map(once), ...this.#trials[kind]].reduce(
      (sum, each) => make(trees, 'add', sum, each),
      trees.number(0),
    );
  }

  /** Whether theta is where the search of the step before has ended. */
  #isKnown(theta: Value): Node {
    const { trees } = this.#objective;
    const [same, too] = ['x', 'y'].map((axis, i) => make(trees, 'eq', theta[i], trees.input(`known.${axis}`)));
    const later = make(trees, 'lt', trees.number(1), trees.input('t'));
    return make(trees, 'and', later, make(trees, 'and', same, too));
  }
}

function keyOf([x, y]: Value): string {
  return `${x.id},${y.id}`;
}
