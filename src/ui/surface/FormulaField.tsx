// The field for f(x, y): the surface follows each key; a text that is no formula is marked at its fault and changes nothing.
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { faultOf } from '../../store/formula-fault';
import type { Fault } from '../../store/formula-fault';
import { useApp } from '../app-context';
import { bind } from '../keys/bind';
import { Typing } from './typing';

/** What stands in the field while that is not the surface's formula, and the formula it was typed over. */
interface Draft {
  readonly text: string;
  readonly over: string;
}

/** The text again, under the field's own: it gives the field its height, and its fault a mark. */
function Mirror({ text, fault }: { readonly text: string; readonly fault: Fault | null }): ReactElement {
  const start = fault?.start ?? text.length;
  const end = fault?.end ?? start;
  return (
    <div className="formula-mirror" aria-hidden="true">
      {text.slice(0, start)}
      {fault && <mark data-empty={start === end}>{text.slice(start, end)}</mark>}
      {text.slice(end)}
      {'\n'}
    </div>
  );
}

export interface FormulaFieldProps {
  readonly formula: string;
  /** What there is to say under the field while nothing is wrong. */
  readonly says: string;
}

export function FormulaField({ formula, says }: FormulaFieldProps): ReactElement {
  const { store } = useApp();
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const typing = useMemo(() => new Typing(store), [store]);
  const message = useId();
  const held = draft?.over === formula ? draft : null;
  const text = held?.text ?? formula;
  const fault = held && faultOf(held.text);

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
    return () => typing.settle();
  }, [typing]);
  // Back, Forward, an example: the surface is another one, and what was typed is gone.
  useEffect(() => {
    if (draft && draft.over !== formula) typing.forget();
  }, [draft, formula, typing]);

  const type = (next: string) => {
    const means = next.trim(); // a space before what comes next is no other formula
    if (faultOf(next)) setDraft({ text: next, over: formula });
    else {
      setDraft({ text: next, over: means });
      if (means !== formula) typing.type(means);
    }
  };
  const byKey = bind('formula', { take: () => typing.settle(), takeBack: () => setDraft(null) });
  const keyDown = (event: KeyboardEvent) => {
    if (!byKey(event)) return;
    event.preventDefault();
    if (held) event.stopPropagation();
  };

  return (
    <div className="formula-field">
      <div className="formula-box">
        <Mirror text={text} fault={fault} />
        <textarea
          ref={field}
          aria-label="f(x, y)"
          aria-invalid={fault !== null}
          aria-describedby={message}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="done"
          rows={1}
          value={text}
          onChange={(event) => type(event.target.value)}
          onBlur={() => typing.settle()}
          onKeyDown={keyDown}
        />
      </div>
      <p id={message} className="formula-says" data-fault={fault !== null} aria-live="polite">
        {fault?.says ?? says}
      </p>
    </div>
  );
}
