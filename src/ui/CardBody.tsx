// An open card: form, equations, sliders, toggles, and what can be done with the run.
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import type { Hyper } from '../formula/define';
import { symbolsOf } from '../formula/tex/equations';
import { askedOf } from '../store/asked';
import { removeRun, duplicateRun, setForm, setValue } from '../store/acts';
import { later } from '../store/later';
import { hideRun } from '../store/look';
import { limits } from '../scenario/scenario';
import type { RunSpec } from '../scenario/scenario';
import { runStyle } from '../scene/palette';
import { ruleOf } from '../store/rules';
import { About } from './about/About';
import { useApp } from './app-context';
import { lazilyOf } from './lazily';
import { focusNext } from './focus';
import { Equations } from './Equations';
import { formGroups } from './form-groups';
import { HyperSlider } from './HyperSlider';
import { Gloss } from './inspector/Gloss';
import { useKey } from './keys/use-key';
import { Modifiers } from './modifiers/Modifiers';
import { Sheet } from './Sheet';
import { useTheme } from './theme';

const strips = later(() => import('./strips/Strip'));
const Strip = lazilyOf(strips, (part) => part.Strip);
const StripWords = lazilyOf(strips, (part) => part.StripWords);

export interface CardProps {
  readonly run: RunSpec;
  readonly name: string;
  /** There is no room for another run. */
  readonly full: boolean;
}

function Forms({ run }: Pick<CardProps, 'run'>): ReactElement | null {
  const { store } = useApp();
  const { rule, form } = ruleOf(run);
  const groups = formGroups(rule);
  return (
    <div className="forms">
      {groups.length > 1 && (
        <fieldset>
          <legend className="visually-hidden">Form</legend>
          {groups.map(({ forms, title }) => (
            <label key={title}>
              <input
                type="radio"
                name={`form-${run.key}`}
                checked={forms.includes(form.id)}
                onChange={() => setForm(store, run.key, forms[0])}
              />
              <span>{title}</span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

export function CardBody({ id, run, name, full }: CardProps & { readonly id: string }): ReactElement {
  const app = useApp();
  const { store } = app;
  const { inspections } = askedOf(app);
  const { rule, form, plain, values } = ruleOf(run);
  const pointed = useStore(inspections.store, (state) => state.pointed);
  const point = (next: string | null) => inspections.store.setState({ pointed: next });
  useEffect(() => () => inspections.store.setState({ pointed: null }), [inspections]);
  const hiding = useKey('hide', run.hidden ? 'Show' : 'Hide');
  const symbols = symbolsOf(form);
  const { colour } = runStyle(useTheme(), run.colour);
  const slider = (key: string, hyper: Hyper): ReactElement => (
    <HyperSlider
      key={key}
      name={key}
      hyper={hyper}
      symbols={symbols}
      fill={colour}
      pointed={pointed === key}
      point={(on) => point(on ? key : null)}
      value={Number(values[key])}
      of={name}
      set={(value, discrete) => setValue(store, run.key, key, value, discrete)}
      strip={(id) => <Strip id={id} run={run.key} name={key} hyper={hyper} fill={colour} />}
    />
  );
  return (
    <Sheet id={id} run={run} name={name}>
      <Forms run={run} />
      <Equations run={run} form={form} name={name}>
        {Object.keys(form.toggles).length > 0 && (
          <div className="toggles">
            {Object.entries(form.toggles).map(([key, toggle]) => (
              <label key={key}>
                <input
                  type="checkbox"
                  checked={values[key] === true}
                  onChange={(event) => setValue(store, run.key, key, event.target.checked, true)}
                />
                {toggle.label}
              </label>
            ))}
          </div>
        )}
      </Equations>
      <Gloss form={form} idea={rule.idea} values={values} pointed={pointed} />
      <div className="sliders">{Object.entries(plain.hyper).map(([key, hyper]) => slider(key, hyper))}</div>
      {Object.keys(plain.hyper).length > 0 && (
        <p className="strip-words">
          <StripWords fill={colour} />
        </p>
      )}
      <Modifiers run={run} name={name} slider={slider}>
        <div className="acts">
          <button type="button" className="act" {...hiding} onClick={() => hideRun(store, run.key, !run.hidden)}>
            {run.hidden ? 'Show' : 'Hide'}
          </button>
          <button
            type="button"
            className="act"
            disabled={full}
            title={full ? `${limits.runs} runs is the most` : undefined}
            onClick={() => {
              duplicateRun(store, run.key);
              focusNext('.card[data-open="true"] .opener');
            }}
          >
            Duplicate
          </button>
          <button type="button" className="act" onClick={() => removeRun(store, run.key)}>
            Remove
          </button>
        </div>
      </Modifiers>
      <About run={run} name={name} />
    </Sheet>
  );
}
