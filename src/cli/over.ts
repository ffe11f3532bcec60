// What `--over` says of a parameter: its values, `lr=0.0001..1/64log`.
import type { ResolvedForm } from '../formula/define';
import { readNumber, readWhole } from '../scenario/number-text';
import { problem } from '../scenario/problem';
import { checkNumber, unknown } from '../scenario/refusals';
import { registries } from '../scenario/registries';
import type { Problem, RunSpec } from '../scenario/scenario';
import { defaultsOf, own, widened } from '../scenario/settings';
import { valuesOver } from '../sweep/range';
import type { HyperAxis } from '../sweep/types';

/** Most values of an axis. */
const mostValues = 4096;
const pattern = /^(\w+)=(.+)\.\.(.+)\/(.+?)(log)?$/;

/** An axis over a parameter that this run has. */
export function readAxis(text: string, run: RunSpec): HyperAxis | Problem {
  const [, name, from, to, count, log] = pattern.exec(text) ?? [];
  const form = registries.optimizers.get(run.rule)?.form(run.form);
  if (!name || !form)
    return problem('bad-axis', 'expected start or name=from..to/count, with log behind it if so', text);
  const wide = widened(form, registries);
  const values = between(from, to, count, (log as string | undefined) !== undefined);
  if ('says' in values) return values;
  const refused = unfit(wide, name, run);
  if (refused) return refused;
  const wrong = values.map((value) => checkNumber(wide.hyper[name], name, run.rule, value)).find((each) => each);
  return wrong ?? { name, values };
}

function between(from: string, to: string, count: string, log: boolean): readonly number[] | Problem {
  const ends = [from, to].map(readNumber);
  const [low, high] = ends;
  if (low === null || high === null)
    return problem('bad-range', 'a range must be two numbers from..to', `${from}..${to}`);
  const cells = readWhole(count, 1, mostValues);
  if (cells === null) return problem('bad-count', `the values must be a whole number from 1 to ${mostValues}`, count);
  const least = Math.min(low, high);
  if (log && least <= 0) return problem('bad-log', 'a range by equal factors must be above 0', String(least));
  return valuesOver(low, high, cells, log);
}

/** Why this run has no such number, or null. */
function unfit(wide: ResolvedForm, name: string, { rule, set }: RunSpec): Problem | null {
  const hyper = own(wide.hyper, name);
  if (own(wide.toggles, name)) return problem('bad-axis', 'not a number', name);
  if (!hyper)
    return (
      registries.modifiers?.unfit(wide, name, rule) ??
      unknown('unknown-parameter', `parameter of ${rule}:${wide.id}`, name, defaultsOf(wide).map(([each]) => each))
    ); // prettier-ignore
  return registries.modifiers?.needless(wide, { ...set, [name]: 1 }, rule)[0] ?? null;
}
