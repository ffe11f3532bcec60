// The loss with what second-order rules ask of it besides: its Hessian, and searches along a direction.
import type { Further, Ray } from '../extension';
import { CountedLoss, keyOf } from '../lower-loss';
import { reachable } from '../order';
import { make } from '../simplify';
import type { Objective, Slot, StepProgram } from '../step';
import { substitute } from '../substitute';
import type { Node } from '../trees';
import { armijo } from './armijo';
import { Counts, type Kind } from './counts';
import { Pairs } from './pairs';
import { gaussNewton } from './squares';
import { wolfe } from './wolfe';

type Value = readonly Node[];

export class SearchedLoss extends CountedLoss {
  readonly #counts: Counts;
  readonly #theta: Value;
  readonly #pairs: Pairs;
  /** Of the loss, in x and y; made when first asked for. */
  #squares: Value | null = null;
  /** Where the last search has ended: what it has evaluated there is known when the next step begins. */
  #known: { readonly point: Value; readonly kinds: readonly Kind[] } | null = null;

  constructor(objective: Objective) {
    super(objective);
    this.#counts = new Counts(objective.trees);
    this.#pairs = new Pairs(objective.trees);
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

  /**
   * hess(v), gauss(v), armijo(d, t0, c, b), wolfe(d, t0, c1, c2) and twoloop(g, s, y, n). @param theta where a search begins
   */
  further(fn: Further, args: readonly Value[], theta: Value): Value {
    const [first, ...settings] = args;
    if (fn === 'twoloop') return this.#pairs.times(first, settings[0], settings[1], settings[2][0]);
    if (fn === 'gauss') return this.#gauss(first);
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
    return [
      ...this.#pairs.slots,
      ...(known ?? []),
      ...this.#counts.slots(keyOf(this.#theta), (kind) => this.#isKnown(kind)),
    ];
  }

  /** J^T J there: what is squared is derived once, with the gradient. */
  #gauss(at: Value): Value {
    const { trees } = this.objective;
    this.#counts.ask('grad', keyOf(at));
    this.#squares ??= gaussNewton(trees, this.objective.value(trees.input('x'), trees.input('y')));
    return this.#squares.map((entry) => substitute(trees, entry, new Map([['x', at[0]], ['y', at[1]]]))); // prettier-ignore
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
