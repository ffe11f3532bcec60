// Light or dark, as the system says; the scene's colours as CSS custom properties.
import { useSyncExternalStore } from 'react';
import { cssVariables, themes } from '../scene/themes';
import type { Theme } from '../scene/themes';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

export function currentTheme(): Theme {
  return dark.matches ? themes.dark : themes.light;
}

export function onTheme(act: () => void): () => void {
  dark.addEventListener('change', act);
  return () => dark.removeEventListener('change', act);
}

/** Writes the theme's colours to the root element, now and whenever the system changes. */
export function wearTheme(): () => void {
  const wear = () => {
    for (const [name, value] of Object.entries(cssVariables(currentTheme())))
      document.documentElement.style.setProperty(name, value);
  };
  wear();
  return onTheme(wear);
}

export function useTheme(): Theme {
  return useSyncExternalStore(onTheme, currentTheme);
}
