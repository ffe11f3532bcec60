// Whether a value is a scenario the program can show: the contract between links, edits, the page and the worker.
import { isFair } from './fair';
import { formulaView, surfaceOf } from './defaults';
import { isMany } from './many';
import { checkNoise, checkNoiseNumber } from './noise';
import { numbersOf } from './noise-kinds';
import { checkNumber } from './refusals';
import { registries, type Registries } from './registries';
import { limits, themeNames, type Link, type Noise, type RunSpec, type Scenario, type SurfaceChoice } from './scenario';
import { own, widened } from './settings';
import { sameView, sensibleView } from './view';

/** Whether every id is known, every number within its limits, and nothing is spelled out that equals its default. */
export function isValid(scenario: Scenario, known: Registries = registries): boolean {
  const { surface, start, view, steps, noise, runs, from, many, fair } = scenario;
  return (
    validSurface(surface, known) &&
    start.every(Number.isFinite) &&
    (view === null || sensibleView(view)) &&
    whole(steps, 1, limits.steps) &&
    validNoise(noise, surface, known) &&
    runs.length <= limits.runs &&
    new Set(runs.map(({ key }) => key)).size === runs.length &&
    runs.every((run) => validRun(run, known)) &&
    (from === undefined || (from.length > 0 && from.length <= 2 && from[0] !== from.at(1))) &&
    (known.over?.valid(scenario) ?? (scenario.over === undefined && scenario.by === undefined)) &&
    (many === undefined || isMany(many)) &&
    (fair === undefined || isFair(fair))
  );
}

/** Whether the scenario is valid, the playhead stands in it, and there are such a theme and such charts. */
export function isValidLink({ scenario, step, theme, charts }: Link, known: Registries = registries): boolean {
  return (
    isValid(scenario, known) &&
    (step === null || whole(step, 0, scenario.steps)) &&
    (theme === null || themeNames.includes(theme)) &&
    (charts === undefined || known.charts?.valid(charts) === true)
  );
}

function validSurface(choice: SurfaceChoice, known: Registries): boolean {
  if (choice.kind === 'formula') {
    const { text, view } = choice;
    return known.checkFormula?.(text) === null && (!view || (sensibleView(view) && !sameView(view, formulaView)));
  }
  const surface = surfaceOf(choice, known);
  if (!surface) return false;
  return Object.entries(choice.parameters).every(([name, value]) => {
    const declared = own(surface.parameters, name);
    return declared !== undefined && value !== declared.default && !checkNumber(declared, name, choice.id, value);
  });
}

function validNoise(noise: Noise, choice: SurfaceChoice, known: Registries): boolean {
  if (noise.kind === 'none') return true;
  return (
    whole(noise.seed, 0, limits.seed) &&
    numbersOf(noise).every(([name, value]) => checkNoiseNumber(noise.kind, name, value) === null) &&
    checkNoise(noise, choice, known) === null
  );
}

function validRun({ key, rule, form: formName, set, colour }: RunSpec, known: Registries): boolean {
  const narrow = known.optimizers.get(rule)?.form(formName);
  const form = narrow && widened(narrow, known);
  if (!form || !/^r[1-9]\d*$/.test(key) || !whole(colour, 0, limits.colours - 1)) return false;
  if (known.modifiers?.needless(form, set, rule).length) return false;
  return Object.entries(set).every(([name, value]) => {
    const hyper = own(form.hyper, name);
    if (hyper) return typeof value === 'number' && value !== hyper.default && !checkNumber(hyper, name, rule, value);
    const toggle = own(form.toggles, name);
    return toggle !== undefined && typeof value === 'boolean' && value !== toggle.default;
  });
}

function whole(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}
