// The loss surfaces: every file of this folder but those that start with an underscore.
import type { Surface } from '../formula/define';
import { registry } from '../formula/registry';

/** All surfaces by id, from the friendly to the nasty. */
export const surfaces: ReadonlyMap<string, Surface> = registry(
  import.meta.glob<Surface>(['./*.ts', '!./_*.ts', '!./*.test.ts'], { eager: true, import: 'default' }),
  [
    'rosenbrock',
    'beale',
    'himmelblau',
    'saddle',
    'two-basins',
    'quadratic',
    'rastrigin',
    'ackley',
    'styblinski-tang',
    'six-hump-camel',
    'plateau',
    'monkey-saddle',
  ],
);
