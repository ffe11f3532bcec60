// What people do to the charts: each choice is an entry of the history.
import type { Charts } from '../scenario/charts';
import type { Store } from './state';

/** Puts edited charts into the store; the same ones are no act. */
export function putCharts(store: Store, edit: (charts: Charts) => Charts): void {
  store.setState((state) => {
    const charts = edit(state.charts);
    return charts === state.charts ? state : { charts, acts: state.acts + 1, problems: [] };
  });
}
