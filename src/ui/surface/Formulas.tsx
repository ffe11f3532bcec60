// The formula as it is understood, and its exact gradient.
import { useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { gradientTex } from '../../formula/tex/gradient';
import { Tex } from '../Tex';
import { useOverflow } from '../use-overflow';

/** A gradient of more TeX than this is shown when it is asked for. */
const short = 640;

export function Formulas({ formula }: { readonly formula: string }): ReactElement {
  const { loss, gradient } = useMemo(() => gradientTex(formula), [formula]);
  const [asked, setAsked] = useState(false);
  const set = useRef<HTMLDivElement>(null);
  useOverflow(set);
  const shown = gradient !== null && (asked || gradient.length <= short);
  return (
    <div className="formulas">
      <div
        ref={set}
        className="formulas-set"
        role="group"
        aria-label={shown ? 'Formula and gradient' : 'Formula'}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long formula is scrolled by keys, too
        tabIndex={0}
      >
        <Tex tex={shown ? gradient : loss} plain={formula} setting="display" />
      </div>
      {gradient === null && <p className="note">Its gradient is exact, too, but too long to be read.</p>}
      {gradient !== null && !shown && (
        <button type="button" className="act" onClick={() => setAsked(true)}>
          Show the gradient
        </button>
      )}
    </div>
  );
}
