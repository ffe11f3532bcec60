// Runs of a rule without the engine, for tests: by the interpreter, and by the WebAssembly module.
import { compileRule } from '../../formula/compile-rule';
import { compileSurface } from '../../formula/compile-surface';
import type { Point } from '../../formula/define';
import { Evaluator, type Inputs } from '../../formula/interpret';
import type { Objective, StepProgram } from '../../formula/step';
import { substitute } from '../../formula/substitute';
import { start as startModule } from '../../formula/testing/programs';
import type { RuleText, SurfaceText } from '../../formula/text';
import { Trees } from '../../formula/trees';

/** What a run goes down on. */
export interface Ground {
  readonly objective: () => Objective;
  /** Values of the inputs `surface.<parameter>`. */
  readonly parameters: Readonly<Record<string, number>>;
  /** The draw of step t = 1, 2, ... */
  readonly draw: (t: number) => Point;
}

/** theta_0 ... theta_steps, or fewer: what is not finite is the last. */
export type Drive = (rule: RuleText, ground: Ground, start: Point, steps: number) => readonly Point[];

/** A loss surface, its gradient exact. */
export function surface(text: SurfaceText): Ground {
  const objective = (): Objective => {
    const trees = new Trees();
    const { value, gradient } = compileSurface(trees, text);
    const at: (node: typeof value) => Objective['value'] = (node) => (x, y) =>
      substitute(trees, node, new Map([['x', x], ['y', y]])); // prettier-ignore
    const [dx, dy] = gradient.map(at);
    return {
      trees,
      value: at(value),
      gradient: (x, y) => [dx(x, y), dy(x, y)],
      shown: at(value),
      draws: [],
    };
  };
  return { objective, parameters: text.parameters, draw: () => [0, 0] };
}

/** No surface at all: the gradients come from a list, whatever the point, and from its last entry for ever. */
export function scripted(gradients: readonly Point[]): Ground {
  const objective = (): Objective => {
    const trees = new Trees();
    const zero = trees.number(0);
    return {
      trees,
      value: () => zero,
      gradient: () => [trees.input('draw.x'), trees.input('draw.y')],
      shown: () => zero,
      draws: ['draw.x', 'draw.y'],
    };
  };
  const last = gradients.length - 1;
  return { objective, parameters: {}, draw: (t) => gradients[Math.min(t - 1, last)] };
}

/** Both ways to run a rule: they have the same bits. */
export const evaluators: readonly { readonly name: string; readonly drive: Drive }[] = [
  { name: 'interpreter', drive: interpret },
  { name: 'WebAssembly', drive: runModule },
];

/** Values of inputs by name: constants of a run, start. */
function inputsOf(rule: RuleText, ground: Ground, [x, y]: Point): Map<string, number> {
  return new Map([
    ...Object.entries(rule.hyper).map(([name, value]): [string, number] => [`hyper.${name}`, value]),
    ...Object.entries(ground.parameters).map(([name, value]): [string, number] => [`surface.${name}`, value]),
    ['theta0.x', x],
    ['theta0.y', y],
  ]);
}

const lookUp =
  (inputs: ReadonlyMap<string, number>) =>
  (name: string): number => {
    const value = inputs.get(name);
    if (value === undefined) throw new Error(`no such input: ${name}`);
    return value;
  };

function initialSlots({ slots }: StepProgram, inputs: ReadonlyMap<string, number>): Float64Array {
  return new Evaluator(slots.map((slot) => slot.initial)).evaluate(lookUp(inputs));
}

function interpret(rule: RuleText, ground: Ground, from: Point, steps: number): readonly Point[] {
  return walk(compileRule(rule, ground.objective()), inputsOf(rule, ground, from), ground, steps, () => undefined);
}

/** A vector that the rule's text names, in steps 1 ... steps. Throws an Error where there is no such name. */
export function named(rule: RuleText, ground: Ground, from: Point, steps: number, name: string): readonly Point[] {
  const program = compileRule(rule, ground.objective());
  const value = program.named.find((each) => each.name === name);
  if (!value) throw new Error(`not named by the rule: ${name}`);
  const evaluator = new Evaluator(value.nodes);
  const values: Point[] = [];
  walk(program, inputsOf(rule, ground, from), ground, steps, (inputs) => {
    const [x, y] = evaluator.evaluate(inputs);
    values.push([x, y]);
  });
  return values;
}

/** Steps by the interpreter; `visit` sees the inputs of each step before it is done. */
function walk(
  program: StepProgram,
  inputs: Map<string, number>,
  ground: Ground,
  steps: number,
  visit: (inputs: Inputs) => void,
): readonly Point[] {
  const step = new Evaluator([program.loss, ...program.slots.map(({ next }) => next)]);
  const path: Point[] = [];
  let slots = initialSlots(program, inputs);
  for (let t = 1; ; t++) {
    path.push([slots[0], slots[1]]);
    program.slots.forEach(({ name }, i) => inputs.set(name, slots[i]));
    program.draws.forEach((name, i) => inputs.set(name, ground.draw(t)[i]));
    const [loss, ...next] = step.evaluate(lookUp(inputs.set('t', t)));
    if (path.length > steps || !Number.isFinite(loss) || !slots.every(Number.isFinite)) return path;
    visit(lookUp(inputs));
    slots = Float64Array.from(next);
  }
}

function runModule(rule: RuleText, ground: Ground, from: Point, steps: number): readonly Point[] {
  const rows = trace(rule, ground, from, steps);
  return Array.from({ length: rows.length / 3 }, (_, k): Point => [rows[3 * k], rows[3 * k + 1]]);
}

/** Rows 0 ... steps packed [x, y, loss, ...], or fewer: what is not finite is the last. By the WebAssembly module. */
export function trace(rule: RuleText, ground: Ground, from: Point, steps: number): readonly number[] {
  const program = compileRule(rule, ground.objective());
  const inputs = inputsOf(rule, ground, from);
  const constants = program.constants.map(lookUp(inputs));
  const module = startModule(program, steps + 1, constants, [...initialSlots(program, inputs)]);
  if (program.draws.length > 0)
    for (let t = 1; t <= steps + 1; t++) module.memory.set(ground.draw(t), module.layout.draws + 2 * (t - 1));
  return module.rows(module.run(steps + 1));
}
