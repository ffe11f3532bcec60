// From a scenario to its address: readable, in a fixed order, defaults left out, so that equal scenarios have equal links.
//
//   link    = "v=1&" surface "&p=" x "," y [ "&w=" x0,x1,y0,y1 ] [ "&n=" steps ] "&r=" [ run *( ";" run ) ] [ "&z=" noise ]
//             [ "&t=" step ] [ "&m=" chart *( ";" chart ) ] [ "&axis=" axis ] [ "&tol=" number ] [ "&from=" number [ "," number ] ]
//             [ "&over=" over ] [ "&by=" ( "loss" / "steps" ) ] [ "&many=" ensemble ]
//             [ "&fair=" evaluations [ "," tried [ "," starts ] ] ] [ "&theme=" theme ] "&c=" check
//   surface = "s=" id *( "," name "=" number ) / "f=" escaped formula [ "&b=" x0,x1,y0,y1 ]
//   run     = id [ ":" form ] *( "," name "=" value ) [ ",_colour=" 0..15 ] [ ",_hide=1" ]         toggles are 0 or 1
//             names are the rule's parameters and those of modifiers: `wd`, `clipnorm`, `cosine`, `cosine_floor`, ... (src/modifiers)
//   `w` is what the plot shows, where that is not the surface's own view; `b` is the own view of a formula, -5,5,-5,5 if left out.
//   noise   = kind *( "," name "=" number ) ",seed=" whole [ ",own=1" ]      see noise-kinds.ts: gauss, student, outlier, batch
//   chart   = measure [ ",scale=" ( "log" / "linear" ) ]      see link-charts.ts: loss, distance, gradient, step, angle, rate:x, state:v.x
//   axis    = "step" / "evaluations" / "length"      what charts are drawn against; `tol` is how far above the minimum is good enough
//   from    = the runs whose starts are mapped, by their numbers from 1: where every start leads, or of two which is better from where
//   over    = map / name / map ";" name      settings that are tried: see link-over.ts; `by` is what maps of them show
//   map     = number "," name [ "," name ]      a run, by its number from 1, and one or two of its parameters; a name alone: of all runs
//   ensemble = "seeds," whole / "starts," whole [ "," number ]      each run so many times, 2 to 200: with the seeds that follow, or from starts
//             around the start, within so far of it (left out: a share of the view, see many.ts)
//   fair    = every run ends where so many evaluations are spent; of each so many settings were tried, from so many starts: see fair.ts
//             `axis` is "evaluations" there if left out
//   theme   = "light" / "dark" / "projector"      only where somebody forces it on whoever opens the link
import type { Point, View } from '../formula/define';
import { checksum } from './checksum';
import { firstFree } from './colour';
import { defaultSteps, formulaView, surfaceOf, viewOf } from './defaults';
import { escapeText } from './escape';
import { numbersOf } from './noise-kinds';
import { numberText } from './number-text';
import { problem } from './problem';
import { registries, type Registries } from './registries';
import { limits, type Link, type Many, type Problem, type RunSpec, type Scenario, type SomeNoise } from './scenario';
import { parametersFor, settingsFor } from './settings';
import { sameView } from './view';

/**
 * The link, from `#` on. A problem (code 'long-link') where it would be longer than mail programs and chats carry; only a
 * scenario of many runs with many settings, or with a long formula, is.
 */
export function writeLink({ scenario, step, theme, charts }: Link, known: Registries = registries): string | Problem {
  const { start, view, steps, noise, runs, from = [], many, fair } = scenario;
  const parts = ['v=1', surfaceText(scenario, known), `p=${pointText(start)}`];
  if (view && !sameView(view, viewOf(scenario.surface, known))) parts.push(`w=${viewText(view)}`);
  if (steps !== defaultSteps) parts.push(`n=${steps}`);
  parts.push(`r=${runs.map((run, index) => runText(run, runs.slice(0, index), known)).join(';')}`);
  if (noise.kind !== 'none') parts.push(`z=${noiseText(noise)}`);
  if (step !== null) parts.push(`t=${Math.min(step, steps)}`);
  if (charts && known.charts) parts.push(...known.charts.write(charts, scenario.fair !== undefined));
  const mapped = from.map((key) => runs.findIndex((run) => run.key === key) + 1).filter((number) => number > 0);
  if (mapped.length > 0) parts.push(`from=${mapped.join()}`);
  if (known.over) parts.push(...known.over.write(scenario, known));
  if (many) parts.push(`many=${manyText(many)}`);
  if (fair) parts.push(`fair=${fair.join()}`);
  if (theme !== null) parts.push(`theme=${theme}`);
  const body = parts.join('&');
  const link = `#${body}&c=${checksum(body)}`;
  return link.length <= limits.linkWritten
    ? link
    : problem('long-link', `this is too much for a link of ${limits.linkWritten} characters`, String(link.length));
}

/** A run as links and `--run` spell it, after the runs before it. */
function runText(run: RunSpec, earlier: readonly RunSpec[], known: Registries = registries): string {
  const optimizer = known.optimizers.get(run.rule);
  const form = optimizer?.form(run.form);
  const set = form ? settingsFor(form, run.set, known) : {};
  return [
    run.form === optimizer?.formNames[0] ? run.rule : `${run.rule}:${run.form}`,
    ...Object.entries(set).map(([name, value]) => `${name}=${numberText(Number(value))}`),
    ...(run.colour === firstFree(earlier) ? [] : [`_colour=${run.colour}`]),
    ...(run.hidden ? ['_hide=1'] : []),
  ].join(',');
}

function surfaceText({ surface }: Scenario, known: Registries): string {
  if (surface.kind === 'formula') {
    const { text, view = formulaView } = surface;
    return `f=${escapeText(text)}${sameView(view, formulaView) ? '' : `&b=${viewText(view)}`}`;
  }
  const declared = surfaceOf(surface, known)?.parameters ?? {};
  const set = Object.entries(parametersFor(declared, surface.parameters));
  return ['s=' + surface.id, ...set.map(([name, value]) => `${name}=${numberText(value)}`)].join(',');
}

function noiseText(noise: SomeNoise): string {
  const { kind, seed, own } = noise;
  const numbers = [...numbersOf(noise), ['seed', seed] as const].map(([name, value]) => `${name}=${numberText(value)}`);
  return [kind, ...numbers, ...(own ? ['own=1'] : [])].join(',');
}

function manyText(many: Many): string {
  const radius = many.kind === 'starts' ? many.radius : undefined;
  return [many.kind, many.count, ...(radius === undefined ? [] : [numberText(radius)])].join();
}

function viewText(view: View): string {
  return view.map(pointText).join(',');
}

function pointText(pair: Point): string {
  return pair.map(numberText).join(',');
}
