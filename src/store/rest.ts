// The rest of the registries, and the parser of typed formulas: fetched once the race is shown, or before it by a link that needs them.
import { readLink } from '../scenario/read-link';
import { complete, registries } from '../scenario/registries';
import type { Problem } from '../scenario/scenario';
import type { WorkerPort } from '../worker/port';
import { later } from './later';

/** Makes the worker that knows second-order rules, once the rest is there; under the name 'series' one that measures runs. */
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
  'charts-unread',
];

/** Whether this may be wrong with a link only because the rest is not there. */
export function curable({ code }: Problem): boolean {
  return registries.checkFormula === null && needy.includes(code);
}

/** Calls `act` when an address can be read: at once, or when the rest is there that it needs; or cannot be had. */
export function whenReadable(hash: string, act: () => void): void {
  const whole = registries.checkFormula !== null || rest.failing;
  if (whole || !readLink(hash).problems.some(curable)) {
    act();
    return;
  }
  const stop = rest.follow(() => {
    stop();
    act();
  });
  void rest.get().catch(() => undefined);
}
