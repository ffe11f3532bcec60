// KaTeX with its style sheet, a chunk of its own. It sets only TeX that our printer wrote.
import 'katex/dist/katex.min.css';
import katex from 'katex';

/** Commands that may attach a class or data to a symbol, so that a slider can point at it. */
const trusted = new Set(['\\htmlClass', '\\htmlData']);

/** Sets a formula into a node (never as HTML text: the page's policy allows no inline styles). Throws a ParseError. */
export function setFormula(tex: string, node: HTMLElement, display: boolean): void {
  katex.render(tex, node, {
    displayMode: display,
    throwOnError: true,
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: ({ command }) => trusted.has(command),
    maxExpand: 100,
    maxSize: 10,
  });
}
