// What maps over settings and curves over one of them say, in words: axes, cells, the best, what forgives most.
import type { Hyper } from '../formula/define';
import { plainLetter } from '../formula/plain-letters';
import { symbolsOf } from '../formula/tex/equations';
import { isLone, type Piece } from '../scene/over-run';
import type { RunSpec } from '../scenario/scenario';
import { diverged, type Outcome } from '../sweep/types';
import type { Edge } from './edge';
import type { Forgiving } from './forgiving';
import { count, setting, short } from './format';
import { lost, poor, type Grades } from './grade';
import { ruleOf } from './rules';
import type { MapAxis } from './settings-map';

/** The letter of a parameter as plain text: η, β₁. */
export function letterOf(run: RunSpec, name: string): string {
  return plainLetter(name, symbolsOf(ruleOf(run).form));
}

/** "learning rate η". */
export function axisTitle(run: RunSpec, { name, hyper }: { readonly name: string; readonly hyper: Hyper }): string {
  return `${hyper.label} ${letterOf(run, name)}`;
}

/** "η = 0.1, β = 0.49". */
export function valuesText(run: RunSpec, values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${letterOf(run, name)} = ${setting(value)}`)
    .join(', ');
}

/** What came of a cell: "18 steps", "final loss 0.003", "diverges". */
export function cellText(outcome: Outcome, cell: number, by: 'steps' | undefined): string {
  if (outcome.minimum[cell] === diverged) return `diverges at step ${count(outcome.steps[cell])}`;
  if (!by) return `final loss ${short(outcome.loss[cell])}`;
  if (outcome.minimum[cell] >= 0) return stepsText(outcome.steps[cell]);
  return `not reached, final loss ${short(outcome.loss[cell])}`;
}

export function stepsText(steps: number): string {
  return `${count(steps)} ${steps === 1 ? 'step' : 'steps'}`;
}

/** How many cells of a hundred. */
function percent(share: number): string {
  if (share > 0 && share < 0.005) return 'under 1 %';
  return `${Math.round(100 * share)} %`;
}

/** The parts of the map that are no better than the start, or not there; and that diverge. Empty where there are none. */
export function partsText({ good }: Grades, by: 'steps' | undefined): string {
  const share = (of: number): number => good.filter((each) => each === of).length / good.length;
  const [none, bad] = [share(poor), share(lost)];
  const parts = [
    ...(bad > 0 ? [`it diverges in ${percent(bad)} of the map`] : []),
    ...(none > 0 ? [`${by ? 'does not get there' : 'ends no lower than it started'} in ${percent(none)}`] : []),
  ];
  return parts.join(' and ');
}

/** The line of theory: its formula in the run's letters, the curvature, and whose result it is. */
export function edgeText(run: RunSpec, { theory, curvature }: Edge): string {
  const says = theory.says
    .replaceAll('{beta}', letterOf(run, 'momentum'))
    .replaceAll('{tau}', letterOf(run, 'dampening'));
  return `${letterOf(run, 'lr')} = ${says}, where λ = ${short(curvature)} is the largest curvature`;
}

/** "Goh 2017", "Cohen et al. 2021". */
export function citation({ theory: { reference } }: Edge): string {
  const authors = reference.authors.split(', ').map((each) => each.replace(/^(?:[A-Z]\.[ -]?)+/, ''));
  return `${authors[0]}${authors.length > 2 ? ' et al.' : authors.length === 2 ? ` and ${authors[1]}` : ''} ${reference.year}`;
}

/** What crosses and dots on curves mean, of those there are. @param by what is measured */
export function marksText(pieces: readonly Piece[], by: 'steps' | undefined): string {
  const cross = pieces.some((piece) => !isLone(piece) && piece.lost.includes(true));
  const dots = pieces.some(isLone);
  return [
    ...(cross ? ['Cross: the run diverges next to it. '] : []),
    ...(dots
      ? [
          `Dot: ${by ? 'a value that gets there, its neighbours do not' : 'a value that does not diverge among others that do'}. `,
        ]
      : []),
  ].join('');
}

/** Names of axes in a sentence: "learning rate and momentum". */
export function overText(axes: readonly MapAxis[]): string {
  return axes.map(({ hyper }) => hyper.label).join(' and ');
}

/** Where a run is good: "0.03 to 0.7 (1.4 decades)", "0.1 alone". @param log whether the axis is a logarithm */
export function rangeText({ line: { values }, range, share }: Forgiving, log: boolean): string {
  const [from, to] = range.map((place) => values[place]);
  if (range[0] === range[1]) return `${setting(from)} alone`;
  // what is said of two numbers is counted from these two, so that one can check it
  const decades = short(Math.log10(to / from), 2);
  const width = log && from > 0 ? `${decades} ${decades === '1' ? 'decade' : 'decades'}` : `${percent(share)} of the slider`; // prettier-ignore
  return `${setting(from)} to ${setting(to)} (${width})`;
}

/** One or two sentences on who forgives a poor guess. */
export function forgivingSentence(all: readonly Forgiving[], label: string, log: boolean): string {
  const able = all.filter(({ gains }) => gains).sort((a, b) => b.share - a.share);
  const [first, ...others] = able;
  const last = others.at(-1);
  if (able.length === 0) return all.length === 0 ? '' : `None of the runs gets far with any ${label}.`;
  const where = (each: Forgiving): string =>
    `${each.range[0] === each.range[1] ? 'at' : 'from'} ${rangeText(each, log)}`;
  const most = `${first.line.name} ${last ? 'forgives most' : 'is the only one that gets far'}: it ends within ten times its own best loss ${where(first)}`;
  const idle = all.filter(({ gains }) => !gains).map(({ line }) => line.name);
  const rest =
    idle.length > 0
      ? ` ${listed(idle)} ${idle.length > 1 ? 'get' : 'gets'} nowhere near as far with any ${label}.`
      : '';
  return `${most}${last ? `; ${last.line.name} least, ${where(last)}` : ''}.${last ? rest : ''}`;
}

/** "SGD, Adam and Nadam". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
