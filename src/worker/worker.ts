// The worker's entry. Built into the page and started from a Blob, as a classic worker: see docs/adr.
import { Run } from '../engine/run';
import { findStationary } from '../engine/stationary/find';
import { buildField } from '../field/field';
import { harden } from './harden';
import type { Port } from './port';
import { serve } from './server';

/** More marks than this hide the ground and the paths. */
const mostPoints = 60;

harden(globalThis);
// a worker's scope is the port to its page
serve(globalThis as unknown as Port, {
  start: (job) => new Run(job, { inspectable: true }),
  contour: buildField,
  search: ({ surface, view }) => findStationary(surface, view, mostPoints),
});
