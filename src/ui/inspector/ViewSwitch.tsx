// Letters or numbers in the equations.
import { useId } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { askedOf } from '../../store/asked';
import { useApp } from '../app-context';
import { useKey } from '../keys/use-key';

export function ViewSwitch(): ReactElement {
  const { store } = askedOf(useApp()).inspections;
  const numbers = useStore(store, (state) => state.numbers);
  const group = useId();
  const { title, ...shortcut } = useKey('numbers', 'Letters or numbers');
  return (
    <fieldset className="view-switch">
      <legend className="visually-hidden">Equations show</legend>
      {[false, true].map((each) => (
        <label key={String(each)} title={title}>
          <input
            type="radio"
            name={group}
            checked={numbers === each}
            {...shortcut}
            onChange={() => store.setState({ numbers: each })}
          />
          <span>{each ? 'Numbers' : 'Letters'}</span>
        </label>
      ))}
    </fieldset>
  );
}
