// What was added to a run, each with its parameters and a way to take it off again, and the menu that adds more.
import type { ReactElement, ReactNode } from 'react';
import type { Hyper } from '../../formula/define';
import type { RunSpec } from '../../scenario/scenario';
import { modifiersOf, removeModifier } from '../../store/modifiers';
import { rest } from '../../store/rest';
import { useApp, useShown } from '../app-context';
import { focusNext } from '../focus';
import { icons } from '../icons';
import { lazily } from '../lazily';
import { Popover } from '../Popover';
import './modifiers.css';

const ModifierList = lazily(async () => {
  await rest.get();
  return (await import('./ModifierList')).ModifierList;
});

export interface ModifiersProps {
  readonly run: RunSpec;
  readonly name: string;
  /** A parameter with its slider. */
  readonly slider: (name: string, hyper: Hyper) => ReactElement;
  /** What else can be done with the run, beside the menu. */
  readonly children: ReactNode;
}

export function Modifiers({ run, name, slider, children }: ModifiersProps): ReactElement {
  const { store } = useApp();
  const steps = useShown(({ scenario }) => scenario.steps);
  return (
    <div className="modifiers">
      {modifiersOf(run, steps).map(({ id, modifier, parameters }) => (
        <div key={id} role="group" aria-label={`${modifier.name} of ${name}`} data-modifier={id}>
          <div className="modifier-head">
            <h3 title={modifier.idea}>{modifier.name}</h3>
            <button
              type="button"
              className="act"
              aria-label={`Remove ${modifier.name} from ${name}`}
              onClick={() => {
                removeModifier(store, run.key, id);
                focusNext('.card[data-open="true"] .add-modifier');
              }}
            >
              Remove
            </button>
          </div>
          <div className="sliders">{parameters.map(([key, hyper]) => slider(key, hyper))}</div>
        </div>
      ))}
      <div className="card-foot">
        <Popover
          className="act add-modifier"
          panelLabel={`Modifiers to add to ${name}`}
          button={
            <>
              {icons.plus}
              Add to this run
            </>
          }
        >
          {() => <ModifierList run={run} />}
        </Popover>
        {children}
      </div>
    </div>
  );
}
