// What every run came to: steps and evaluations to a tolerance, final loss, minimum reached. Sorted by any column, copied as CSV.
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { setTolerance } from '../../scenario/edit-charts';
import { putCharts } from '../../store/charts';
import { count } from '../../store/format';
import { cellText, columns, ordered, type Column, type Order } from '../../store/outcomes';
import { outcomesOf, resultsCsv } from '../../store/results-table';
import { lowestKnown, seriesOf } from '../../store/series';
import { useApp, useShown } from '../app-context';
import { formTitle } from '../form-names';
import { icons } from '../icons';
import { NumberField } from '../NumberField';
import { RunHead, TableOfRuns } from '../TableOfRuns';
import { CopyCsv } from './CopyCsv';
import { useOutcomes } from './use-outcomes';
import './results.css';

const titles: Readonly<Record<Column, readonly [title: string, more?: string]>> = {
  name: ['Optimizer'],
  steps: ['Steps', ' until the loss is good enough'],
  evaluations: ['Evaluations', ' of f, its gradient and its Hessian until the loss is good enough'],
  loss: ['Final loss'],
  minimum: ['Minimum', ' reached'],
  length: ['Path length'],
  status: ['Status'],
};

/** Up, then down, then as the runs stand. */
function next(order: Order | null, column: Column): Order | null {
  if (order?.column !== column) return { column, rising: true };
  return order.rising ? { column, rising: false } : null;
}

export function Results(): ReactElement {
  const app = useApp();
  const steps = useShown(({ scenario }) => scenario.steps);
  const budget = useShown(({ scenario }) => scenario.fair?.[0]);
  const tolerance = useShown(({ charts }) => charts.tolerance);
  const table = useRef<HTMLTableElement>(null);
  const [order, setOrder] = useState<Order | null>(null);
  const outcomes = ordered(useOutcomes(table), order);
  const least = lowestKnown(app);

  return (
    <div className="results" data-told={outcomes.some(({ summary }) => summary !== null)}>
      <div className="results-head">
        <h2>
          {budget === undefined ? `Results after ${count(steps)} steps` : `Results of ${count(budget)} evaluations`}
        </h2>
        <p>
          <span id="good-enough">{least === null ? 'Loss at most' : 'Loss within'}</span>
          <NumberField
            label={least === null ? 'Good enough: loss at most' : 'Good enough: loss above the minimum at most'}
            value={tolerance}
            refuse={(value) => (value > 0 ? null : `the tolerance must be above 0: ${value}`)}
            commit={(value) => putCharts(app.store, (charts) => setTolerance(charts, value))}
          />
          <span>{least === null ? '' : `of the minimum${least === 0 ? '' : '’s'}`}</span>
        </p>
        <CopyCsv table={(base) => resultsCsv(app, ordered(outcomesOf(app, seriesOf(app)), order), base)} />
      </div>
      <TableOfRuns ref={table} label="Results" className="full">
        <caption className="visually-hidden">
          Steps and evaluations until the loss is good enough, and where every run stands at the end
        </caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const [title, more] = titles[column];
              const sorted = order?.column === column ? order : null;
              return (
                <th
                  key={column}
                  scope="col"
                  data-column={column}
                  aria-sort={sorted ? (sorted.rising ? 'ascending' : 'descending') : 'none'}
                >
                  <button type="button" onClick={() => setOrder(next(order, column))}>
                    <span>
                      {title}
                      {more !== undefined && <span className="visually-hidden">{more}</span>}
                    </span>
                    <span className="sort-mark" data-rising={sorted?.rising} data-on={sorted !== null}>
                      {icons.down}
                    </span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {outcomes.map((outcome) => (
            <tr key={outcome.key}>
              <RunHead colour={outcome.colour}>
                {outcome.name}
                <span className="form">{formTitle(outcome.form)}</span>
              </RunHead>
              {columns.slice(1).map((column) => (
                <td key={column} data-column={column}>
                  {cellText(outcome, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableOfRuns>
      <p className="note">
        Steps and evaluations: until the loss is good enough for the first time. A line search or a Hessian costs
        evaluations of its own.
      </p>
    </div>
  );
}
