// What people type into a number field: 0.001, .5, 1e-3, 10^-3, 0,9, −2, 1/3.

export type Typed = { readonly value: number } | { readonly says: string };

const number = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?`;
const single = new RegExp(`^${number}$`);
const power = /^([-+]?)(?:((?:\d+\.?\d*|\.\d+))[*x·×])?10\^\(?([-+]?\d+)\)?$/;
const fraction = new RegExp(`^(${number})/(${number})$`);

function read(text: string): number {
  if (single.test(text)) return Number(text);
  const tens = power.exec(text);
  if (tens) return Number(`${tens[1]}${tens[2] || '1'}e${tens[3]}`);
  const parts = fraction.exec(text);
  return parts ? Number(parts[1]) / Number(parts[2]) : NaN;
}

/** As `typed`, for what only whole numbers make sense of. */
export function typedWhole(text: string, limits?: readonly [number, number]): Typed {
  const read = typed(text, limits);
  if ('says' in read || Number.isInteger(read.value)) return read;
  return { says: `must be a whole number: ${text.trim().slice(0, 24)}` };
}

/** The number a text means, or one sentence why it is refused. @param limits values accepted, both ends included */
export function typed(text: string, limits: readonly [number, number] = [-Infinity, Infinity]): Typed {
  const clean = text
    .trim()
    .toLowerCase()
    .replaceAll('−', '-')
    .replaceAll(' ', '')
    .replace(/^([^.]*),([^,.]*)$/, '$1.$2');
  if (clean === '') return { says: 'a number is missing' };
  const value = read(clean);
  if (Number.isNaN(value)) return { says: `not a number: ${text.trim().slice(0, 24)}` };
  if (!Number.isFinite(value)) return { says: `too large: ${text.trim().slice(0, 24)}` };
  const [least, most] = limits;
  const quoted = text.trim().slice(0, 24);
  if (value < least) return { says: `must be at least ${least}: ${quoted}` };
  if (value > most) {
    const open = most < 1 && most > 0.999_999_999;
    return { says: open ? `must be less than 1: ${quoted}` : `must be at most ${most}: ${quoted}` };
  }
  return { value: Object.is(value, -0) ? 0 : value };
}
