// Quantiles by place as curves of a chart: thinned without losing peaks.
import { thin } from '../series/thin';
import type { BandCurves } from './messages';

export interface Quantiles {
  readonly low: Float64Array;
  readonly median: Float64Array;
  readonly high: Float64Array;
}

/** @param places on the axis, which never fall; as many as there are values @param most the axis' end @param columns pixels across */
export function curvesOf(places: ArrayLike<number>, quantiles: Quantiles, most: number, columns: number): BandCurves {
  const { low, median, high } = quantiles;
  const line = (values: Float64Array) => thin(places, values, values.length, most, columns).points;
  // the band goes on where it leaves the chart
  const bounded = (values: Float64Array) => line(values.map((value) => Math.min(value, Number.MAX_VALUE)));
  const end = median.indexOf(Infinity);
  const lost = end < 0 ? null : places[Math.max(0, end - 1)];
  return { low: bounded(low), median: line(median), high: bounded(high), lost };
}
