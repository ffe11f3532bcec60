// What each run has spent at its budget, by kind, and what that came to.
import { useRef } from 'react';
import type { ReactElement } from 'react';
import { kinds, type Compared } from '../../store/fair-words';
import { count, short } from '../../store/format';
import { LineSample } from '../LineSample';
import { useOverflow } from '../use-overflow';

interface SpentProps {
  readonly compared: readonly Compared[];
  /** Evaluations each run is given. */
  readonly budget: number;
}

export function Spent({ compared, budget }: SpentProps): ReactElement {
  const region = useRef<HTMLElement>(null);
  const scrolls = useOverflow(region);
  return (
    <section
      ref={region}
      className="fair-spent"
      aria-label="What each run has spent"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- where it is wider than the window it scrolls, by arrow keys too
      tabIndex={scrolls ? 0 : -1}
    >
      <table>
        <caption className="visually-hidden">Steps, evaluations and loss of every run where its budget ends</caption>
        <thead>
          <tr>
            {['Run', 'Steps', ...kinds.map(({ title }) => title)].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            <th scope="col">
              {'Loss at '}
              <br />
              {`${count(budget)} evaluation${budget === 1 ? '' : 's'}`}
            </th>
          </tr>
        </thead>
        <tbody>
          {compared.map(({ run, name, summary }) => (
            <tr key={run.key}>
              <th scope="row">
                <LineSample colour={run.colour} />
                {name}
              </th>
              <td>{summary ? count(summary.step) : '—'}</td>
              {kinds.map(({ kind }) => (
                <td key={kind}>{summary ? count(summary.spent[kind]) : '—'}</td>
              ))}
              <td>{summary ? short(summary.loss) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
