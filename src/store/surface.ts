// The surface as the page names it and sets it.
import type { Surface } from '../formula/define';
import { surfaceOf } from '../scenario/defaults';
import type { SurfaceChoice } from '../scenario/scenario';

export function surfaceTitle(choice: SurfaceChoice): string {
  return surfaceOf(choice)?.name ?? 'Own f(x, y)';
}

/** The registry's entry, null for a typed formula. */
export function surfaceEntry(choice: SurfaceChoice): Surface | null {
  return surfaceOf(choice);
}

/** Whether anything of it can be set. */
export function hasParameters(choice: SurfaceChoice): boolean {
  return Object.keys(surfaceOf(choice)?.parameters ?? {}).length > 0;
}

/** Declared letters of the surface's parameters. */
export function surfaceSymbols({ parameters }: Surface): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, { symbol }]) => (symbol === undefined ? [] : [[name, symbol]])),
  );
}

/** Every parameter of the surface with its value in force. */
export function surfaceValues(surface: SurfaceChoice): Readonly<Record<string, number>> {
  const entry = surfaceOf(surface);
  if (!entry || surface.kind !== 'named') return {};
  return entry.text(surface.parameters).parameters;
}
