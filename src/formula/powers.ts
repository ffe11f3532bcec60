// Powers with a constant integer exponent: fixed multiplications, the same ones for both evaluators.
import type { Node } from './trees';

/** Beyond this exponent the kernel's pow takes over. */
const largest = 64;

/** How to multiply: numbers in the interpreter, nodes in the emitter. */
export interface Multiplication<T> {
  readonly times: (a: T, b: T) => T;
  readonly inverse: (a: T) => T;
}

/** The exponent, where `x^exponent` is expanded to multiplications; else null. The value of an input never is. */
export function fixedExponent(exponent: Node): number | null {
  if (exponent.kind !== 'number' || !Number.isInteger(exponent.value)) return null;
  const n = exponent.value;
  return n !== 0 && Math.abs(n) <= largest ? n : null;
}

/** x^n for an integer n other than 0, by repeated squaring: x^3 = (x*x)*x, x^5 = (x^2)^2*x, x^-n = 1/x^n. */
export function integerPower<T>(x: T, n: number, by: Multiplication<T>): T {
  if (n < 0) return by.inverse(integerPower(x, -n, by));
  if (n === 1) return x;
  if (n % 2 === 1) return by.times(integerPower(x, n - 1, by), x);
  const root = integerPower(x, n / 2, by);
  return by.times(root, root);
}
