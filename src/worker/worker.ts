// The worker's entry. Built into the page and started from a Blob, as a classic worker: see docs/adr.
import { Run } from '../engine/run';
import { buildField } from '../field/field';
import { harden } from './harden';
import type { Port } from './port';
import { serve } from './server';

harden(globalThis);
// a worker's scope is the port to its page
serve(globalThis as unknown as Port, {
  start: (job) => new Run(job, { inspectable: true }),
  contour: buildField,
});
