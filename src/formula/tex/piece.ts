// Set pieces of a formula: TeX with what its surroundings must know, and the ways to put pieces together.
import { script } from './symbol';

/** How tightly a piece holds together; where more is needed it gets parentheses. */
export const level = {
  cases: 0,
  or: 1,
  and: 2,
  relation: 3,
  sum: 4,
  slash: 5,
  product: 6,
  /** A fraction, a root, a function with its arguments: a factor, but no base of a power. */
  factor: 7,
  /** Has a raised part already. */
  power: 8,
  atom: 9,
} as const;

/** What a factor starts with: decides what stands between it and the factor before it. */
export type Start = 'letter' | 'word' | 'digit' | 'wide' | 'operator' | 'bracket';

export interface Piece {
  readonly tex: string;
  readonly level: number;
  /** Higher than a line of text: brackets around it must grow. */
  readonly tall: boolean;
  readonly start: Start;
  /** Two numbers in parentheses of their own: `f(1, 2)`. */
  readonly pair?: true;
  /** The piece to a power, where that is not just an exponent behind it. */
  readonly raised?: (power: string) => string;
}

type Bracket = 'round' | 'bars' | 'double bars' | 'floor' | 'angle';
const brackets: Readonly<Record<Bracket, readonly [open: string, close: string]>> = {
  round: ['(', ')'],
  bars: ['\\lvert', '\\rvert'],
  'double bars': ['\\lVert', '\\rVert'],
  floor: ['\\lfloor', '\\rfloor'],
  angle: ['\\langle', '\\rangle'],
};

/** Pieces in brackets, with commas between them. */
export function enclosed(pieces: readonly Piece[], bracket: Bracket = 'round'): Piece {
  if (bracket === 'round' && pieces.length === 1 && pieces[0].pair) return pieces[0];
  const tall = pieces.some((piece) => piece.tall);
  const inside = pieces.map((piece) => piece.tex).join(', ');
  const [open, close] = brackets[bracket];
  const gap = open.startsWith('\\') ? ' ' : '';
  const tex = tall ? `\\left${open} ${inside} \\right${close}` : `${open}${gap}${inside}${gap}${close}`;
  // \left brings its own space.
  return { tex, level: level.atom, tall, start: bracket === 'round' ? (tall ? 'operator' : 'bracket') : 'letter' };
}

/** The piece, in parentheses where it holds together less than `least`. */
export function within(piece: Piece, least: number): Piece {
  return piece.level < least ? enclosed([piece]) : piece;
}

/** A function with its arguments: `\max(a, b)`. `name` is TeX of an operator, power included. */
export function applied(name: string, args: readonly Piece[], start: Start = 'operator'): Piece {
  const list = enclosed(args);
  const tex = `${name}${list.tall ? '\\mathopen{}' : ''}${list.tex}`;
  return { tex, level: level.factor, tall: list.tall, start };
}

/** The piece to a power. */
export function raised(base: Piece, power: Piece): Piece {
  const inner = base.raised ? base : within(base, level.atom);
  const tex = inner.raised ? inner.raised(power.tex) : inner.tex + script('^', power.tex);
  return { tex, level: level.power, tall: inner.tall || power.tall, start: inner.start };
}

/** Factors side by side. A `vector` times a vector is marked: it acts per coordinate. */
export function juxtaposed(factors: readonly { readonly piece: Piece; readonly vector: boolean }[]): Piece {
  const pieces = factors.map(({ piece }) => within(piece, level.product));
  let tex = pieces[0].tex;
  for (let i = 1; i < pieces.length; i++) {
    const marked = factors[i].vector && factors.slice(0, i).some(({ vector }) => vector);
    tex += (marked ? ' \\odot ' : between(pieces[i - 1], pieces[i])) + pieces[i].tex;
  }
  return { tex, level: level.product, tall: pieces.some(({ tall }) => tall), start: pieces[0].start };
}

function between(left: Piece, right: Piece): string {
  if (right.start === 'digit') return ' \\cdot ';
  if (right.start === 'bracket' && left.tex.endsWith(')')) return '';
  const narrow =
    (right.start === 'letter' && left.start !== 'word' && left.start !== 'wide') || right.start === 'operator';
  return narrow ? ' ' : ' \\, ';
}
