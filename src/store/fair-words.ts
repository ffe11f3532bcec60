// What was equal in a comparison and what was not, in words that are true of what is shown.
import { isTunable } from '../scenario/tune-plan';
import type { Noise, RunSpec, Scenario } from '../scenario/scenario';
import type { Summary } from '../worker/series/messages';
import { listed } from './cost-words';
import { count, short } from './format';

/** A run that is compared, and what it came to; null before that is known. */
export interface Compared {
  readonly run: RunSpec;
  readonly name: string;
  readonly summary: Summary | null;
}

/** Kinds of evaluations, in the order of the table. */
export const kinds = [
  { kind: 'grad', title: 'Gradients' },
  { kind: 'f', title: 'Losses' },
  { kind: 'hess', title: 'Hessians' },
] as const;

export interface FairWords {
  readonly equal: readonly string[];
  readonly unequal: readonly string[];
}

/** Whole sentences. @param budget what each run is given */
export function fairWords(scenario: Scenario, compared: readonly Compared[], budget: number): FairWords {
  const { start, noise, runs, many, fair = [budget] } = scenario;
  const tried = fair[1] !== undefined;
  const same = sameNoise(noise);
  const idle = compared.filter(({ run }) => !isTunable(run)).map(({ name }) => name);
  const others = compared.flatMap((each) => dearer(each));
  const known = compared.every(({ summary }) => summary?.end);
  return {
    equal: [
      `Each run has ${evaluations(budget)}; the loss, its gradient and its Hessian count one each.`,
      `All start at (${start.map((value) => short(value)).join(', ')}).`,
      ...(tried ? [tuningWords(fair, idle)] : []),
      ...(same ? [noiseWords(noise)] : []),
      ...(known && others.length === 0 && compared.length > 1 ? ['All they evaluate is gradients.'] : []),
    ],
    unequal: [
      ...others,
      ...early(compared, budget, scenario.steps),
      tried ? settingsWords(idle) : 'Settings were not tuned: each run has those it was given.',
      ...(same ? [] : [noiseWords(noise)]),
      ...(runs.some(({ hidden }) => hidden) ? ['Hidden runs are not compared.'] : []),
      ...(many ? ['The many runs of “Is it luck?” go on to the end of the race.'] : []),
    ],
  };
}

const evaluations = (some: number): string => (some === 1 ? 'one evaluation' : `${count(some)} evaluations`);

/** From where runs were tuned. */
function startsWords(starts: number): string {
  if (starts === 1) return 'from this start';
  return starts === 5 ? 'from 5 starts, this one and four about it' : `from ${starts} starts over the view`;
}

/** @param idle the runs that have nothing to tune */
function tuningWords([, tried = 0, starts = 1]: NonNullable<Scenario['fair']>, idle: readonly string[]): string {
  const settings = tried === 1 ? 'one setting was' : `${count(tried)} settings were`;
  const whose = idle.length === 0 ? 'each run' : `each run but ${listed(idle)}`;
  return `Of ${whose} ${settings} tried, in the same way, ${startsWords(starts)}.`;
}

function settingsWords(idle: readonly string[]): string {
  const rest = 'what else can be set stands as it was chosen.';
  if (idle.length === 0) return `Only what was searched was tuned; ${rest}`;
  return `${listed(idle)} ${idle.length > 1 ? 'have' : 'has'} nothing to tune; ${rest}`;
}

const sameNoise = (noise: Noise): boolean => noise.kind === 'none' || !noise.own;

function noiseWords(noise: Noise): string {
  if (noise.kind === 'none') return 'There is no noise.';
  return noise.own
    ? `Each run draws noise of its own (seed ${noise.seed}), so one may be luckier.`
    : `All see the same noise in each step (seed ${noise.seed}).`;
}

/** Of a run that evaluates more than gradients: how much of what. */
function dearer({ name, summary }: Compared): readonly string[] {
  if (!summary || summary.spent.f + summary.spent.hess === 0) return [];
  const { grad, f, hess } = summary.spent;
  const parts = [
    grad > 0 ? several(grad, 'gradient', 'gradients') : '',
    several(f, 'loss', 'losses'),
    several(hess, 'Hessian', 'Hessians'),
  ].filter((each) => each !== '');
  const note = hess > 0 ? ', and a Hessian costs more than a gradient' : grad === 0 ? ' and no gradient' : '';
  return [`${name} takes ${listed(parts)}${note}.`];
}

function several(some: number, one: string, more: string): string {
  return some === 0 ? '' : some === 1 ? `one ${one}` : `${count(some)} ${more}`;
}

/** Who has not spent it all: lost on the way, or stopped by the end of the race. */
function early(compared: readonly Compared[], budget: number, steps: number): readonly string[] {
  const lost = compared.flatMap(({ name, summary }) => {
    const { end = null, evaluations: spent = 0 } = summary ?? {};
    return end && end.kind !== 'budget' ? [`${name} is lost after ${evaluations(spent)}.`] : [];
  });
  const stopped = compared.flatMap(({ name, summary }) => {
    const short = summary?.end?.kind === 'budget' && summary.step === steps && summary.evaluations < budget;
    // what is left may be too little for one more step
    return short && (summary.evaluations / Math.max(1, summary.step)) * (summary.step + 1) <= budget ? [name] : [];
  });
  if (stopped.length === 0) return lost;
  const them = stopped.length > 1 ? 'have' : 'has';
  return [...lost, `The race is over at step ${count(steps)}, when ${listed(stopped)} ${them} evaluations left.`];
}
