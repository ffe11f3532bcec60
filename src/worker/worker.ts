// The worker's entry. Built into the page and started from a Blob, as a classic worker: see docs/adr.
import { Run } from '../engine/run';
import { buildField } from '../field/field';
import { unable } from './able';
import { harden } from './harden';
import type { Reply } from './messages';
import type { Port } from './port';
import { serve } from './server';

harden(globalThis);
// a worker's scope is the port to its page
const page = globalThis as unknown as Port;
const says = unable();
if (says !== null) page.postMessage({ kind: 'unable', says } satisfies Reply);
else
  serve(page, {
    start: (job) => new Run(job, { inspectable: true }),
    contour: buildField,
  });
