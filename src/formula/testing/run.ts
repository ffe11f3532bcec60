// Runs a compiled rule with the plain evaluator, for tests.
import { compileSurface } from '../compile-surface';
import { compileRule } from '../compile-rule';
import { Evaluator } from '../interpret';
import type { Objective, StepProgram } from '../step';
import { substitute } from '../substitute';
import type { ValueType } from '../syntax';
import type { RuleText, StateText, SurfaceText } from '../text';
import { Trees, type Node } from '../trees';

/** A surface as an objective without noise. */
export function plainObjective(surface: SurfaceText): Objective {
  const trees = new Trees();
  const compiled = compileSurface(trees, surface);
  const { value, gradient } = compiled;
  const at = (node: Node, x: Node, y: Node): Node =>
    substitute(
      trees,
      node,
      new Map([
        ['x', x],
        ['y', y],
      ]),
    );
  return {
    trees,
    value: (x, y) => at(value, x, y),
    gradient: (x, y) => [at(gradient[0], x, y), at(gradient[1], x, y)],
    hessian(x, y) {
      const [xx, xy, yy] = compiled.hessian;
      return [at(xx, x, y), at(xy, x, y), at(yy, x, y)];
    },
    shown: (x, y) => at(value, x, y),
    draws: [],
  };
}

/** A rule's text with states given as `'vector 0'`. */
export function rule(
  update: string,
  declared: {
    hyper?: Record<string, number>;
    toggles?: Record<string, boolean>;
    state?: Record<string, `${ValueType} ${string}`>;
  } = {},
): RuleText {
  const state = Object.entries(declared.state ?? {}).map(([name, text]): [string, StateText] => {
    const [type, initial] = text.split(/ (.*)/);
    return [name, { type: type as ValueType, initial }];
  });
  return { update, hyper: declared.hyper ?? {}, toggles: declared.toggles ?? {}, state: Object.fromEntries(state) };
}

/** Named values per step: `values[k].m` after step k + 1, slots before it. */
export function run(
  text: RuleText,
  steps: number,
  start: readonly [number, number] = [1, 1],
  surface: SurfaceText = { formula: '(x^2 + 10*y^2)/2', parameters: {} },
): { program: StepProgram; values: Record<string, readonly number[]>[]; path: (readonly number[])[] } {
  const program = compileRule(text, plainObjective(surface));
  const constants = new Map<string, number>([
    ['theta0.x', start[0]],
    ['theta0.y', start[1]],
    ...Object.entries(text.hyper).map(([name, value]): [string, number] => [`hyper.${name}`, value]),
    ...Object.entries(surface.parameters).map(([name, value]): [string, number] => [`surface.${name}`, value]),
  ]);
  const read = (inputs: ReadonlyMap<string, number>) => (name: string) => {
    const value = inputs.get(name);
    if (value === undefined) throw new Error(`no such input: ${name}`);
    return value;
  };
  let slots = [...new Evaluator(program.slots.map(({ initial }) => initial)).evaluate(read(constants))];
  const next = new Evaluator(program.slots.map((slot) => slot.next));
  const named = new Evaluator(program.named.flatMap(({ nodes }) => nodes));
  const values: Record<string, readonly number[]>[] = [];
  const path = [slots.slice(0, 2)];
  const fixed = new Map([...constants].filter(([name]) => !name.startsWith('theta0.')));
  for (let t = 1; t <= steps; t++) {
    const inputs = new Map([...fixed, ['t', t], ...program.slots.map(({ name }, i) => [name, slots[i]] as const)]);
    const flat = [...named.evaluate(read(inputs))];
    values.push(
      Object.fromEntries(program.named.map(({ name, nodes }) => [name, flat.splice(0, nodes.length)] as const)),
    );
    slots = [...next.evaluate(read(inputs))];
    path.push(slots.slice(0, 2));
  }
  return { program, values, path };
}
