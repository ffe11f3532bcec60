// A name in an equation: its symbol with a time index, marked so that the page can find it.
import { level, type Piece } from './piece';
import { script, setSymbol, type SymbolParts } from './symbol';

/**
 * @param time index such as `t-1`, '' for none
 * @param mark the name to find it by, null for none
 */
export function glyph(parts: SymbolParts, time: string, mark: string | null): Piece {
  const marked = (tex: string): string => (mark === null ? tex : `\\htmlData{name=${mark}}{${tex}}`);
  const start = parts.word ? 'word' : 'letter';
  const tex = marked(setSymbol(parts, time));
  // A power stands above the index; a raised part of its own gets parentheses.
  const raised = (power: string): string =>
    parts.sup === '' ? marked(setSymbol(parts, time, power)) : `(${tex})${script('^', power)}`;
  return { tex, level: level.atom, tall: false, start, raised };
}
