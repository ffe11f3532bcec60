// The entry of the worker that also knows second-order rules. It is fetched with the rest of the registries, and takes the first
// worker's place once somebody asks for such a rule: see docs/adr.
import { Run } from '../engine/run';
import { learnSecondOrder } from '../engine/second-order';
import { begin } from './begin';

learnSecondOrder();
begin((job) => new Run(job, { inspectable: true }));
