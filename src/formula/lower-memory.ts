// What a rule carries from one step to the next: theta, its states, and delay lines for prev().
import { componentsOf, typeOfSize } from './components';
import { asVector, type Value } from './lower';
import { make } from './simplify';
import type { Slot } from './step';
import type { ValueType } from './syntax';
import type { Node, Trees } from './trees';

interface Remembered {
  readonly type: ValueType;
  readonly initial: Value;
}

export class Memory {
  readonly #trees: Trees;
  readonly #states = new Map<string, Remembered>();
  readonly #used = new Set<string>(['theta']);
  /** How far prev() reaches back, per name. */
  readonly #reach = new Map<string, number>();

  constructor(trees: Trees) {
    this.#trees = trees;
  }

  /** Adds a state and returns its initial value. A vector may start from one number. */
  declare(name: string, type: ValueType, from: Value): Value {
    const initial = type === 'vector' ? asVector(from) : from;
    this.#states.set(name, { type, initial });
    return initial;
  }

  /** The value a state has before the step; null where there is no such state. */
  before(name: string): Value | null {
    const state = this.#states.get(name);
    if (!state) return null;
    this.#used.add(name);
    return this.#inputs(componentsOf(name, state.type));
  }

  /** A state's value `steps` steps ago: 1 is the value before this step. */
  past(name: string, steps: number): Value {
    const now = this.before(name);
    if (!now) throw new TypeError(`not a state: ${name}`);
    return steps === 1 ? now : this.#delayed(name, typeOfSize(now), steps - 1);
  }

  /** The gradient `steps` steps ago. Before the first step it was what it is in the first. */
  pastGradient(now: Value, steps: number): Value {
    return this.#delayed('g', 'vector', steps).map((past, i) => this.#unlessFirst(now[i], past));
  }

  /** The slots: theta, the states that are used in order of declaration, then delay lines. */
  slots(after: ReadonlyMap<string, Value>): readonly Slot[] {
    const slots: Slot[] = [];
    for (const [name, { type, initial }] of this.#states) {
      if (!this.#used.has(name)) continue;
      const names = componentsOf(name, type);
      const next = after.get(name) ?? this.#inputs(names);
      slots.push(...names.map((each, i) => ({ name: each, initial: initial[i], next: next[i] })));
    }
    for (const [name, reach] of this.#reach)
      for (let back = 1; back <= reach; back++) slots.push(...this.#delayLine(name, back, after.get(name)));
    return slots;
  }

  /** Slot `prev<back>.<name>`: it takes over the value of the one before it, the first that of the name itself. */
  #delayLine(name: string, back: number, gradient: Value | undefined): readonly Slot[] {
    const state = this.#states.get(name);
    const names = componentsOf(name, state?.type ?? 'vector');
    const from = back === 1 ? names : names.map((each) => `prev${back - 1}.${each}`);
    const inputs = this.#inputs(from);
    return names.map((each, i) => ({
      name: `prev${back}.${each}`,
      initial: state ? state.initial[i] : this.#trees.number(0),
      next: state || !gradient ? inputs[i] : back === 1 ? gradient[i] : this.#unlessFirst(gradient[i], inputs[i]),
    }));
  }

  #delayed(name: string, type: ValueType, back: number): Value {
    this.#reach.set(name, Math.max(back, this.#reach.get(name) ?? 0));
    return this.#inputs(componentsOf(name, type).map((each) => `prev${back}.${each}`));
  }

  #unlessFirst(first: Node, later: Node): Node {
    const trees = this.#trees;
    return make(trees, 'select', make(trees, 'eq', trees.input('t'), trees.number(1)), first, later);
  }

  #inputs(names: readonly string[]): Value {
    return names.map((name) => this.#trees.input(name));
  }
}
