// Splits a command line into options and their values. node's own parseArgs refuses values that begin with '-', and ours are
// coordinates.

/** Values by option name, in the order given; or the one thing that is wrong. */
export type Options = { readonly values: ReadonlyMap<string, readonly string[]> } | { readonly wrong: string };

/** What an option may be: 'flag' has no value, 'once' has one, 'many' may be repeated. */
export type OptionKinds = Readonly<Record<string, 'flag' | 'once' | 'many'>>;

/**
 * Reads `--name value` and `--name=value`. A value may begin with a single '-'; one that begins with '--' has to be written with
 * `=`, since it is more likely that a value was forgotten.
 */
export function readOptions(parameters: readonly string[], kinds: OptionKinds): Options {
  const values = new Map<string, string[]>();
  for (let i = 0; i < parameters.length; i++) {
    const parameter = parameters[i];
    const match = /^--([^=]*)(?:=(.*))?$/s.exec(parameter);
    const name = match?.at(1);
    const inline = match?.at(2);
    if (name === undefined || !Object.hasOwn(kinds, name)) return { wrong: `unknown argument: ${parameter}` };
    const kind = kinds[name];
    const given = values.get(name) ?? [];
    if (kind !== 'many' && given.length > 0) return { wrong: `argument given twice: --${name}` };
    if (kind === 'flag') {
      if (inline !== undefined) return { wrong: `argument takes no value: --${name}` };
      values.set(name, ['']);
      continue;
    }
    const value = inline ?? parameters.at(++i);
    if (value === undefined || (inline === undefined && value.startsWith('--')))
      return { wrong: `argument without a value: --${name}` };
    values.set(name, [...given, value]);
  }
  return { values };
}
