// What a chart can show: scale and axis, then the measures to choose from. Loaded when it is first opened.
import type { ReactElement } from 'react';
import type { ChartSpec, Measure } from '../../scenario/charts';
import { removeChart, replaceChart, setAxis, setScale } from '../../scenario/edit-charts';
import { axes } from '../../scenario/link-charts';
import { putCharts } from '../../store/charts';
import { axisTitles, measureChoices } from '../../store/measures';
import { useApp, useShown } from '../app-context';
import { focusNext } from '../focus';
import { toolIcons } from '../tool-icons';

const scales = [
  ['log', 'Logarithmic'],
  ['linear', 'Linear'],
] as const;

export function ChartMenu({ spec }: { readonly spec: ChartSpec }): ReactElement {
  const { store } = useApp();
  const charts = useShown((state) => state.charts);
  const runs = useShown(({ scenario }) => scenario.runs);
  const { every, states } = measureChoices(runs.filter(({ hidden }) => !hidden));
  const choose = (measure: Measure) => putCharts(store, (now) => replaceChart(now, spec.measure, measure));
  const item = ({ measure, title, says }: (typeof every)[number]) => (
    <li key={measure}>
      <button type="button" aria-current={measure === spec.measure} onClick={() => choose(measure)}>
        <span>
          <strong>{title}</strong>
          <span className="says">{says}</span>
        </span>
        {measure === spec.measure && toolIcons.check}
      </button>
    </li>
  );
  return (
    <>
      <fieldset>
        <legend>Scale</legend>
        {scales.map(([scale, title]) => (
          <label key={scale}>
            <input
              type="radio"
              name="chart-scale"
              checked={scale === spec.scale}
              onChange={() => putCharts(store, (now) => setScale(now, spec.measure, scale))}
            />
            {title}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Against, in every chart</legend>
        {axes.map((axis) => (
          <label key={axis}>
            <input
              type="radio"
              name="chart-axis"
              checked={axis === charts.axis}
              onChange={() => putCharts(store, (now) => setAxis(now, axis))}
            />
            {axisTitles[axis]}
          </label>
        ))}
      </fieldset>
      <h2 id="measures-every">Measure</h2>
      <ul className="menu" aria-labelledby="measures-every">
        {every.map(item)}
      </ul>
      {states.length > 0 && (
        <>
          <h2 id="measures-state">What a rule remembers</h2>
          <ul className="menu" aria-labelledby="measures-state">
            {states.map(item)}
          </ul>
        </>
      )}
      {charts.list.length > 1 && (
        <button
          type="button"
          className="button chart-remove"
          onClick={() => {
            putCharts(store, (now) => removeChart(now, spec.measure));
            focusNext('.chart:last-of-type .chart-title');
          }}
        >
          Remove this chart
        </button>
      )}
    </>
  );
}
