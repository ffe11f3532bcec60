// One hyper-parameter: its symbol and its name, a slider on its own scale, and a field for what people type.
import { useId } from 'react';
import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { doesSay } from '../store/does';
import { beyond, nextValue, positions, toPosition, toValue } from '../store/slider';
import type { Slide } from '../store/slider';
import { setting } from '../store/format';
import type { Symbols } from '../formula/tex/symbol';
import { bind, rises } from './keys/bind';
import { hint } from './keys/show';
import { NumberField } from './NumberField';
import { Letter } from './Letter';
import './hyper.css';

export interface HyperSliderProps {
  readonly name: string;
  readonly hyper: Slide & {
    readonly label: string;
    readonly does?: string;
    readonly doesAtZero?: string;
    readonly limits?: readonly [number, number];
    readonly default: number;
  };
  /** Colour of the slider's filled part. */
  readonly fill?: string;
  /** Declared letters by name. */
  readonly symbols: Symbols;
  readonly value: number;
  /** Whose parameter it is. */
  readonly of: string;
  /** Its symbol is pointed at in the equations. */
  readonly pointed?: boolean;
  /** The slider is pointed at, or left. */
  readonly point?: (pointed: boolean) => void;
  readonly set: (value: number, discrete: boolean) => void;
  /** What stands over the track; the id is that of its description. */
  readonly strip?: (id: string) => ReactNode;
}

const share = (position: number): number => position / positions;

export function HyperSlider({
  name,
  hyper,
  fill,
  symbols,
  value,
  of,
  pointed,
  point,
  set,
  strip,
}: HyperSliderProps): ReactElement {
  const says = useId();
  const label = `${hyper.label} of ${of}`;
  const position = toPosition(hyper, value);
  const usual = setting(hyper.default);
  const differs = value !== hyper.default;
  const past = beyond(hyper, value);
  const valueText = `${setting(value)}${differs ? '' : ', the default'}${past === null ? '' : `, ${past} the slider's range`}`;
  const does = hyper.does === undefined ? '' : `${doesSay({ ...hyper, does: hyper.does }, value)}; `;
  const byKey = bind('slider', {
    next: (key) => set(nextValue(hyper, value, rises(key) ? 1 : -1), false),
    usual: () => {
      if (differs) set(hyper.default, true);
    },
  });
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only watches what its two fields do
    <div
      className="hyper"
      role="group"
      aria-label={hyper.label}
      onPointerEnter={() => point?.(true)}
      onPointerLeave={({ pointerType, currentTarget }) => {
        // A finger leaves when it is lifted, and what it has pointed at is still to be read; so is what has the keys.
        if (pointerType !== 'touch' && !currentTarget.contains(document.activeElement)) point?.(false);
      }}
      onFocus={() => point?.(true)}
      onBlur={() => point?.(false)}
    >
      <span className={pointed ? 'symbol pointed' : 'symbol'} title={hyper.label}>
        <Letter name={name} symbols={symbols} />
      </span>
      <span className="word" aria-hidden="true">
        <span>{hyper.label}</span>
        {differs && <span className="usual">default {usual}</span>}
      </span>
      <span
        className="track"
        data-differs={differs}
        title={strip && 'Below: stronger where the final loss would be lower, hatched where the run would diverge'}
        style={{ '--at': share(toPosition(hyper, hyper.default)) } as CSSProperties}
      >
        {strip?.(`${says}-strip`)}
        <input
          type="range"
          aria-label={label}
          aria-valuetext={valueText}
          aria-describedby={strip ? `${says}-strip ${says}` : says}
          title={`${hyper.label}; double-click or ${hint('slider', 'usual')} for the default, ${usual}`}
          data-past={past ?? undefined}
          min={0}
          max={positions}
          step={1}
          value={position}
          style={{ '--share': share(position), '--fill': fill } as CSSProperties}
          onChange={(event) => set(toValue(hyper, Number(event.target.value)), false)}
          onKeyDown={(event) => {
            if (byKey(event)) event.preventDefault();
          }}
          onDoubleClick={() => set(hyper.default, true)}
        />
      </span>
      <NumberField
        label={label}
        value={value}
        {...(hyper.limits ? { limits: hyper.limits } : {})}
        whole={hyper.whole ?? false}
        commit={(typed) => set(typed, true)}
      />
      <span id={says} hidden>
        {`${does}${hint('slider', 'usual')} for the default, ${usual}`}
      </span>
    </div>
  );
}
