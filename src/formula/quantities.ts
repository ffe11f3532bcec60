// What the names of a rule's text are as quantities: their unit, whether they turn round with the plane, whether they move with it.
import { reads } from './live-lines';
import { parseExpression } from './parse';
import type { Expr, Line } from './syntax';
import { stepsBack } from './steps-back';
import type { ResolvedForm } from './define';
import { evenOnly, joined, multiplied, type Parity } from './parity';
import { numberOf } from './tex/in-place-powers';
import { combined, length, loss, ofName, ofSetting, pure, slope, Units, type Unit } from './units';

export interface Quantity {
  /** Null: a 0, which goes with every unit. */
  readonly unit: Unit | null;
  readonly parity: Parity;
  /** By how much it moves when the plane is moved by 1: points by 1, their differences and gradients by 0; else NaN. */
  readonly shift: number;
  /** Made of settings, numbers and t alone. */
  readonly fixed: boolean;
  readonly vector: boolean;
}

type Settings = Readonly<Record<string, number>>;

/** Any step but the first: powers of t are worked out there. */
const someStep = 3;
/** What a state is depends on other states: after so many readings of the text nothing changes any more. */
const readings = 4;

const setting = (unit: Unit | null): Quantity => ({ unit, parity: 'even', shift: 0, fixed: true, vector: false });
const zero: Quantity = { ...setting(null), parity: 'zero' };
const point: Quantity = { unit: length, parity: 'odd', shift: 1, fixed: false, vector: true };
const gradient: Quantity = { unit: slope, parity: 'odd', shift: 0, fixed: false, vector: true };

/** Reads the lines of an update. Names keep what they turn out to be over a whole step. */
export class Quantities {
  readonly #names = new Map<string, Quantity>();
  readonly #hyper: Settings;
  readonly #units = new Units();

  /** @param lines the lines that act, from top to bottom */
  constructor(form: ResolvedForm, hyper: Settings, lines: readonly Line[]) {
    this.#hyper = hyper;
    this.#names.set('theta', point).set('g', gradient);
    for (const name of ['t', 'pi', 'eye']) this.#names.set(name, setting(pure));
    for (const name of Object.keys(form.hyper)) this.#names.set(name, setting(ofSetting(name)));
    for (const [name, { type, initial }] of Object.entries(form.state)) {
      const first = this.of(parseExpression(initial, 'rule', { limits: 'built-in' }));
      this.#names.set(name, { ...first, unit: ofName(name), fixed: false, vector: type === 'vector' });
    }
    for (let i = 0; i < readings; i++)
      for (const line of lines) this.#assign(line, Object.hasOwn(form.state, line.name));
  }

  /** What a name is; its unit in base units. */
  name(name: string): Quantity | null {
    const known = this.#names.get(name);
    return known ? { ...known, unit: this.#units.resolved(known.unit ?? pure) } : null;
  }

  /** What an expression of the text is. */
  of(expr: Expr): Quantity {
    switch (expr.kind) {
      case 'number':
        return expr.value === 0 ? zero : setting(pure);
      case 'name':
        return this.#names.get(expr.name) ?? zero;
      case 'unary': {
        const of = this.of(expr.arg);
        return { ...of, shift: 0 - of.shift };
      }
      case 'binary':
        return this.#binary(expr);
      case 'call':
        return this.#call(expr.fn, expr.args);
    }
  }

  #assign({ name, value }: Line, isState: boolean): void {
    const next = this.of(value);
    const before = this.#names.get(name);
    if (name === 'theta') this.#units.equal(length, next.unit ?? length);
    // Whatever a modifier makes of the gradient stands for one, also where it adds a share of the position.
    else if (name === 'g') this.#units.equal(slope, next.unit ?? slope);
    else if (isState && before) {
      if (next.unit) this.#units.equal(ofName(name), next.unit);
      const shift = next.shift === before.shift ? next.shift : NaN;
      this.#names.set(name, { ...before, parity: joined([before.parity, next.parity]), shift });
    } else this.#names.set(name, next);
  }

  #binary({ op, left, right }: Extract<Expr, { kind: 'binary' }>): Quantity {
    const [a, b] = [this.of(left), this.of(right)];
    switch (op) {
      case '+':
      case '-': {
        // 1 - P: P is a pure number. Other numbers may be small ones, added for safety.
        if (left.kind === 'number' && left.value === 1 && b.unit) this.#units.equal(b.unit, pure);
        return this.#alike([a, b], op === '+' ? a.shift + b.shift : a.shift - b.shift);
      }
      case '*':
      case '/':
        return this.#product(op === '*' ? 1 : -1, a, b, left, right);
      case '^':
        return this.#power(a, b, right);
      default:
        return { ...setting(pure), vector: a.vector || b.vector }; // a condition
    }
  }

  /**
   * Things that are added, compared or chosen between have one unit. A setting or number among them has theirs: epsilon is
   * added to whatever it is to keep from 0.
   */
  #alike(all: readonly Quantity[], shift: number): Quantity {
    const varying = all.filter(({ fixed }) => !fixed);
    const [unit = null, ...others] = (varying.length > 0 ? varying : all).flatMap((each) => each.unit ?? []);
    if (unit) for (const other of others) this.#units.equal(unit, other);
    return {
      unit,
      parity: joined(all.map(({ parity }) => parity)),
      shift,
      fixed: varying.length === 0,
      vector: all.some(({ vector }) => vector),
    };
  }

  #product(power: 1 | -1, a: Quantity, b: Quantity, left: Expr, right: Expr): Quantity {
    const scaled = (shift: number, by: Expr): number => {
      const factor = numberOf(by, this.#hyper, someStep);
      return factor === null ? NaN : Math.round(shift * (power === 1 ? factor : 1 / factor) * 1e9) / 1e9;
    };
    const shift = b.shift === 0 ? (a.shift === 0 ? 0 : scaled(a.shift, right)) : power === 1 && a.shift === 0 ? scaled(b.shift, left) : NaN; // prettier-ignore
    return {
      unit: a.unit && b.unit && combined(a.unit, b.unit, power),
      parity: multiplied(a.parity, b.parity),
      shift,
      fixed: a.fixed && b.fixed,
      vector: a.vector || b.vector,
    };
  }

  #power(base: Quantity, exponent: Quantity, expr: Expr): Quantity {
    const fixed = base.fixed && exponent.fixed;
    const power = reads(expr).size === 0 ? numberOf(expr, {}, someStep) : null;
    if (power === null && base.unit) this.#units.equal(base.unit, pure);
    const odd = power !== null && Math.abs(power % 2) === 1;
    const even = power !== null && power % 2 === 0;
    return {
      unit: power === null ? pure : base.unit && combined(pure, base.unit, power),
      parity: even && base.parity === 'odd' ? 'even' : odd ? base.parity : evenOnly(base.parity),
      shift: base.shift === 0 ? 0 : NaN,
      fixed,
      vector: base.vector,
    };
  }

  #call(fn: string, args: readonly Expr[]): Quantity {
    const [first, ...rest] = args.map((arg) => this.of(arg));
    const still = first.shift === 0 ? 0 : NaN;
    switch (fn) {
      case 'grad':
        return gradient;
      case 'f':
        return { ...setting(loss), fixed: false };
      case 'prev':
        return stepsBack(args) === null ? zero : first;
      case 'where': {
        const [yes, no] = rest;
        return this.#alike(rest, yes.shift === no.shift ? yes.shift : NaN);
      }
      case 'max':
      case 'min': {
        const both = this.#alike([first, ...rest], still);
        return { ...both, parity: evenOnly(both.parity) };
      }
      case 'clip':
        return { ...first, shift: still };
      case 'sqrt':
        return {
          ...first,
          unit: first.unit && combined(pure, first.unit, 0.5),
          parity: evenOnly(first.parity),
          shift: still,
        };
      case 'abs':
        return { ...first, parity: first.parity === 'odd' ? 'even' : first.parity, shift: still };
      case 'norm':
      case 'norm1':
      case 'norminf':
      case 'rms':
        return { ...first, parity: 'even', shift: still, vector: false };
      case 'mean':
        return { ...first, vector: false };
      case 'hess':
      case 'gauss':
        return { ...setting(combined(slope, length, -1)), fixed: false };
      case 'armijo':
      case 'wolfe':
        return { ...setting(first.unit && combined(length, first.unit, -1)), fixed: false };
      case 'twoloop': // of a gradient it makes a step
        return { ...rest[0], parity: first.parity };
      case 'ranked': {
        const [u, v, w] = rest.slice(3);
        return this.#alike([u, v, w], u.shift === v.shift && v.shift === w.shift ? u.shift : NaN);
      }
      case 'axis':
        return { ...setting(pure), vector: true };
      case 'diag':
        return { ...first, vector: true };
      case 'transpose':
      case 'eigmin':
        return first;
      case 'orth':
      case 'descending':
      case 'eigvecs': // turn with the plane, but which way they point nobody can say
        return { ...first, unit: pure, parity: 'mixed' };
      case 'outer':
      case 'dot':
        return { ...this.#product(1, first, rest[0], args[0], args[1]), vector: false };
      case 'newtonschulz':
      case 'sign':
      case 'tanh':
        return { ...first, unit: pure, shift: still };
      default:
        return { ...first, unit: pure, parity: evenOnly(first.parity), shift: still };
    }
  }
}
