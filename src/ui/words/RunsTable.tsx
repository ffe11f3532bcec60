// The picture's twin in numbers: a table of all runs at the playhead. React builds its rows; what changes is written into the cells.
import { useRef } from 'react';
import type { ReactElement } from 'react';
import { report } from '../../store/report';
import type { Report } from '../../store/report';
import { statusNow } from '../../store/status';
import { runNames } from '../../store/names';
import { count } from '../../store/format';
import { useApp, useShown } from '../app-context';
import { formTitle } from '../form-names';
import { KeysButton } from '../keys/KeysButton';
import { ProofsButton } from '../proof/ProofsButton';
import { RunHead, TableOfRuns } from '../TableOfRuns';
import { useWhileSeen } from './use-while-seen';

/** After the name and the form, which stay. */
const columns: readonly (readonly [cell: keyof Report, title: string, more?: string])[] = [
  ['step', 'Step'],
  ['x', 'x'],
  ['y', 'y'],
  ['loss', 'Loss'],
  ['distance', 'Distance', ' to the nearest minimum'],
  ['status', 'Status'],
];
const fixedColumns = 2;

function put(node: Element | null | undefined, text: string): void {
  if (node && node.textContent !== text) node.textContent = text;
}

export function RunsTable(): ReactElement {
  const app = useApp();
  const { store, results, resolved } = app;
  const runs = useShown(({ scenario }) => scenario.runs);
  const table = useRef<HTMLTableElement>(null);
  const names = runNames(runs);

  useWhileSeen(table, () => {
    const { scenario, playback } = store.getState();
    const { stationary } = resolved();
    put(table.current?.caption, `Runs at step ${count(playback.step)} of ${count(scenario.steps)}`);
    const rows = table.current?.tBodies[0].rows;
    for (const [i, run] of runs.entries()) {
      const row = rows?.item(i);
      const now = statusNow(app, run.key);
      const cells = report(run, results.path(run.key), playback.step, stationary, now);
      for (const [j, [cell]] of columns.entries()) put(row?.cells[fixedColumns + j], cells[cell]);
      if (row) row.dataset.tone = run.hidden ? 'calm' : now.tone;
    }
  });

  return (
    <div className="runs">
      <TableOfRuns ref={table} label="Runs in numbers" className="full">
        <caption />
        <thead>
          <tr>
            <th scope="col">Optimizer</th>
            <th scope="col">Form</th>
            {columns.map(([cell, title, more]) => (
              <th key={cell} scope="col">
                {title}
                {more !== undefined && <span className="visually-hidden">{more}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map(({ key, form, colour, hidden }) => (
            <tr key={key} data-hidden={hidden}>
              <RunHead colour={colour}>{names.get(key)}</RunHead>
              <td>{formTitle(form)}</td>
              {columns.map(([cell]) => (
                <td key={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </TableOfRuns>
      <p className="note">
        A run has reached the minimum when its loss has come down to the minimum’s, all but a hundred-thousandth of the
        way, and it stays near. Another can be nearer and not have reached it.
      </p>
      <div className="foot-tools">
        <ProofsButton />
        <KeysButton worded />
      </div>
    </div>
  );
}
