// The formula of a surface as TeX.
import { fold } from '../fold';
import { givenNames } from '../functions';
import { replace } from '../live-lines';
import { parse } from '../parse';
import type { Expr, Program } from '../syntax';
import type { Names } from './call';
import { expressionTex } from './expression';
import { glyph } from './glyph';
import { shortened } from './number';
import type { Piece } from './piece';
import { symbolOf, type Symbols } from './symbol';

/**
 * `f(x, y) = ...`, with the lines before the loss above it. Names other than x and y carry `data-name`; with `values` the
 * parameters' values stand in their places, and what they switch off is left out. Throws FormulaError where the text
 * does not parse.
 * @param symbols letters of parameters by name
 */
export function surfaceTex(
  formula: string,
  symbols: Symbols = {},
  values: Readonly<Record<string, number>> | null = null,
): string {
  const given = Object.entries(values ?? {});
  const parsed = parse(formula, 'surface', {
    limits: 'built-in',
    names: [...Object.keys(symbols), ...given.map(([name]) => name)],
  });
  const put = (expr: Expr): Expr =>
    given.reduce(
      (all, [name, value]) => replace(all, name, { kind: 'number', value: shortened(value), span: expr.span }),
      expr,
    );
  const inPlace: Program = {
    ...parsed,
    lines: parsed.lines.map((line) => ({ ...line, value: put(line.value) })),
    result: parsed.result && put(parsed.result),
  };
  const { lines, result } = fold(inPlace, { toggles: {}, zeros: new Set(), copies: values !== null });
  const set = lines.map(
    ({ name, value }) => `${symbol(name, symbols).tex} &= ${expressionTex(value, namesOf(symbols))}`,
  );
  const loss = result ? expressionTex(result, namesOf(symbols)) : '';
  if (set.length === 0) return `f(x, y) = ${loss}`;
  return `\\begin{aligned} ${[...set, `f(x, y) &= ${loss}`].join(' \\\\ ')} \\end{aligned}`;
}

/** What the names of a surface look like. */
export function namesOf(symbols: Symbols): Names {
  const of = (name: string): Piece => symbol(name, symbols);
  return { symbol: of, past: of, isVector: () => false };
}

function symbol(name: string, symbols: Symbols): Piece {
  return glyph(symbolOf(name, symbols), '', givenNames.surface.includes(name) ? null : name);
}
