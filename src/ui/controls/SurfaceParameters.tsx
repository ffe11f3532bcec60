// The sliders of the surface's own parameters, where it has some, and the noise.
import type { ReactElement } from 'react';
import { setParameter } from '../../store/acts';
import { hasParameters, surfaceEntry, surfaceSymbols, surfaceTitle, surfaceValues } from '../../store/surface';
import { useApp, useShown } from '../app-context';
import { useBeside } from '../beside';
import { lazily } from '../lazily';
import { BenchButton } from '../bench/BenchButton';
import { NoiseButton } from '../noise/NoiseButton';

const HyperSlider = lazily(
  () => import('../HyperSlider').then((module) => module.HyperSlider),
  <div className="hyper room" />,
);

/** Where the surface has none the noise and the bench stand in the row of the playhead, if there is one on this side: see Transport. */
export function SurfaceParameters(): ReactElement | null {
  const any = useShown(({ scenario }) => hasParameters(scenario.surface));
  const beside = useBeside();
  if (!any && !beside) return null;
  return (
    <div className="surface-parameters">
      {any && <Sliders />}
      <NoiseButton />
      <BenchButton />
    </div>
  );
}

function Sliders(): ReactElement | null {
  const { store } = useApp();
  const surface = useShown((state) => state.scenario.surface);
  const entry = surfaceEntry(surface);
  if (!entry) return null;
  const values = surfaceValues(surface);
  return (
    <div className="surface-sliders" role="group" aria-label="Parameters of the surface">
      {Object.keys(entry.parameters).map((name) => (
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
