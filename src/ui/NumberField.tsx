// A number field for what people type: committed on Enter or when it is left, refused with a reason, Esc takes back.
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { typed, typedWhole } from '../store/typed';
import { bind } from './keys/bind';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly limits?: readonly [number, number];
  /** Only whole numbers make sense. */
  readonly whole?: boolean;
  /** Why a value makes no sense here; null where it does. */
  readonly refuse?: (value: number) => string | null;
  readonly className?: string;
  readonly commit: (value: number) => void;
}

export function NumberField({
  label,
  value,
  limits,
  whole,
  refuse,
  className,
  commit,
}: NumberFieldProps): ReactElement {
  const [draft, setDraft] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const reason = useId();

  const settle = () => {
    if (draft === null) return;
    const read = (whole ? typedWhole : typed)(draft, limits);
    const refused = 'says' in read ? read.says : (refuse?.(read.value) ?? null);
    if ('says' in read || refused !== null) {
      setRefusal(refused);
      return;
    }
    setDraft(null);
    setRefusal(null);
    if (read.value !== value) commit(read.value);
  };
  const takeBack = () => {
    setDraft(null);
    setRefusal(null);
  };
  const byKey = bind('field', { take: settle, takeBack });
  const keyDown = (event: KeyboardEvent) => {
    // What is typed is the field's; with nothing to take back, Escape is whatever stands around it.
    if (draft !== null && byKey(event)) event.stopPropagation();
  };

  return (
    <span className={`number-field ${className ?? ''}`}>
      <input
        ref={field}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={refusal !== null}
        aria-describedby={refusal === null ? undefined : reason}
        value={draft ?? String(value)}
        onChange={(event) => {
          setDraft(event.target.value);
          setRefusal(null);
        }}
        onFocus={() => field.current?.select()}
        onBlur={() => (refusal === null ? settle() : takeBack())}
        onKeyDown={keyDown}
      />
      {refusal !== null && (
        <span id={reason} role="alert" className="refusal">
          {refusal}
        </span>
      )}
    </span>
  );
}
