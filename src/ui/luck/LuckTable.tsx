// What every run came to over its members: a row each, copied as CSV.
import { useRef } from 'react';
import type { ReactElement } from 'react';
import type { Many } from '../../scenario/scenario';
import { short } from '../../store/format';
import { luckCsv } from '../../store/luck-csv';
import {
  chanceText,
  couldBeLuck,
  leader,
  rowsOf,
  stepsText,
  type Ensemble,
  type LuckRow,
} from '../../store/luck-words';
import { useApp, useShown } from '../app-context';
import { LineSample } from '../LineSample';
import { CopyCsv } from '../results/CopyCsv';
import { useOverflow } from '../use-overflow';

interface LuckTableProps {
  readonly ensembles: readonly Ensemble[];
  readonly many: Many;
}

export function LuckTable({ ensembles, many }: LuckTableProps): ReactElement {
  const app = useApp();
  const runs = useShown(({ scenario }) => scenario.runs);
  const tolerance = useShown(({ charts }) => charts.tolerance);
  const region = useRef<HTMLElement>(null);
  const scrolls = useOverflow(region);
  const rows = rowsOf(ensembles);
  const lowest = leader(ensembles);
  const specOf = (key: string) => runs.find((run) => run.key === key);
  const csv = (base: string): string => {
    const link = app.link();
    return luckCsv(rows, {
      many,
      tolerance,
      formOf: (key) => specOf(key)?.form ?? '',
      lowest: lowest?.name ?? '',
      link: typeof link === 'string' ? base + link : '',
    });
  };
  return (
    <>
      <section
        ref={region}
        className="luck-table"
        aria-label="Every run many times"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- where it is wider than the window it scrolls, by arrow keys too
        tabIndex={scrolls ? 0 : -1}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">Optimizer</th>
              <th scope="col">Final loss</th>
              <th scope="col">10–90 %</th>
              <th scope="col">
                Reached<span className="visually-hidden"> a minimum</span>
              </th>
              <th scope="col">Diverged</th>
              <th scope="col">{`Steps to ${short(tolerance)}`}</th>
              {rows.length > 1 && <th scope="col">{`Lower than ${lowest?.name ?? ''}`}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <LineSample colour={specOf(row.key)?.colour ?? 0} />
                  {row.name}
                </th>
                <td>{short(row.loss.median)}</td>
                <td>{`${short(row.loss.low)} to ${short(row.loss.high)}`}</td>
                <td>{`${row.reached} of ${row.members}`}</td>
                <td>{`${row.diverged} of ${row.members}`}</td>
                <td>{stepsText(row.steps)}</td>
                {rows.length > 1 && <td>{againstText(row)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="luck-foot">
        <p className="bench-says">
          Final loss and steps: the median, half end lower. A member that diverged counts as highest. Sign test: how
          often so great a lead comes by chance alone; above 0.05 it could be luck. Members that end alike say nothing.
        </p>
        <CopyCsv table={csv} />
      </div>
    </>
  );
}

/** "3 of 20, could be luck"; "3 of 20, p = 0.0026". */
function againstText({ against }: LuckRow): string {
  if (!against) return '—';
  const { first, second, draws } = against;
  return `${first} of ${first + second + draws}, ${couldBeLuck(against) ? 'could be luck' : chanceText(against)}`;
}
