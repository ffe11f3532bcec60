// The controls come beside the race, in a download of their own. Until they are there their room is kept, so that nothing moves.
import { surfaceEntry, surfaceTitle } from '../../store/surface';
import { later } from '../../store/later';
import { useShown } from '../app-context';
import { icons } from '../icons';
import { lazily } from '../lazily';

const parts = () => import('./parts');

/** The hand that plays with the plot. */
export const lateHand = later(async () => (await parts()).Hand);

export const HeadTools = lazily(
  async () => (await parts()).HeadTools,
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

export const SurfacePicker = lazily(async () => (await parts()).SurfacePicker, <PickerRoom />);

function ParameterRoom() {
  const surface = useShown((state) => state.scenario.surface);
  const names = Object.keys(surfaceEntry(surface)?.parameters ?? {});
  return (
    <div className="surface-parameters room">
      {names.map((name) => (
        <div key={name} className="hyper room" />
      ))}
      <div className="noise">
        <span className="button">Noise</span>
      </div>
    </div>
  );
}

export const SurfaceParameters = lazily(async () => (await parts()).SurfaceParameters, <ParameterRoom />);

export const Transport = lazily(
  async () => (await parts()).Transport,
  <div className="transport room" aria-hidden="true">
    <span className="keys">
      <span className="play" />
      <span className="round" />
    </span>
    <span className="scrub" />
    <span className="speed" />
  </div>,
);

export const AddRun = lazily(
  async () => (await parts()).AddRun,
  <div className="add room" aria-hidden="true">
    <span className="button">{icons.plus}</span>
  </div>,
);

export const StartHandle = lazily(async () => (await parts()).StartHandle);
export const ZoomButtons = lazily(async () => (await parts()).ZoomButtons);
export const PrintFoot = lazily(async () => (await parts()).PrintFoot);
export const RunSettings = lazily(async () => (await parts()).RunSettings);

/** Fetches them without waiting for the race to be shown: nobody is to wait for a button. */
export function fetchControls(): void {
  for (const each of [
    HeadTools,
    SurfacePicker,
    SurfaceParameters,
    Transport,
    AddRun,
    StartHandle,
    ZoomButtons,
    PrintFoot,
    RunSettings,
  ])
    each.preload();
  void lateHand.get().catch(() => undefined);
}
