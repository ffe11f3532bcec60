// What a scenario is when nobody says otherwise. Links leave out what equals these, so those they leave out are frozen for ever.
import type { Point, Surface, View } from '../formula/define';
import { firstOptimizers } from '../optimizers/_first';
import { firstFree } from './colour';
import { registries, type Registries } from './registries';
import type { Link, RunSpec, Scenario, SurfaceChoice } from './scenario';
import { settingsFor } from './settings';

/** Steps of a link that names none. */
export const defaultSteps = 500;

/** The view of a surface that somebody typed. */
export const formulaView: View = [[-5, 5], [-5, 5]]; // prettier-ignore

/** Surface and rules of the first visit. */
const firstSurface = 'rosenbrock';
const race = Object.keys(firstOptimizers);

/** The registry's entry of a choice; null for a typed formula. */
export function surfaceOf(choice: SurfaceChoice, known: Registries = registries): Surface | null {
  return choice.kind === 'named' ? (known.surfaces.get(choice.id) ?? null) : null;
}

/** What a surface suggests for a rule; where it says nothing, what the rule makes of what it suggests for others. */
export function suggestionsOf(
  surface: Surface | null,
  rule: string,
  known: Registries = registries,
): Readonly<Record<string, number>> {
  if (!surface) return {};
  if (Object.hasOwn(surface.suggest, rule)) return surface.suggest[rule];
  return known.optimizers.get(rule)?.suggest?.(surface) ?? {};
}

/** A new instance of a rule: its first form, the surface's suggestions written in, the first free colour and key. Null for an unknown rule. */
export function newRun(
  scenario: Pick<Scenario, 'surface' | 'runs'>,
  rule: string,
  known: Registries = registries,
): RunSpec | null {
  const optimizer = known.optimizers.get(rule);
  const form = optimizer?.form(optimizer.formNames[0]);
  if (!form) return null;
  return {
    key: freeKey(scenario.runs),
    rule,
    form: form.id,
    set: settingsFor(form, suggestionsOf(surfaceOf(scenario.surface, known), rule, known), known),
    colour: firstFree(scenario.runs),
    hidden: false,
  };
}

/** The race of the first visit, with what this surface suggests. */
export function raceOn(surface: SurfaceChoice, known: Registries = registries): readonly RunSpec[] {
  let runs: readonly RunSpec[] = [];
  for (const rule of race) {
    const run = newRun({ surface, runs }, rule, known);
    if (run) runs = [...runs, run];
  }
  return runs;
}

/** Where a surface's runs start when nobody says otherwise; on a formula near the left and the top, at (-4, 3) in the usual view. */
export function startOf(choice: SurfaceChoice, known: Registries = registries): Point {
  const [[x0, x1], [y0, y1]] = viewOf(choice, known);
  return surfaceOf(choice, known)?.start ?? [x0 + (x1 - x0) / 10, y1 - (y1 - y0) / 5];
}

/** The view a surface is shown in when nobody says otherwise. */
export function viewOf(choice: SurfaceChoice, known: Registries = registries): View {
  return (choice.kind === 'formula' ? choice.view : surfaceOf(choice, known)?.view) ?? formulaView;
}

export const defaultSurface: SurfaceChoice = { kind: 'named', id: firstSurface, parameters: {} };

/** The scenario of an address that says nothing. */
export function firstVisit(known: Registries = registries): Scenario {
  return {
    surface: defaultSurface,
    start: startOf(defaultSurface, known),
    view: null,
    steps: defaultSteps,
    noise: { kind: 'none' },
    runs: raceOn(defaultSurface, known),
  };
}

/** What follows the first `#` of an address; the whole text where there is none. */
export const linkIn = (hash: string): string => hash.slice(hash.indexOf('#') + 1);

/** What an address means that says nothing. */
export const firstLink = (known: Registries = registries): Link => ({
  scenario: firstVisit(known),
  step: null,
  theme: null,
});

/** 'r1', 'r2', ...: the first that no run has. */
export function freeKey(runs: readonly RunSpec[]): string {
  const taken = new Set(runs.map(({ key }) => key));
  let count = 1;
  while (taken.has(`r${count}`)) count++;
  return `r${count}`;
}
