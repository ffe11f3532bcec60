// The way into the editor of a typed surface, whose code comes when it is first needed.
import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { later } from '../../store/later';
import { rest } from '../../store/rest';
import type { Store } from '../../store/state';
import { useShown } from '../app-context';
import { focusNext } from '../focus';
import { useLater } from '../lazily';

const room = later(async () => {
  await rest.get(); // the parser
  return import('./room');
});

/** Turns the surface shown into one that can be typed, and opens the editor. */
export function editOwn(store: Store): void {
  void room
    .get()
    .then(({ turnOwn }) => {
      turnOwn(store);
      focusNext('.formula-field textarea');
    })
    .catch(() => undefined); // the notice line says that a part could not be had
}

const beside = window.matchMedia('(min-width: 1100px)');

function onBeside(act: () => void): () => void {
  beside.addEventListener('change', act);
  return () => beside.removeEventListener('change', act);
}

function Editor(): ReactElement | null {
  const ready = useLater(room);
  return ready && <ready.OwnSurface />;
}

/** The editor where it is open: beside the plot where there is room, else under it. */
export function OwnEditor({ where }: { readonly where: 'beside' | 'under' }): ReactElement | null {
  const open = useShown(({ editing, scenario }) => editing && scenario.surface.kind === 'formula');
  const wide = useSyncExternalStore(onBeside, () => beside.matches);
  return open && wide === (where === 'beside') ? <Editor /> : null;
}
