// The optimizers: every file of this folder but those that start with an underscore.
import type { Optimizer } from '../formula/define';
import { registry } from '../formula/registry';
import { byFamily } from './_families';
import { notebook } from './_notebook';

/** All rules by id: the notebook's ten in its order, then the others by family and year. */
export const optimizers: ReadonlyMap<string, Optimizer> = registry(
  import.meta.glob<Optimizer>(['./*.ts', '!./_*.ts', '!./*.test.ts'], { eager: true, import: 'default' }),
  notebook,
  byFamily,
);
