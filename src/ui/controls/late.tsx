// The controls come beside the race, in a download of their own. Until they are there their room is kept, so that nothing moves.
import { surfaceEntry, surfaceTitle } from '../../store/surface';
import { later } from '../../store/later';
import { useShown } from '../app-context';
import { icons } from '../icons';
import { useBeside } from '../beside';
import { lazilyOf } from '../lazily';

/** Among them the hand that plays with the plot. */
export const lateControls = later(() => import('./parts'));

export const HeadTools = lazilyOf(
  lateControls,
  (parts) => parts.HeadTools,
  <div className="head-tools room" aria-hidden="true">
    <span className="round open-keys" />
    <span className="theme">
      <span className="round" />
    </span>
    <span className="copy-link">
      <span className="button main">
        {icons.link}
        <span className="copy-words">Copy link</span>
      </span>
    </span>
  </div>,
);

function PickerRoom() {
  const title = useShown((state) => surfaceTitle(state.scenario.surface));
  return (
    <span className="button picker">
      <span className="swatch" />
      <span className="picked">{title}</span>
      {icons.down}
    </span>
  );
}

export const SurfacePicker = lazilyOf(lateControls, (parts) => parts.SurfacePicker, <PickerRoom />);

function ParameterRoom() {
  const surface = useShown((state) => state.scenario.surface);
  const names = Object.keys(surfaceEntry(surface)?.parameters ?? {});
  if (names.length === 0) return null;
  return (
    <div className="surface-parameters room">
      {names.map((name) => (
        <div key={name} className="hyper room" />
      ))}
      <div className="noise">
        <span className="button">Noise</span>
      </div>
      <div className="to-bench">
        <span className="button">Compare</span>
      </div>
    </div>
  );
}

const Parameters = lazilyOf(lateControls, (parts) => parts.SurfaceParameters, <ParameterRoom />);

/** What can be set of the surface, and the noise: under the chart, or beside the plot. */
export function SurfaceParameters({ where }: { readonly where: 'beside' | 'under' }) {
  return useBeside() === (where === 'beside') && <Parameters />;
}

export const Transport = lazilyOf(
  lateControls,
  (parts) => parts.Transport,
  <div className="transport room" aria-hidden="true">
    <span className="keys">
      <span className="play" />
      <span className="round" />
    </span>
    <span className="scrub" />
    <span className="speed" />
  </div>,
);

export const AddRun = lazilyOf(
  lateControls,
  (parts) => parts.AddRun,
  <div className="add room" aria-hidden="true">
    <span className="button">{icons.plus}</span>
  </div>,
);

export const StartHandle = lazilyOf(lateControls, (parts) => parts.StartHandle);
export const ZoomButtons = lazilyOf(lateControls, (parts) => parts.ZoomButtons);
export const PrintFoot = lazilyOf(lateControls, (parts) => parts.PrintFoot);
export const RunStatus = lazilyOf(lateControls, (parts) => parts.RunStatus, <p className="status" />);
export const RunSettings = lazilyOf(lateControls, (parts) => parts.RunSettings);

/** Fetches them without waiting for the race to be shown: nobody is to wait for a button. */
export const fetchControls = HeadTools.preload;
