// The theme the page wears: the link's, or the one chosen on this device, or the system's; on paper the light one.
import { useSyncExternalStore } from 'react';
import type { ThemeName } from '../scenario/scenario';
import { forced, sized, stronger } from '../scene/theme-variants';
import { cssVariables, themes, type Theme } from '../scene/themes';
import { forceTheme } from '../store/look';
import { preference } from '../store/preferences';
import type { Store } from '../store/state';
import { onPaper, whenOnPaper } from './print/paper';
import { systemColours } from './system-colours';

const system = {
  dark: window.matchMedia('(prefers-color-scheme: dark)'),
  contrast: window.matchMedia('(prefers-contrast: more)'),
  forced: window.matchMedia('(forced-colors: active)'),
};
/** From these widths on the cards stand beside the plot: a lecture shows both on the smallest projector. */
const wide = {
  light: window.matchMedia('(min-width: 68.75em)'),
  dark: window.matchMedia('(min-width: 68.75em)'),
  projector: window.matchMedia('(min-width: 62.5em)'),
};
/** Pixels of the root's type in the design. */
const usual = 16;

const root = document.documentElement;
const listeners = new Set<() => void>();
let worn: Theme = themes.light;
let wornKey = '';

export function currentTheme(): Theme {
  return worn;
}

/** Calls `act` whenever the page wears another theme. Returns the function that stops it. */
export function onTheme(act: () => void): () => void {
  listeners.add(act);
  return () => listeners.delete(act);
}

export function useTheme(): Theme {
  return useSyncExternalStore(onTheme, currentTheme);
}

/** What is chosen: by the link for whoever opens it, or else on this device. */
export function chosenTheme(store: Store): ThemeName | 'system' {
  return store.getState().theme ?? preference('theme').get();
}

/** Chooses a theme for this device and puts it into the link; the system's is in no link. */
export function chooseTheme(store: Store, choice: ThemeName | 'system'): void {
  preference('theme').set(choice);
  forceTheme(store, choice === 'system' ? null : choice);
}

/** Wears the theme of the moment: name and layout as attributes of the root, colours as custom properties. */
function wear(store: Store): void {
  const paper = onPaper();
  const chosen = chosenTheme(store);
  const name = paper ? 'light' : chosen === 'system' ? (system.dark.matches ? 'dark' : 'light') : chosen;
  root.dataset.theme = name;
  root.toggleAttribute('data-wide', !paper && wide[name].matches);
  // The root's type is set by the style sheet, for the theme and the window.
  const unit = parseFloat(getComputedStyle(root).fontSize) / usual;
  const colours = !paper && system.forced.matches ? systemColours() : null;
  const strong = !paper && system.contrast.matches;
  const key = JSON.stringify([name, unit, colours, strong]);
  if (key === wornKey) return;
  wornKey = key;
  const plain = sized(themes[name], unit);
  const seen = strong ? stronger(plain) : plain;
  worn = colours ? forced(seen, colours) : seen;
  for (const [property, value] of Object.entries(cssVariables(worn))) root.style.setProperty(property, value);
  root.style.colorScheme = name === 'dark' ? 'dark' : 'light';
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', worn.card);
  for (const act of [...listeners]) act();
}

/** Wears the theme, now and whenever link, choice, system, window or paper say something else. */
export function wearTheme(store: Store): () => void {
  const again = () => wear(store);
  const medias = [...Object.values(system), ...Object.values(wide)];
  for (const media of medias) media.addEventListener('change', again);
  window.addEventListener('resize', again);
  const stop = [
    preference('theme').subscribe(again),
    store.subscribe((state, before) => {
      if (state.theme !== before.theme) again();
    }),
    whenOnPaper(again),
  ];
  again();
  return () => {
    for (const media of medias) media.removeEventListener('change', again);
    window.removeEventListener('resize', again);
    for (const each of stop) each();
  };
}
