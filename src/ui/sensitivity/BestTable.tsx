// The best of each run over one parameter, what it has in use, and the way to use the best.
import type { ReactElement } from 'react';
import type { Forgiving } from '../../store/forgiving';
import { setting, short } from '../../store/format';
import { takeOver } from '../../store/over';
import type { Common } from '../../store/sensitivity';
import * as words from '../../store/setting-words';
import { useApp } from '../app-context';
import { RunHead, TableOfRuns, TwoLines } from '../TableOfRuns';

interface BestTableProps {
  readonly all: readonly Forgiving[];
  readonly common: Common;
  readonly log: boolean;
}

/** What one does comes before what one may have to scroll to. */
export function BestTable({ all, common, log }: BestTableProps): ReactElement {
  const { store } = useApp();
  return (
    <TableOfRuns label={`Best ${common.hyper.label} of each run`} className="best">
      <thead>
        <tr>
          <th scope="col">Optimizer</th>
          <th scope="col">Best {common.hyper.label}</th>
          <td />
          <th scope="col">Final loss there</th>
          <th scope="col">In use</th>
          <TwoLines lines={['Ends within', 'ten times its best']} />
        </tr>
      </thead>
      <tbody>
        {all.map((each) => (
          <tr key={each.line.key}>
            <RunHead colour={each.line.colour}>{each.line.name}</RunHead>
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
    </TableOfRuns>
  );
}
