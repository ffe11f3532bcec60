// One run as a link or `--run` spells it: `adam:pytorch,lr=0.1,bias=0,_colour=3,_hide=1`.
import { firstFree } from './colour';
import { readWhole } from './number-text';
import { problem } from './problem';
import { readList } from './read-list';
import { readFlag, readSetting } from './read-setting';
import { unknown } from './refusals';
import type { Registries } from './registries';
import { limits, type Problem, type RunSpec } from './scenario';
import { settingsFor, widened } from './settings';

/**
 * The run, or null where its rule is unknown. Everything else that is not understood becomes a problem, and the default
 * stands: the rule's first form, the form's own values, the first colour that none of `earlier` has.
 */
export function readRun(
  text: string,
  earlier: readonly RunSpec[],
  problems: Problem[],
  known: Registries,
): RunSpec | null {
  const { head, pairs } = readList(text, problems);
  const [rule, formName, ...more] = head.split(':');
  const optimizer = known.optimizers.get(rule);
  if (!optimizer) {
    problems.push(unknown('unknown-optimizer', 'optimizer', rule, known.optimizers.keys()));
    return null;
  }
  const wanted = more.length > 0 ? head.slice(rule.length + 1) : (formName as string | undefined);
  const form = optimizer.form(wanted ?? optimizer.formNames[0]);
  if (!form) problems.push(unknown('unknown-form', `form of ${rule}`, wanted ?? '', optimizer.formNames));
  const used = form ?? optimizer.form(optimizer.formNames[0]);
  if (!used) return null;
  const wide = widened(used, known);
  const set: [string, number | boolean][] = [];
  let colour = firstFree(earlier);
  let hidden = false;
  for (const [name, value] of pairs) {
    if (name === '_colour') {
      const read = readWhole(value, 0, limits.colours - 1);
      if (read !== null) colour = read;
      else
        problems.push(problem('bad-colour', `_colour must be a whole number from 0 to ${limits.colours - 1}`, value));
      continue;
    }
    const read = name === '_hide' ? readFlag(name, rule, value) : readSetting(wide, name, rule, value, known);
    if (typeof read === 'object') problems.push(read);
    else if (name === '_hide') hidden = read === true;
    else set.push([name, read]);
  }
  const given = Object.fromEntries(set);
  problems.push(...(known.modifiers?.needless(wide, given, rule) ?? []));
  return {
    key: `r${earlier.length + 1}`,
    rule,
    form: used.id,
    set: settingsFor(used, given, known),
    colour,
    hidden,
  };
}
