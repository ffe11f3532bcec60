// A chart's title, which is the way to another measure, scale or axis; and the way to one more chart.
import type { ReactElement, RefObject } from 'react';
import type { ChartSpec } from '../../scenario/charts';
import { addChart } from '../../scenario/edit-charts';
import { mostCharts, plainMeasures } from '../../scenario/link-charts';
import { putCharts } from '../../store/charts';
import { measureTitle } from '../../store/measures';
import { useApp, useShown } from '../app-context';
import { focusNext } from '../focus';
import { icons } from '../icons';
import { useKey } from '../keys/use-key';
import { lazily } from '../lazily';
import { Popover } from '../Popover';

const ChartMenu = lazily(() => import('./ChartMenu').then((module) => module.ChartMenu));

export interface ChartHeadProps {
  readonly spec: ChartSpec;
  readonly last: boolean;
  /** Written by the stage, which knows on what scale the values could be shown. */
  readonly against: RefObject<HTMLSpanElement | null>;
}

export function ChartHead({ spec, last, against }: ChartHeadProps): ReactElement {
  const title = useShown(({ scenario }) => measureTitle(spec.measure, scenario.runs));
  const keyed = useKey('charts', 'Choose what this chart shows');
  return (
    <div className="chart-head">
      <Popover
        className="chart-title"
        label={`${title}: choose what this chart shows`}
        keyed={keyed}
        panelLabel="What this chart shows"
        panelClass="chart-menu"
        button={
          <>
            <span>{title}</span>
            {icons.down}
          </>
        }
      >
        {() => <ChartMenu spec={spec} />}
      </Popover>
      <span ref={against} className="chart-against" aria-hidden="true" />
      {last && <AddChart />}
    </div>
  );
}

function AddChart(): ReactElement {
  const { store } = useApp();
  const charts = useShown((state) => state.charts);
  const fresh = plainMeasures.find((measure) => !charts.list.some((chart) => chart.measure === measure));
  const full = charts.list.length >= mostCharts || !fresh;
  return (
    <button
      type="button"
      className="round chart-add"
      aria-label="Add a chart"
      title={full ? `There are at most ${mostCharts} charts` : 'Add a chart'}
      disabled={full}
      onClick={() => {
        if (!fresh) return;
        putCharts(store, (now) => addChart(now, fresh));
        focusNext('.chart:last-of-type .chart-title');
      }}
    >
      {icons.plus}
    </button>
  );
}
