// What every run came to over its members: a row each, copied as CSV.
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
import { CopyCsv } from '../results/CopyCsv';
import { RunHead, TableOfRuns, TwoLines } from '../TableOfRuns';

interface LuckTableProps {
  readonly ensembles: readonly Ensemble[];
  readonly many: Many;
}

export function LuckTable({ ensembles, many }: LuckTableProps): ReactElement {
  const app = useApp();
  const runs = useShown(({ scenario }) => scenario.runs);
  const tolerance = useShown(({ charts }) => charts.tolerance);
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
      <TableOfRuns label="Every run many times" className="full">
        <thead>
          <tr>
            <th scope="col">Optimizer</th>
            <TwoLines lines={['Median', 'final loss']} />
            <TwoLines lines={['10–90 %', 'of final losses']} />
            {rows.length > 1 && <TwoLines lines={['Final loss lower', `than ${lowest?.name ?? ''}`]} />}
            <TwoLines lines={['At a minimum', 'at the end']} />
            <th scope="col">Diverged</th>
            <TwoLines lines={['Median steps', `to first ≤ ${short(tolerance)}`]} rest=" in loss" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <RunHead colour={specOf(row.key)?.colour ?? 0}>{row.name}</RunHead>
              <td>{short(row.loss.median)}</td>
              <td>{`${short(row.loss.low)} to ${short(row.loss.high)}`}</td>
              {rows.length > 1 && <td>{againstText(row)}</td>}
              <td>{`${row.reached} of ${row.members}`}</td>
              <td>{`${row.diverged} of ${row.members}`}</td>
              <td>{stepsText(row.steps)}</td>
            </tr>
          ))}
        </tbody>
      </TableOfRuns>
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

/** "3 of 20, could be luck"; "3 of 20, p = 0.0026". */
function againstText({ against }: LuckRow): string {
  if (!against) return '—';
  const { first, second, draws } = against;
  return `${first} of ${first + second + draws}, ${couldBeLuck(against) ? 'could be luck' : chanceText(against)}`;
}
