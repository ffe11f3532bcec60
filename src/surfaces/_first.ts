// The surface of the first visit: the only one in the first download.
import type { Surface } from '../formula/define';
import rosenbrock from './rosenbrock';

export const firstSurfaces: Readonly<Record<string, Surface>> = { rosenbrock };
