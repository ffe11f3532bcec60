// The entry of the worker that has learnt all. It is fetched with the rest of the registries, and takes the first worker's place once
// somebody asks for a run that needs it: see docs/adr.
import { Run } from '../engine/run';
import { learnAll } from '../engine/whole';
import { begin } from './begin';

learnAll();
begin((job) => new Run(job, { inspectable: true }));
