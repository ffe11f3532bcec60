// The surface's own view and the start, as numbers.
import type { ReactElement } from 'react';
import type { Point, View } from '../../formula/define';
import { setStart } from '../../store/acts';
import { keepView, setOwnView } from '../../store/own-surface';
import { homeView } from '../../store/window';
import { useApp, useShown } from '../app-context';
import { NumberField } from '../NumberField';

const axes = ['x', 'y'] as const;
const changed = <T extends readonly [unknown, unknown]>(pair: T, at: 0 | 1, value: T[number]): T =>
  (at === 0 ? [value, pair[1]] : [pair[0], value]) as unknown as T;

function Side({ view, axis }: { readonly view: View; readonly axis: 0 | 1 }): ReactElement {
  const { store } = useApp();
  const [from, to] = view[axis];
  const set = (end: 0 | 1) => (value: number) =>
    setOwnView(store, changed(view, axis, changed(view[axis], end, value)));
  return (
    <span className="bounds-pair">
      <span aria-hidden="true">{axes[axis]}</span>
      <NumberField
        label={`View ${axes[axis]} from`}
        value={from}
        commit={set(0)}
        refuse={(value) => (value < to ? null : `must be less than ${to}: ${value}`)}
      />
      <span aria-hidden="true">to</span>
      <NumberField
        label={`View ${axes[axis]} to`}
        value={to}
        commit={set(1)}
        refuse={(value) => (value > from ? null : `must be more than ${from}: ${value}`)}
      />
    </span>
  );
}

export function Bounds(): ReactElement {
  const { store } = useApp();
  const zoomed = useShown((state) => state.scenario.view !== null);
  const start = useShown((state) => state.scenario.start);
  const scenario = useShown((state) => state.scenario);
  const view = homeView(scenario);
  return (
    <div className="bounds">
      <div role="group" aria-label="View">
        <span className="bounds-name" aria-hidden="true">
          View
        </span>
        <Side view={view} axis={0} />
        <Side view={view} axis={1} />
      </div>
      <div>
        <span className="bounds-name" aria-hidden="true">
          Start
        </span>
        {([0, 1] as const).map((axis) => (
          <span key={axis} className="bounds-pair">
            <span aria-hidden="true">{axes[axis]}</span>
            <NumberField
              label={`Start ${axes[axis]}`}
              value={start[axis]}
              commit={(value) => setStart(store, changed<Point>(start, axis, value), true)}
            />
          </span>
        ))}
        <button
          type="button"
          className="act"
          disabled={!zoomed}
          title={zoomed ? 'What the plot shows becomes the surface’s own view' : 'Zoom or pan the plot first'}
          onClick={() => keepView(store)}
        >
          Use this view
        </button>
      </div>
    </div>
  );
}
