// What a step sees of the loss, in the letters of the equations, and what those letters mean.
import type { SeenLoss } from '../../formula/tex/call';
import type { SurfaceText } from '../../formula/text';
import type { Noise } from '../../scenario/scenario';
import { count, setting } from '../../store/format';

export interface Seen extends SeenLoss {
  /** The letter that is new, as TeX, and in words. */
  readonly letter: string;
  readonly says: string;
}

/** Undefined where every step sees the loss itself. */
export function seenOf(surface: Pick<SurfaceText, 'inStep' | 'samples'>, noise: Noise): Seen | undefined {
  if (noise.kind === 'batch' && surface.samples) {
    const says = noise.size === 1 ? 'the sample drawn for step t' : `the ${count(noise.size)} samples drawn for step t`;
    return { loss: 'f_{B_t}', noise: '', letter: 'B_t', says };
  }
  const changes = surface.inStep !== undefined;
  const loss = changes ? 'f_t' : 'f';
  const xi = { loss, noise: '\\xi_t', letter: '\\xi_t' };
  switch (noise.kind) {
    case 'gauss':
      return { ...xi, says: `normal noise of size ${setting(noise.sigma)}, drawn anew for each step` };
    case 'student':
      return { ...xi, says: `noise with heavy tails, of size ${setting(noise.sigma)}, drawn anew for each step` };
    case 'outlier':
      return {
        ...xi,
        says: `0 in every step but step ${count(noise.step)}, where its length is ${setting(noise.size)}`,
      };
    default:
      return changes ? { loss, noise: '', letter: loss, says: 'the loss as it is in step t' } : undefined;
  }
}
