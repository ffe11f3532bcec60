// The way into the editor of a typed surface, whose code comes when it is first needed.
import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import type { Store } from '../../store/state';
import { useShown } from '../app-context';
import { focusNext } from '../focus';
import { lazily } from '../lazily';

const room = () => import('./room');

const Late = lazily(async () => (await room()).OwnSurface);

/** Turns the surface shown into one that can be typed, and opens the editor. */
export function editOwn(store: Store): void {
  room().then(
    ({ turnOwn }) => {
      turnOwn(store);
      focusNext('.formula-field textarea');
    },
    () => store.setState({ notice: 'the editor could not be loaded; reload the page to try again' }),
  );
}

const beside = window.matchMedia('(min-width: 1100px)');

function onBeside(act: () => void): () => void {
  beside.addEventListener('change', act);
  return () => beside.removeEventListener('change', act);
}

/** The editor where it is open: beside the plot where there is room, else under it. */
export function OwnEditor({ where }: { readonly where: 'beside' | 'under' }): ReactElement | null {
  const open = useShown(({ editing, scenario }) => editing && scenario.surface.kind === 'formula');
  const wide = useSyncExternalStore(onBeside, () => beside.matches);
  return open && wide === (where === 'beside') ? <Late /> : null;
}
