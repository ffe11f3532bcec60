// What every worker does when it starts: it gives up what it must not have, says whether it can compute, and serves its page.
import type { RunJob } from '../engine/types';
import { findStationary } from '../engine/stationary/find';
import { buildField } from '../field/field';
import { unable } from './able';
import { harden } from './harden';
import type { Reply } from './messages';
import type { Port } from './port';
import { serve } from './server';
import type { Runner } from './work';

/** More marks than this hide the ground and the paths. */
const mostPoints = 60;

/** @param start begins a run */
export function begin(start: (job: RunJob) => Runner): void {
  harden(globalThis);
  // a worker's scope is the port to its page
  const page = globalThis as unknown as Port;
  const says = unable();
  if (says !== null) {
    page.postMessage({ kind: 'unable', says } satisfies Reply);
    return;
  }
  serve(page, {
    start,
    contour: buildField,
    search: ({ surface, view }) => findStationary(surface, view, mostPoints),
  });
}
