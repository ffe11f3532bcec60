// One hyper-parameter: its symbol, a slider on its own scale, and a field for what people type.
import type { CSSProperties, ReactElement } from 'react';
import { nextValue, positions, toPosition, toValue } from '../store/slider';
import type { Slide } from '../store/slider';
import { setting } from '../store/format';
import type { Symbols } from '../formula/tex/symbol';
import { bind, rises } from './keys/bind';
import { hint } from './keys/show';
import { NumberField } from './NumberField';
import { Letter } from './Letter';

export interface HyperSliderProps {
  readonly name: string;
  readonly hyper: Slide & {
    readonly label: string;
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
}

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
}: HyperSliderProps): ReactElement {
  const label = `${hyper.label} of ${of}`;
  const position = toPosition(hyper, value);
  const byKey = bind('slider', {
    next: (key) => set(nextValue(hyper, value, rises(key) ? 1 : -1), false),
    usual: () => set(hyper.default, true),
  });
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only watches what its two fields do
    <div
      className="hyper"
      role="group"
      aria-label={hyper.label}
      onPointerEnter={() => point?.(true)}
      onPointerLeave={() => point?.(false)}
      onFocus={() => point?.(true)}
      onBlur={() => point?.(false)}
    >
      <span className={pointed ? 'symbol pointed' : 'symbol'} title={hyper.label}>
        <Letter name={name} symbols={symbols} />
      </span>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={setting(value)}
        title={`${hyper.label}; double-click or ${hint('slider', 'usual')} for the default, ${setting(hyper.default)}`}
        min={0}
        max={positions}
        step={1}
        value={position}
        style={{ '--share': position / positions, '--fill': fill } as CSSProperties}
        onChange={(event) => set(toValue(hyper, Number(event.target.value)), false)}
        onKeyDown={(event) => {
          if (byKey(event)) event.preventDefault();
        }}
        onDoubleClick={() => set(hyper.default, true)}
      />
      <NumberField
        label={label}
        value={value}
        {...(hyper.limits ? { limits: hyper.limits } : {})}
        commit={(typed) => set(typed, true)}
      />
    </div>
  );
}
