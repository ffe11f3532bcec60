// The list of surfaces: a swatch, a name, and what each teaches.
import type { ReactElement } from 'react';
import { setSurface } from '../store/acts';
import { allSurfaces } from '../store/rules';
import { surfaceTitle } from '../store/surface';
import { useApp, useShown } from './app-context';
import { icons } from './icons';
import { Popover } from './Popover';
import { Swatch } from './Swatch';

export function SurfacePicker(): ReactElement {
  const { store } = useApp();
  const surface = useShown((state) => state.scenario.surface);
  const shown = surface.kind === 'named' ? surface.id : null;
  const title = surfaceTitle(surface);
  return (
    <Popover
      className="button picker"
      label={`Surface: ${title}`}
      panelLabel="Surfaces"
      panelClass="wide"
      button={
        <>
          {shown !== null && <Swatch id={shown} size="small" />}
          <span className="picked">{title}</span>
          {icons.down}
        </>
      }
    >
      {() => (
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
      )}
    </Popover>
  );
}
