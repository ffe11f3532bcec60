// What can be said about a formula's text without parsing it: its lines without padding, and the names in it.

/** The text without comments, blank lines and the padding a template string brings; its lines joined by a newline. */
export function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Every name in the text: variables and functions. The exponent of `1e-7` is none. */
export function namesIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/\b[A-Za-z_]\w*/g) ?? []);
}
