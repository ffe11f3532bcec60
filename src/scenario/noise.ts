// The kinds of noise: their numbers, what a link may leave out, and where they can be.
import type { SurfaceParameter } from '../formula/define';
import { sampleCount } from '../formula/text';
import { surfaceOf } from './defaults';
import { problem } from './problem';
import type { Registries } from './registries';
import { limits, type Noise, type NoiseKind, type Problem, type SomeNoise, type SurfaceChoice } from './scenario';
import { checkNumber } from './settings';

/** A number of a kind of noise, declared once. */
export interface NoiseNumber extends Pick<SurfaceParameter, 'default' | 'limits'> {
  readonly whole?: true;
}

const sigma: NoiseNumber = { default: 0.1, limits: [0, Infinity] };

/** The numbers of each kind, in the order in which a link says them. Their defaults are frozen, as links leave them out. */
export const noiseKinds: Readonly<Record<NoiseKind, Readonly<Record<string, NoiseNumber>>>> = {
  gauss: { sigma },
  student: { nu: { default: 2, limits: [0.5, 1000] }, sigma },
  outlier: {
    step: { default: 100, limits: [1, limits.steps], whole: true },
    size: { default: 100, limits: [0, Infinity] },
  },
  batch: { size: { default: 1, limits: [1, 10_000], whole: true } },
};

/** A kind of noise as a link that says no more means it, with the numbers given. */
export function noiseOf(kind: NoiseKind, set: Readonly<Record<string, number>> = {}, seed = 1, own = false): SomeNoise {
  const numbers = Object.entries(noiseKinds[kind]).map(([name, declared]) => [name, set[name] ?? declared.default]);
  return { kind, ...Object.fromEntries(numbers), seed, own } as SomeNoise; // the table has every kind's numbers
}

/** The numbers of a noise by name. */
export function numbersOf(noise: SomeNoise): readonly (readonly [name: string, value: number])[] {
  const values = new Map<string, unknown>(Object.entries(noise));
  return Object.keys(noiseKinds[noise.kind]).map((name) => [name, Number(values.get(name))]);
}

/** Why a number of this kind of noise cannot be that, or null. */
export function checkNoiseNumber(kind: NoiseKind, name: string, value: number): Problem | null {
  const declared = noiseKinds[kind][name];
  if (declared.whole && Number.isFinite(value) && !Number.isInteger(value))
    return problem('bad-number', `${name} of noise must be a whole number`, String(value));
  return checkNumber(declared, name, 'noise', value);
}

/** Why a surface cannot have this noise, or null: mini-batches need data, and no more samples than there are. */
export function checkNoise(noise: Noise, choice: SurfaceChoice, known: Registries): Problem | null {
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
