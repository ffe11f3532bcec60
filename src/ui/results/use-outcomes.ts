// The rows of the table of results: measured while the table is in sight, at a reader's pace.
import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { Outcome } from '../../store/outcomes';
import { outcomesOf } from '../../store/results-table';
import { seriesOf } from '../../store/series';
import { useApp } from '../app-context';

/** Rows change at most this often. Milliseconds. */
const pace = 200;

export function useOutcomes(table: RefObject<Element | null>): readonly Outcome[] {
  const app = useApp();
  const [outcomes, setOutcomes] = useState(() => outcomesOf(app, seriesOf(app)));
  useEffect(() => {
    const series = seriesOf(app);
    let timer: number | null = null;
    let end: (() => void) | null = null;
    const take = () => {
      timer = null;
      setOutcomes(outcomesOf(app, series));
    };
    const later = () => {
      timer ??= window.setTimeout(take, pace);
    };
    const observer = new IntersectionObserver((entries) => {
      const seen = entries.at(-1)?.isIntersecting ?? false;
      if (seen) end ??= series.table();
      else {
        end?.();
        end = null;
      }
    });
    if (table.current) observer.observe(table.current);
    const stop = [
      series.store.subscribe(later),
      app.store.subscribe((state, before) => {
        if (state.results !== before.results || state.scenario !== before.scenario) later();
      }),
    ];
    take();
    return () => {
      observer.disconnect();
      end?.();
      for (const each of stop) each();
      if (timer !== null) window.clearTimeout(timer);
    };
  }, [app, table]);
  return outcomes;
}
