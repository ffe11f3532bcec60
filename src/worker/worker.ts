// The first worker's entry. Built into the page and started from a Blob, as a classic worker: see docs/adr.
import { Run } from '../engine/run';
import { begin } from './begin';

begin((job) => new Run(job, { inspectable: true }));
