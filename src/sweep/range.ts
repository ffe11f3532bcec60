// Values over a range, evenly or by equal factors; the ends are exact.
import { elementary } from '../math/elementary';

/** @param count at least 1 (then `from` alone) @param log equal factors; both ends must be above 0 */
export function valuesOver(from: number, to: number, count: number, log: boolean): readonly number[] {
  const { exp, log: ln } = elementary();
  return Array.from({ length: count }, (_, i) => {
    if (i === 0) return from;
    if (i === count - 1) return to;
    const share = i / (count - 1);
    return log ? exp(ln(from) + share * (ln(to) - ln(from))) : from + share * (to - from);
  });
}
