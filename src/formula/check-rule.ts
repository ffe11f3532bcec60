// Checks the text of an optimizer: names, types, and that everything declared is used.
import { fault, value, type Scope, type Type } from './check-type';
import { FormulaError } from './error';
import { functionsOf, isReserved } from './functions';
import { parseExpression } from './parse';
import type { Expr, Line, Program, Span, ValueType } from './syntax';
import type { RuleText } from './text';
import { Usage } from './unused';

export interface CheckedRule {
  /** The type of every name: hyper-parameters, states, lines (the last, where a name has several), theta, g, t and pi. */
  readonly types: ReadonlyMap<string, ValueType>;
  /** The initial values of the states, in declaration order. */
  readonly initial: ReadonlyMap<string, Expr>;
}

const given: readonly (readonly [string, ValueType])[] = [
  ['theta', 'vector'],
  ['g', 'vector'],
  ['t', 'scalar'],
  ['pi', 'scalar'],
  ['eye', 'matrix'],
];

/**
 * Checks a parsed rule, before anything is folded. Throws FormulaError; the positions of a fault in an initial value are
 * those in that text, a fault of a declaration is at 0.
 * @param options.modified modifiers are joined to the text: lines may give the gradient and the learning rate new values
 */
export function checkRule(program: Program, rule: RuleText, { modified = false } = {}): CheckedRule {
  const usage = new Usage();
  assertDeclarations(rule);
  const initial = checkInitialValues(rule, usage);
  const types = checkLines(program, rule, usage, modified ? modifiable : new Map());
  assertUsed(program, rule, usage);
  return { types, initial };
}

/** What modifiers may replace within a step, as a rule could not. */
const modifiable: ReadonlyMap<string, ValueType> = new Map([
  ['g', 'vector'],
  ['lr', 'scalar'],
]);

function assertDeclarations({ hyper, toggles, state }: RuleText): void {
  const names = [hyper, toggles, state].flatMap((record) => Object.keys(record));
  for (const [index, name] of names.entries()) {
    if (!/^[A-Za-z_]\w*$/.test(name)) throw new FormulaError(`not a name: ${name}`, 0);
    if (isReserved(name, 'rule')) throw new FormulaError(`reserved name: ${name}`, 0);
    if (names.indexOf(name) < index) throw new FormulaError(`declared twice: ${name}`, 0);
  }
}

function checkInitialValues({ hyper, toggles, state }: RuleText, usage: Usage): ReadonlyMap<string, Expr> {
  const known = new Map<string, Type>([
    ['theta', 'vector'],
    ['pi', 'scalar'],
    ['eye', 'matrix'],
    ...declared(hyper, toggles),
  ]);
  const closed = (what: string, span: Span): FormulaError => fault(`initial values cannot read: ${what}`, span);
  const scope: Scope = {
    read(name, span) {
      if (name === 'g' || name === 't' || (Object.hasOwn(state, name) && !known.has(name))) throw closed(name, span);
      usage.read(name);
      return known.get(name) ?? null;
    },
    past: (_, span) => {
      throw closed('prev()', span);
    },
    known: [...known.keys()],
    products: false,
  };
  const initial = new Map<string, Expr>();
  for (const [name, { type, initial: text }] of Object.entries(state)) {
    const expr = parseExpression(text, 'rule', { limits: 'built-in' });
    const call = callOf(expr, asking);
    if (call) throw closed(`${call.fn}()`, call.span);
    const from = value(expr, `the initial value of ${name}`, scope);
    if (from !== type && !(from === 'scalar' && type === 'vector'))
      throw fault(`initial value is a ${from}, the state is a ${type}: ${name}`, expr.span);
    initial.set(name, expr);
    known.set(name, type);
  }
  return initial;
}

function checkLines(
  { lines }: Program,
  rule: RuleText,
  usage: Usage,
  replaceable: ReadonlyMap<string, ValueType>,
): ReadonlyMap<string, ValueType> {
  const { hyper, toggles, state } = rule;
  const states = new Map<string, ValueType>(Object.entries(state).map(([name, { type }]) => [name, type]));
  states.set('theta', 'vector');
  const types = new Map<string, Type>([...given, ...declared(hyper, toggles), ...states]);
  const later = new Set(lines.map(({ name }) => name));
  const scope: Scope = {
    read(name, span) {
      if (!types.has(name) && later.has(name)) throw fault(`read before its line: ${name}`, span);
      usage.read(name);
      return types.get(name) ?? null;
    },
    past(name) {
      usage.readPast(name);
      return states.get(name) ?? (name === 'g' ? 'vector' : null);
    },
    get known() {
      return [...types.keys(), ...functionsOf('rule')];
    },
    products: false,
  };
  for (const line of lines) {
    if (!replaceable.has(line.name)) assertAssignable(line, rule);
    const type = value(line.value, 'a line', scope);
    const wanted = replaceable.get(line.name) ?? states.get(line.name);
    if (wanted !== undefined && wanted !== type)
      throw fault(`a ${type} is assigned to the ${wanted}: ${line.name}`, line.value.span);
    types.set(line.name, type);
    const lost = usage.assign(line);
    if (lost) throw fault(`value never read: ${lost.name}`, lost.nameSpan);
  }
  return new Map([...types].filter((entry): entry is [string, ValueType] => !entry[1].startsWith('condition')));
}

function assertAssignable({ name, nameSpan }: Line, { hyper, toggles }: RuleText): void {
  if (name !== 'theta' && isReserved(name, 'rule')) throw fault(`reserved name: ${name}`, nameSpan);
  if (Object.hasOwn(hyper, name)) throw fault(`hyper-parameters cannot be assigned: ${name}`, nameSpan);
  if (Object.hasOwn(toggles, name)) throw fault(`toggles cannot be assigned: ${name}`, nameSpan);
}

function assertUsed({ text, lines }: Program, { hyper, toggles, state }: RuleText, usage: Usage): void {
  if (!lines.some(({ name }) => name === 'theta')) throw new FormulaError('no line assigns theta', 0, text.length);
  // The last value of a state is read in the next step, if at all.
  for (const { name, nameSpan } of usage.unread)
    if (name !== 'theta' && !(Object.hasOwn(state, name) && usage.has(name)))
      throw fault(`value never read: ${name}`, nameSpan);
  const kinds = [
    ['hyper-parameter', hyper],
    ['toggle', toggles],
    ['state', state],
  ] as const;
  for (const [kind, record] of kinds)
    for (const name of Object.keys(record))
      if (!usage.has(name)) throw new FormulaError(`${kind} never read: ${name}`, 0);
}

function declared(hyper: RuleText['hyper'], toggles: RuleText['toggles']): (readonly [string, Type])[] {
  return [
    ...Object.keys(hyper).map((name) => [name, 'scalar'] as const),
    ...Object.keys(toggles).map((name) => [name, 'condition'] as const),
  ];
}

/** Functions that ask the loss: it is not known before the first step. */
const asking = ['f', 'grad', 'hess', 'gauss', 'armijo', 'wolfe', 'twoloop'];

/** The first call of one of the functions in an expression. */
function callOf(expr: Expr, fns: readonly string[]): Extract<Expr, { kind: 'call' }> | null {
  switch (expr.kind) {
    case 'number':
    case 'name':
      return null;
    case 'unary':
      return callOf(expr.arg, fns);
    case 'binary':
      return callOf(expr.left, fns) ?? callOf(expr.right, fns);
    case 'call':
      if (fns.includes(expr.fn)) return expr;
      for (const arg of expr.args) {
        const call = callOf(arg, fns);
        if (call) return call;
      }
      return null;
  }
}
