// What a chart says it shows.
import type { ChartInput } from './chart-input';
import type { ChartAxis } from './chart-ticks';
import type { VerticalScale } from './chart-scale';

const axes: Readonly<Record<ChartAxis['kind'], string>> = {
  step: 'step',
  evaluations: 'evaluations',
  length: 'path length',
};

/** "Loss against step"; where the scale is not what one expects it says so. */
export function chartTitle(
  { name, axis, wanted, of }: Pick<ChartInput, 'name' | 'axis' | 'wanted' | 'of'>,
  kind: VerticalScale['kind'],
): string {
  const above = kind === 'above' ? ' above the minimum' : '';
  const scale = kind === 'linear' && !wanted.between ? ', linear scale' : '';
  const which = of === undefined ? '' : ` (${of})`;
  return `${name}${above}${which} against ${axes[axis.kind]}${scale}`;
}
