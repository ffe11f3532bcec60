// The searching worker's entry: it looks for stationary points, so that this holds up no run. Started like the race's worker.
import { findStationary } from '../../engine/stationary/find';
import { harden } from '../harden';
import type { Port } from '../port';
import { serveSearch } from './serve';

/** More marks than this hide the ground and the paths. */
const mostPoints = 60;

harden(globalThis);
// a worker's scope is the port to its page
serveSearch(globalThis as unknown as Port, ({ surface, view }) => findStationary(surface, view, mostPoints));
