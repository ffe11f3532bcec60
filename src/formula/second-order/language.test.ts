// What matrices, powers and loops give: against what is worked out by hand or holds by definition, and alike in module and interpreter.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { FormulaError } from '../error';
import { checkRule } from '../check-rule';
import { compileRule } from '../compile-rule';
import { Evaluator } from '../interpret';
import { parse } from '../parse';
import { program, start } from '../testing/programs';
import { bits } from '../testing/random-trees';
import { plainObjective, rule, run } from '../testing/run';
import { Trees, type Node } from '../trees';
import { calculator } from './calculator';
import { loop } from './loop';

/** The value of an expression at theta = (3, -4) on x^2/2 + 5 y^2 + x y. */
function valueOf(expression: string, lines = '', size = 4): readonly number[] {
  const text = `${lines}\nv = ${expression}\ntheta = theta + ${size === 4 ? 'v*g' : 'v*theta'}`;
  const { values } = run(rule(text), 1, [3, -4], { formula: 'x^2/2 + 5*y^2 + x*y', parameters: {} });
  return values[0].v;
}

const H = 'H = hess(theta)';

describe('matrices', () => {
  test.each<[string, readonly number[]]>([
    ['hess(theta)', [1, 1, 1, 10]],
    ['eye', [1, 0, 0, 1]],
    ['2*eye + H', [3, 1, 1, 12]],
    ['H/2', [0.5, 0.5, 0.5, 5]],
    ['-H', [-1, -1, -1, -10]],
    ['H*theta', [-1, -37]],
    ['H*H', [2, 11, 11, 101]],
    ['outer(theta, g)', [-3, -111, 4, 148]],
    ['transpose(outer(theta, g))', [-3, 4, -111, 148]],
    ['diag(H)', [1, 10]],
    ['H^(-1)', [10 / 9, -1 / 9, -1 / 9, 1 / 9]],
    ['H^-1*H', [1, 0, 0, 1]],
    ['H^2', [2, 11, 11, 101]],
    ['(H^(1/2))*(H^(1/2))', [1, 1, 1, 10]],
    ['(H^(-1/2))*(H^(-1/2))*H', [1, 0, 0, 1]],
    ['eye^(-1/2)', [1, 0, 0, 1]],
    ['eigmin(H)', [(11 - Math.sqrt(85)) / 2]],
    ['transpose(eigvecs(H))*eigvecs(H)', [1, 0, 0, 1]],
    ['eigvecs(eye)', [1, 0, 0, 1]],
    ['orth(outer(theta, g) + 5*eye)', [2, -4, 4, 2].map((each) => each / Math.sqrt(20))],
    ['orth(outer(theta, g) - 5*eye)', [-8, 4, 4, 8].map((each) => each / Math.sqrt(80))],
    ['orth(0*H)', [1, 0, 0, 1]],
    ['descending(theta)', [1, 0, 0, 1]],
    ['descending(-theta)', [0, 1, 1, 0]],
    ['descending(0*theta)', [1, 0, 0, 1]],
    ['transpose(descending(-theta))*(-theta)', [4, -3]],
    ['where(t == 1, H, eye)', [1, 1, 1, 10]],
  ])('%s', (expression, expected) => {
    const value = valueOf(expression, expression.includes('H') ? H : '', expected.length);
    expect(value).toHaveLength(expected.length);
    for (const [i, each] of value.entries()) expect(each).toBeCloseTo(expected[i], 12);
  });

  it('have eigenvectors that make them diagonal, the larger value first', () => {
    const [high, side, too, low] = valueOf('transpose(eigvecs(H))*H*eigvecs(H)', H);
    expect([side, too].every((each) => Math.abs(each) < 1e-14)).toBe(true);
    expect([high, low].map((each) => each.toFixed(10))).toEqual(
      [1, -1].map((sign) => ((11 + sign * Math.sqrt(85)) / 2).toFixed(10)),
    );
  });

  it('are states with a past', () => {
    const text = 'd = diag(prev(H, 2))\nH = H + outer(theta, theta)\ntheta = theta - 0.1*g + 0*d';
    const { values, program: compiled } = run(rule(text, { state: { H: 'matrix 2*eye' } }), 3, [3, -4]);
    expect(compiled.slots.map(({ name }) => name).filter((name) => name.includes('H'))).toHaveLength(8);
    expect(values[0].d).toEqual([2, 2]);
    expect(values[1].d).toEqual([2, 2]);
    expect(values[2].d).toEqual([11, 18]);
  });
});

describe('loops', () => {
  const inputs = new Map([['hyper.a', 3.7], ['theta.x', -1.25], ['theta.y', 0.5], ['t', 1]]); // prettier-ignore
  const at = (name: string): number => inputs.get(name) ?? NaN;

  /** Newton's iteration for the root of |a| + y^2, and how many passes it has taken. */
  function root(trees: Trees): readonly [Node, Node] {
    const op = calculator(trees);
    const square = op('add', op('abs', 'hyper.a'), op('mul', 'theta.y', 'theta.y'));
    const next = op('div', op('add', 'r', op('div', square, 'r')), 2);
    const [value, passes] = loop(
      trees,
      [
        { input: 'r', initial: square, next },
        { input: 'n', initial: trees.number(0), next: op('add', 'n', 1) },
      ],
      op('and', op('lt', 1e-12, op('abs', op('sub', op('mul', 'r', 'r'), square))), op('lt', 'n', 50)),
    );
    return [value, passes];
  }

  it('repeat until their condition fails, with the same bits in the module', () => {
    const trees = new Trees();
    const [value, passes] = root(trees);
    const [expected, count] = new Evaluator([value, passes]).evaluate(at);
    expect(expected).toBeCloseTo(Math.sqrt(3.95), 12);
    expect(count).toBeGreaterThan(3);
    // Both results used, more than once, and beside other values.
    const op = calculator(trees);
    const slots = [
      {
        name: 'theta.x',
        initial: trees.number(0),
        next: op('add', op('mul', value, passes), op('sub', value, 'theta.x')),
      },
      { name: 'theta.y', initial: trees.number(0), next: op('add', op('mul', 'theta.y', 0.5), value) },
    ];
    const source = program(trees, ['hyper.a'], op('mul', 'theta.x', passes), slots);
    const module = start(source, 3, [3.7], [-1.25, 0.5]);
    module.run(1);
    const [x, y] = new Evaluator(slots.map(({ next }) => next)).evaluate(at);
    expect(module.slots().map(bits)).toEqual([x, y].map(bits));
    expect(module.rows(1)[2]).toBe(-1.25 * count);
  });

  it('that never begin leave what they began with', () => {
    const trees = new Trees();
    const op = calculator(trees);
    const [value] = loop(
      trees,
      [{ input: 'r', initial: trees.input('theta.x'), next: op('mul', 'r', 2) }],
      op('lt', 9, 'theta.y'),
    );
    expect([...new Evaluator([value]).evaluate(at)]).toEqual([-1.25]);
  });
});

const objective = plainObjective({ formula: 'x^2 + y^2', parameters: {} });
const text = `H = b*H + outer(g, g)
B = transpose(H)*hess(theta + m) + eye/2
m = H^(-1/2)*g + B*g + eigvecs(H)*newtonschulz(g) + eigmin(H)*diag(H^-1)
a = armijo(-m, 1, 0.1, b)
theta = theta - wolfe(-g, a, 0.1, 0.9)*m + where(t > 2, H*g, g)`;
const declared = { hyper: { b: 0.5 }, state: { H: 'matrix eye', m: 'vector 0' } } as const;

test('2,000 changed texts with matrices and searches either compile or raise a FormulaError inside the text', () => {
  const tokens: readonly string[] = text.match(/[a-z_]\w*|[\d.]+|\s+|./gi) ?? [];
  const change = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 0, maxLength: 3 });
  let good = 0;
  fc.assert(
    fc.property(change, (edits) => {
      const changed = edits
        .reduce((now, [from, to]) => now.with(to % now.length, tokens[from % tokens.length]), tokens)
        .join('');
      try {
        const source = rule(changed, declared);
        checkRule(parse(changed, 'rule', { limits: 'built-in' }), source);
        compileRule(source, objective);
        good++;
      } catch (error) {
        const { start: from, end } = error instanceof FormulaError ? error : { start: NaN, end: NaN };
        if (!(error instanceof FormulaError && from >= 0 && from <= end && end <= changed.length)) throw error;
      }
    }),
    { numRuns: 2000 },
  );
  expect(good).toBeGreaterThan(100);
});
