// KaTeX with its style sheet, a chunk of its own. It sets only TeX that our printer wrote.
import 'katex/dist/katex.min.css';
import katex from 'katex';

/** Commands that may attach a class or data to a symbol, so that a slider can point at it. */
const trusted = new Set(['\\htmlClass', '\\htmlData']);

/** What KaTeX builds before it makes nodes of it. The function is its own tests' and documentation's way in; the version is pinned. */
interface Tree {
  readonly attributes?: Record<string, string>;
  readonly children?: readonly Tree[];
}
interface TreeMaker {
  __renderToDomTree(tex: string, options: katex.KatexOptions): Tree & { toNode(): Element };
}

/** Tall braces carry a style attribute, which the page's policy forbids: it is moved aside, to be set as a property. */
function setStylesAside(tree: Tree): void {
  if (tree.attributes?.style !== undefined) {
    tree.attributes['data-style'] = tree.attributes.style;
    delete tree.attributes.style;
  }
  tree.children?.forEach(setStylesAside);
}

/** Sets a formula into a node (never as HTML text: the page's policy allows no inline styles). Throws a ParseError. */
export function setFormula(tex: string, node: HTMLElement, display: boolean): void {
  const tree = (katex as unknown as TreeMaker).__renderToDomTree(tex, {
    displayMode: display,
    throwOnError: true,
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: ({ command }) => trusted.has(command),
    maxSize: 10,
  });
  setStylesAside(tree);
  const set = tree.toNode();
  for (const part of set.querySelectorAll<SVGElement>('[data-style]')) {
    part.style.cssText = part.dataset.style ?? '';
    delete part.dataset.style;
  }
  node.replaceChildren(set);
}
