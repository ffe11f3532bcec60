// Noise as it may be: which numbers, and on which surfaces.
import { sampleCount } from '../formula/text';
import { surfaceOf } from './defaults';
import { noiseKinds } from './noise-kinds';
import { problem } from './problem';
import { checkNumber } from './refusals';
import type { Registries } from './registries';
import type { Noise, NoiseKind, Problem, SomeNoise, SurfaceChoice } from './scenario';

/** A kind of noise as a link that says no more means it, with the numbers given. */
export function noiseOf(kind: NoiseKind, set: Readonly<Record<string, number>> = {}, seed = 1, own = false): SomeNoise {
  const numbers = Object.entries(noiseKinds[kind]).map(([name, declared]) => [name, set[name] ?? declared.default]);
  return { kind, ...Object.fromEntries(numbers), seed, own } as SomeNoise; // the table has every kind's numbers
}

/** Why a number of this kind of noise cannot be that, or null. */
export function checkNoiseNumber(kind: NoiseKind, name: string, value: number): Problem | null {
  const declared = noiseKinds[kind][name];
  if (declared.whole && Number.isFinite(value) && !Number.isInteger(value))
    return problem('bad-number', `${name} of noise must be a whole number`, String(value));
  return checkNumber(declared, name, 'noise', value);
}

/** What noise is answered where there is no worker (yet) that knows it: it comes with the rest. */
const notYet: Problem = { code: 'noise-unread', says: 'there is no noise: a part of the page is not there' };

/** Why a surface cannot have this noise, or null: mini-batches need data, and no more samples than there are. */
export function checkNoise(noise: Noise, choice: SurfaceChoice, known: Registries): Problem | null {
  if (noise.kind !== 'none' && known.checkFormula === null) return notYet;
  if (noise.kind !== 'batch') return null;
  const count = sampleCount(surfaceOf(choice, known) ?? {});
  if (count === 0)
    return problem(
      'no-data',
      'mini-batches need a surface with data',
      choice.kind === 'named' ? choice.id : 'a formula',
    );
  if (noise.size <= count) return null;
  return problem('out-of-range', `size of noise must be between 1 and ${count} on this surface`, String(noise.size));
}

/** The noise where the surface can have it, else none. */
export function noiseOn(choice: SurfaceChoice, noise: Noise, known: Registries): Noise {
  return checkNoise(noise, choice, known) ? { kind: 'none' } : noise;
}
