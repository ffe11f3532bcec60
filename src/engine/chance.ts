// What noise and changing losses add to the engine. It is no part of the first worker; whoever runs such jobs says so first (whole.ts).
import type { CompiledSurface } from '../formula/compile-surface';
import type { SurfaceText } from '../formula/text';
import type { Trees } from '../formula/trees';
import type { NoiseJob } from './types';

/** A loss and its derivatives as nodes of x, y, and what is drawn for the step. */
export type Seen = Pick<CompiledSurface, 'value' | 'gradient' | 'hessian'>;

/** What a run sees in a step in place of the loss that is shown. */
export interface Varied {
  readonly seen: Seen;
  /** Inputs that are drawn for each step. */
  readonly draws: readonly string[];
  /** The draws are added to every gradient, one to each coordinate. */
  readonly added: boolean;
}

export interface Chance {
  variedOf(trees: Trees, surface: SurfaceText, shown: Seen, noise: NoiseJob['kind']): Varied;
  /** Writes the draws of steps `from` ... `from + count - 1` to `out`, from index `at` on. */
  draw(noise: NoiseJob, from: number, count: number, out: Float64Array, at: number): void;
}

let known: Chance | null = null;

/** From here on there is noise. */
export function learnChance(chance: Chance): void {
  known = chance;
}

/** What was learnt. Throws where nobody has called `learnChance`. */
export function chance(): Chance {
  if (!known) throw new Error('noise is not known here');
  return known;
}
