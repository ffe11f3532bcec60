// The sweeping worker's entry: many runs at once, beside the race. Started like the race's worker.
import { learnAll } from '../../engine/whole';
import { Sweep } from '../../sweep/sweep';
import { harden } from '../harden';
import type { Port } from '../port';
import { serveSweep } from './serve';

learnAll();
harden(globalThis);
// a worker's scope is the port to its page
serveSweep(
  globalThis as unknown as Port,
  (plan) => new Sweep(plan),
  () => performance.now(),
);
