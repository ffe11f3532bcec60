// The sheet of keys, printed from the table that binds them, with the switch for those that are single letters.
import type { ReactElement } from 'react';
import { preference } from '../../store/preferences';
import { Dialog } from '../Dialog';
import { sheet } from './sheet';
import { shown } from './show';
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
  const on = useKeysOn();
  return (
    <Dialog className="key-sheet" title="Keys" closed={() => sheet.setState({ open: false })}>
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
    </Dialog>
  );
}
