// The terms of a rule that can be drawn on the plane, told from its text: points, arrows, and the scale of each coordinate.
import type { ResolvedForm } from './define';
import { reads } from './live-lines';
import { Quantities } from './quantities';
import type { Expr, Line } from './syntax';
import { gradientName } from './text';
import { reader, type Values } from './tex/equations';
import { length, pure, sameUnit, slope } from './units';

/**
 * 'point': a place on the plane, such as a look-ahead. The others are arrows: 'displacement' in the plane's own unit,
 * 'slope' in loss per length, 'direction' without a unit (a gradient divided by its size).
 */
export type VectorKind = 'point' | 'displacement' | 'slope' | 'direction';

export interface VectorTerm {
  /** A name of the text, or a gradient that has none as it is written: `grad(y)`. */
  readonly name: string;
  readonly kind: VectorKind;
  /** Where its line stands. */
  readonly line: number;
  /** Where a gradient without a name is taken; null for all else. */
  readonly at: Expr | null;
}

/** Something positive that theta's change is divided by, coordinate by coordinate. */
export interface ScaleTerm {
  /** The positive factors above the divisor, such as Adadelta's size of recent steps. */
  readonly over: readonly Expr[];
  readonly under: Expr;
  readonly line: number;
  /** The names that make it, of all lines. */
  readonly names: readonly string[];
}

export interface Terms {
  readonly lines: readonly Line[];
  readonly vectors: readonly VectorTerm[];
  readonly scales: readonly ScaleTerm[];
  /** Whether an expression is made of settings and numbers alone. */
  readonly fixed: (expr: Expr) => boolean;
}

/** The terms of a form as it acts under `values`. Throws FormulaError where its text does not parse. */
export function termsOf(form: ResolvedForm, values: Values): Terms {
  const { lines } = reader(form, values, true);
  const quantities = new Quantities(form, values.hyper, lines);
  const vectors: VectorTerm[] = [];
  const add = (name: string, kind: VectorKind | null, line: number, at: Expr | null) => {
    if (kind && !vectors.some((each) => each.name === name)) vectors.push({ name, kind, line, at });
  };
  lines.forEach(({ name, value }, line) => {
    // The gradient at theta is g itself, and is written nowhere.
    for (const at of gradientsIn(value))
      if (at.span.end > at.span.start) add(gradientName(form.update, at.span), 'slope', line, at);
    // A declared point is one even where the text cannot tell, as in an average whose weights change from step to step.
    const kind = form.points.includes(name) ? 'point' : kindOf(quantities, name);
    if (name !== 'theta') add(name, kind, line, null);
  });
  return { lines, vectors, scales: scalesOf(lines, quantities), fixed: (expr) => quantities.of(expr).fixed };
}

function kindOf(quantities: Quantities, name: string): VectorKind | null {
  const quantity = quantities.name(name);
  if (!quantity?.unit || !quantity.vector || quantity.parity !== 'odd') return null;
  const { unit, shift } = quantity;
  if (sameUnit(unit, length)) return shift === 1 ? 'point' : shift === 0 ? 'displacement' : null;
  if (shift !== 0) return null;
  return sameUnit(unit, slope) ? 'slope' : sameUnit(unit, pure) ? 'direction' : null;
}

/** The points at which an expression takes gradients. */
function gradientsIn(expr: Expr): readonly Expr[] {
  const inside = partsOf(expr).flatMap(gradientsIn);
  return expr.kind === 'call' && expr.fn === 'grad' ? [...inside, expr.args[0]] : inside;
}

function partsOf(expr: Expr): readonly Expr[] {
  if (expr.kind === 'unary') return [expr.arg];
  if (expr.kind === 'binary') return [expr.left, expr.right];
  return expr.kind === 'call' && expr.fn !== 'prev' ? expr.args : [];
}

/** Follows theta's line back through the lines of the step, and collects what is divided by on the way. */
function scalesOf(lines: readonly Line[], quantities: Quantities): readonly ScaleTerm[] {
  const scales: ScaleTerm[] = [];
  const seen = new Set<number>();
  const visit = (line: number) => {
    if (line < 0 || seen.has(line)) return;
    seen.add(line);
    const { value } = lines[line];
    for (const { over, under } of quotients(value, quantities))
      scales.push({ over, under, line, names: sources([...over, under], line, lines, quantities) });
    for (const name of reads(value)) visit(lineBefore(lines, line, name));
  };
  visit(lines.findLastIndex(({ name }) => name === 'theta'));
  return scales;
}

function lineBefore(lines: readonly Line[], line: number, name: string): number {
  return lines.findLastIndex((each, i) => i < line && each.name === name);
}

function isScale(expr: Expr, quantities: Quantities): boolean {
  const { vector, parity, fixed } = quantities.of(expr);
  return vector && parity === 'even' && !fixed;
}

function quotients(expr: Expr, quantities: Quantities): Pick<ScaleTerm, 'over' | 'under'>[] {
  const inside = partsOf(expr).flatMap((part) => quotients(part, quantities));
  if (expr.kind !== 'binary' || expr.op !== '/' || !isScale(expr.right, quantities)) return inside;
  const over = factorsOf(expr.left).filter((factor) => isScale(factor, quantities));
  return [{ over, under: expr.right }, ...inside];
}

function factorsOf(expr: Expr): readonly Expr[] {
  if (expr.kind === 'unary' && expr.op === '-') return factorsOf(expr.arg);
  return expr.kind === 'binary' && expr.op === '*' ? [...factorsOf(expr.left), ...factorsOf(expr.right)] : [expr];
}

/** The names of scales that expressions read, and those that these are made of in this step. */
function sources(exprs: readonly Expr[], line: number, lines: readonly Line[], quantities: Quantities): string[] {
  const names = new Set<string>();
  const visit = (expr: Expr, before: number) => {
    for (const name of reads(expr)) {
      const { vector = false, parity = 'mixed' } = quantities.name(name) ?? {};
      if (!vector || parity !== 'even' || names.has(name)) continue;
      names.add(name);
      const made = lineBefore(lines, before, name);
      if (made >= 0) visit(lines[made].value, made);
    }
  };
  for (const expr of exprs) visit(expr, line);
  return [...names];
}
