// Sets TeX as the page does, for tests.
import katex from 'katex';
import { maxExpand, strict } from '../setting';

/** The HTML of a formula. Throws where KaTeX refuses it or finds anything doubtful in it. */
export function set(tex: string): string {
  return katex.renderToString(tex, {
    throwOnError: true,
    displayMode: true,
    strict,
    maxExpand,
    trust: ({ command }) => command === '\\htmlClass' || command === '\\htmlData',
  });
}

/** The names marked in a formula. */
export function marked(tex: string): ReadonlySet<string> {
  return new Set([...set(tex).matchAll(/data-name="(\w+)"/g)].map(([, name]) => name));
}
