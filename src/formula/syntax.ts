// The syntax tree of the formula language: what the parser makes and the printers read. Positions are character offsets.

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** 'rule': optimizer text, multiplication always written. 'surface': a loss in x and y, as people write formulas. */
export type Dialect = 'surface' | 'rule';

export type BinaryOp = '+' | '-' | '*' | '/' | '^' | '<' | '<=' | '>' | '>=' | '==' | '!=' | '&&' | '||';
export type UnaryOp = '-' | '!';

export type Expr =
  | { readonly kind: 'number'; readonly value: number; readonly span: Span }
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  | { readonly kind: 'unary'; readonly op: UnaryOp; readonly arg: Expr; readonly span: Span }
  | { readonly kind: 'binary'; readonly op: BinaryOp; readonly left: Expr; readonly right: Expr; readonly span: Span }
  | { readonly kind: 'call'; readonly fn: string; readonly args: readonly Expr[]; readonly span: Span };

/** `name = value`. */
export interface Line {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: Expr;
  /** Which of its name's values in a step it gives, from 0; where lines are printed of which some are left out. */
  readonly version?: number;
}

/** A parsed text: lines, and for a surface the expression after them. */
export interface Program {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly result: Expr | null;
}

/** Types of values. A condition (scalar or per coordinate) has no name and no state. Second-order rules will add 'matrix'. */
export type ValueType = 'scalar' | 'vector';
