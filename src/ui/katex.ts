// KaTeX with its style sheet, a chunk of its own. It sets only TeX that our printer wrote.
import 'katex/dist/katex.min.css';
import katex from 'katex';
import { rowsOf } from '../formula/tex/rows';
import { maxExpand, strict } from '../formula/tex/setting';

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

/** How a formula stands: in a line of text, by itself, or as lines that go on in the next row where they are too wide. */
export type Setting = 'line' | 'display' | 'rows';

/** Parts that are made before they are set. */
const ahead = new Map<string, Element>();

/** Tasks that make a formula's parts ahead, one each: KaTeX is slow the first time. What cannot be set is told by `setFormula`. */
function makeAhead(tex: string, setting: Setting): readonly (() => void)[] {
  const parts = setting === 'rows' ? rowsOf(tex).flat() : [];
  return parts
    .filter((part) => part !== '')
    .map((part) => () => {
      try {
        ahead.set(part, made(part, true));
      } catch {
        ahead.delete(part);
      }
    });
}

/** A part of a line, once. */
function taken(part: string): Element {
  const ready = ahead.get(part);
  ahead.delete(part);
  return ready ?? made(part, true);
}

/** Sets a formula into a node (never as HTML text: the page's policy allows no inline styles). Throws a ParseError. */
function setFormula(tex: string, node: HTMLElement, setting: Setting): void {
  if (setting !== 'rows') {
    node.replaceChildren(made(tex, setting === 'display'));
    return;
  }
  const cells = rowsOf(tex).flatMap((row) =>
    row.map((part) => {
      const cell = document.createElement('span');
      if (part !== '') cell.append(taken(part));
      return cell;
    }),
  );
  node.replaceChildren(...cells);
}

function made(tex: string, displayMode: boolean): Element {
  const tree = (katex as unknown as TreeMaker).__renderToDomTree(tex, {
    displayMode,
    throwOnError: true,
    strict,
    trust: ({ command }) => trusted.has(command),
    maxExpand,
    maxSize: 10,
  });
  setStylesAside(tree);
  const set = tree.toNode();
  for (const part of set.querySelectorAll<SVGElement>('[data-style]')) {
    part.style.cssText = part.dataset.style ?? '';
    delete part.dataset.style;
  }
  return set;
}

/** The fonts of nearly every formula. */
const fonts = ['1em KaTeX_Main', 'italic 1em KaTeX_Math', '1em KaTeX_Size1', '1em KaTeX_Size2'];
/** Who waits longer for them sees blanks for letters instead of words. Milliseconds. */
const patience = 3000;

/** What sets formulas, once they can be seen. */
export async function whenReadable(): Promise<{
  readonly makeAhead: typeof makeAhead;
  readonly setFormula: typeof setFormula;
}> {
  await Promise.race([
    Promise.allSettled(fonts.map((font) => document.fonts.load(font))),
    new Promise((over) => setTimeout(over, patience)),
  ]);
  return { makeAhead, setFormula };
}
