// A chart said in a sentence, for who does not see it: what it shows, and what every run says at the playhead once that rests.
import { useEffect, useRef } from 'react';
import type { ReactElement, RefObject } from 'react';
import type { Measure } from '../../scenario/charts';
import { count } from '../../store/format';
import { useApp } from '../app-context';
import { currentTheme } from '../theme';
import type { ChartStage } from './chart-stage';
import { readingsAt } from './readings';

/** After the last change. Milliseconds. */
const rests = 400;

export function ChartWords({
  id,
  measure,
  stage,
}: {
  readonly id: string;
  readonly measure: Measure;
  readonly stage: RefObject<ChartStage | null>;
}): ReactElement {
  const app = useApp();
  const words = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let timer = 0;
    const say = async () => {
      const { step } = app.store.getState().playback;
      const runs = stage.current?.runs;
      const { scenario, charts, selected } = app.store.getState();
      const key = selected ?? scenario.runs.at(0)?.key;
      const at = charts.axis === 'step' || key === undefined ? step : (runs?.atOf(key, step) ?? null);
      const list = runs && at !== null ? await readingsAt(app, measure, runs, at, currentTheme()) : null;
      if (!words.current || !list) return;
      const said = list.map(({ name, text }) => `${name} ${text}`).join(', ');
      words.current.textContent = said === '' ? '' : `Around step ${count(step)}: ${said}. `;
    };
    const later = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void say(), rests);
    };
    later();
    const unsubscribe = app.store.subscribe((state, before) => {
      const { playback, results, scenario, charts } = before;
      if (
        state.playback !== playback ||
        state.results !== results ||
        state.scenario !== scenario ||
        state.charts !== charts
      )
        later();
    });
    return () => {
      unsubscribe();
      window.clearTimeout(timer);
    };
  }, [app, measure, stage]);
  return (
    <p id={id} className="visually-hidden">
      One curve for each run. <span ref={words} />
      Dragging on it moves the playhead, as the Playhead slider does by keys.
    </p>
  );
}
