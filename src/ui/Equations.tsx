// The update equations of a form as they act: terms that are switched off are left out.
import { useEffect, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import { ruleText } from '../formula/define-optimizer';
import type { ResolvedForm } from '../formula/define';
import { equations } from '../formula/tex/equations';
import { Tex } from './Tex';

export interface EquationsProps {
  readonly form: ResolvedForm;
  /** What the run sets. */
  readonly set: Readonly<Record<string, number | boolean>>;
  /** Whose equations they are. */
  readonly name: string;
  /** The parameter a slider points at: its symbols are tinted. */
  readonly pointed: string | null;
  /** A symbol was pointed at, or left. */
  readonly point: (name: string | null) => void;
}

/** The parameter whose symbol an event happened on. */
function symbolAt(target: EventTarget): string | null {
  const symbol = target instanceof Element ? target.closest<HTMLElement>('[data-name]') : null;
  return symbol?.dataset.name ?? null;
}

export function Equations({ form, set, name, pointed, point }: EquationsProps): ReactElement {
  const node = useRef<HTMLDivElement>(null);
  const { block, start } = useMemo(() => equations(form, ruleText(form, set)), [form, set]);

  useEffect(() => {
    for (const symbol of node.current?.querySelectorAll<HTMLElement>('[data-name]') ?? [])
      symbol.classList.toggle('pointed', symbol.dataset.name === pointed);
  }, [pointed, block]);

  return (
    <div
      ref={node}
      className="equations"
      role="group"
      aria-label={`Update equations of ${name}`}
      onPointerOver={(event) => point(symbolAt(event.target))}
      onPointerLeave={() => point(null)}
    >
      <Tex tex={block} display plain={form.update.trim()} />
      {start !== null && (
        <p className="begin">
          start: <Tex tex={start} plain="" />
        </p>
      )}
    </div>
  );
}
