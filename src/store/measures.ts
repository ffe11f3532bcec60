// Measures in words: what charts are called, and which there are to choose from.
import { plainLetter } from '../formula/plain-letters';
import { symbolsOf } from '../formula/tex/equations';
import type { Axis, Measure } from '../scenario/charts';
import { plainMeasures } from '../scenario/link-charts';
import type { RunSpec } from '../scenario/scenario';
import { runNames } from './names';
import { ruleOf } from './rules';

/** A measure to choose. */
export interface MeasureChoice {
  readonly measure: Measure;
  readonly title: string;
  /** What it is, in a few words; of a state, whose. */
  readonly says: string;
}

const titles: Readonly<Record<(typeof plainMeasures)[number], readonly [title: string, says: string]>> = {
  loss: ['Loss', 'f at each step'],
  distance: ['Distance to the nearest minimum', 'Global or local, where one is known'],
  gradient: ['Gradient norm', 'Length of ∇f, without noise'],
  step: ['Step length', 'How far each step went'],
  angle: ['Angle to steepest descent', 'Between each step and −∇f, in degrees'],
  'rate:x': ['Effective learning rate of x', 'Way along x per unit of slope there'],
  'rate:y': ['Effective learning rate of y', 'Way along y per unit of slope there'],
};

export const axisTitles: Readonly<Record<Axis, string>> = {
  step: 'Step',
  evaluations: 'Evaluations of f, ∇f and the Hessian',
  length: 'Path length',
};

/** The name of what a rule remembers, and which coordinate of it. */
function stateOf(measure: Measure): { readonly name: string; readonly part: string | null } {
  const [name, part = null] = measure.slice('state:'.length).split('.');
  return { name, part };
}

/** What a measure is called; the letters of states are those of the first run that has them. */
export function measureTitle(measure: Measure, runs: readonly RunSpec[]): string {
  if (isPlainMeasure(measure)) return titles[measure][0];
  const { name, part } = stateOf(measure);
  const run = runs.find((each) => name in ruleOf(each).form.state);
  const form = run && ruleOf(run).form;
  const letter = form ? plainLetter(name, symbolsOf(form)) : name;
  if (part !== null) return `${letter} along ${part}`;
  return form && form.state[name].type === 'scalar' ? letter : `Size of ${letter}`;
}

/** The measures that the runs have: those of every run, and what their rules remember. */
export function measureChoices(runs: readonly RunSpec[]): {
  readonly every: readonly MeasureChoice[];
  readonly states: readonly MeasureChoice[];
} {
  const names = runNames(runs);
  const holders = new Map<Measure, string[]>();
  for (const run of runs) {
    for (const [name, { type }] of Object.entries(ruleOf(run).form.state)) {
      const parts = type === 'vector' ? ['', '.x', '.y'] : [''];
      for (const part of parts) {
        const measure: Measure = `state:${name}${part}`;
        holders.set(measure, [...(holders.get(measure) ?? []), names.get(run.key) ?? run.rule]);
      }
    }
  }
  return {
    every: plainMeasures.map((measure) => ({ measure, title: titles[measure][0], says: titles[measure][1] })),
    states: [...holders].map(([measure, who]) => ({
      measure,
      title: measureTitle(measure, runs),
      says: who.length > 3 ? `${who.slice(0, 2).join(', ')} and ${who.length - 2} more` : who.join(', '),
    })),
  };
}

/** Why a chart is empty, where no run has what it shows. */
export function whyEmpty(measure: Measure, runs: readonly RunSpec[]): string {
  if (runs.length === 0) return 'No optimizer is shown.';
  if (measure === 'distance') return 'No minimum is known here.';
  return isPlainMeasure(measure) ? '' : `No optimizer shown remembers ${stateOf(measure).name}.`;
}

function isPlainMeasure(measure: Measure): measure is (typeof plainMeasures)[number] {
  return !measure.startsWith('state:');
}
