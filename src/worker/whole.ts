// The entry of the worker that has learnt all. It is fetched with the rest of the registries, and takes the first worker's place once
// somebody asks for a run that needs it; under other names it measures runs for the charts, and runs ensembles: see docs/adr.
import { Run } from '../engine/run';
import { learnAll } from '../engine/whole';
import { begin } from './begin';
import { harden } from './harden';
import type { Port } from './port';
import { serveLuck } from './luck/serve';
import { serveSeries } from './series/serve';

learnAll();
// a worker's scope has its name, and is the port to its page
const scope = globalThis as unknown as Port & { readonly name: string };
if (scope.name === 'series') {
  harden(globalThis);
  serveSeries(scope, () => performance.now());
} else if (scope.name === 'luck') {
  harden(globalThis);
  serveLuck(scope, () => performance.now());
} else begin((job) => new Run(job, { inspectable: true }));
