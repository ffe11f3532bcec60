import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkRule } from './check-rule';
import { checkSurface } from './check-surface';
import { compileRule } from './compile-rule';
import { compileSurface } from './compile-surface';
import { FormulaError } from './error';
import { parse } from './parse';
import { plainObjective, rule } from './testing/run';
import { Trees } from './trees';

const adam = `m = beta1*m + (1 - beta1)*g # average
v = beta2*v + (1 - beta2)*g^2
mhat = where(bias, m/(1 - beta1^t), m); vhat = v/(1 - beta2^t)
d = theta - prev(theta, 2) + dot(g, prev(g))*grad(theta + m)
theta = theta - lr*(mhat/(sqrt(vhat) + 1e-8)) + 0*d`;
const texts = [
  adam,
  'r = (x^2 + y^2)/2; -20exp(-0.2sqrt(r)) - exp((cos(2pi x) + cos(2pi y))/2) + e + 20 + a b',
  '(a - x)**2 + b|y - x^2|^1.5 + where(x > 0 && !(y <= 1) || x == y, mod(x, 3), clip(y, -1, 1))',
];
const pieces =
  'x y a b t e pi g theta m lr 2 .5 1e9 1e400 + - * ** / ^ ( ) , | || && & ! = == != < <= > >= ; # \n \t sqrt( where( prev( dot( grad( ' +
  'f( norm( min( __proto__ constructor toString( \u0000 é 😀 \ud800 { } [ ] " \' \\ . .. 1. 0x1 ∞ −';
const piece = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...pieces.split(' '), ' ') },
  { weight: 10, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('(', '-', 'x^', 'sqrt(', '|', '!', 'x+', 'x '), fc.constantFrom(70, 70, 70, 3000))
      .map(([each, times]) => each.repeat(times)),
  },
);

const soup = fc.oneof(
  { weight: 3, arbitrary: fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);
const mutated = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(fc.tuple(fc.nat(), fc.nat(12), piece, fc.boolean()), { minLength: 1, maxLength: 4 }),
  )
  .map(([text, edits]) =>
    edits.reduce((now, [at, removed, inserted, keep]) => {
      const start = at % (now.length + 1);
      return now.slice(0, start) + (keep ? inserted : '') + now.slice(start + removed);
    }, text),
  );

/** One name, number or sign replaced by another of its kind: often still a formula. */
const replaced = fc.tuple(fc.constantFrom(...texts), fc.nat(), fc.nat()).map(([text, at, by]) => {
  const tokens: readonly string[] = text.match(/[a-z_]\w*|[\d.]+|\s+|./gi) ?? [];
  const kinds = [/^[a-z]\w*$/i, /^[\d.]+$/, /^[-+*/^]$/];
  const index = at % tokens.length;
  const kind = kinds.find((each) => each.test(tokens[index]));
  const others = kind ? tokens.filter((token) => kind.test(token)) : [''];
  return tokens.with(index, others[by % others.length]).join('');
});

const objective = plainObjective({ formula: 'x^2 + y^2', parameters: {} });

const declared = {
  hyper: { lr: 1, beta1: 1, beta2: 1 },
  toggles: { bias: true },
  state: { m: 'vector 0', v: 'vector 0' },
} as const;
/** Checked and compiled, as texts are. */
const compiled = (formula: string, parameters: Record<string, number>) => {
  checkSurface(
    parse(formula, 'surface', { limits: 'built-in', names: Object.keys(parameters) }),
    Object.keys(parameters),
  );
  compileSurface(new Trees(), { formula, parameters });
};
const surface = (formula: string) => compiled(formula, { a: 1, b: 2 });
const formula = (formula: string) => compiled(formula, {});
const optimizer = (update: string) => {
  const text = rule(update, declared);
  checkRule(parse(update, 'rule', { limits: 'built-in' }), text);
  compileRule(text, objective);
};

/** Null where a text compiles, else its fault; anything but a FormulaError inside the text is thrown on. */
function fault(text: string, compile: (text: string) => unknown): FormulaError | null {
  try {
    compile(text);
    return null;
  } catch (error) {
    const { start, end } = error instanceof FormulaError ? error : { start: NaN, end: NaN };
    if (error instanceof FormulaError && 0 <= start && start <= end && end <= text.length) return error;
    throw new Error(`fault that is none of a formula, at ${start}-${end} of ${JSON.stringify(text)}`, { cause: error });
  }
}

/** Runs 100 times as many texts as fast-check runs. */
function hundreds(check: (text: string, index: number) => void, numRuns: number): void {
  const texts = fc.array(fc.oneof(soup, mutated, replaced), { minLength: 100, maxLength: 100 });
  fc.assert(
    fc.property(texts, (list) => list.forEach(check)),
    { numRuns },
  );
}

test('100,000 random texts either parse or raise a FormulaError inside the text', () => {
  let good = 0;
  hundreds((text, index) => {
    if (!fault(text, () => parse(text, index % 2 === 0 ? 'surface' : 'rule'))) good++;
  }, 1000);
  expect(good).toBeGreaterThan(10_000);
});

test('10,000 random texts either compile or raise a FormulaError inside the text', () => {
  let good = 0;
  hundreds((text, index) => {
    if (!fault(text, [surface, formula, optimizer][index % 3])) good++;
  }, 100);
  expect(good).toBeGreaterThan(500);
});

test('the texts that are mutated compile as they are', () => {
  expect(fault(adam, optimizer)).toBeNull();
  expect(fault(texts[1], surface)).toBeNull();
  expect(fault(texts[2], surface)).toBeNull();
});
