// The surfaces to choose from: a swatch, a name, and what each teaches.
import type { ReactElement } from 'react';
import { setSurface } from '../store/acts';
import { allSurfaces } from '../store/rules';
import { useApp, useShown } from './app-context';
import { Swatch } from './Swatch';

export function SurfaceList(): ReactElement {
  const { store } = useApp();
  const surface = useShown((state) => state.scenario.surface);
  const shown = surface.kind === 'named' ? surface.id : null;
  return (
    <ul className="menu">
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
