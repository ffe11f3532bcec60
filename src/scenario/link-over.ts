// What is mapped over settings as links spell it: `over=2,lr,beta1;lr` and `by=steps`. Comes with the rest of the registries.
import { readWhole } from './number-text';
import { parametersOf, shownAll, shownMap } from './over';
import { problem } from './problem';
import { unknown } from './refusals';
import type { KnownOver, Registries } from './registries';
import type { MapOver, Over, Problem, RunSpec } from './scenario';
import { own } from './settings';

/** A name of a parameter, whatever the rule. */
const word = /^[A-Za-z]\w{0,31}$/;
const measures = ['loss', 'steps'] as const;

export const knownOver: KnownOver = {
  read(parts, runs, problems, known) {
    const over = readOver(parts.get('over'), runs, problems, known);
    const by = readBy(parts.get('by'), problems);
    return { ...(over && { over }), ...(by && { by }) };
  },
  write(scenario, known) {
    const map = shownMap(scenario, known);
    const number = scenario.runs.findIndex(({ key }) => key === map?.run) + 1;
    const texts = [map && [number, ...map.names].join(), shownAll(scenario, known)].filter((text) => text !== null);
    return [
      ...(texts.length > 0 ? [`over=${texts.join(';')}`] : []),
      ...(scenario.by === undefined ? [] : [`by=${scenario.by}`]),
    ];
  },
  valid: ({ over, by }) =>
    (by === undefined || (by as string) === 'steps') &&
    (over === undefined || ((over.map !== undefined || over.all !== undefined) && validOver(over))),
};

function validOver({ map, all }: Over): boolean {
  const names = map?.names ?? ['x'];
  const count = names.length > 0 && names.length <= 2 && names[0] !== names.at(1);
  return count && [...names, all ?? 'x'].every((name) => word.test(name));
}

/** At most one map and one comparison; null where neither can be shown. */
function readOver(
  text: string | undefined,
  runs: readonly RunSpec[],
  problems: Problem[],
  known: Registries,
): Over | null {
  let over: { map?: MapOver; all?: string } = {};
  for (const each of text?.split(';', 3) ?? []) {
    const isMap = /^[\d,]/.test(each);
    if (isMap ? over.map : over.all !== undefined) {
      problems.push(problem('given-twice', `over says ${isMap ? 'a map' : 'a parameter of all runs'} twice`, each));
      continue;
    }
    const map = isMap ? readMap(each, runs, problems, known) : null;
    const all = isMap ? null : readAll(each, runs, problems, known);
    over = { ...over, ...(map && { map }), ...(all !== null && { all }) };
  }
  return over.map || over.all !== undefined ? over : null;
}

function readMap(text: string, runs: readonly RunSpec[], problems: Problem[], known: Registries): MapOver | null {
  const [number, ...all] = text.split(',', 4);
  const at = readWhole(number, 1, runs.length);
  if (at === null || all.length < 1 || all.length > 2 || all[0] === all.at(1)) {
    problems.push(problem('bad-over', 'over must be the number of a run and one or two of its parameters', text));
    return null;
  }
  const run = runs[at - 1];
  const parameters = parametersOf(run, known);
  const names = all.filter((name) => {
    if (own(parameters, name)) return true;
    problems.push(unknown('unknown-parameter', `parameter of ${run.rule}`, name, Object.keys(parameters)));
    return false;
  });
  return names.length > 0 ? { run: run.key, names } : null;
}

function readAll(name: string, runs: readonly RunSpec[], problems: Problem[], known: Registries): string | null {
  const all = new Set(runs.flatMap((run) => Object.keys(parametersOf(run, known))));
  if (all.has(name)) return name;
  problems.push(unknown('unknown-parameter', 'parameter of the runs', name, all));
  return null;
}

/** Null for the usual. */
function readBy(text: string | undefined, problems: Problem[]): 'steps' | null {
  if (text === undefined || text === 'loss') return null;
  if (text === 'steps') return text;
  problems.push(unknown('unknown-measure', 'measure of settings', text, measures));
  return null;
}
