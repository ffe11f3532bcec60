// What every worker that runs does when it starts: it gives up what it must not have, says whether it can compute, and serves its page.
import { buildField } from '../field/field';
import { unable } from './able';
import { harden } from './harden';
import type { Reply } from './messages';
import type { Port } from './port';
import { serve } from './server';
import type { Work } from './work';

/** @param start begins a run */
export function begin(start: Work['start']): void {
  harden(globalThis);
  // a worker's scope is the port to its page
  const page = globalThis as unknown as Port;
  const says = unable();
  if (says !== null) page.postMessage({ kind: 'unable', says } satisfies Reply);
  else serve(page, { start, contour: buildField });
}
