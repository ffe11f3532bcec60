// Play, pause, step, scrub, speed: the playhead's controls.
import { useRef } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import { setSteps } from '../../store/acts';
import { count } from '../../store/format';
import { restart, seek, setSpeed, stepBy, togglePlaying } from '../../store/playhead';
import { speeds } from '../../store/state';
import { hasParameters } from '../../store/surface';
import { limits } from '../../scenario/scenario';
import { useApp, useEvery, useShown } from '../app-context';
import { BenchButton } from '../bench/BenchButton';
import { useBeside } from '../beside';
import { toolIcons } from '../tool-icons';
import { useKey } from '../keys/use-key';
import { NoiseButton } from '../noise/NoiseButton';
import { NumberField } from '../NumberField';
import { StepField } from './StepField';

function PlayButton(): ReactElement {
  const { store } = useApp();
  const playing = useShown((state) => state.playback.playing);
  const over = useShown((state) => state.playback.step >= state.scenario.steps);
  const does = playing ? 'Pause' : over ? 'Play again' : 'Play';
  return (
    <button
      type="button"
      className="play"
      aria-label={does}
      {...useKey('play', does)}
      onClick={() => togglePlaying(store)}
    >
      {playing ? toolIcons.pause : toolIcons.play}
    </button>
  );
}

function Scrub(): ReactElement {
  const { store } = useApp();
  const steps = useShown((state) => state.scenario.steps);
  const range = useRef<HTMLInputElement>(null);
  useEvery(({ playback, scenario }) => {
    if (!range.current) return;
    range.current.value = String(playback.step);
    // A slider that has the focus is read out whenever its text changes: not with every frame.
    const text = playback.playing ? 'playing' : `step ${playback.step} of ${scenario.steps}`;
    range.current.setAttribute('aria-valuetext', text);
    range.current.style.setProperty('--share', String(playback.step / scenario.steps));
  });
  return (
    <input
      ref={range}
      type="range"
      className="scrub"
      aria-label="Playhead"
      min={0}
      max={steps}
      step={1}
      defaultValue={0}
      onInput={(event) => seek(store, Number(event.currentTarget.value))}
    />
  );
}

function Speed(): ReactElement {
  const { store } = useApp();
  const speed = useShown((state) => state.playback.speed);
  return (
    <label className="speed" title="Speed in steps a second">
      <span className="visually-hidden">Speed, steps a second</span>
      <select value={speed} onChange={(event) => setSpeed(store, Number(event.target.value))}>
        {speeds.map((each) => (
          <option key={each} value={each}>
            {`${count(each)}/s`}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Transport(): ReactElement {
  const { store } = useApp();
  // They have no row to themselves.
  const shares = useShown(({ scenario }) => !hasParameters(scenario.surface));
  const beside = useBeside();
  const steps = useShown((state) => state.scenario.steps);
  return (
    <section className="transport" aria-label="Playback">
      <div className="keys">
        <PlayButton />
        <button
          type="button"
          className="round"
          aria-label="Step back"
          {...useKey('back', 'Step back')}
          onClick={() => stepBy(store, -1)}
        >
          {toolIcons.back}
        </button>
        <button
          type="button"
          className="round"
          aria-label="Step forward"
          {...useKey('forward', 'Step forward')}
          onClick={() => stepBy(store, 1)}
        >
          {toolIcons.forward}
        </button>
        <button
          type="button"
          className="round"
          aria-label="Restart"
          {...useKey('restart', 'Restart')}
          onClick={() => restart(store)}
        >
          {toolIcons.restart}
        </button>
      </div>
      <div className="position" style={{ '--digits': Math.max(String(steps).length, 3) } as CSSProperties}>
        <span aria-hidden="true">step</span>
        <StepField />
        <span aria-hidden="true">/</span>
        <NumberField
          label="Number of steps"
          className="quiet budget"
          value={steps}
          limits={[1, limits.steps]}
          whole
          commit={(value) => setSteps(store, value)}
        />
      </div>
      <Scrub />
      <Speed />
      {shares && !beside && (
        <>
          <NoiseButton />
          <BenchButton />
        </>
      )}
    </section>
  );
}
