// The text of an optimizer and a loss to the program of one step.
import { fold } from './fold';
import { lower, type LowerScope, type Value } from './lower';
import { CountedLoss } from './lower-loss';
import { Memory } from './lower-memory';
import { RunningProducts } from './lower-power';
import { reachable } from './order';
import { parse, parseExpression } from './parse';
import { make } from './simplify';
import { stepsBack } from './steps-back';
import type { NamedValue, Objective, StepProgram } from './step';
import type { Expr } from './syntax';
import { gradientName, type RuleText } from './text';
import type { Node, Trees } from './trees';

/**
 * Compiles a rule against a loss. Toggles are decided here; hyper-parameters stay inputs, so one program serves every
 * position of a slider. Lines and states that no longer matter once the toggles are decided are left out.
 * Takes texts that were checked where they came in (check-rule.ts; built-in ones by their contract tests): names and types are
 * not looked at again. Throws a FormulaError where a text cannot even be parsed.
 */
export function compileRule(rule: RuleText, objective: Objective): StepProgram {
  const { trees } = objective;
  const program = parse(rule.update, 'rule', { limits: 'built-in' });
  const { lines } = fold(program, { toggles: rule.toggles, zeros: new Set(), keep: new Set(rule.points) });

  const step = new Step(rule, objective, declareStates(rule, trees));
  for (const { name, value } of lines) step.assign(name, lower(value, step));

  const [x, y] = [trees.input('theta.x'), trees.input('theta.y')];
  const slots = [...step.memory.slots(step.values), ...step.products.slots];
  const loss = objective.shown(x, y);
  const values = [...slots.flatMap((slot) => [slot.initial, slot.next]), ...step.named.flatMap(({ nodes }) => nodes)];
  const read = reachable([loss, ...values]);
  const inputs = read.flatMap((node) => (node.kind === 'input' ? [node.name] : []));
  return {
    trees,
    constants: [
      ...Object.keys(rule.hyper)
        .map(hyperInput)
        .filter((name) => inputs.includes(name)),
      ...inputs.filter((name) => name.startsWith('surface.')),
    ],
    slots,
    draws: objective.draws,
    loss,
    named: step.named,
    evaluations: step.loss.evaluations,
  };
}

/** The lines of one step, lowered one after another. */
class Step implements LowerScope {
  readonly trees: Trees;
  readonly memory: Memory;
  readonly loss: CountedLoss;
  readonly products: RunningProducts;
  /** The values names have in this step so far. */
  readonly values = new Map<string, Value>();
  readonly named: NamedValue[] = [];
  readonly #constants: ReadonlyMap<string, Value>;
  readonly #text: string;

  constructor(rule: RuleText, objective: Objective, memory: Memory) {
    this.trees = objective.trees;
    this.memory = memory;
    this.#text = rule.update;
    this.loss = new CountedLoss(objective);
    this.products = new RunningProducts(this.trees);
    this.#constants = constantsOf(rule, this.trees).set('t', [this.trees.input('t')]);
  }

  assign(name: string, nodes: Value): void {
    this.values.set(name, nodes);
    this.named.push({ name, type: nodes.length === 1 ? 'scalar' : 'vector', nodes });
  }

  name(name: string): Value {
    if (name === 'g') return this.#gradient();
    return this.values.get(name) ?? this.memory.before(name) ?? this.#constants.get(name) ?? unchecked(name);
  }

  power(base: Node, exponent: Node): Node {
    return this.products.power(base, exponent);
  }

  call(fn: 'f' | 'grad' | 'prev', args: readonly Expr[], value: (arg: Expr) => Value): Value {
    if (fn === 'f') return this.loss.value(value(args[0]));
    if (fn === 'grad') return this.#gradientAt(args[0], value(args[0]));
    const [of] = args;
    const steps = stepsBack(args) ?? 1;
    if (of.kind !== 'name') return unchecked('prev()');
    return of.name === 'g' ? this.memory.pastGradient(this.#gradient(), steps) : this.memory.past(of.name, steps);
  }

  /** A gradient that the text takes itself goes by what is written there: `grad(y)`. */
  #gradientAt(at: Expr, point: Value): Value {
    const nodes = this.loss.gradient(point);
    const name = gradientName(this.#text, at.span);
    if (!this.named.some((each) => each.name === name)) this.named.push({ name, type: 'vector', nodes });
    return nodes;
  }

  /** The gradient at theta as the step begins, evaluated if anything reads it. */
  #gradient(): Value {
    const known = this.values.get('g');
    if (known) return known;
    const nodes = this.loss.gradient([this.trees.input('theta.x'), this.trees.input('theta.y')]);
    this.values.set('g', nodes);
    this.named.unshift({ name: 'g', type: 'vector', nodes });
    return nodes;
  }
}

/** Theta and the states with their initial values, which read constants, the start and earlier states. */
function declareStates(rule: RuleText, trees: Trees): Memory {
  const memory = new Memory(trees);
  const start: Value = [trees.input('theta0.x'), trees.input('theta0.y')];
  const values = constantsOf(rule, trees).set('theta', start);
  memory.declare('theta', 'vector', start);
  const scope: LowerScope = {
    trees,
    name: (name) => values.get(name) ?? unchecked(name),
    power: (base, exponent) => make(trees, 'pow', base, exponent),
    call: unchecked,
  };
  for (const [name, { type, initial }] of Object.entries(rule.state)) {
    const expr = parseExpression(initial, 'rule', { limits: 'built-in' });
    values.set(name, memory.declare(name, type, lower(expr, scope)));
  }
  return memory;
}

/** What stays the same during a run. */
function constantsOf({ hyper, toggles }: RuleText, trees: Trees): Map<string, Value> {
  return new Map<string, Value>([
    ['pi', [trees.number(Math.PI)]],
    ...Object.keys(hyper).map((name): [string, Value] => [name, [trees.input(hyperInput(name))]]),
    ...Object.entries(toggles).map(([name, on]): [string, Value] => [name, [trees.number(on ? 1 : 0)]]),
  ]);
}

function hyperInput(name: string): string {
  return `hyper.${name}`;
}

/** What the checker has ruled out. */
function unchecked(name: string): never {
  throw new TypeError(`not checked: ${name}`);
}
