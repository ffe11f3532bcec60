// The vectors of a step with their numbers, ready to draw: what the rule's text tells, filled with an inspection.
import type { Point, ResolvedForm } from '../formula/define';
import { plainLetter, plainText } from '../formula/plain-letters';
import { termsOf, type ScaleTerm, type Terms } from '../formula/terms';
import { symbolsOf, type Values } from '../formula/tex/equations';
import { last, type StepValues } from '../formula/tex/in-place';
import type { Symbols } from '../formula/tex/symbol';
import { valueInStep } from '../formula/value-in-step';
import { otherSlots, type TermSlot } from '../scene/term-palette';
import type { StepVectors } from '../scene/vectors';

/** The terms of a run's rule with their letters and colours: the same for all its steps. */
export interface Cast {
  readonly terms: Terms;
  readonly symbols: Symbols;
  readonly hyper: Values['hyper'];
  /** The colour of a name, also of theta, which has that of the step taken. */
  readonly slots: ReadonlyMap<string, TermSlot>;
}

/** The terms of a form as it acts under `values`. @param run the run's colour, which none of them takes if it can be helped */
export function castOf(form: ResolvedForm, values: Values, run: number): Cast {
  const terms = termsOf(form, values);
  const free = otherSlots(run);
  const slots = new Map<string, TermSlot>([['theta', 'update']]);
  let others = 0;
  for (const { name, at } of terms.vectors)
    slots.set(name, name === 'g' || at ? 'gradient' : free[others++ % free.length]);
  for (const name of terms.scales.flatMap(({ names }) => names)) if (!slots.has(name)) slots.set(name, 'scale');
  return { terms, symbols: symbolsOf(form), hyper: values.hyper, slots };
}

/** Null where it is not known where the step begins. */
export function stepVectors({ terms, symbols, hyper, slots }: Cast, at: StepValues): StepVectors | null {
  const from = pair(at.theta(1));
  if (!from) return null;
  const slotOf = (name: string): TermSlot => slots.get(name) ?? 'first';
  const arrows: StepVectors['arrows'][number][] = [];
  const points: StepVectors['points'][number][] = [];
  for (const { name, kind, line, at: place } of terms.vectors) {
    const value = pair(last(at.now, name));
    const start = place ? pair(valueInStep(place, line, terms.lines, hyper, at)) : from;
    if (!value || !start) continue;
    const letter = place ? `∇f(${plainText(place, symbols, () => false)})` : plainLetter(name, symbols);
    if (kind === 'point') points.push({ name, letter, slot: slotOf(name), at: value });
    else arrows.push({ name, letter, slot: slotOf(name), kind, from: start, by: value });
  }
  const to = pair(last(at.now, 'theta')) ?? pair(at.theta(0));
  if (to) {
    const by: Point = [to[0] - from[0], to[1] - from[1]];
    arrows.push({ name: 'theta', letter: 'Δθ', slot: 'update', kind: 'displacement', from, by });
  }
  const scales = terms.scales.flatMap((scale) => {
    const value = (of: ScaleTerm['under']): Point => both(valueInStep(of, scale.line, terms.lines, hyper, at));
    const under = value(scale.under);
    const over = scale.over.map(value).reduce<Point>((a, b) => [a[0] * b[0], a[1] * b[1]], [1, 1]);
    return [
      {
        names: scale.names,
        letter: scaleLetter(scale, symbols, terms),
        axes: [over[0] / under[0], over[1] / under[1]] as const,
      },
    ];
  });
  return { from, arrows, points, scales };
}

/** "1/√v". */
function scaleLetter({ over, under }: ScaleTerm, symbols: Symbols, { fixed }: Terms): string {
  const of = (expr: ScaleTerm['under']): string => plainText(expr, symbols, fixed);
  const above = over.length === 0 ? '1' : over.map(of).join('·');
  const below = of(under);
  return `${above}/${/[ /·]/.test(below) && !below.startsWith('√(') ? `(${below})` : below}`;
}

function both(value: readonly number[]): Point {
  return [value[0], value[value.length - 1]];
}

/** A vector with two finite coordinates. */
function pair(value: readonly number[] | null): Point | null {
  return value?.length === 2 && value.every(Number.isFinite) ? [value[0], value[1]] : null;
}
