// The step number: it counts while the race plays, and can be typed.
import { useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { seek } from '../../store/playhead';
import { typedWhole } from '../../store/typed';
import { useApp, useEvery } from '../app-context';
import { bind } from '../keys/bind';

export function StepField(): ReactElement {
  const { store } = useApp();
  const field = useRef<HTMLInputElement>(null);
  const editing = useRef(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const reason = useId();

  const show = (step: number) => {
    const text = String(step);
    if (field.current && !editing.current && field.current.value !== text) field.current.value = text;
  };
  useEvery((state) => show(state.playback.step));

  const settle = () => {
    if (!field.current || !editing.current) return;
    const read = typedWhole(field.current.value, [0, store.getState().scenario.steps]);
    if ('says' in read) {
      setRefusal(read.says);
      return;
    }
    editing.current = false;
    setRefusal(null);
    seek(store, read.value);
    show(store.getState().playback.step);
  };
  const takeBack = () => {
    editing.current = false;
    setRefusal(null);
    show(store.getState().playback.step);
  };

  return (
    <span className="number-field quiet step">
      <input
        ref={field}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-label="Step"
        aria-invalid={refusal !== null}
        aria-describedby={refusal === null ? undefined : reason}
        defaultValue="0"
        onFocus={() => field.current?.select()}
        onInput={() => {
          editing.current = true;
          setRefusal(null);
        }}
        onBlur={() => (refusal === null ? settle() : takeBack())}
        onKeyDown={(event) => bind('field', { take: settle, takeBack })(event)}
      />
      {refusal !== null && (
        <span id={reason} role="alert" className="refusal">
          {refusal}
        </span>
      )}
    </span>
  );
}
