// The loss with what second-order rules ask of it besides: its Hessian, and searches along a direction.
import type { Ray } from '../extension';
import { CountedLoss, keyOf, type Kind } from '../lower-loss';
import { reachable } from '../order';
import { make } from '../simplify';
import type { Slot } from '../step';
import type { Node } from '../trees';
import { armijo } from './armijo';
import { wolfe } from './wolfe';

type Value = readonly Node[];

export class SearchedLoss extends CountedLoss {
  /** Evaluations whose number is known when they have happened. */
  readonly #trials: Readonly<Record<Kind, Node[]>> = { f: [], grad: [], hess: [] };
  /** Where the last search has ended: what it has evaluated there is known when the next step begins. */
  #known: { readonly point: Value; readonly kinds: readonly Kind[] } | null = null;

  /** hess(v), armijo(d, t0, c, b) and wolfe(d, t0, c1, c2). @param theta where a search begins */
  further(fn: 'hess' | 'armijo' | 'wolfe', args: readonly Value[], theta: Value): Value {
    const [first, ...settings] = args;
    if (fn !== 'hess') return this.#search(fn, theta, first, settings.flat());
    this.ask('hess', first);
    const [xx, xy, yy] = this.objective.hessian(first[0], first[1]);
    return [xx, xy, xy, yy];
  }

  override get slots(): readonly Slot[] {
    const { trees } = this.objective;
    const known = this.#known;
    if (!known) return [];
    return ['x', 'y'].map((axis, i) => ({
      name: `known.${axis}`,
      initial: trees.input(`theta0.${axis}`),
      next: known.point[i],
    }));
  }

  protected override count(kind: Kind): Node {
    const { trees } = this.objective;
    const theta = [trees.input('theta.x'), trees.input('theta.y')];
    const isKnown = this.#known?.kinds.includes(kind) ? this.#isKnown(theta) : trees.number(0);
    const asked = super.count(kind, (key, condition) =>
      key === keyOf(theta) ? make(trees, 'and', condition, make(trees, 'not', isKnown)) : condition,
    );
    return this.#trials[kind].reduce((sum, each) => make(trees, 'add', sum, each), asked);
  }

  /** How often the direction is to be gone. */
  #search(kind: 'armijo' | 'wolfe', at: Value, direction: Value, settings: readonly Node[]): Value {
    const { trees, draws } = this.objective;
    const [[loss], gradient] = [this.value(at), this.gradient(at)];
    const value = (x: Node, y: Node): Node => this.objective.value(x, y);
    const slope = (x: Node, y: Node): Value => this.objective.gradient(x, y);
    const ray: Ray = { at, direction, loss, gradient, value, slope };
    const { length, trials } = (kind === 'wolfe' ? wolfe : armijo)(trees, ray, ...settings);
    const kinds: readonly Kind[] = kind === 'wolfe' ? ['f', 'grad'] : ['f'];
    for (const each of kinds) this.#trials[each].push(make(trees, 'select', this.condition, trials, trees.number(0)));
    const point = at.map((from, i) => make(trees, 'add', from, make(trees, 'mul', length, direction[i])));
    const changes = draws.length > 0 || reachable([loss]).some((node) => node.kind === 'input' && node.name === 't');
    if (!changes) this.#known = { point, kinds };
    return [length];
  }

  /** Whether theta is where the search of the step before has ended. */
  #isKnown(theta: Value): Node {
    const { trees } = this.objective;
    const [same, too] = ['x', 'y'].map((axis, i) => make(trees, 'eq', theta[i], trees.input(`known.${axis}`)));
    const later = make(trees, 'lt', trees.number(1), trees.input('t'));
    return make(trees, 'and', later, make(trees, 'and', same, too));
  }
}
