// Numbers as people read them: three significant digits, a real minus sign, powers of ten as superscripts.

import { superscript } from '../scene/numbers';

export { grouped as count } from '../scene/numbers';

function plain(value: number, digits: number): string {
  return String(Number(value.toPrecision(digits)));
}

/** A measured number, short: 24.2, 0.0031, 1.5·10⁻⁷, −3·10⁵, ∞. Non-numbers are an em dash. */
export function short(value: number, digits = 3): string {
  if (Number.isNaN(value)) return '—';
  const sign = value < 0 ? '−' : '';
  const size = Math.abs(value);
  if (size === Infinity) return `${sign}∞`;
  if (size === 0) return '0';
  const [mantissa, exponent] = size.toExponential(digits - 1).split('e');
  const tens = Number(exponent);
  if (tens >= -3 && tens < 5) return sign + plain(size, Math.max(digits, tens + 1));
  const lead = String(Number(mantissa));
  return `${sign}${lead === '1' ? '' : `${lead}·`}10${superscript(tens)}`;
}

/** A coordinate with a fixed number of decimals, so that it does not jump: −0.75. */
export function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return short(value);
  if (Math.abs(value) >= 1e5) return short(value);
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** A setting, exact and as it can be typed: 0.001, 1e-7. */
export function setting(value: number): string {
  return String(value);
}
