// Edits of what all runs share: surface, its parameters, start, steps.
import type { Point, SuggestedNoise, Surface } from '../formula/define';
import { startOf, suggestionsOf, surfaceOf } from './defaults';
import { checkNoise, checkNoiseNumber, noiseOn } from './noise';
import { numbersOf } from './noise-kinds';
import { problem } from './problem';
import { checkNumber, unknown, unread } from './refusals';
import { registries, type Registries } from './registries';
import {
  limits,
  type Noise,
  type Problem,
  type RunSpec,
  type Scenario,
  type SomeNoise,
  type SurfaceChoice,
} from './scenario';
import { own, parametersFor, settingsFor } from './settings';

type Edited = Scenario | Problem;

/**
 * Another surface, with its own start, view and steps. Values of runs that were the old surface's suggestions become the new
 * one's (or the form's default where it suggests none); what somebody chose stays. A formula suggests nothing: there the runs
 * stay as they are, and what they brought from any surface counts as its suggestion when the next one comes.
 */
export function setSurface(scenario: Scenario, choice: SurfaceChoice, known: Registries = registries): Edited {
  const refused = checkChoice(choice, known);
  if (refused) return refused;
  const now = surfaceOf(scenario.surface, known);
  const before = now ? [now] : [...known.surfaces.values()];
  const after = surfaceOf(choice, known);
  return {
    ...scenario,
    surface: after && choice.kind === 'named' ? trimmed(choice, after) : choice,
    start: startOf(choice, known),
    view: null,
    steps: after?.steps ?? scenario.steps,
    noise: noiseAfter(scenario.noise, now, after, choice, known),
    runs: after ? scenario.runs.map((run) => resuggested(run, before, after, known)) : scenario.runs,
    // a radius in units of the old surface means nothing on the new one
    ...(scenario.many && { many: { kind: scenario.many.kind, count: scenario.many.count } }),
  };
}

/** Another noise; one that the surface cannot have is refused. */
export function setNoise(scenario: Scenario, noise: Noise, known: Registries = registries): Edited {
  const wrong =
    noise.kind === 'none' ? [] : numbersOf(noise).map(([name, value]) => checkNoiseNumber(noise.kind, name, value));
  const refused = wrong.find((each) => each !== null) ?? checkNoise(noise, scenario.surface, known);
  return refused ?? { ...scenario, noise };
}

/** What the new surface suggests; else none, where the old one had suggested it or the new one cannot have it. */
function noiseAfter(
  noise: Noise,
  before: Surface | null,
  after: Surface | null,
  choice: SurfaceChoice,
  known: Registries,
): Noise {
  if (after?.noise) return drawn(after.noise);
  if (noise.kind !== 'none' && before?.noise?.kind === noise.kind && sameNumbers(noise, drawn(before.noise)))
    return { kind: 'none' };
  return noiseOn(choice, noise, known);
}

function drawn(suggested: SuggestedNoise): SomeNoise {
  return { ...suggested, seed: 1, own: false };
}

function sameNumbers(a: SomeNoise, b: SomeNoise): boolean {
  return numbersOf(a).join() === numbersOf(b).join();
}

/** Sets a parameter of the surface; a value outside its limits is refused. */
export function setSurfaceParameter(
  scenario: Scenario,
  name: string,
  value: number,
  known: Registries = registries,
): Edited {
  const { surface: choice } = scenario;
  const surface = surfaceOf(choice, known);
  const declared = own(surface?.parameters ?? {}, name);
  if (choice.kind !== 'named' || !surface || !declared)
    return unknown('unknown-parameter', 'parameter of the surface', name, Object.keys(surface?.parameters ?? {}));
  const parameters = { ...choice.parameters, [name]: positiveZero(value) };
  const refused = checkNumber(declared, name, choice.id, value);
  return refused ?? { ...scenario, surface: trimmed({ ...choice, parameters }, surface) };
}

export function setStart(scenario: Scenario, [x, y]: Point): Edited {
  if (!Number.isFinite(x) || !Number.isFinite(y))
    return problem('bad-start', 'the start must be two numbers', `${x},${y}`);
  return { ...scenario, start: [positiveZero(x), positiveZero(y)] };
}

export function setSteps(scenario: Scenario, steps: number): Edited {
  if (!Number.isInteger(steps) || steps < 1 || steps > limits.steps)
    return problem('bad-steps', `the steps must be a whole number from 1 to ${limits.steps}`, String(steps));
  return { ...scenario, steps };
}

function checkChoice(choice: SurfaceChoice, known: Registries): Problem | null {
  if (choice.kind === 'formula') return known.checkFormula ? known.checkFormula(choice.text) : unread;
  const surface = known.surfaces.get(choice.id);
  if (!surface) return unknown('unknown-surface', 'surface', choice.id, known.surfaces.keys());
  for (const [name, value] of Object.entries(choice.parameters)) {
    const declared = own(surface.parameters, name);
    if (!declared)
      return unknown('unknown-parameter', `parameter of ${choice.id}`, name, Object.keys(surface.parameters));
    const refused = checkNumber(declared, name, choice.id, value);
    if (refused) return refused;
  }
  return null;
}

function trimmed(choice: Extract<SurfaceChoice, { kind: 'named' }>, surface: Surface): SurfaceChoice {
  return { ...choice, parameters: parametersFor(surface.parameters, choice.parameters) };
}

function resuggested(run: RunSpec, before: readonly Surface[], after: Surface, known: Registries): RunSpec {
  const form = known.optimizers.get(run.rule)?.form(run.form);
  if (!form) return run;
  const old = before.map((surface) => suggestionsOf(surface, run.rule, known));
  const fresh = suggestionsOf(after, run.rule, known);
  const set = { ...run.set };
  for (const name of new Set([...old, fresh].flatMap(Object.keys))) {
    const hyper = own(form.hyper, name);
    if (!hyper) continue;
    const now = own(run.set, name) ?? hyper.default;
    if (old.some((each) => now === (own(each, name) ?? hyper.default))) set[name] = own(fresh, name) ?? hyper.default;
  }
  return { ...run, set: settingsFor(form, set, known) };
}

/** Links cannot tell -0 from 0, so a scenario never holds it. */
function positiveZero(value: number): number {
  return value === 0 ? 0 : value;
}
