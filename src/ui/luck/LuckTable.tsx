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
import '../words/of-runs.css';

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
              <Head lines={['Median', 'final loss']} />
              <Head lines={['10–90 %', 'of final losses']} />
              <Head lines={['At a minimum', 'at the end']} />
              <th scope="col">Diverged</th>
              <Head lines={['Median steps', `to first ≤ ${short(tolerance)}`]} rest=" in loss" />
              {rows.length > 1 && <Head lines={['Final loss lower', `than ${lowest?.name ?? ''}`]} />}
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
          {`Half of the ${many.kind} are at or below the median, four of five within 10–90 %. `}
          One that diverges counts as the highest loss. p: how often chance alone would give so clear a lead; above 0.05
          it could be luck. Ties are left out.
          {many.kind === 'starts' && ' Starts are not drawn at random: p is only what tossing a coin would give.'}
        </p>
        <CopyCsv table={csv} />
      </div>
    </>
  );
}

interface HeadProps {
  readonly lines: readonly [string, string];
  /** Not seen, but read out. */
  readonly rest?: string;
}

/** In two lines, so that the column is as narrow as its numbers allow. */
function Head({ lines: [first, second], rest }: HeadProps): ReactElement {
  return (
    <th scope="col">
      {`${first} `}
      <br />
      {second}
      {rest !== undefined && <span className="visually-hidden">{rest}</span>}
    </th>
  );
}

/** "3 of 20, could be luck"; "3 of 20, p = 0.0026". */
function againstText({ against }: LuckRow): string {
  if (!against) return '—';
  const { first, second, draws } = against;
  return `${first} of ${first + second + draws}, ${couldBeLuck(against) ? 'could be luck' : chanceText(against)}`;
}
