// Numbers on axes: as many digits as the step between ticks needs, a real minus sign, powers of ten as superscripts.

const superscripts = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/** A whole power as superscript digits. */
export function superscript(power: number): string {
  const digits = Array.from(String(Math.abs(power)), (digit) => superscripts[Number(digit)] ?? '').join('');
  return power < 0 ? `⁻${digits}` : digits;
}

/** 12000 in groups of three, with a narrow space that does not break. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

/** A tick's number: "−0.5", "1.0", "2·10⁵". */
export function tickText(value: number, step: number, largest: number): string {
  const sign = value < 0 ? '−' : '';
  const size = Math.abs(value);
  // Steps are 1, 2 or 5 times a power of ten; the small addition is for rounding in the logarithm.
  const power = Math.floor(Math.log10(step) + 1e-9);
  if (largest < 1e5 && power >= -4) return sign + size.toFixed(Math.max(0, -power));
  if (size < step / 2) return '0';
  const exponent = Math.floor(Math.log10(largest) + 1e-9);
  const mantissa = (size / 10 ** exponent).toFixed(Math.max(0, exponent - power));
  return `${sign}${mantissa}·10${superscript(exponent)}`;
}
