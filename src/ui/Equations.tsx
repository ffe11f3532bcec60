// The update equations of a form as they act (terms that are switched off are left out), in letters or in a step's numbers.
import { useEffect, useId, useMemo, useRef } from 'react';
import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { useStore } from 'zustand';
import { ruleText } from '../formula/define-optimizer';
import type { ResolvedForm } from '../formula/define';
import { equations } from '../formula/tex/equations';
import { inPlace } from '../formula/tex/in-place';
import { within } from '../formula/within';
import type { RunSpec } from '../scenario/scenario';
import { termVariables } from '../scene/term-palette';
import { askedOf } from '../store/asked';
import { castOf } from '../store/step-vectors';
import { surfaceEntry } from '../store/surface';
import { useApp, useShown } from './app-context';
import { meaningOf } from './inspector/meaning';
import { seenOf } from './inspector/seen';
import { StepList } from './inspector/StepList';
import { StepNote } from './inspector/StepNote';
import { SymbolTip } from './inspector/SymbolTip';
import { useStep } from './inspector/use-step';
import { useSymbols } from './inspector/use-symbols';
import { ViewSwitch } from './inspector/ViewSwitch';
import { Tex } from './Tex';
import { useTheme } from './theme';
import { useFit } from './use-fit';
import { useOverflow } from './use-overflow';
import './inspector/inspector.css';

export interface EquationsProps {
  readonly run: RunSpec;
  readonly form: ResolvedForm;
  /** Whose equations they are. */
  readonly name: string;
  /** What switches terms on and off. */
  readonly children: ReactNode;
}

export function Equations({ run, form: plain, name, children }: EquationsProps): ReactElement {
  const node = useRef<HTMLDivElement>(null);
  const tip = useId();
  const { store } = askedOf(useApp()).inspections;
  const numbers = useStore(store, (state) => state.numbers);
  const pointed = useStore(store, (state) => state.pointed);
  const symbols = useSymbols(node);
  useFit(node, '.lines > :nth-child(even)');
  useOverflow(node);
  const symbol = symbols.pointed?.name ?? null;
  const playing = useShown(({ playback }) => playback.playing);
  const at = useStep(run.key, numbers || symbol !== null);
  const theme = useTheme();
  const choice = useShown(({ scenario }) => scenario.surface);
  const form = useMemo(() => within(plain, surfaceEntry(choice)?.bounds), [plain, choice]);
  const rule = useMemo(() => ruleText(form, run.set), [form, run.set]);
  const noise = useShown(({ scenario }) => scenario.noise);
  const seen = useMemo(() => seenOf(surfaceEntry(choice) ?? {}, noise), [choice, noise]);
  const options = useMemo(() => (seen ? { seen } : {}), [seen]);
  const letters = useMemo(() => equations(form, rule, options), [form, rule, options]);
  const values = at?.values ?? null;
  const block = useMemo(
    () => (numbers && values ? inPlace(form, rule, values, options).block : letters.block),
    [numbers, values, form, rule, letters, options],
  );
  const slots = useMemo(() => castOf(form, rule, run.colour).slots, [form, rule, run.colour]);

  useEffect(() => {
    if (symbol === null) return undefined;
    store.setState({ pointed: symbol });
    // Something else may have been pointed at meanwhile.
    return () => store.setState(({ pointed: now }) => ({ pointed: now === symbol ? null : now }));
  }, [symbol, store]);
  useEffect(() => {
    for (const each of node.current?.querySelectorAll<HTMLElement>('[data-name]') ?? []) {
      const of = each.dataset.name ?? '';
      each.classList.toggle('pointed', of === pointed);
      // The colour of its arrow on the plot.
      each.dataset.term = slots.get(of) ?? '';
    }
  }, [pointed, block, slots]);
  // Numbers take more room at some steps than at others: the block never shrinks under the reader's eyes.
  useEffect(() => {
    if (!node.current) return;
    if (numbers) node.current.style.minHeight = `${Math.ceil(node.current.offsetHeight)}px`;
    else node.current.style.minHeight = '';
  }, [numbers, block]);

  return (
    <>
      <div className="inspector-head" data-numbers={numbers}>
        <ViewSwitch />
        {numbers && <StepNote run={run.key} step={at?.step ?? null} />}
        {children}
      </div>
      <div
        ref={node}
        className="equations"
        data-numbers={numbers}
        style={termVariables(theme.name) as CSSProperties}
        role="group"
        aria-label={`Update equations of ${name}`}
        aria-describedby={symbol === null ? undefined : tip}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and arrow keys walk over its symbols
        tabIndex={0}
        {...symbols.handlers}
      >
        <Tex tex={block} setting="rows" plain={form.update.trim()} className="lines" />
        {numbers && values && <StepList form={form} values={values} />}
        {letters.start !== null && !numbers && (
          <p className="begin">
            start: <Tex tex={letters.start} plain="" />
          </p>
        )}
        {seen && !numbers && (
          <p className="begin">
            <Tex tex={seen.letter} plain="" />: {seen.says}
          </p>
        )}
      </div>
      {/* Outside of what scrolls and fades. While the race plays its value changes all the time: that is not read out. */}
      <div aria-live={playing ? 'off' : 'polite'}>
        {symbols.pointed && (
          <SymbolTip
            id={tip}
            at={symbols.pointed}
            meaning={meaningOf(symbols.pointed.name, form, rule.hyper, at)}
            keep={symbols.keep}
            leave={symbols.handlers.onPointerLeave}
          />
        )}
      </div>
    </>
  );
}
