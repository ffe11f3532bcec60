// The sliders of the surface's own parameters, where it has some, and the noise.
import type { ReactElement } from 'react';
import { setParameter } from '../../store/acts';
import { surfaceEntry, surfaceSymbols, surfaceTitle, surfaceValues } from '../../store/surface';
import { useApp, useShown } from '../app-context';
import { lazily } from '../lazily';
import { FromButton } from '../basins/FromButton';
import { NoiseButton } from '../noise/NoiseButton';

const HyperSlider = lazily(
  () => import('../HyperSlider').then((module) => module.HyperSlider),
  <div className="hyper room" />,
);

export function SurfaceParameters(): ReactElement {
  return (
    <div className="surface-parameters">
      <Sliders />
      <NoiseButton />
      <FromButton />
    </div>
  );
}

function Sliders(): ReactElement | null {
  const { store } = useApp();
  const surface = useShown((state) => state.scenario.surface);
  const entry = surfaceEntry(surface);
  const names = Object.keys(entry?.parameters ?? {});
  if (!entry || names.length === 0) return null;
  const values = surfaceValues(surface);
  return (
    <div className="surface-sliders" role="group" aria-label="Parameters of the surface">
      {names.map((name) => (
        <HyperSlider
          key={name}
          name={name}
          hyper={entry.parameters[name]}
          symbols={surfaceSymbols(entry)}
          value={values[name]}
          of={surfaceTitle(surface)}
          set={(value, discrete) => setParameter(store, name, value, discrete)}
        />
      ))}
    </div>
  );
}
