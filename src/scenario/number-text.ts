// Numbers as text: the shortest form that reads back to the same float64, and a strict reader of what people and links write.

/** A plain decimal number, with or without an exponent. */
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * The shortest text that reads back to `value`, in the link's alphabet (`1e21`, not `1e+21`). -0 is written `0`: links and
 * fields do not tell them apart. A non-finite value gives its JavaScript name, which `readNumber` refuses.
 */
export function numberText(value: number): string {
  return String(value).replace('e+', 'e');
}

/**
 * The finite number a person or a link wrote, `1e-3`, `.5`, `+2`, `-1.5`; -0 reads as 0. Null for everything else: '',
 * `NaN`, `Infinity`, `1,5`, hexadecimal, spaces, and numbers that float64 cannot hold (`1e400`, `1e-400`).
 */
export function readNumber(text: string): number | null {
  if (!decimal.test(text)) return null;
  const value = Number(text);
  if (!Number.isFinite(value)) return null;
  if (value !== 0) return value;
  const mantissa = text.split(/e/i)[0];
  return /[1-9]/.test(mantissa) ? null : 0;
}

/** A whole number of [from, to], as `readNumber` reads it (`1e3` is one); null for everything else. */
export function readWhole(text: string, from: number, to: number): number | null {
  const value = readNumber(text);
  return value !== null && Number.isInteger(value) && value >= from && value <= to ? value : null;
}
