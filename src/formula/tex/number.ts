// Numbers as TeX: short for values on screen, exact for numbers written in a formula.

/** A value to read, `shortened`; powers of ten below 0.001 and above 1000: 1.2 \cdot 10^{-7}. */
export function numberTex(value: number): string {
  return exactTex(shortened(value));
}

/**
 * A value to three significant digits, and as many more as a number just below 1 needs to differ from it (0.9995). Whole
 * numbers below 100,000 stay.
 */
export function shortened(value: number): number {
  return isShortWhole(value) ? value : Number(value.toPrecision(3 + Math.max(0, ninesOf(value) - 2)));
}

/** A number to its last digit. */
export function exactTex(value: number): string {
  if (Number.isNaN(value)) return '\\text{NaN}';
  if (!Number.isFinite(value)) return value < 0 ? '-\\infty' : '\\infty';
  const [mantissa, exponent] = value.toExponential().split('e');
  const power = Number(exponent);
  if (value === 0 || isShortWhole(value) || (power >= -3 && power < 3)) return String(value);
  const scale = `10^{${power}}`;
  if (mantissa === '1') return scale;
  return mantissa === '-1' ? `-${scale}` : `${mantissa} \\cdot ${scale}`;
}

function isShortWhole(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 1e5;
}

/** How many nines follow the point: 0.9995 has three. */
function ninesOf(value: number): number {
  return /^-?0\.(9+)/.exec(String(value))?.[1].length ?? 0;
}
