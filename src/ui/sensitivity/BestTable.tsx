// The best of each run over one parameter, what it has in use, and the way to use the best.
import { useRef } from 'react';
import type { ReactElement } from 'react';
import type { Forgiving } from '../../store/forgiving';
import { setting, short } from '../../store/format';
import { takeOver } from '../../store/over';
import type { Common } from '../../store/sensitivity';
import * as words from '../../store/setting-words';
import { useApp } from '../app-context';
import { LineSample } from '../LineSample';
import { useOverflow } from '../use-overflow';

interface BestTableProps {
  readonly all: readonly Forgiving[];
  readonly common: Common;
  readonly log: boolean;
}

/** What one does comes before what one may have to scroll to. */
export function BestTable({ all, common, log }: BestTableProps): ReactElement {
  const { store } = useApp();
  const region = useRef<HTMLElement>(null);
  const scrolls = useOverflow(region);
  return (
    <section
      ref={region}
      className="over-best"
      aria-label={`Best ${common.hyper.label} of each run`}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- where it is wider than the window it scrolls, by arrow keys too
      tabIndex={scrolls ? 0 : -1}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">Optimizer</th>
            <th scope="col">Best {common.hyper.label}</th>
            <td />
            <th scope="col">Final loss there</th>
            <th scope="col">In use</th>
            <th scope="col">Within ten times</th>
          </tr>
        </thead>
        <tbody>
          {all.map((each) => (
            <tr key={each.line.key}>
              <th scope="row">
                <LineSample colour={each.line.colour} />
                {each.line.name}
              </th>
              {each.best < 0 ? (
                <>
                  <td>{each.line.losses.every(Number.isNaN) ? 'diverges everywhere' : 'diverges nearly everywhere'}</td>
                  <td />
                  <td>—</td>
                  <td>{setting(each.line.used)}</td>
                  <td>—</td>
                </>
              ) : (
                <>
                  <td>{setting(each.line.values[each.best])}</td>
                  <td>
                    <button
                      type="button"
                      className="act"
                      aria-label={`Use it in ${each.line.name}`}
                      onClick={() => takeOver(store, each.line.key, { [common.name]: each.line.values[each.best] })}
                    >
                      Use it
                    </button>
                  </td>
                  <td>{short(each.line.losses[each.best])}</td>
                  <td>{setting(each.line.used)}</td>
                  <td>{each.gains ? words.rangeText(each, log) : '—'}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
