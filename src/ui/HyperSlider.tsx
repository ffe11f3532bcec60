// One hyper-parameter: its symbol, a slider on its own scale, and a field for what people type.
import type { CSSProperties, ReactElement } from 'react';
import { nextValue, positions, toPosition, toValue } from '../store/slider';
import type { Slide } from '../store/slider';
import { setting } from '../store/format';
import type { Symbols } from '../formula/tex/symbol';
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

const directions: Readonly<Partial<Record<string, 1 | -1>>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
};

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
        title={`${hyper.label}; double-click for the default, ${setting(hyper.default)}`}
        min={0}
        max={positions}
        step={1}
        value={position}
        style={{ '--share': position / positions, '--fill': fill } as CSSProperties}
        onChange={(event) => set(toValue(hyper, Number(event.target.value)), false)}
        onKeyDown={(event) => {
          const direction = directions[event.key];
          if (direction === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          set(nextValue(hyper, value, direction), false);
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
