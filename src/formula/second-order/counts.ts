// How often a step asks the loss, where that depends on its values: on branches that are taken, and on trials of a search.
import { make } from '../simplify';
import type { Slot, StepProgram } from '../step';
import type { Node, Trees } from '../trees';

export type Kind = 'f' | 'grad' | 'hess';
const kinds: readonly Kind[] = ['f', 'grad', 'hess'];

export class Counts {
  readonly #trees: Trees;
  /** Evaluations by their point, and under which condition each is one. */
  readonly #asked = { f: new Map<string, Node>(), grad: new Map<string, Node>(), hess: new Map<string, Node>() };
  /** Evaluations whose number is known when they have happened. */
  readonly #trials = new Map<Kind, Node[]>();
  /** Under which condition the line being lowered asks. */
  #condition: Node;

  constructor(trees: Trees) {
    this.#trees = trees;
    this.#condition = trees.number(1);
  }

  /** Lowers what is asked for only where a condition holds; null: whatever holds. */
  under<T>(condition: Node | null, branch: () => T): T {
    const before = this.#condition;
    this.#condition = condition ? make(this.#trees, 'and', before, condition) : this.#trees.number(1);
    const value = branch();
    this.#condition = before;
    return value;
  }

  ask(kind: Kind, point: string): void {
    const asked = this.#asked[kind];
    const before = asked.get(point);
    asked.set(point, before ? make(this.#trees, 'or', before, this.#condition) : this.#condition);
  }

  /** A search makes so many. */
  try(kind: Kind, trials: Node): void {
    const here = make(this.#trees, 'select', this.#condition, trials, this.#trees.number(0));
    this.#trials.set(kind, [...(this.#trials.get(kind) ?? []), here]);
  }

  /** What a step costs: a number, or the slot that sums it up. @param known the point at which what `isKnown` says is not asked again */
  evaluations(known: string, isKnown: (kind: Kind) => Node): StepProgram['evaluations'] {
    const of = (kind: Kind): number | string => {
      const count = this.#count(kind, known, isKnown(kind));
      return count.kind === 'number' ? count.value : nameOf(kind);
    };
    return { f: of('f'), grad: of('grad'), hess: of('hess') };
  }

  /** The slots that sum up what differs from step to step. */
  slots(known: string, isKnown: (kind: Kind) => Node): readonly Slot[] {
    const trees = this.#trees;
    return kinds.flatMap((kind) => {
      const count = this.#count(kind, known, isKnown(kind));
      if (count.kind === 'number') return [];
      const name = nameOf(kind);
      return [{ name, initial: trees.number(0), next: make(trees, 'add', trees.input(name), count) }];
    });
  }

  #count(kind: Kind, known: string, isKnown: Node): Node {
    const trees = this.#trees;
    const once = ([point, condition]: readonly [string, Node]): Node => {
      const asked = point === known ? make(trees, 'and', condition, make(trees, 'not', isKnown)) : condition;
      return make(trees, 'select', asked, trees.number(1), trees.number(0));
    };
    const all = [...[...this.#asked[kind]].map(once), ...(this.#trials.get(kind) ?? [])];
    return all.reduce((sum, each) => make(trees, 'add', sum, each), trees.number(0));
  }
}

const nameOf = (kind: Kind): string => `count.${kind}`;
