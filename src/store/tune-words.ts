// How runs are tuned and what came of it, in words.
import type { Hyper } from '../formula/define';
import type { Scenario } from '../scenario/scenario';
import { searches } from '../sweep/search';
import { listed } from './cost-words';
import { setting } from './format';
import { runNames } from './names';
import { ruleOf } from './rules';
import { triedOf, type Choice, type Tuned, type TuningState } from './tuning';

/** How settings are searched: two sentences. @param tolerance how far above the minimum is good enough */
export function searchWords(choice: Choice, tolerance: number): string {
  const { first, finer } = searches[choice.two ? 1 : 0];
  const size = ({ columns, rows }: typeof first): string => String(columns * rows);
  const over = choice.two ? 'both sliders’ whole ranges' : 'the slider’s whole range';
  const what = `Of each run ${triedOf(choice)} settings are tried: ${size(first)} over ${over}, then ${size(finer)} about the best of them.`;
  const median = choice.starts > 1 ? ', in the middle of all starts' : '';
  const by =
    choice.by === 'loss'
      ? `The lowest final loss counts${median}.`
      : `The fewest evaluations to within ${setting(tolerance)} of the minimum count${median}; then the final loss.`;
  return `${what} ${by}`;
}

/** What was found for every run: one sentence each. */
export function tunedWords({ runs }: NonNullable<TuningState['found']>, scenario: Scenario): string {
  const names = runNames(scenario.runs);
  return runs
    .flatMap((tuned) => {
      const run = scenario.runs.find(({ key }) => key === tuned.key);
      if (!run) return [];
      return [`${names.get(run.key) ?? run.rule}${words(tuned, ruleOf(run).form.hyper)}.`];
    })
    .join(' ');
}

function words({ names, verdict }: Tuned, hyper: Readonly<Record<string, Pick<Hyper, 'label' | 'range'>>>): string {
  switch (verdict?.kind) {
    case 'best': {
      const set = names.map((name, i) => {
        const { label, range } = hyper[name];
        const value = verdict.setting[i];
        // what lies beyond was not tried
        return `${label} ${setting(value)}${range.includes(value) ? ', an end of its slider' : ''}`;
      });
      return `: ${listed(set)}`;
    }
    case 'diverged':
      return ' diverges with every setting and is left as it was';
    case 'alike':
      return ' does alike with every setting and is left as it was';
    case 'failed':
      return ` cannot be tuned: ${verdict.says}`;
    case undefined:
      return ' has nothing to tune and is left as it was';
  }
}
