// What a step of a rule costs, worked out from its text: evaluations of the loss and its derivatives, and what is remembered.
import type { ResolvedForm } from './define';
import { print } from './print';
import { stepsBack } from './steps-back';
import type { Expr, Line } from './syntax';
import { reader, type Values } from './tex/equations';

export type Asked = 'grad' | 'f' | 'hess';

/** How often something is evaluated in a step; `most` is Infinity where a search takes as many as it needs. */
export interface Times {
  readonly least: number;
  readonly most: number;
}

/** Something carried from one step to the next besides theta. */
export interface Kept {
  readonly name: string;
  /** How many numbers. */
  readonly size: number;
  /** Steps back of a value that prev() reads: 1 is the value before the last step. 0: a state itself. */
  readonly back: number;
  /** The newest so many of it are kept; `size` is that of all. */
  readonly newest?: number;
}

export interface Cost {
  readonly evaluations: Readonly<Record<Asked, Times>>;
  readonly kept: readonly Kept[];
}

/** What line searches evaluate, at least once each. */
const searches: Readonly<Record<string, readonly Asked[]>> = { armijo: ['f'], wolfe: ['f', 'grad'] };
const sizes: Readonly<Record<string, number>> = { scalar: 1, vector: 2, matrix: 4 };

/**
 * The cost of a step of `form` with the terms that act under `values`. Running products of powers (beta^t) are not counted: they
 * are the step number in another form. Throws a FormulaError where the form's text does not parse.
 */
export function costOf(form: ResolvedForm, values: Values): Cost {
  const { lines, first } = reader(form, values, true);
  const count = new Count(Object.hasOwn(values.hyper, 'history') ? values.hyper.history : 0);
  for (const line of lines) count.read(line);
  const states = Object.entries(form.state)
    .filter(([name]) => first.has(name))
    .map(([name, { type }]): Kept => ({ name, size: sizes[type], back: 0 }));
  const delayed = [...count.reach].flatMap(([name, reach]) =>
    Array.from({ length: reach }, (_, i): Kept => ({
      name,
      size: Object.hasOwn(form.state, name) ? sizes[form.state[name].type] : sizes.vector,
      back: i + 1,
    })),
  );
  return { evaluations: count.evaluations, kept: [...states, ...count.pairs, ...delayed] };
}

/** Reads a step's lines one after another. */
class Count {
  /** What twoloop() remembers. Numbers that follow from it are not counted, as powers of t are not. */
  readonly pairs: Kept[] = [];
  /** How far prev() reaches back beyond what a state holds anyway, per name. */
  readonly reach = new Map<string, number>();
  /** What is asked for, by kind and point, and whether it is in every step. */
  readonly #asked: Readonly<Record<Asked, Map<string, boolean>>> = { grad: new Map(), f: new Map(), hess: new Map() };
  readonly #searching = new Set<Asked>();
  /** How often a name has been assigned: the same words mean another point afterwards. */
  readonly #assigned = new Map<string, number>();
  readonly #history: number;

  /** @param history pairs that twoloop() keeps */
  constructor(history: number) {
    this.#history = history;
  }

  read({ name, value }: Line): void {
    this.#see(value, true);
    this.#assigned.set(name, (this.#assigned.get(name) ?? 0) + 1);
  }

  get evaluations(): Cost['evaluations'] {
    const times = (kind: Asked): Times => {
      const points = [...this.#asked[kind].values()];
      const least = points.filter((always) => always).length;
      return this.#searching.has(kind) ? { least, most: Infinity } : { least, most: points.length };
    };
    return { grad: times('grad'), f: times('f'), hess: times('hess') };
  }

  /** @param always whatever the numbers are, this is evaluated */
  #see(expr: Expr, always: boolean): void {
    if (expr.kind === 'unary') this.#see(expr.arg, always);
    else if (expr.kind === 'binary') for (const side of [expr.left, expr.right]) this.#see(side, always);
    else if (expr.kind === 'call') this.#call(expr, always);
  }

  #call({ fn, args }: Expr & { kind: 'call' }, always: boolean): void {
    if (fn === 'prev') {
      this.#prev(args);
      return;
    }
    for (const [i, arg] of args.entries()) this.#see(arg, always && !(fn === 'where' && i > 0));
    if (fn === 'grad' || fn === 'f' || fn === 'hess') this.#ask(fn, args[0], always);
    if (fn === 'gauss') this.#ask('grad', args[0], always);
    if (fn === 'twoloop')
      for (const pair of args.slice(1, 3))
        this.pairs.push({ name: print(pair), size: 2 * this.#history, back: 0, newest: this.#history });
    for (const kind of searches[fn] ?? []) this.#searching.add(kind);
  }

  #ask(kind: Asked, at: Expr, always: boolean): void {
    const point = this.#point(at);
    this.#asked[kind].set(point, always || this.#asked[kind].get(point) === true);
  }

  /** A point by its words and what its names mean here. */
  #point(at: Expr): string {
    const names = print(at).match(/[A-Za-z]\w*/g) ?? [];
    return [print(at), ...names.map((name) => this.#assigned.get(name) ?? 0)].join();
  }

  #prev(args: readonly Expr[]): void {
    const [of] = args;
    if (of.kind !== 'name') return;
    const extra = (stepsBack(args) ?? 1) - (of.name === 'g' ? 0 : 1);
    if (extra > 0) this.reach.set(of.name, Math.max(extra, this.reach.get(of.name) ?? 0));
  }
}
