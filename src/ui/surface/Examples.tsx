// Twelve formulas to begin with.
import type { ReactElement } from 'react';
import { examples, openFormula } from '../../store/own-surface';
import { useApp } from '../app-context';
import { icons } from '../icons';
import { Popover } from '../Popover';

export function Examples(): ReactElement {
  const { store } = useApp();
  return (
    <Popover
      className="button examples"
      panelLabel="Examples"
      panelClass="wide"
      button={
        <>
          Examples
          {icons.down}
        </>
      }
    >
      {() => (
        <ul className="menu">
          {examples.map(({ name, formula, view, start, watch }) => (
            <li key={name}>
              <button type="button" onClick={() => openFormula(store, formula, view, start)}>
                <span>
                  <strong>{name}</strong>
                  <span className="says">{watch}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}
