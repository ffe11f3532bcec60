// The rest of the registries, and the parser of typed formulas: fetched once the race is shown, or before it by a link that needs them.
import { complete, registries } from '../scenario/registries';
import type { Problem } from '../scenario/scenario';
import type { WorkerPort } from '../worker/port';
import { later } from './later';
import { missing, readNow, reader, type Reading } from './reader';

/** Makes the worker that has learnt all, once the rest is there; under the name 'series' one that measures runs. */
export const wholeWorker: { spawn: ((name?: string) => WorkerPort) | null } = { spawn: null };

export const rest = later(async () => {
  const [{ all }, { default: Whole }] = await Promise.all([
    import('../scenario/rest'),
    import('../worker/whole?worker&inline'),
  ]);
  wholeWorker.spawn = (name) => new Whole({ name });
  complete(all);
  return all;
});

/** What a link is said to be wrong with where only the rest is not there. */
const needy: readonly string[] = [
  'unknown-surface',
  'unknown-optimizer',
  'unknown-parameter',
  'formula-unread',
  'noise-unread',
  'charts-unread',
  'over-unread',
];

/** The part without which this is said of a link, though it may be right; null where a part makes no difference. */
function missingPart(problem: Problem): typeof reader | typeof rest | null {
  if (problem === missing) return reader;
  return registries.checkFormula === null && needy.includes(problem.code) ? rest : null;
}

/** Whether this may be wrong with a link only because a part is not there. */
export const curable = (problem: Problem): boolean => missingPart(problem) !== null;

/** Calls `act` with what an address says: at once, or when the parts are there that it needs; or cannot be had. */
export function whenReadable(hash: string, act: (read: Reading) => void): void {
  const read = readNow(hash);
  const part = read.problems.map(missingPart).find((each) => each !== null);
  if (!part || part.failing) {
    act(read);
    return;
  }
  const stop = part.follow(() => {
    stop();
    whenReadable(hash, act);
  });
  void part.get().catch(() => undefined);
}
