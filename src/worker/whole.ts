// The entry of the worker that also knows second-order rules, and searches for stationary points. It is fetched with the rest of the
// registries, and takes the first worker's place once somebody asks for either: see docs/adr.
import { Run } from '../engine/run';
import { learnSecondOrder } from '../engine/second-order';
import { findStationary } from '../engine/stationary/find';
import { begin } from './begin';

/** More marks than this hide the ground and the paths. */
const mostPoints = 60;

learnSecondOrder();
begin({
  start: (job) => new Run(job, { inspectable: true }),
  search: ({ surface, view }) => findStationary(surface, view, mostPoints),
});
