// The surface's formula, in one line; a typed one is the way into its editor.
import { useRef } from 'react';
import type { ReactElement } from 'react';
import { surfaceTex } from '../formula/tex/surface';
import { editSurface } from '../store/look';
import { surfaceEntry, surfaceSymbols } from '../store/surface';
import { useApp, useShown } from './app-context';
import { toolIcons } from './tool-icons';
import { Tex } from './Tex';
import { useFit } from './use-fit';
import { useOverflow } from './use-overflow';

/** A block of several lines as one: the loss first, then the names it uses. */
function oneLine(tex: string): string {
  const block = /^\\begin\{aligned\} (.*) \\end\{aligned\}$/s.exec(tex);
  if (!block) return tex;
  const lines = block[1].split(' \\\\ ').map((line) => line.replace(' &= ', ' = '));
  return [lines.at(-1), ...lines.slice(0, -1)].join(',\\quad ');
}

export function SurfaceFormula(): ReactElement {
  const { store, resolved } = useApp();
  const editing = useShown((state) => state.editing);
  const choice = useShown((state) => state.scenario.surface);
  const { surface } = resolved();
  const entry = surfaceEntry(choice);
  const tex = entry?.tex ?? surfaceTex(surface.formula, entry ? surfaceSymbols(entry) : {}, surface.parameters);
  if (entry) return <Line tex={oneLine(tex)} />;
  return (
    <button
      type="button"
      className="surface-formula"
      aria-label={`Edit the formula ${surface.formula}`}
      aria-expanded={editing}
      title="Edit the formula"
      onClick={() => editSurface(store, !editing)}
    >
      {toolIcons.pencil}
      <Tex tex={oneLine(tex)} plain={surface.formula} />
    </button>
  );
}

/** A component of its own: what watches the line's width begins with the line. */
function Line({ tex }: { readonly tex: string }): ReactElement {
  const line = useRef<HTMLDivElement>(null);
  useFit(line, ':scope > *');
  const scrolls = useOverflow(line);
  return (
    <div
      ref={line}
      className="surface-formula"
      role="group"
      aria-label="Formula"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- where it is longer than the line it scrolls, by arrow keys too
      tabIndex={scrolls ? 0 : undefined}
    >
      <Tex tex={tex} plain="" />
    </div>
  );
}
