// One run: its line, name, form, loss and status; opened, its equations and everything that can be set.
import { memo, useId } from 'react';
import type { ReactElement } from 'react';
import { hideRun, openRun } from '../store/look';
import { useApp, useShown } from './app-context';
import type { CardProps } from './CardBody';
import { CardRoom } from './CardRoom';
import { RunSettings, RunStatus } from './controls/late';
import { icons } from './icons';
import { lazily } from './lazily';
import { LineSample } from './LineSample';
import { Loss } from './Loss';
import { formTitle } from './form-names';

const CardBody = lazily(
  () => import('./CardBody').then((module) => module.CardBody),
  ({ id, run }) => <CardRoom id={id} run={run} />,
);

export const Card = memo(function Card({ run, name, full }: CardProps): ReactElement {
  const { store } = useApp();
  const open = useShown((state) => state.selected === run.key);
  const body = useId();
  const does = run.hidden ? `Show ${name}` : `Hide ${name}`;
  return (
    <li
      id={`run-${run.key}`}
      className="card"
      data-open={open}
      data-hidden={run.hidden}
      data-run={run.rule}
      data-long={name.length > 15}
    >
      <div className="card-head">
        <button
          type="button"
          className="sample"
          aria-label={does}
          title={does}
          onClick={() => hideRun(store, run.key, !run.hidden)}
        >
          <LineSample colour={run.colour} />
        </button>
        <h2>
          <button
            type="button"
            className="opener"
            aria-expanded={open}
            aria-controls={open ? body : undefined}
            onClick={() => openRun(store, open ? null : run.key)}
          >
            <span className="name">{name}</span>
            <span className="form">{formTitle(run.form)}</span>
          </button>
        </h2>
        <Loss run={run} />
        <RunStatus run={run} />
        <span className="opens" aria-hidden="true">
          {icons.down}
        </span>
      </div>
      <RunSettings run={run} />
      {open && <CardBody id={body} run={run} name={name} full={full} />}
    </li>
  );
});
