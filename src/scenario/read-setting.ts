// The value of a setting as links and arguments spell it.
import type { ResolvedForm } from '../formula/define';
import { readNumber } from './number-text';
import { problem } from './problem';
import { checkNumber, unknown, type Limited } from './refusals';
import type { Registries } from './registries';
import type { Problem } from './scenario';
import { defaultsOf, own } from './settings';

/** The value of a setting of a widened form as a link spells it: a number within the declaration's limits, a toggle as 0 or 1. */
export function readSetting(
  form: ResolvedForm,
  name: string,
  of: string,
  text: string,
  { modifiers }: Pick<Registries, 'modifiers'>,
): number | boolean | Problem {
  const hyper = own(form.hyper, name);
  if (hyper) return readDeclared(hyper, name, of, text);
  if (!own(form.toggles, name)) {
    const names = defaultsOf(form).map(([each]) => each);
    return (
      modifiers?.unfit(form, name, of) ?? unknown('unknown-parameter', `parameter of ${of}:${form.id}`, name, names)
    );
  }
  return readFlag(name, of, text);
}

/** 0 or 1 as a boolean. */
export function readFlag(name: string, of: string, text: string): boolean | Problem {
  if (text === '0' || text === '1') return text === '1';
  return problem('bad-flag', `${name} of ${of} must be 0 or 1`, text);
}

/** A number within the limits of its declaration. */
export function readDeclared(declared: Limited, name: string, of: string, text: string): number | Problem {
  const value = readNumber(text);
  if (value === null) return problem('bad-number', `${name} of ${of} must be a number`, text);
  return checkNumber(declared, name, of, value) ?? value;
}
