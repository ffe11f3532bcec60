// What every run says at one step, in order of loss.
import { runStyle } from '../../scene/palette';
import type { Theme } from '../../scene/themes';
import type { App } from '../../store/app';
import { short } from '../../store/format';
import { runNames } from '../../store/names';

export interface Reading {
  readonly key: string;
  readonly name: string;
  readonly colour: string;
  readonly loss: string;
}

/** The runs shown that have come to this step, the lowest loss first, lost ones last. */
export function readings({ store, results }: Pick<App, 'store' | 'results'>, step: number, theme: Theme): Reading[] {
  const { runs } = store.getState().scenario;
  const names = runNames(runs);
  return runs
    .flatMap(({ key, rule, colour, hidden }) => {
      const path = hidden ? null : results.path(key);
      if (!path || path.length === 0) return [];
      const { end } = path;
      const lost = end !== null && end.kind !== 'budget' && step >= end.step;
      if (!lost && step >= path.length) return [];
      const value = lost ? Infinity : path.loss(step);
      const loss = lost ? (end.kind === 'diverged' ? 'diverged' : 'undefined') : short(value);
      return [{ key, name: names.get(key) ?? rule, colour: runStyle(theme, colour).colour, loss, value }];
    })
    .sort((a, b) => (a.value === b.value ? 0 : a.value - b.value))
    .map(({ key, name, colour, loss }) => ({ key, name, colour, loss }));
}
