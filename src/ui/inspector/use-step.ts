// The values of the step under the cursor, for the open card.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { StepValues } from '../../formula/tex/in-place';
import { askedOf } from '../../store/asked';
import { stepValues } from '../../store/step-values';
import { useApp, useEvery } from '../app-context';

/** While the race plays, numbers change at most this often. Milliseconds. */
const pace = 250;

export interface ShownStep {
  /** Null at step 0, where no step has been taken yet. */
  readonly values: StepValues | null;
  /** The step whose values these are. */
  readonly step: number;
}

/**
 * Asks for the cursor's step of a run as long as it is `wanted`, in every frame: the plot draws it. Who reads numbers gets them at
 * a pace that can be read. Null until they are there.
 */
export function useStep(key: string, wanted: boolean): ShownStep | null {
  const app = useApp();
  const { results, store } = app;
  const { inspections } = askedOf(app);
  const [shown, setShown] = useState(inspections.store.getState().shown);
  const lastSet = useRef(-Infinity);
  const take = () => {
    const now = performance.now();
    if (store.getState().playback.playing && now - lastSet.current < pace) return;
    lastSet.current = now;
    setShown(inspections.store.getState().shown);
  };
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => inspections.store.subscribe(() => latest.current()), [inspections]);
  useEvery(({ playback }) => {
    if (wanted) {
      const path = results.path(key);
      const end = path?.complete ? path.length - 1 : Infinity;
      inspections.want(key, Math.max(0, Math.min(playback.step, end)));
    }
    take();
  });
  return useMemo(() => {
    if (shown?.key !== key) return null;
    return { step: shown.step, values: stepValues(shown, results.path(key)) };
  }, [shown, key, results]);
}
