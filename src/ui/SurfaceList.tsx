// The surfaces to choose from: one's own, and those that have a name, each with a swatch and what it teaches.
import type { ReactElement } from 'react';
import { setSurface } from '../store/acts';
import { allSurfaces } from '../store/rules';
import { useApp, useShown } from './app-context';
import { editOwn } from './surface/late';
import { Swatch } from './Swatch';

export function SurfaceList(): ReactElement {
  const { store } = useApp();
  const surface = useShown((state) => state.scenario.surface);
  const shown = surface.kind === 'named' ? surface.id : null;
  return (
    <ul className="menu">
      <li className="own-entry">
        <button type="button" aria-current={shown === null} onClick={() => editOwn(store)}>
          <span className="swatch" aria-hidden="true">
            f
          </span>
          <span>
            <strong>Your own f(x, y)</strong>
            <span className="says">Change the formula shown, type another one, or begin with one of twelve.</span>
          </span>
        </button>
      </li>
      {allSurfaces().map(([id, { name, teaches }]) => (
        <li key={id}>
          <button
            type="button"
            aria-current={id === shown}
            onClick={() => {
              if (id !== shown) setSurface(store, id);
            }}
          >
            <Swatch id={id} size="large" />
            <span>
              <strong>{name}</strong>
              <span className="says">{teaches}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
