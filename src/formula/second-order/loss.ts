// The loss with what second-order rules ask of it besides: its Hessian, and searches along a direction.
import type { Ray } from '../extension';
import { CountedLoss, keyOf } from '../lower-loss';
import { reachable } from '../order';
import { make } from '../simplify';
import type { Objective, Slot, StepProgram } from '../step';
import type { Node } from '../trees';
import { armijo } from './armijo';
import { Counts, type Kind } from './counts';
import { wolfe } from './wolfe';

type Value = readonly Node[];

export class SearchedLoss extends CountedLoss {
  readonly #counts: Counts;
  readonly #theta: Value;
  /** Where the last search has ended: what it has evaluated there is known when the next step begins. */
  #known: { readonly point: Value; readonly kinds: readonly Kind[] } | null = null;

  constructor(objective: Objective) {
    super(objective);
    this.#counts = new Counts(objective.trees);
    this.#theta = [objective.trees.input('theta.x'), objective.trees.input('theta.y')];
  }

  override value(at: Value): Value {
    this.#counts.ask('f', keyOf(at));
    return super.value(at);
  }

  override gradient(at: Value): Value {
    this.#counts.ask('grad', keyOf(at));
    return super.gradient(at);
  }

  override first(at: Value): Value {
    return this.#counts.under(null, () => this.gradient(at));
  }

  /** The branches of a choice: what only one of them asks is asked where it is taken. */
  choice([test]: Value, yes: () => Value, no: () => Value): readonly [Value, Value] {
    const otherwise = make(this.objective.trees, 'not', test);
    return [this.#counts.under(test, yes), this.#counts.under(otherwise, no)];
  }

  /** hess(v), armijo(d, t0, c, b) and wolfe(d, t0, c1, c2). @param theta where a search begins */
  further(fn: 'hess' | 'armijo' | 'wolfe', args: readonly Value[], theta: Value): Value {
    const [first, ...settings] = args;
    if (fn !== 'hess') return this.#search(fn, theta, first, settings.flat());
    this.#counts.ask('hess', keyOf(first));
    const [xx, xy, yy] = this.objective.hessian(first[0], first[1]);
    return [xx, xy, xy, yy];
  }

  override get evaluations(): StepProgram['evaluations'] {
    return this.#counts.evaluations(keyOf(this.#theta), (kind) => this.#isKnown(kind));
  }

  override get slots(): readonly Slot[] {
    const { trees } = this.objective;
    const known = this.#known?.point.map((next, i): Slot => {
      const axis = i === 0 ? 'x' : 'y';
      return { name: `known.${axis}`, initial: trees.input(`theta0.${axis}`), next };
    });
    return [...(known ?? []), ...this.#counts.slots(keyOf(this.#theta), (kind) => this.#isKnown(kind))];
  }

  /** How often the direction is to be gone. */
  #search(fn: 'armijo' | 'wolfe', at: Value, direction: Value, settings: readonly Node[]): Value {
    const { trees, draws } = this.objective;
    const [[loss], gradient] = [this.value(at), this.gradient(at)];
    const value = (x: Node, y: Node): Node => this.objective.value(x, y);
    const slope = (x: Node, y: Node): Value => this.objective.gradient(x, y);
    const ray: Ray = { at, direction, loss, gradient, value, slope };
    const { length, trials } = (fn === 'wolfe' ? wolfe : armijo)(trees, ray, ...settings);
    const kinds: readonly Kind[] = fn === 'wolfe' ? ['f', 'grad'] : ['f'];
    for (const kind of kinds) this.#counts.try(kind, trials);
    const point = at.map((from, i) => make(trees, 'add', from, make(trees, 'mul', length, direction[i])));
    const changes = draws.length > 0 || reachable([loss]).some((node) => node.kind === 'input' && node.name === 't');
    if (!changes) this.#known = { point, kinds };
    return [length];
  }

  /** Whether theta is where the search of the step before has ended, and has evaluated this. */
  #isKnown(kind: Kind): Node {
    const { trees } = this.objective;
    if (!this.#known?.kinds.includes(kind)) return trees.number(0);
    const [same, too] = ['x', 'y'].map((axis, i) => make(trees, 'eq', this.#theta[i], trees.input(`known.${axis}`)));
    const later = make(trees, 'lt', trees.number(1), trees.input('t'));
    return make(trees, 'and', later, make(trees, 'and', same, too));
  }
}
