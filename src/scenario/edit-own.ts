// Edits of a surface that somebody types. Runs keep their settings: a formula has none to suggest.
import type { Point, View } from '../formula/define';
import { writtenOut } from '../formula/written-out';
import { formulaView, viewOf } from './defaults';
import { setStart, setSurface } from './edit-scene';
import { checkFormula } from './check-formula';
import { noiseOn } from './noise';
import { isProblem, problem } from './problem';
import { registries, type Registries } from './registries';
import { resolveScenario } from './resolve';
import type { FormulaChoice, Problem, Scenario } from './scenario';
import { sameView, sensibleView } from './view';

type Edited = Scenario | Problem;

/** The surface shown as a formula that can be edited: the picture stays as it is. One that is too long for that is refused. */
export function turnOwn(scenario: Scenario, known: Registries = registries): Edited {
  if (scenario.surface.kind === 'formula') return scenario;
  const { surface, home } = resolveScenario(scenario, known);
  const text = writtenOut(surface);
  const choice = withView({ kind: 'formula', text }, home);
  return checkFormula(text) ?? { ...scenario, surface: choice, noise: noiseOn(choice, scenario.noise, known) };
}

/** Another text for the surface; start, view and runs stay. A text that is no formula is refused. */
export function setFormula(scenario: Scenario, text: string): Edited {
  const refused = checkFormula(text);
  return refused ?? { ...scenario, surface: withView({ kind: 'formula', text }, viewOf(scenario.surface)) };
}

/** Gives the typed surface a view of its own, which then is shown. One without room is refused. */
export function setOwnView(scenario: Scenario, view: View): Edited {
  const { surface } = scenario;
  if (surface.kind !== 'formula') return problem('needless-view', 'only a formula can be given a view of its own');
  if (!sensibleView(view)) return problem('bad-view', 'the view must run from smaller to larger numbers', view.join());
  return { ...scenario, surface: withView(surface, view), view: null };
}

/** A formula with its view and start, in place of the surface shown. */
export function openFormula(scenario: Scenario, text: string, view: View, start: Point): Edited {
  const edited = setSurface(scenario, withView({ kind: 'formula', text }, view));
  return isProblem(edited) ? edited : setStart(edited, start);
}

/** The usual view is left out. */
function withView({ kind, text }: FormulaChoice, view: View): FormulaChoice {
  return sameView(view, formulaView) ? { kind, text } : { kind, text, view };
}
