// From texts to a machine. Compiled once for all values: what sliders change (hyper-parameters, parameters of the surface,
// strength of the noise) is memory.
import { compileRule } from '../formula/compile-rule';
import type { StepProgram } from '../formula/step';
import type { RuleText, SurfaceText } from '../formula/text';
import { Trees } from '../formula/trees';
import { Machine } from './machine';
import { objectiveOf } from './objective';
import type { NoiseJob, RunJob } from './types';

/** Machines kept; each holds some 200 kB. The limits are 12 runs and a few surfaces looked at one after the other. */
const kept = 48;
const machines = new Map<string, Machine>();

/** The machine for these texts and toggles. Throws a FormulaError where they do not compile. */
export function machineFor(rule: RuleText, surface: SurfaceText, noise: NoiseJob['kind']): Machine {
  const { update, toggles, state, hyper, points } = rule;
  const names = [Object.keys(hyper), Object.keys(surface.parameters)];
  const { formula, inStep, samples } = surface;
  const key = JSON.stringify([update, toggles, state, points, formula, inStep, samples, names, noise]);
  const machine = machines.get(key) ?? new Machine(programOf(rule, surface, noise));
  // a map remembers the order of insertion: the least recently used comes first
  machines.delete(key);
  machines.set(key, machine);
  for (const oldest of machines.keys()) {
    if (machines.size <= kept) break;
    machines.delete(oldest);
  }
  return machine;
}

/** One step of a rule on a surface. Throws a FormulaError where the texts do not compile. */
export function programOf(rule: RuleText, surface: SurfaceText, noise: NoiseJob['kind']): StepProgram {
  return compileRule(rule, objectiveOf(new Trees(), surface, noise));
}

/** The values of a program's constants in this job, in the program's order. */
export function constantsOf(program: StepProgram, { rule, surface }: Pick<RunJob, 'rule' | 'surface'>): Float64Array {
  return Float64Array.from(program.constants, (name) => {
    const [kind, letter] = name.split('.', 2);
    return (kind === 'hyper' ? rule.hyper : surface.parameters)[letter];
  });
}
