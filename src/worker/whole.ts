// The entry of the worker that also knows second-order rules. It is fetched with the rest of the registries, and takes the first
// worker's place once somebody asks for such a rule; under another name it measures runs for the charts: see docs/adr.
import { Run } from '../engine/run';
import { learnSecondOrder } from '../engine/second-order';
import { begin } from './begin';
import { harden } from './harden';
import type { Port } from './port';
import { serveSeries } from './series/serve';

learnSecondOrder();
// a worker's scope has its name, and is the port to its page
const scope = globalThis as unknown as Port & { readonly name: string };
if (scope.name === 'series') {
  harden(globalThis);
  serveSeries(scope, () => performance.now());
} else begin((job) => new Run(job, { inspectable: true }));
