import { describe, expect, test } from 'vitest';
import { checkRule } from './check-rule';
import { checkSurface } from './check-surface';
import { FormulaError } from './error';
import { parse } from './parse';
import { rule } from './testing/run';

type Declared = Parameters<typeof rule>[1];

/** The fault of what is done as `message @start-end`, or 'none'. */
function faultOf(check: () => unknown): string {
  try {
    check();
    return 'none';
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return `${error.message} @${error.start}-${error.end}`;
  }
}

const ofRule = (text: string, declared?: Declared): string =>
  faultOf(() => checkRule(parse(text, 'rule'), rule(text, declared)));
const ofSurface = (text: string, parameters: readonly string[] = []): string =>
  faultOf(() => checkSurface(parse(text, 'surface', { names: parameters }), parameters));

const lr = { hyper: { lr: 1 } };
const m = { state: { m: 'vector 0' } } as const;
const P = { state: { P: 'scalar 1' } } as const;

test('the types of all names are known afterwards', () => {
  const text = 'h = dot(g, m)\nm = h*g\nk = where(m < 0, 1, h)\ntheta = theta - lr*k';
  const { types } = checkRule(parse(text, 'rule'), rule(text, { ...lr, ...m }));
  expect(Object.fromEntries(types)).toEqual({
    theta: 'vector',
    g: 'vector',
    t: 'scalar',
    pi: 'scalar',
    eye: 'matrix',
    lr: 'scalar',
    m: 'vector',
    h: 'scalar',
    k: 'vector',
  });
});

describe('types in a rule', () => {
  test.each<[string, string, Declared?]>([
    ['theta = norm(g)', 'a scalar is assigned to the vector: theta @8-15'],
    ['m = norm(g)\ntheta = theta - m', 'a scalar is assigned to the vector: m @4-11', m],
    ['P = P*g\ntheta = theta - P', 'a vector is assigned to the scalar: P @4-7', P],
    ['theta = 2^g', 'an exponent is a scalar, not a vector @10-11'],
    ['theta = theta + eye', '+ takes two matrices, not a vector and a matrix: a number is one times eye @8-13'],
    ['theta = theta*eye', '* does not take a vector and a matrix @8-13'],
    ['theta = (1/eye)*g', '/ does not take a scalar and a matrix @9-10'],
    ['theta = eye^t*g', 'a matrix takes a number as its exponent @12-13'],
    ['theta = g^eye', 'an exponent is a scalar, not a matrix @10-13'],
    ['theta = where(eye > 0, g, g)', '> does not take a matrix and a scalar @14-17'],
    ['theta = max(eye, 0)*g', 'max() takes no matrix @12-15'],
    ['theta = where(t > 1, eye, 1)*g', 'where() takes no matrix beside another type @21-24'],
    ['theta = diag(g)', 'diag() takes a matrix, not a vector @13-14'],
    ['theta = hess(theta)', 'a matrix is assigned to the vector: theta @8-19'],
    ['theta = wolfe(1, 1, 0.1, 0.9)*g', 'wolfe() takes a vector, not a scalar @14-15'],
    ['theta = dot(g, 1)*g', 'dot() takes a vector, not a scalar @15-16'],
    ['theta = g*mean(norm(g))', 'mean() takes a vector, not a scalar @15-22'],
    ['theta = grad(0)', 'grad() takes a vector, not a scalar @13-14'],
    ['theta = g*f(t)', 'f() takes a vector, not a scalar @12-13'],
    ['theta = where(g, g, 0)', 'where() first takes a condition, not a vector @14-15'],
    ['theta = where(t == 1, g, g > 0)', conditionIn('the branches of where()', '25-30')],
    ['theta = g*(t > 1)', conditionIn('*', '11-16')],
    ['theta = -(g > 1)', conditionIn('-', '10-15')],
    ['theta = sqrt(g > 1)', conditionIn('sqrt()', '13-18')],
    ['theta = where((g > 1) > 1, g, 0)', conditionIn('>', '15-20')],
    ['c = g > 0\ntheta = where(c, g, 0)', conditionIn('a line', '4-9')],
    ['theta = where(!t, g, 0)', '! takes a condition, not a scalar @15-16'],
    ['theta = where(t == 1 || g, g, 0)', '|| takes a condition, not a vector @24-25'],
    ['theta = bias*g', conditionIn('*', '8-12'), { toggles: { bias: true } }],
    ['theta = g - prev(lr)', 'prev() takes theta, g or a state @17-19', lr],
    ['d = 2*g\ntheta = d - prev(d)', 'prev() takes theta, g or a state @25-26'],
    ['theta = prev(g + theta)', 'prev() takes theta, g or a state @13-22'],
    ['theta = prev(theta, 0)', 'prev() goes a whole number of steps back, 1 to 8 @20-21'],
    ['theta = prev(theta, 1.5)', 'prev() goes a whole number of steps back, 1 to 8 @20-23'],
    ['theta = prev(theta, 1e9)', 'prev() goes a whole number of steps back, 1 to 8 @20-23'],
    ['theta = theta - g^2*t^(-0.8)/norm(g)*where(g > 0 && t < 9 || !(g == 0), clip(g, -1, t), 0)', 'none'],
    ['theta = theta - g*(rms(g) + norm1(g) + dot(g, prev(g, 8)) + f(theta + g))', 'none'],
  ])('%s', (text, message, declared) => {
    expect(ofRule(text, declared)).toBe(message);
  });
});

describe('names in a rule', () => {
  test.each<[string, string, Declared?]>([
    ['theta = theta - Ir*g', 'unknown name: Ir (did you mean lr?) @16-18', lr],
    ['theta = theta - lrg', 'unknown name: lrg (did you mean lr?) @16-19', lr],
    ['theta = theta - __proto__*g', 'unknown name: __proto__ @16-25'],
    ['theta = theta - toString*g', 'unknown name: toString @16-24'],
    ['theta = theta - d\nd = g', 'read before its line: d @16-17'],
    ['d = g + d\ntheta = d', 'read before its line: d @8-9'],
    ['lr = 2\ntheta = lr*g', 'hyper-parameters cannot be assigned: lr @0-2', lr],
    ['b = 2\ntheta = b*g', 'toggles cannot be assigned: b @0-1', { toggles: { b: true } }],
    ['g = 2*theta\ntheta = g', 'reserved name: g @0-1'],
    ['sqrt = 2*g\ntheta = theta - g', 'reserved name: sqrt @0-4'],
    ['eye = 1; theta = theta - eye*g', 'reserved name: eye @0-3'],
    ['theta0 = theta; theta = theta0', 'reserved name: theta0 @0-6'],
    ['theta = sqrt(g)', 'reserved name: sqrt @0-0', { hyper: { sqrt: 1 } }],
    ['theta = theta*eye', 'reserved name: eye @0-0', { hyper: { eye: 1 } }],
    ['theta = theta*t', 'reserved name: t @0-0', { state: { t: 'scalar 0' } }],
    ['theta = theta*draw', 'reserved name: draw @0-0', { state: { draw: 'vector 0' } }],
    ['theta = theta*a', 'not a name: 2a @0-0', { hyper: { '2a': 1 } }],
    ['theta = theta*a', 'declared twice: a @0-0', { hyper: { a: 1 }, state: { a: 'scalar 0' } }],
    ['e = 2*g; theta = theta - e', 'none'],
  ])('%s', (text, message, declared) => {
    expect(ofRule(text, declared)).toBe(message);
  });
});

describe('what a rule declares or computes is used', () => {
  test.each<[string, string, Declared?]>([
    ['', 'no line assigns theta @0-0'],
    ['m = g', 'no line assigns theta @0-5', m],
    ['theta = theta - g', 'hyper-parameter never read: lr @0-0', lr],
    ['theta = theta - g', 'toggle never read: b @0-0', { toggles: { b: true } }],
    ['theta = theta - g', 'state never read: m @0-0', m],
    ['m = g; theta = theta - g', 'value never read: m @0-1', m],
    ['d = g; theta = theta - g', 'value never read: d @0-1'],
    ['d = g; d = 2*g; theta = theta - d', 'value never read: d @0-1'],
    ['d = g; d = 2*d; theta = theta - d', 'none'],
    ['m = g; h = prev(m); m = 2*g; theta = h + m', 'value never read: m @0-1', m],
    ['theta = g; theta = theta - g', 'none'],
    ['theta = g; theta = g', 'value never read: theta @0-5'],
    ['m = 2*m + g; theta = theta - m', 'none', m],
    ['h = 2*prev(m); m = g; theta = theta - h', 'none', m],
    ['theta = theta - where(b, lr*g, g)', 'none', { ...lr, toggles: { b: false } }],
  ])('%s', (text, message, declared) => {
    expect(ofRule(text, declared)).toBe(message);
  });
});

describe('initial values', () => {
  test.each<['vector' | 'scalar', string, string]>([
    ['vector', 'lr*theta', 'none'],
    ['vector', '2', 'none'],
    ['scalar', 'sqrt(lr) + norm(theta) + first', 'none'],
    ['scalar', 'theta', 'initial value is a vector, the state is a scalar: m @0-5'],
    ['vector', 'lr*g', 'initial values cannot read: g @3-4'],
    ['vector', 't', 'initial values cannot read: t @0-1'],
    ['vector', 'm', 'initial values cannot read: m @0-1'],
    ['vector', 'last', 'initial values cannot read: last @0-4'],
    ['vector', '2*(1 - grad(theta))', 'initial values cannot read: grad() @7-18'],
    ['vector', 'prev(theta)', 'initial values cannot read: prev() @5-10'],
    ['vector', 'lr > 0', conditionIn('the initial value of m', '0-6')],
    ['vector', 'lrr', 'unknown name: lrr (did you mean lr?) @0-3'],
    ['vector', '', 'the expression ends where a value is missing @0-0'],
  ])('a %s from %s', (type, initial, message) => {
    const text = 'm = where(m > 0, first*m, last)\ntheta = theta - lr*m*norm(theta)';
    const state = { first: 'scalar 0', m: `${type} ${initial}`, last: 'scalar 0' } as const;
    const scalar = 'm = m*first*last\ntheta = theta - lr*m*g';
    expect(ofRule(type === 'vector' ? text : scalar, { ...lr, state })).toBe(message);
  });
});

describe('a surface', () => {
  test.each<[string, string, (readonly string[])?]>([
    ['x^2 + t*y', 'none'],
    ['5', 'none'],
    ['u = x; v = u*y; v', 'none'],
    ['xy', 'unknown name: xy (did you mean x*y?) @0-2'],
    ['2x2', 'unknown name: x2 (did you mean x*2?) @1-3'],
    ['ax^2', 'unknown name: ax (did you mean a*x?) @0-2', ['a']],
    ['X + kapa*y', 'unknown name: X (did you mean x?) @0-1', ['kappa']],
    ['kapa*y', 'unknown name: kapa (did you mean kappa?) @0-4', ['kappa']],
    ['theta', 'unknown name: theta @0-5'],
    ['v = u; u = x; v + u', 'read before its line: u @4-5'],
    ['x > 1', conditionIn('the loss', '0-5')],
    ['c = x > 1; where(c, x, y)', conditionIn('a line', '4-9')],
    ['where(x, 1, 2)', 'where() first takes a condition, not a scalar @6-7'],
    ['e = 2; e*x', 'reserved name: e @0-1'],
    ['a = 2; a*x', 'parameters cannot be assigned: a @0-1', ['a']],
    ['a*x', 'reserved name: e @0-0', ['a', 'e']],
    ['a*x', 'reserved name: sin @0-0', ['a', 'sin']],
    ['a*x', 'parameter never read: b @0-0', ['a', 'b']],
    ['u = x; u = y; u', 'value never read: u @0-1'],
    ['u = x; y', 'value never read: u @0-1'],
  ])('%s', (text, message, parameters) => {
    expect(ofSurface(text, parameters)).toBe(message);
  });
});

function conditionIn(where: string, place: string): string {
  return `a condition stands only in where, &&, || and !, not in ${where} @${place}`;
}
