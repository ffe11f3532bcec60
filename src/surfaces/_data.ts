// Surfaces that come from data: the loss of each sample as text, and the mean of them all.
import type { SurfaceDefinition } from '../formula/define';

/** Formula and samples of a learning problem, from the loss of each sample of its data. */
export function meanOf(losses: readonly string[]): Pick<SurfaceDefinition, 'formula' | 'samples'> {
  return {
    formula: `(${losses.join(' + ')})/${losses.length}`,
    samples: losses.map((formula) => ({ formula, count: 1 })),
  };
}
