// The picture's twin in words: a table of all runs at the playhead, for screen readers. It follows the race at a reader's pace.
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { runNames } from '../store/names';
import { fixed, short } from '../store/format';
import { useApp } from './app-context';
import { formTitle } from './form-names';

/** At most one new table in this many milliseconds. */
const pace = 500;

/** Renders again after the store has changed, at a pace a reader can follow. */
function usePace(): void {
  const { store } = useApp();
  const [, again] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = store.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        again((count) => count + 1);
      }, pace);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [store]);
}

export function RunsTable(): ReactElement {
  const { store, results, status } = useApp();
  usePace();
  const { scenario, playback } = store.getState();
  const names = runNames(scenario.runs);
  return (
    <div className="visually-hidden">
      <table>
        <caption>{`Runs at step ${playback.step} of ${scenario.steps}`}</caption>
        <thead>
          <tr>
            {['Optimizer', 'Form', 'Step', 'x', 'y', 'Loss', 'Status'].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scenario.runs.map((run) => {
            const path = results.path(run.key);
            const row = path ? Math.min(playback.step, path.length - 1) : NaN;
            return (
              <tr key={run.key}>
                <th scope="row">{names.get(run.key)}</th>
                <td>{formTitle(run.form)}</td>
                <td>{path ? row : '—'}</td>
                <td>{path ? fixed(path.x(row), 3) : '—'}</td>
                <td>{path ? fixed(path.y(row), 3) : '—'}</td>
                <td>{path ? short(path.loss(row)) : '—'}</td>
                <td>{run.hidden ? 'hidden' : status(run.key).says}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
