// Functions as TeX.
import { same } from '../identities';
import { stepsBack } from '../steps-back';
import type { Expr } from '../syntax';
import { applied, enclosed, juxtaposed, level, raised, within, type Piece } from './piece';
import { script } from './symbol';

/** Where an expression stands: 'line' is full size, also under a root. */
export type Place = 'line' | 'fraction' | 'script';

/** What a run sees in place of the loss, as TeX. */
export interface SeenLoss {
  /** `f_{B_t}` where a step sees a few samples of the data. */
  readonly loss: string;
  /** What is added to every gradient; '' for nothing. */
  readonly noise: string;
}

/** What the names of a text look like. */
export interface Names {
  /** The loss itself where it is left out. */
  readonly seen?: SeenLoss;
  symbol(name: string): Piece;
  /** The value `back` steps earlier. */
  past(name: string, back: number): Piece;
  /** A gradient that the text takes at a point of its own, set already. */
  gradient?(at: Expr, set: Piece): Piece;
  isVector(expr: Expr): boolean;
}

type Call = Extract<Expr, { kind: 'call' }>;
type Render = (expr: Expr, place?: Place) => Piece;

const operators: Readonly<Record<string, string>> = {
  min: '\\min',
  max: '\\max',
  exp: '\\exp',
  log: '\\log',
  sin: '\\sin',
  cos: '\\cos',
  tan: '\\tan',
  tanh: '\\tanh',
  rms: '\\operatorname{RMS}',
  eigmin: '\\lambda_{\\min}',
  newtonschulz: '\\operatorname{NS}_5',
};
const transposed: Piece = { tex: '\\top', level: level.atom, tall: false, start: 'letter' };
const raisable = new Set(['log', 'sin', 'cos', 'tan', 'tanh']);

/** A call, set in its place. */
export function callPiece(call: Call, of: Render, names: Names, place: Place): Piece {
  const { fn, args } = call;
  const [first, second] = args;
  const { loss, noise } = names.seen ?? { loss: 'f', noise: '' };
  switch (fn) {
    case 'where':
      return cases(call, of);
    case 'prev': {
      const back = stepsBack(args);
      if (first.kind === 'name' && back !== null) return names.past(first.name, back);
      break;
    }
    case 'sqrt': {
      const { tex } = of(first);
      return { tex: `\\sqrt{${tex}}`, level: level.factor, tall: true, start: 'wide' };
    }
    case 'abs':
      return enclosed([of(first)], 'bars');
    case 'floor':
      return enclosed([of(first)], 'floor');
    case 'norm':
      return enclosed([of(first)], 'double bars');
    case 'norm1': {
      const norm = enclosed([of(first)], 'double bars');
      return { ...norm, tex: `${norm.tex}_1` };
    }
    case 'norminf': {
      const norm = enclosed([of(first)], 'double bars');
      return { ...norm, tex: `${norm.tex}_\\infty` };
    }
    case 'dot':
      return same(first, second)
        ? squared(enclosed([of(first)], 'double bars'))
        : enclosed([of(first), of(second)], 'angle');
    case 'mod':
      return modulo(within(of(first), level.product), within(of(second), level.product));
    case 'f':
      return applied(loss, [of(first)], 'letter');
    case 'grad': {
      const exact = applied(`\\nabla ${loss}`, [of(first)], 'wide');
      const set = noise === '' ? exact : { ...exact, tex: `${exact.tex} + ${noise}`, level: level.sum };
      return names.gradient?.(first, set) ?? set;
    }
    case 'hess':
      return applied(`\\nabla^2 ${loss}`, [of(first)], 'wide');
    case 'gauss':
      return applied('(J^{\\top}\\! J)', [of(first)], 'wide');
    case 'transpose':
      return raised(of(first), transposed);
    case 'outer':
      return juxtaposed([
        { piece: of(first), vector: false },
        { piece: raised(of(second), transposed), vector: false },
      ]);
    case 'exp':
      return exponential(first, of, place);
  }
  return named(
    fn,
    args.map((arg) => of(arg)),
  );
}

function named(fn: string, args: readonly Piece[]): Piece {
  const name = Object.hasOwn(operators, fn) ? operators[fn] : `\\operatorname{${fn}}`;
  const set = applied(name, args);
  if (!raisable.has(fn)) return set;
  // cos^2(x), but cos^{-1} would be read as the inverse.
  const inside = enclosed([set]).tex;
  return {
    ...set,
    raised: (power) => (/^\d$/.test(power) ? applied(`${name}^${power}`, args).tex : inside + script('^', power)),
  };
}

function squared(norm: Piece): Piece {
  return { ...norm, tex: `${norm.tex}^2`, level: level.power };
}

function modulo(left: Piece, right: Piece): Piece {
  return {
    tex: `${left.tex} \\bmod ${right.tex}`,
    level: level.sum,
    tall: left.tall || right.tall,
    start: 'letter',
  };
}

/** e^x where the exponent is short, else exp(x). */
function exponential(arg: Expr, of: Render, place: Place): Piece {
  if (place === 'script' || !isShort(arg)) return named('exp', [of(arg)]);
  const { tex } = of(arg, 'script');
  return { tex: `e${script('^', tex)}`, level: level.power, tall: false, start: 'letter' };
}

/** Sums, products and powers of at most six numbers and names. */
function isShort(expr: Expr): boolean {
  const leaves = (each: Expr): number => {
    switch (each.kind) {
      case 'number':
      case 'name':
        return 1;
      case 'unary':
        return leaves(each.arg);
      case 'binary':
        return leaves(each.left) + leaves(each.right);
      case 'call':
        return Infinity;
    }
  };
  return leaves(expr) <= 6;
}

/** Cases below each other; an `otherwise` that has cases again goes on in the same column. */
function cases(call: Call, of: Render): Piece {
  const rows: string[] = [];
  let rest: Expr = call;
  while (rest.kind === 'call' && rest.fn === 'where') {
    const [condition, yes, no]: readonly Expr[] = rest.args;
    rows.push(`${of(yes).tex} & \\text{if } ${of(condition).tex}`);
    rest = no;
  }
  rows.push(`${of(rest).tex} & \\text{otherwise}`);
  const tex = `\\begin{dcases} ${rows.join(' \\\\ ')} \\end{dcases}`;
  return { tex, level: level.cases, tall: true, start: 'wide' };
}
