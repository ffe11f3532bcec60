// The rows of the table of results, from the runs, their paths and their measures.
import { numberText } from '../scenario/number-text';
import type { SurfaceChoice } from '../scenario/scenario';
import type { App } from './app';
import { runNames } from './names';
import { csvOf, minimumOf, type Outcome } from './outcomes';
import { ruleOf } from './rules';
import type { Series } from './series';
import { statusOf } from './status';

/** The runs shown, in their order. */
export function outcomesOf(app: App, series: Series): readonly Outcome[] {
  const { scenario, broken } = app.store.getState();
  const { stationary } = app.resolved();
  const names = runNames(scenario.runs);
  return scenario.runs
    .filter(({ hidden }) => !hidden)
    .map(({ key, rule, form, colour }) => {
      const path = app.results.path(key);
      return {
        key,
        name: names.get(key) ?? rule,
        form,
        colour,
        summary: series.summary(key),
        minimum: minimumOf(path?.labels ?? null, stationary),
        status: statusOf(path, scenario.steps, scenario.steps, stationary, broken !== null).brief,
      };
    });
}

/** The table as CSV. @param base the page's address without its link */
export function resultsCsv(app: App, outcomes: readonly Outcome[], base: string): string {
  const { scenario, charts } = app.store.getState();
  const runs = new Map(scenario.runs.map((run) => [run.key, run]));
  const link = app.link();
  return csvOf(
    outcomes,
    (key) => {
      const run = runs.get(key);
      return run ? ruleOf(run).values : {};
    },
    {
      surface: surfaceWords(scenario.surface),
      tolerance: charts.tolerance,
      link: typeof link === 'string' ? base + link : '',
    },
  );
}

function surfaceWords(choice: SurfaceChoice): string {
  if (choice.kind === 'formula') return choice.text.replaceAll('\n', '; ');
  return [choice.id, ...Object.entries(choice.parameters).map(([name, value]) => `${name}=${numberText(value)}`)].join(
    ' ',
  );
}
