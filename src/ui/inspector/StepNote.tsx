// Which step the numbers are of, in one line.
import type { ReactElement } from 'react';
import { useApp, useShown } from '../app-context';
import { count } from '../../store/format';

/** @param step the step whose numbers are shown, null while they are computed */
export function StepNote({ run, step }: { readonly run: string; readonly step: number | null }): ReactElement {
  const { results } = useApp();
  const over = useShown(({ playback }) => step !== null && step < playback.step && !playback.playing);
  const end = over ? (results.path(run)?.end ?? null) : null;
  return <p className="step-note">{said(step, end !== null)}</p>;
}

function said(step: number | null, over: boolean): string {
  if (step === null) return 'Computing the numbers';
  if (step === 0) return 'The first step has not been taken';
  return over ? `Step ${count(step)}, the last: the run ended there` : `Step ${count(step)}`;
}
