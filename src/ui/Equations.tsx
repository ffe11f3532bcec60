// The update equations of a form as they act (terms that are switched off are left out), in letters or in a step's numbers.
import { useEffect, useId, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { ruleText } from '../formula/define-optimizer';
import type { ResolvedForm } from '../formula/define';
import { equations } from '../formula/tex/equations';
import { inPlace } from '../formula/tex/in-place';
import type { RunSpec } from '../scenario/scenario';
import { useApp } from './app-context';
import { meaningOf } from './inspector/meaning';
import { StepNote } from './inspector/StepNote';
import { SymbolTip } from './inspector/SymbolTip';
import { useStep } from './inspector/use-step';
import { useSymbols } from './inspector/use-symbols';
import { ViewSwitch } from './inspector/ViewSwitch';
import { Tex } from './Tex';
import './inspector/inspector.css';

export interface EquationsProps {
  readonly run: RunSpec;
  readonly form: ResolvedForm;
  /** Whose equations they are. */
  readonly name: string;
  /** The parameter a slider points at: its symbols are tinted. */
  readonly pointed: string | null;
  /** A symbol was pointed at, or left: gives what is pointed at from what was. */
  readonly point: (next: (now: string | null) => string | null) => void;
}

export function Equations({ run, form, name, pointed, point }: EquationsProps): ReactElement {
  const node = useRef<HTMLDivElement>(null);
  const tip = useId();
  const numbers = useStore(useApp().inspections.store, (state) => state.numbers);
  const at = useStep(run.key, numbers);
  const rule = useMemo(() => ruleText(form, run.set), [form, run.set]);
  const letters = useMemo(() => equations(form, rule), [form, rule]);
  const values = at?.values ?? null;
  const block = useMemo(
    () => (numbers && values ? inPlace(form, rule, values).block : letters.block),
    [numbers, values, form, rule, letters],
  );
  const symbols = useSymbols(node);
  const symbol = symbols.pointed?.name ?? null;

  useEffect(() => {
    if (symbol === null) return undefined;
    point(() => symbol);
    // A slider may have been pointed at meanwhile.
    return () => point((now) => (now === symbol ? null : now));
  }, [symbol, point]);
  useEffect(() => {
    for (const each of node.current?.querySelectorAll<HTMLElement>('[data-name]') ?? [])
      each.classList.toggle('pointed', each.dataset.name === pointed);
  }, [pointed, block]);
  // Numbers take more room at some steps than at others: the block never shrinks under the reader's eyes.
  useEffect(() => {
    if (!node.current) return;
    if (numbers) node.current.style.minHeight = `${Math.ceil(node.current.offsetHeight)}px`;
    else node.current.style.minHeight = '';
  }, [numbers, block]);

  return (
    <>
      <div className="inspector-head">
        <ViewSwitch />
        {numbers && <StepNote run={run.key} step={at?.step ?? null} />}
      </div>
      <div
        ref={node}
        className="equations"
        role="group"
        aria-label={`Update equations of ${name}`}
        aria-describedby={symbol === null ? undefined : tip}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and arrow keys walk over its symbols
        tabIndex={0}
        {...symbols.handlers}
      >
        <Tex tex={block} display plain={form.update.trim()} />
        {letters.start !== null && !numbers && (
          <p className="begin">
            start: <Tex tex={letters.start} plain="" />
          </p>
        )}
        <div aria-live="polite">
          {symbols.pointed && (
            <SymbolTip
              id={tip}
              at={symbols.pointed}
              meaning={meaningOf(symbols.pointed.name, form, rule.hyper, at)}
              keep={symbols.keep}
            />
          )}
        </div>
      </div>
    </>
  );
}
