// What each run has spent at its budget, by kind, and what that came to.
import type { ReactElement } from 'react';
import { kinds, type Compared } from '../../store/fair-words';
import { count, short } from '../../store/format';
import { RunHead, TableOfRuns, TwoLines } from '../TableOfRuns';

interface SpentProps {
  readonly compared: readonly Compared[];
  /** Evaluations each run is given. */
  readonly budget: number;
}

export function Spent({ compared, budget }: SpentProps): ReactElement {
  return (
    <TableOfRuns label="What each run has spent" className="spent">
      <caption className="visually-hidden">Steps, evaluations and loss of every run where its budget ends</caption>
      <thead>
        <tr>
          {['Run', 'Steps', ...kinds.map(({ title }) => title)].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
          <TwoLines lines={['Loss at', `${count(budget)} evaluation${budget === 1 ? '' : 's'}`]} />
        </tr>
      </thead>
      <tbody>
        {compared.map(({ run, name, summary }) => (
          <tr key={run.key}>
            <RunHead colour={run.colour}>{name}</RunHead>
            <td>{summary ? count(summary.step) : '—'}</td>
            {kinds.map(({ kind }) => (
              <td key={kind}>{summary ? count(summary.spent[kind]) : '—'}</td>
            ))}
            <td>{summary ? short(summary.loss) : '—'}</td>
          </tr>
        ))}
      </tbody>
    </TableOfRuns>
  );
}
