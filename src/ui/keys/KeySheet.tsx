// The sheet of keys, printed from the table that binds them, with the switch for those that are single letters.
import { useEffect, useId, useRef } from 'react';
import type { ReactElement } from 'react';
import { preference } from '../../store/preferences';
import { icons } from '../icons';
import { sheet } from './sheet';
import { cap, shown } from './show';
import type { Cap } from './show';
import { rowsOf, table } from './table';
import type { Place, Row } from './table';
import { useKeysOn } from './use-key';
import './sheet.css';

const places = Object.keys(table) as Place[];

function KeyCap({ shown: text, spoken }: Cap): ReactElement {
  if (spoken === null) return <kbd>{text}</kbd>;
  return (
    <kbd>
      <span aria-hidden="true">{text}</span>
      <span className="visually-hidden">{spoken}</span>
    </kbd>
  );
}

function Combination({ row }: { readonly row: Row }): ReactElement {
  const { modifier, caps, range } = shown(row);
  const between = range ? ' to ' : ' ';
  return (
    <>
      {modifier !== null && <kbd>{modifier}</kbd>}
      {modifier !== null && ' '}
      {caps.map((each, i) => (
        <span key={each.shown}>
          {i > 0 && between}
          <KeyCap {...each} />
        </span>
      ))}
    </>
  );
}

function PlaceRows({ place, on }: { readonly place: Place; readonly on: boolean }): ReactElement {
  return (
    <section data-off={!on} data-place={place}>
      <h3>
        {table[place].title}
        {!on && ' (off)'}
      </h3>
      <dl>
        {rowsOf(place).map(([name, row]) => (
          <div key={name}>
            <dt>
              <Combination row={row} />
            </dt>
            <dd>{row.does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function KeySheet(): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const on = useKeysOn();
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  return (
    // The browser closes it on Escape and gives the focus back.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a click beside it closes it, as Escape does
    <dialog
      ref={dialog}
      className="key-sheet"
      aria-labelledby={title}
      onClose={() => sheet.setState({ open: false })}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <div className="key-sheet-inside">
        <header>
          <h2 id={title}>Keys</h2>
          <button
            type="button"
            className="round"
            aria-label="Close"
            title={`Close (${cap('Escape').shown})`}
            onClick={close}
          >
            {icons.close}
          </button>
        </header>
        <label className="switch">
          <input
            type="checkbox"
            role="switch"
            checked={on}
            onChange={(event) => preference('keys').set(event.target.checked ? 'on' : 'off')}
          />
          Single-letter keys
          <span className="note">
            Those under {table.everywhere.title}. The others act where the focus is. This device remembers the choice.
          </span>
        </label>
        <div className="key-places">
          {places.map((place) => (
            <PlaceRows key={place} place={place} on={on || place !== 'everywhere'} />
          ))}
        </div>
      </div>
    </dialog>
  );
}
