// Which noise the gradients have, and the way to another: it stands beside the surface's parameters.
import type { ReactElement } from 'react';
import type { Noise } from '../../scenario/scenario';
import { useShown } from '../app-context';
import { icons } from '../icons';
import { lazily } from '../lazily';
import { Popover } from '../Popover';
import { noiseNames } from './names';
import './noise.css';

const NoisePanel = lazily(() => import('./NoisePanel').then((module) => module.NoisePanel));

/** In a word or two, with the number that tells most. */
function inShort(noise: Noise): string {
  if (noise.kind === 'none') return 'none';
  if (noise.kind === 'outlier') return `outlier at step ${noise.step}`;
  if (noise.kind === 'batch') return `batches of ${noise.size}`;
  return `${noiseNames[noise.kind].toLowerCase()}, ${noise.sigma}`;
}

export function NoiseButton(): ReactElement {
  const noise = useShown(({ scenario }) => scenario.noise);
  const said = `Noise: ${inShort(noise)}`;
  return (
    <div className="noise">
      <Popover
        className="button"
        panelLabel="Noise on the gradients"
        panelClass="noise-panel"
        button={
          <>
            <span>{said}</span>
            {icons.down}
          </>
        }
      >
        {() => <NoisePanel />}
      </Popover>
    </div>
  );
}
