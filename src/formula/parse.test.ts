import fc from 'fast-check';
import { evaluate } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { FormulaError } from './error';
import { parse, parseExpression } from './parse';
import { print } from './print';
import type { Dialect, Expr } from './syntax';
import { only, randomExpr } from './testing/random-expr';

/** The fault of a text as `message @start-end`, or 'none'. */
function fault(text: string, dialect: Dialect): string {
  try {
    parse(text, dialect);
    return 'none';
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return `${error.message} @${error.start}-${error.end}`;
  }
}

describe('a surface is read as people write formulas', () => {
  test.each([
    ['2x', '2*x'],
    ['3(x+1)', '3*(x + 1)'],
    ['x y', 'x*y'],
    ['2pi x', '2*pi*x'],
    ['(x+1)(y-1)2', '(x + 1)*(y - 1)*2'],
    ['x(y+1)', 'x*(y + 1)'],
    ['sin(x)cos(y)', 'sin(x)*cos(y)'],
    ['2x^2y', '2*x^2*y'],
    ['-2x', '-2*x'],
    ['2e3x', '2000*x'],
    ['2e x', '2*e*x'],
    ['1/2x', '1/2*x'],
    ['x**-2**y', 'x^(-2^y)'],
    ['-x^2', '-x^2'],
    ['|x|', 'abs(x)'],
    ['|x||y|', 'abs(x)*abs(y)'],
    ['2|x - |y||', '2*abs(x - abs(y))'],
    ['||x|-1|', 'abs(abs(x) - 1)'],
    ['|where(x > 0 || y > 0, x, y)|', 'abs(where(x > 0 || y > 0, x, y))'],
    ['where(|x|>1||y>2,1,2)', 'where(abs(x) > 1 || y > 2, 1, 2)'],
    ['# a comment; with = signs\n x + 1 # more', 'x + 1'],
  ])('%s is %s', (text, meaning) => {
    expect(print(only(parse(text, 'surface')))).toBe(meaning);
  });

  test('lines come before the loss, and their names multiply', () => {
    const { lines, result } = parse('u = x - 1; v = y\nu(v + 1)', 'surface');
    expect(lines.map(({ name, value }) => `${name} = ${print(value)}`)).toEqual(['u = x - 1', 'v = y']);
    expect(result && print(result)).toBe('u*(v + 1)');
  });

  test('declared names multiply, others are unknown functions', () => {
    expect(print(only(parse('a(x - 1)', 'surface', { names: ['a'] })))).toBe('a*(x - 1)');
    expect(fault('a(x - 1)', 'surface')).toBe('unknown function: a @0-1');
  });
});

test('operators group as in mathematics', () => {
  fc.assert(
    fc.property(randomExpr('surface').map(numeric), (expr) => {
      const text = print(expr);
      const ours = valueOf(only(parse(text, 'surface', { limits: 'built-in' })));
      const theirs: unknown = evaluate(text, { ...scope });
      expect(typeof theirs === 'number' ? theirs : NaN).toEqual(ours);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  '2x^2 y',
  '-2x^2',
  '3(x + 1) - 2(y - 1)x',
  '1/2x + 3/4 y',
  '2^3x',
  '2^-x y',
  'x y/a',
  '2x/3',
  'a^2x^2 - 5pi x y + 2e x',
  '(x + 1)(y - 2)^2',
])('%s has the value mathjs gives it', (text) => {
  const theirs: unknown = evaluate(text, { ...scope });
  expect(valueOf(only(parse(text, 'surface')))).toBeCloseTo(Number(theirs), 12);
});

describe('a rule is read strictly', () => {
  test('lines end at newlines and semicolons, comments and blank lines do not count', () => {
    const { lines } = parse('\n# momentum\nm = beta*m + g ; theta = theta - lr*m # done\n\n', 'rule');
    expect(lines.map(({ name, nameSpan }) => [name, nameSpan])).toEqual([
      ['m', { start: 12, end: 13 }],
      ['theta', { start: 29, end: 34 }],
    ]);
  });

  test('positions are offsets into the text', () => {
    const text = 'm = where(g > 0, -g, 2)';
    const { value } = parse(text, 'rule').lines[0];
    expect(value.kind === 'call' && value.args.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'g > 0',
      '-g',
      '2',
    ]);
    expect(text.slice(value.span.start, value.span.end)).toBe('where(g > 0, -g, 2)');
  });

  test('an initial value is one expression', () => {
    expect(print(parseExpression('2*theta', 'rule'))).toBe('2*theta');
    expect(() => parseExpression('1\n2', 'rule')).toThrow('one expression only');
  });
});

describe('a fault says what and where', () => {
  test.each<[Dialect, string, string]>([
    ['rule', 'a = 2x', 'operator missing before: x @5-6'],
    ['rule', 'a = lr(1 - beta)', 'unknown function: lr @4-6'],
    ['rule', 'a = sqr(g)', 'unknown function: sqr (did you mean sqrt?) @4-7'],
    ['rule', 'a = |g|', 'write abs() or norm() instead of: | @4-5'],
    ['rule', 'a = ||g||', 'write abs() or norm() instead of: || @4-6'],
    ['rule', 'a = g**2', 'write ^ for a power instead of: ** @5-7'],
    ['rule', 'g + 1', 'a line must read: name = expression @0-5'],
    ['rule', 'a = b = c', 'write == to compare, not: = @6-7'],
    ['rule', 'a = g)', 'unexpected: ) @5-6'],
    ['rule', 'a = 2*\nb = 1', 'the expression ends where a value is missing @6-7'],
    ['surface', 'hess(x)', 'unknown function: hess @0-4'],
    ['surface', '', 'the formula is empty @0-0'],
    ['surface', 'z = x^2', 'the last line is the loss, write it without: z = @0-1'],
    ['surface', 'x\ny + 1', 'nothing may follow the loss @2-7'],
    ['surface', 'x/2 y', 'unclear after a division, write * or parentheses before: y @4-5'],
    ['surface', '2 3', 'operator missing before: 3 @2-3'],
    ['surface', 'sin x', 'function without parentheses: sin @0-3'],
    ['surface', 'ln(x)', 'unknown function: ln (did you mean log?) @0-2'],
    ['surface', 'xcos(y)', 'unknown function: xcos (did you mean x*cos?) @0-4'],
    ['surface', 'grad(x)', 'unknown function: grad @0-4'],
    ['surface', 'constructor(x)', 'unknown function: constructor @0-11'],
    ['surface', 'min(x)', 'min() takes 2 arguments, not 1 @0-6'],
    ['surface', 'sqrt()', 'sqrt() takes 1 argument, not 0 @0-6'],
    ['surface', '(x', ') missing @2-2'],
    ['surface', '(x, y)', ') missing before: , @2-3'],
    ['surface', '|x', '| missing @2-2'],
    ['surface', 'x + * y', 'value missing before: * @4-5'],
    ['surface', 'x < y < 1', 'comparisons do not chain, write && between them: < @6-7'],
    ['surface', '1e400', 'number too large: 1e400 @0-5'],
    ['surface', '1e-400', 'number too small: 1e-400 @0-6'],
    ['surface', '1.2.3', 'number with two points: 1.2. @0-4'],
    ['surface', 'x & y', 'write && for and, not: & @2-3'],
    ['surface', 'x + €', 'unexpected character: € @4-5'],
    ['surface', 'x\u0000', 'unexpected character: U+0000 @1-2'],
    ['surface', 'x😀', 'unexpected character: 😀 @1-3'],
  ])('%s: %s', (dialect, text, message) => {
    expect(fault(text, dialect)).toBe(message);
  });
});

describe('what a person types is capped', () => {
  const nested = (depth: number): string => '('.repeat(depth) + 'x' + ')'.repeat(depth);

  test('to 512 characters', () => {
    expect(fault('x'.padEnd(512), 'surface')).toBe('none');
    expect(fault('x'.padEnd(513), 'surface')).toBe('text longer than 512 characters: 513 @512-513');
  });

  test('to 64 levels', () => {
    expect(fault(nested(64), 'surface')).toBe('none');
    expect(fault(nested(65), 'surface')).toBe('nested deeper than 64 levels: ( @64-65');
    expect(fault(`${'-'.repeat(500)}x`, 'surface')).toBe('nested deeper than 64 levels: - @64-65');
    expect(fault(`x${'^x'.repeat(100)}`, 'surface')).toBe('nested deeper than 64 levels: ^ @129-130');
  });

  test('to 512 numbers, names and operations', () => {
    expect(fault('x|x|'.repeat(100), 'surface')).toBe('none');
    expect(fault('x|x|'.repeat(110), 'surface')).toBe('more than 512 numbers, names and operations @409-412');
  });

  test('built-in texts may be longer, and never so high that a walk overflows the stack', () => {
    const sum = (terms: number): string => `x${'+x'.repeat(terms - 1)}`;
    const builtIn = (text: string) => parse(text, 'surface', { limits: 'built-in' });
    expect(() => print(only(builtIn(sum(1000))))).not.toThrow();
    expect(() => builtIn(sum(1100))).toThrow('too many operations in one expression: more than 1024');
    expect(() => builtIn(nested(5000))).toThrow('nested deeper than 64 levels: (');
    expect(() => builtIn(`${sum(500)}\n`.repeat(9).replaceAll(/^/gm, 'a = '))).toThrow(/^more than 4096/);
  });
});

const scope = { x: 0.7, y: -1.3, a: 2.5, pi: Math.PI, e: Math.E };

/** The tree with conditions, calls and absolute values put aside: what is left every calculator computes alike. */
function numeric(expr: Expr): Expr {
  switch (expr.kind) {
    case 'number':
      return { ...expr, value: Math.abs(expr.value) < 1e3 && expr.value > 1e-3 ? expr.value : 3 };
    case 'name':
      return expr;
    case 'unary':
      return { ...expr, op: '-', arg: numeric(expr.arg) };
    case 'binary': {
      const op = expr.op === '^' ? '^' : (['+', '-', '*', '/'] as const)[expr.op.charCodeAt(0) % 4];
      // A small whole exponent: mathjs makes complex numbers of roots of negative ones.
      const right: Expr = op === '^' ? { kind: 'number', value: 2, span: expr.right.span } : numeric(expr.right);
      return { ...expr, op, left: numeric(expr.left), right };
    }
    case 'call':
      return numeric(expr.args[0]);
  }
}

function valueOf(expr: Expr): number {
  if (expr.kind === 'number') return expr.value;
  if (expr.kind === 'name') return (scope as Readonly<Record<string, number>>)[expr.name];
  if (expr.kind === 'unary') return -valueOf(expr.arg);
  if (expr.kind === 'call') throw new Error(expr.fn);
  const [a, b] = [valueOf(expr.left), valueOf(expr.right)];
  switch (expr.op) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    default:
      return Math.pow(a, b);
  }
}
