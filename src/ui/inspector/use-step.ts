// The values of the step under the cursor, for the open card.
import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { StepValues } from '../../formula/tex/in-place';
import { useApp, useEvery } from '../app-context';

/** While the race plays, numbers change at most this often. Milliseconds. */
const pace = 250;

export interface ShownStep {
  /** Null at step 0, where no step has been taken yet. */
  readonly values: StepValues | null;
  /** The step whose values these are. */
  readonly step: number;
}

/** Keeps asking for the cursor's step of a run. Null until its values are there. While playing only with `numbers`. */
export function useStep(key: string, numbers: boolean): ShownStep | null {
  const { inspections, results } = useApp();
  const last = useRef(-Infinity);
  useEvery(({ playback }) => {
    if (playback.playing) {
      const now = performance.now();
      if (!numbers || now - last.current < pace) return;
      last.current = now;
    }
    const path = results.path(key);
    const end = path?.complete ? path.length - 1 : Infinity;
    inspections.want(key, Math.max(0, Math.min(playback.step, end)));
  });
  const shown = useStore(inspections.store, (state) => state.shown);
  return useMemo(() => {
    if (shown?.key !== key) return null;
    const { step, now, before } = shown;
    const theta = (back: number) => {
      const path = results.path(key);
      const row = Math.max(0, step - back);
      return path && row < path.length ? [path.x(row), path.y(row)] : null;
    };
    return { step, values: step === 0 ? null : { step, now, before, theta } };
  }, [shown, key, results]);
}
