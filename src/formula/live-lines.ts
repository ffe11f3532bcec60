// Which lines of a program matter, and which only repeat a name.
import type { Expr, Line } from './syntax';

interface Text {
  readonly lines: readonly Line[];
  readonly result: Expr | null;
}

/**
 * The lines that influence the roots (theta, drawn points) or the result, in this step or a later one. A name read before
 * its assignment, or by `prev`, is carried over from the step before, so its last line then matters at the end of a step.
 */
export function liveLines(lines: readonly Line[], result: Expr | null, roots: ReadonlySet<string>): readonly Line[] {
  const atEnd = new Set(roots);
  if (result) for (const name of reads(result)) atEnd.add(name);
  for (;;) {
    const live = new Set(atEnd);
    const kept: Line[] = [];
    for (const line of lines.toReversed()) {
      if (!live.delete(line.name)) continue;
      kept.unshift(line);
      for (const name of reads(line.value)) live.add(name);
    }
    const carried = [...live, ...kept.flatMap(({ value }) => [...delayed(value)])];
    if (carried.every((name) => atEnd.has(name))) return kept;
    for (const name of carried) atEnd.add(name);
  }
}

/** The names a step reads before it assigns them: states, hyper-parameters, and what is given. */
export function namesReadFirst(lines: readonly Line[]): ReadonlySet<string> {
  const first = new Set<string>();
  const assigned = new Set<string>();
  for (const line of lines) {
    for (const name of reads(line.value)) if (!assigned.has(name)) first.add(name);
    for (const name of delayed(line.value)) first.add(name);
    assigned.add(line.name);
  }
  return first;
}

/**
 * The text without its first line that can be written into the lines that read it; null where there is none. That is
 * `name = other`, `name = number`, and the line of a name in `hadMemory` that is no longer read before its assignment, if
 * it is read once and has no cases.
 */
export function withoutCopies(
  lines: readonly Line[],
  result: Expr | null,
  roots: ReadonlySet<string>,
  hadMemory: ReadonlySet<string>,
): Text | null {
  const first = namesReadFirst(lines);
  for (const [at, line] of lines.entries()) {
    const { name, value } = line;
    if (roots.has(name) || first.has(name)) continue;
    if (lines.some((other, i) => i !== at && other.name === name)) continue;
    const readers = lines.flatMap((other, i) => (reads(other.value).has(name) ? [i] : []));
    const inResult = result !== null && reads(result).has(name);
    const short = value.kind === 'name' || value.kind === 'number';
    const readOnce =
      hadMemory.has(name) && !hasCases(value) && lines.reduce((sum, l) => sum + timesRead(l.value, name), 0) === 1;
    if (!short && !readOnce) continue;
    const last = inResult ? lines.length : Math.max(at, ...readers);
    const needs = reads(value);
    if (lines.slice(at + 1, last).some((other) => needs.has(other.name))) continue;
    const put = (expr: Expr): Expr => replace(expr, name, value);
    return {
      lines: lines.flatMap((other) => (other === line ? [] : [{ ...other, value: put(other.value) }])),
      result: result && put(result),
    };
  }
  return null;
}

/** The parts of an expression that are evaluated this step; `prev(name)` is not. */
function parts(expr: Expr): readonly Expr[] {
  if (expr.kind === 'unary') return [expr.arg];
  if (expr.kind === 'binary') return [expr.left, expr.right];
  return expr.kind === 'call' && expr.fn !== 'prev' ? expr.args : [];
}

/** The names an expression reads this step. */
export function reads(expr: Expr): ReadonlySet<string> {
  return expr.kind === 'name' ? new Set([expr.name]) : new Set(parts(expr).flatMap((part) => [...reads(part)]));
}

/** The names whose earlier values an expression reads. */
function delayed(expr: Expr): ReadonlySet<string> {
  if (expr.kind !== 'call' || expr.fn !== 'prev') return new Set(parts(expr).flatMap((part) => [...delayed(part)]));
  return new Set(expr.args.flatMap((arg) => (arg.kind === 'name' ? [arg.name] : [])));
}

/** How often an expression reads a name. */
export function timesRead(expr: Expr, name: string): number {
  if (expr.kind === 'name') return expr.name === name ? 1 : 0;
  return parts(expr).reduce((sum, part) => sum + timesRead(part, name), 0);
}

/** Whether a choice stands anywhere in an expression. */
export function hasCases(expr: Expr): boolean {
  return (expr.kind === 'call' && expr.fn === 'where') || parts(expr).some(hasCases);
}

/** The expression with another in place of a name. */
export function replace(expr: Expr, name: string, by: Expr): Expr {
  const put = (each: Expr): Expr => replace(each, name, by);
  switch (expr.kind) {
    case 'number':
      return expr;
    case 'name':
      return expr.name === name ? by : expr;
    case 'unary':
      return { ...expr, arg: put(expr.arg) };
    case 'binary':
      return { ...expr, left: put(expr.left), right: put(expr.right) };
    case 'call':
      return expr.fn === 'prev' ? expr : { ...expr, args: expr.args.map(put) };
  }
}
