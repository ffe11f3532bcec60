// Edits of the charts. What cannot be done leaves them as they are.
import type { Axis, Charts, ChartScale, Measure } from './charts';
import { isTolerance, mostCharts, usualScale } from './link-charts';

const has = ({ list }: Charts, measure: Measure): boolean => list.some((chart) => chart.measure === measure);

/** One more chart, at the end. */
export function addChart(charts: Charts, measure: Measure): Charts {
  if (has(charts, measure) || charts.list.length >= mostCharts) return charts;
  return { ...charts, list: [...charts.list, { measure, scale: usualScale(measure) }] };
}

/** Without a chart; the last one stays. */
export function removeChart(charts: Charts, measure: Measure): Charts {
  const list = charts.list.filter((chart) => chart.measure !== measure);
  return list.length === 0 || list.length === charts.list.length ? charts : { ...charts, list };
}

/** Another measure in the place of one; where that has a chart already, the two change places. */
export function replaceChart(charts: Charts, measure: Measure, by: Measure): Charts {
  if (measure === by || !has(charts, measure)) return charts;
  const old = charts.list.find((chart) => chart.measure === measure);
  const fresh = charts.list.find((chart) => chart.measure === by) ?? { measure: by, scale: usualScale(by) };
  const list = charts.list.map((chart) =>
    chart.measure === measure ? fresh : chart.measure === by ? (old ?? chart) : chart,
  );
  return { ...charts, list };
}

export function setScale(charts: Charts, measure: Measure, scale: ChartScale): Charts {
  return { ...charts, list: charts.list.map((chart) => (chart.measure === measure ? { ...chart, scale } : chart)) };
}

export function setAxis(charts: Charts, axis: Axis): Charts {
  return { ...charts, axis };
}

export function setTolerance(charts: Charts, tolerance: number): Charts {
  return isTolerance(tolerance) ? { ...charts, tolerance } : charts;
}
