// Which surface it is, and the list of all of them.
import type { ReactElement } from 'react';
import { rest } from '../../store/rest';
import { surfaceTitle } from '../../store/surface';
import { useShown } from '../app-context';
import { icons } from '../icons';
import { useKey } from '../keys/use-key';
import { lazily } from '../lazily';
import { Popover } from '../Popover';

const Swatch = lazily(
  () => import('../Swatch').then((module) => module.Swatch),
  ({ size }) => <span className="swatch" data-size={size} />,
);
const SurfaceList = lazily(async () => {
  await rest.get();
  return (await import('../SurfaceList')).SurfaceList;
});

export function SurfacePicker(): ReactElement {
  const surface = useShown((state) => state.scenario.surface);
  const shown = surface.kind === 'named' ? surface.id : null;
  const title = surfaceTitle(surface);
  return (
    <Popover
      className="button picker"
      label={`Surface: ${title}`}
      keyed={useKey('surfaces', 'Surfaces')}
      panelLabel="Surfaces"
      panelClass="wide"
      button={
        <>
          {shown !== null && <Swatch id={shown} size="small" />}
          <span className="picked">{title}</span>
          {icons.down}
        </>
      }
    >
      {() => <SurfaceList />}
    </Popover>
  );
}
