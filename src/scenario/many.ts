// Ensembles: which there can be.
import type { View } from '../formula/define';
import { limits, type Many } from './scenario';

/** Where a link says no radius, starts lie within this share of the lesser side of the surface's own view: frozen for ever. */
const usualShare = 0.05;

/** How far from the start the starts of an ensemble lie at most. @param home the surface's own view */
export function radiusOf({ radius }: Extract<Many, { kind: 'starts' }>, [[x0, x1], [y0, y1]]: View): number {
  return radius ?? usualShare * Math.min(x1 - x0, y1 - y0);
}

/** Whether there can be such an ensemble. */
export function isMany(many: Many): boolean {
  const { count } = many;
  return (
    Number.isInteger(count) && count >= 2 && count <= limits.many && (many.kind === 'seeds' || isRadius(many.radius))
  );
}

/** Whether starts can lie within that. */
export function isRadius(radius: number | undefined): boolean {
  return radius === undefined || (Number.isFinite(radius) && radius > 0);
}
