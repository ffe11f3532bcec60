// From an address to a scenario. Whatever the text, this gives a valid link and says what it did not understand.
import { checksum } from './checksum';
import { defaultSteps, defaultSurface, firstLink, formulaView, linkIn, raceOn, startOf, viewOf } from './defaults';
import { unescapeText } from './escape';
import { readWhole } from './number-text';
import { checkNoise, noiseOn } from './noise';
import { readMany } from './read-many';
import { readNoise } from './read-noise';
import { problem } from './problem';
import { readFair, readFrom, readPoint, readStep, readSteps, readTheme, readView } from './read-plain';
import { readRun } from './read-run';
import { readFormula, readNamedSurface } from './read-surface';
import { registries, type Registries } from './registries';
import { limits, type Link, type Problem, type RunSpec, type Scenario, type SurfaceChoice } from './scenario';
import { sameView } from './view';

/** Keys of a link in the order they are written. */
export const keys = [
  'v',
  's',
  'f',
  'b',
  'p',
  'w',
  'n',
  'r',
  'z',
  't',
  'm',
  'axis',
  'tol',
  'from',
  'over',
  'by',
  'many',
  'fair',
  'theme',
  'c',
];
/** Those that say what the charts show. */
const chartKeys = ['m', 'axis', 'tol'];
/** And what is mapped over settings. */
const overKeys = ['over', 'by'];

/**
 * Reads what follows the first `#` (the whole text where there is none). Never throws. What is valid opens; every part that is
 * not leaves its default standing and gives a problem; a missing or wrong check gives one too. Nothing at all is the first visit.
 */
export function readLink(hash: string, known: Registries = registries): { link: Link; problems: Problem[] } {
  const text = linkIn(hash);
  const problems: Problem[] = [];
  if (text.length > limits.linkRead)
    problems.push(problem('long-link', `a link has at most ${limits.linkRead} characters`, String(text.length)));
  if (text === '' || problems.length > 0) return { link: firstLink(known), problems };

  checkSum(text, problems);
  const parts = readParts(text, problems);
  checkVersion(parts.get('v'), problems);
  const surface = readChoice(parts, problems, known) ?? defaultSurface;
  const read = <T>(key: string, reader: (text: string, problems: Problem[]) => T | null): T | null => {
    const part = parts.get(key);
    return part === undefined ? null : reader(part, problems);
  };
  const noise = read('z', readNoise) ?? { kind: 'none' };
  const refused = checkNoise(noise, surface, known);
  if (refused) problems.push(refused);
  const steps = read('n', (n) => readSteps(n, 1, limits.steps, problems)) ?? defaultSteps;
  const view = read('w', readView);
  const scenario: Scenario = {
    surface,
    start: read('p', readPoint) ?? startOf(surface, known),
    view: view && sameView(view, viewOf(surface, known)) ? null : view,
    steps,
    runs: read('r', (r) => readRuns(r, problems, known)) ?? raceOn(surface, known),
    noise: noiseOn(surface, noise, known),
  };
  const from = read('from', (each) => readFrom(each, scenario.runs, problems));
  const many = read('many', readMany);
  const fair = read('fair', readFair);
  const step = read('t', (t) => readStep(t, steps, problems));
  const theme = read('theme', readTheme);
  const charts =
    fair || chartKeys.some((key) => parts.has(key)) ? readCharts(parts, fair !== null, problems, known) : undefined;
  const over = overKeys.some((key) => parts.has(key)) ? readOver(parts, scenario.runs, problems, known) : {};
  return {
    link: {
      scenario: { ...scenario, ...(from && { from }), ...over, ...(many && { many }), ...(fair && { fair }) },
      step,
      theme,
      ...(charts && { charts }),
    },
    problems,
  };
}

function readCharts(
  parts: ReadonlyMap<string, string>,
  fair: boolean,
  problems: Problem[],
  { charts }: Registries,
): Link['charts'] {
  if (charts) return charts.read(parts, fair, problems);
  problems.push(problem('charts-unread', 'the charts cannot be read: a part of the page is not there'));
  return undefined;
}

function readOver(
  parts: ReadonlyMap<string, string>,
  runs: readonly RunSpec[],
  problems: Problem[],
  known: Registries,
): Pick<Scenario, 'over' | 'by'> {
  if (known.over) return known.over.read(parts, runs, problems, known);
  problems.push(problem('over-unread', 'the map over settings cannot be read: a part of the page is not there'));
  return {};
}

function checkSum(text: string, problems: Problem[]): void {
  const at = text.lastIndexOf('&c=');
  if (at < 0) problems.push(problem('link-cut', 'this link has lost its end, or was written by hand'));
  else if (text.slice(at + 3) !== checksum(text.slice(0, at)))
    problems.push(problem('link-changed', 'this link was changed on its way, or by hand'));
}

/** The parts by key, unescaped. */
function readParts(text: string, problems: Problem[]): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const raw of text.split('&')) {
    if (raw === '') continue;
    const part = unescapeText(raw);
    if (part === null) {
      problems.push(problem('bad-escape', 'a part of the link is not percent-encoded UTF-8', raw));
      continue;
    }
    const at = part.includes('=') ? part.indexOf('=') : part.length;
    const key = part.slice(0, at);
    if (!keys.includes(key)) problems.push(problem('unknown-part', 'unknown part of the link', part));
    else if (parts.has(key)) problems.push(problem('given-twice', 'the link says a part twice', part));
    else parts.set(key, part.slice(at + 1));
  }
  return parts;
}

function checkVersion(version: string | undefined, problems: Problem[]): void {
  if (version === undefined || version === '1') return;
  const newer = readWhole(version, 2, 1000) !== null;
  const what = newer ? 'this link was made by a newer version of this page' : 'unknown version of the link';
  problems.push(problem('unknown-version', what, version));
}

function readChoice(parts: ReadonlyMap<string, string>, problems: Problem[], known: Registries): SurfaceChoice | null {
  const named = parts.get('s');
  const formula = parts.get('f');
  if (named !== undefined && formula !== undefined)
    problems.push(problem('two-surfaces', 'the link says a surface and a formula; the surface stands', formula));
  const own = parts.get('b');
  if (own !== undefined && (named !== undefined || formula === undefined))
    problems.push(problem('needless-view', 'only a formula can be given a view of its own', own));
  if (named !== undefined) return readNamedSurface(named, problems, known);
  const choice = formula === undefined ? null : readFormula(formula, problems, known);
  const view = choice && own !== undefined ? readView(own, problems) : null;
  return choice && view && !sameView(view, formulaView) ? { ...choice, view } : choice;
}

function readRuns(text: string, problems: Problem[], known: Registries): readonly RunSpec[] {
  if (text === '') return [];
  const texts = text.split(';');
  if (texts.length > limits.runs)
    problems.push(problem('many-runs', `a link has at most ${limits.runs} runs`, String(texts.length)));
  const runs: RunSpec[] = [];
  for (const each of texts.slice(0, limits.runs)) {
    const run = readRun(each, runs, problems, known);
    if (run) runs.push(run);
  }
  return runs;
}
