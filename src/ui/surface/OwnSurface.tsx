// The editor of a surface that somebody types: field, formula and gradient, view and start, and what was found.
import type { ReactElement } from 'react';
import { editSurface } from '../../store/look';
import { foundSays } from '../../store/found-words';
import { homeView } from '../../store/window';
import { useApp, useShown } from '../app-context';
import { focusNext } from '../focus';
import { icons } from '../icons';
import { Bounds } from './Bounds';
import { Examples } from './Examples';
import { FormulaField } from './FormulaField';
import { Formulas } from './Formulas';
import './own.css';

/** What is known of the formula's stationary points by now. */
function useFound(formula: string): string {
  const found = useShown((state) => state.found);
  const scenario = useShown((state) => state.scenario);
  if (found?.formula !== formula) return 'Looking for stationary points.';
  return foundSays(found.points, homeView(scenario));
}

/** The editor of this formula. */
function Editor({ formula }: { readonly formula: string }): ReactElement {
  const { store } = useApp();
  const says = useFound(formula);
  const close = () => {
    editSurface(store, false);
    focusNext('.surface-formula');
  };
  return (
    <section className="own" aria-label="Your own surface">
      <div className="own-head">
        <h2>Your own f(x, y)</h2>
        <Examples />
        <button type="button" className="round" aria-label="Close the editor" title="Close the editor" onClick={close}>
          {icons.close}
        </button>
      </div>
      <FormulaField formula={formula} says={says} />
      <Formulas formula={formula} />
      <Bounds />
    </section>
  );
}

export function OwnSurface(): ReactElement | null {
  const surface = useShown((state) => state.scenario.surface);
  return surface.kind === 'formula' ? <Editor formula={surface.text} /> : null;
}
