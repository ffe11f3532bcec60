// Kind, numbers, seed and streams of the noise. Loaded when it is opened.
import type { ReactElement } from 'react';
import { noiseOf } from '../../scenario/noise';
import { noiseKinds, numbersOf } from '../../scenario/noise-kinds';
import { limits } from '../../scenario/scenario';
import type { Noise, SomeNoise } from '../../scenario/scenario';
import { setNoise } from '../../store/acts';
import { useApp, useShown } from '../app-context';
import { NumberField } from '../NumberField';
import { noiseNames, noiseSays, numberName } from './names';

const kinds = Object.keys(noiseNames) as Noise['kind'][];

export function NoisePanel(): ReactElement {
  const { store, resolved } = useApp();
  const noise = useShown(({ scenario }) => scenario.noise);
  const { samples } = resolved().surface;
  const choose = (kind: Noise['kind']) => {
    if (kind === 'none') setNoise(store, { kind });
    else if (noise.kind === 'none') setNoise(store, noiseOf(kind));
    else setNoise(store, noiseOf(kind, Object.fromEntries(numbersOf(noise)), noise.seed, noise.own));
  };
  return (
    <>
      <fieldset>
        <legend className="visually-hidden">Noise on the gradients</legend>
        {kinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="noise"
              checked={kind === noise.kind}
              disabled={kind === 'batch' && !samples}
              onChange={() => choose(kind)}
            />
            {noiseNames[kind]}
            {kind === 'batch' && !samples && <span className="says">only where a surface has data</span>}
          </label>
        ))}
      </fieldset>
      <p className="says">{noiseSays[noise.kind]}</p>
      {noise.kind !== 'none' && <Numbers noise={noise} />}
    </>
  );
}

function Numbers({ noise }: { readonly noise: SomeNoise }): ReactElement {
  const { store } = useApp();
  const set = (change: Partial<SomeNoise>) => setNoise(store, { ...noise, ...change } as SomeNoise); // of its own kind
  return (
    <>
      {numbersOf(noise).map(([name, value]) => {
        const { whole, limits: allowed } = noiseKinds[noise.kind][name];
        const label = numberName(noise.kind, name);
        return (
          <p key={`${noise.kind} ${name}`} className="row">
            <span>{label}</span>
            <NumberField
              label={label}
              value={value}
              limits={allowed}
              whole={whole}
              commit={(next) => set({ [name]: next })}
            />
          </p>
        );
      })}
      <p className="row">
        <span>seed</span>
        <NumberField label="seed" value={noise.seed} limits={[0, limits.seed]} whole commit={(seed) => set({ seed })} />
      </p>
      <p className="row">
        <label>
          <input type="checkbox" checked={noise.own} onChange={(event) => set({ own: event.target.checked })} />
          Each run its own
        </label>
        <button
          type="button"
          className="act"
          onClick={(event) => {
            event.stopPropagation(); // the panel stays open: one seed after the other
            set({ seed: noise.seed < limits.seed ? noise.seed + 1 : 0 });
          }}
        >
          New seed
        </button>
      </p>
    </>
  );
}
