// Folding: toggles are decided, for printing also terms that are off, and lines that no longer matter go.
import type { Expr, Line, Program } from './syntax';
import { comparison, identity } from './identities';
import { liveLines, namesReadFirst, withoutCopies } from './live-lines';

export interface Known {
  /** Every toggle with its setting. */
  readonly toggles: Readonly<Record<string, boolean>>;
  /** For printing: hyper-parameters that are 0. With any, `0*x`, `1*x`, `x + 0` and the like fold too. */
  readonly zeros: ReadonlySet<string>;
  /** For printing: hyper-parameters above 0, so that `wd > 0` and `wd == 0` are decided. */
  readonly positive?: ReadonlySet<string>;
  /** Names whose lines stay besides theta's: the drawn points. */
  readonly keep?: ReadonlySet<string>;
  /** For printing: `h = g` goes and g stands for h; a state that lost its memory and is read once is written where it is read. */
  readonly copies?: boolean;
}

/** A value, or a condition that is decided. */
type Folded = Expr | boolean;

/**
 * The program under what is known. Without `zeros`, `positive` and `copies` every value that remains keeps its bits.
 * Spans stay those of the text. A toggle used as a value is left where it stands, for the checker to refuse.
 */
export function fold(program: Program, known: Known): Program {
  const plain = known.zeros.size === 0 && known.copies !== true;
  const of = (expr: Expr): Expr => value(expr, known, !plain);
  const folded = program.lines.map((line) => ({ ...line, value: of(line.value) }));
  const result = program.result && of(program.result);
  const roots = new Set(known.keep).add('theta');
  if (known.copies !== true) return { ...program, lines: liveLines(folded, result, roots), result };
  // A removed copy can leave terms that fold (x + 0), and those another copy.
  const hadMemory = namesReadFirst(program.lines);
  let shorter = { lines: liveLines(folded, result, roots), result };
  for (;;) {
    const next = withoutCopies(shorter.lines, shorter.result, roots, hadMemory);
    if (!next) return { ...program, ...shorter };
    const lines: readonly Line[] = next.lines.map((line) => ({ ...line, value: of(line.value) }));
    const rest = next.result && of(next.result);
    shorter = { lines: liveLines(lines, rest, roots), result: rest };
  }
}

function value(expr: Expr, known: Known, identities: boolean): Expr {
  const folded = foldExpr(expr, known, identities);
  return typeof folded === 'boolean' ? expr : folded;
}

function foldExpr(expr: Expr, known: Known, identities: boolean): Folded {
  const of = (each: Expr): Expr => value(each, known, identities);
  const decide = (each: Expr): Folded => foldExpr(each, known, identities);
  const tidy = (each: Expr): Expr => (identities ? identity(each) : each);
  if (expr.kind === 'number') return expr;
  if (expr.kind === 'name') return foldName(expr, known);
  if (expr.kind === 'unary') {
    if (expr.op === '-') return tidy({ ...expr, arg: of(expr.arg) });
    const arg = decide(expr.arg);
    return typeof arg === 'boolean' ? !arg : { ...expr, arg };
  }
  if (expr.kind === 'binary') {
    const { op } = expr;
    if (op === '&&' || op === '||') return junction(expr, op === '||', decide(expr.left), decide(expr.right));
    const both = { ...expr, left: of(expr.left), right: of(expr.right) };
    return comparison(both, known.positive, identities) ?? tidy(both);
  }
  if (expr.fn === 'prev') return expr;
  if (expr.fn === 'where' && expr.args.length === 3) {
    const [condition, yes, no] = expr.args;
    const decided = decide(condition);
    if (typeof decided === 'boolean') return of(decided ? yes : no);
    return tidy({ ...expr, args: [decided, of(yes), of(no)] });
  }
  return tidy({ ...expr, args: expr.args.map(of) });
}

function foldName(expr: Expr & { kind: 'name' }, known: Known): Folded {
  if (Object.hasOwn(known.toggles, expr.name)) return known.toggles[expr.name];
  return known.zeros.has(expr.name) ? { kind: 'number', value: 0, span: expr.span } : expr;
}

/** `left && right` or `left || right`: the operand that settles it, or the one that is left to settle it. */
function junction(expr: Expr & { kind: 'binary' }, settles: boolean, left: Folded, right: Folded): Folded {
  if (left === settles || right === settles) return settles;
  if (typeof left === 'boolean') return right;
  if (typeof right === 'boolean') return left;
  return { ...expr, left, right };
}
