// The kinds of noise, their numbers, and what a link may leave out.
import type { SurfaceParameter } from '../formula/define';
import { limits, type NoiseKind, type SomeNoise } from './scenario';

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

/** The numbers of a noise by name. */
export function numbersOf(noise: SomeNoise): readonly (readonly [name: string, value: number])[] {
  const values = new Map<string, unknown>(Object.entries(noise));
  return Object.keys(noiseKinds[noise.kind]).map((name) => [name, Number(values.get(name))]);
}
