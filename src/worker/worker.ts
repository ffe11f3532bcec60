// The first worker's entry. Built into the page and started from a Blob, as a classic worker: see docs/adr.
import { Run } from '../engine/run';
import { begin } from './begin';

begin({
  start: (job) => new Run(job, { inspectable: true }),
  search: () => {
    throw new Error('the first worker does not search');
  },
});
