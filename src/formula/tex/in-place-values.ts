// Values as they stand in an equation: scalars, vectors as pairs, and matrices, with as many digits at every step.
import { numberTex } from './number';
import { level, type Piece } from './piece';
import { script } from './symbol';

/** What a run measures: three significant digits, zeros at the end included, so that lines keep their width. */
export function measuredTex(value: number): string {
  if (!Number.isFinite(value) || value === 0) return numberTex(value === 0 ? 0 : value);
  const [mantissa, exponent] = value.toExponential(2).split('e');
  const power = Number(exponent);
  return power >= -3 && power < 3
    ? Number(value.toPrecision(3)).toFixed(2 - power)
    : `${mantissa} \\cdot 10^{${power}}`;
}

/** A measured value: one number, the pair of a vector, or a matrix. @param mark the name to find it by, null for none */
export function measuredPiece(value: readonly number[], mark: string | null): Piece {
  if (value.length === 1) return scalar(measuredTex(value[0]), mark);
  if (value.length === 4) {
    const [a, b, c, d] = value.map(measuredTex);
    const tex = `\\begin{pmatrix} ${a} & ${b} \\\\ ${c} & ${d} \\end{pmatrix}`;
    return { tex: marked(tex, mark), level: level.atom, tall: true, start: 'wide' };
  }
  // The space is written out: KaTeX leaves out the comma's own where a power stands behind the pair.
  const tex = `(${value.map(measuredTex).join('{,}\\, ')})`;
  return { tex: marked(tex, mark), level: level.atom, tall: false, start: 'wide', pair: true };
}

/** A value that somebody set, as the page writes it beside its slider. */
export function settingPiece(value: number, mark: string | null): Piece {
  return scalar(numberTex(value), mark);
}

function scalar(tex: string, mark: string | null): Piece {
  const whole = marked(tex, mark);
  if (tex.startsWith('-')) return { tex: whole, level: level.sum, tall: false, start: 'letter' };
  const scaled = tex.includes('\\cdot');
  const holds = scaled ? level.product : tex.includes('^') ? level.power : level.atom;
  // A mark's own braces must not hide the number from its power.
  const raised = (power: string): string => (holds === level.atom ? whole : `(${whole})`) + script('^', power);
  return { tex: whole, level: holds, tall: false, start: 'digit', raised };
}

function marked(tex: string, mark: string | null): string {
  return mark === null ? tex : `\\htmlData{name=${mark}}{${tex}}`;
}
