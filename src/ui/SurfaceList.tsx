// The surfaces to choose from: one's own, and those that have a name, by what they are like, each with a swatch and what it teaches.
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Surface, SurfaceGroup } from '../formula/define';
import { setSurface } from '../store/acts';
import { allSurfaces } from '../store/rules';
import { useApp, useShown } from './app-context';
import { PickerSearch } from './PickerSearch';
import { editOwn } from './surface/late';
import { Swatch } from './Swatch';

type Entry = readonly [id: string, surface: Surface];

/** From the friendly to the nasty. */
const groups: Readonly<Record<SurfaceGroup, string>> = {
  valleys: 'Valleys',
  bowls: 'Bowls',
  'many minima': 'Many minima',
  'saddles and plateaus': 'Saddles and plateaus',
  cliffs: 'Cliffs',
  'learning problems': 'Learning problems',
  'changing with time': 'Changing with time',
};

/** Without case and accents, so that "levy" finds Lévy. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function SurfaceList(): ReactElement {
  const surface = useShown((state) => state.scenario.surface);
  const [wanted, setWanted] = useState('');
  const shown = surface.kind === 'named' ? surface.id : null;
  const found = allSurfaces().filter(([id, { name, group }]) =>
    plain(`${name} ${id} ${group}`).includes(plain(wanted.trim())),
  );
  return (
    <div className="picker-list" data-searching={wanted.trim() !== ''}>
      <PickerSearch
        label="Find a surface"
        hint="Name or kind"
        text={wanted}
        setText={setWanted}
        found={found.length}
        of={allSurfaces().length}
        nothing={`No surface is called “${wanted.trim()}”.`}
      />
      {wanted.trim() === '' && (
        <ul className="menu">
          <OwnItem current={shown === null} />
        </ul>
      )}
      {Object.entries(groups).map(([group, title]) => (
        <Group key={group} title={title} entries={found.filter(([, entry]) => entry.group === group)} shown={shown} />
      ))}
    </div>
  );
}

function Group(props: {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly shown: string | null;
}): ReactElement | null {
  const { title, entries, shown } = props;
  if (entries.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className="menu">
        {entries.map((entry) => (
          <Item key={entry[0]} entry={entry} current={entry[0] === shown} />
        ))}
      </ul>
    </section>
  );
}

function Item({
  entry: [id, { name, teaches }],
  current,
}: {
  readonly entry: Entry;
  readonly current: boolean;
}): ReactElement {
  const { store } = useApp();
  return (
    <li>
      <button
        type="button"
        aria-current={current}
        onClick={() => {
          if (!current) setSurface(store, id);
        }}
      >
        <Swatch id={id} size="large" />
        <span>
          <strong>{name}</strong>
          <span className="says">{teaches}</span>
        </span>
      </button>
    </li>
  );
}

function OwnItem({ current }: { readonly current: boolean }): ReactElement {
  const { store } = useApp();
  return (
    <li className="own-entry">
      <button type="button" aria-current={current} onClick={() => editOwn(store)}>
        <span className="swatch" aria-hidden="true">
          f
        </span>
        <span>
          <strong>Your own f(x, y)</strong>
          <span className="says">Change the formula shown, type another one, or begin with one of twelve.</span>
        </span>
      </button>
    </li>
  );
}
