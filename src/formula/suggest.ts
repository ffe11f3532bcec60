// What a person may have meant by a name that does not exist.
import { nearest } from './nearest';

/** Names other languages use. */
const elsewhere: Readonly<Record<string, string>> = { ln: 'log', pow: '^', fabs: 'abs', sgn: 'sign', gradient: 'grad' };

/** ` (did you mean ...?)`, or nothing where no known name is near. `products`: also try `xy` as `x*y`. */
export function hint(name: string, known: readonly string[], products = false): string {
  const meant =
    (Object.hasOwn(elsewhere, name) ? elsewhere[name] : null) ??
    (products ? product(name, known) : null) ??
    nearest(name, known);
  return meant === null ? '' : ` (did you mean ${meant}?)`;
}

/** The name read as two or three known names or numbers written without `*`, longest first; null where that fails. */
function product(name: string, known: readonly string[]): string | null {
  const longest = [...known].sort((a, b) => b.length - a.length);
  const factors: string[] = [];
  for (let rest = name; rest !== '';) {
    const factor = longest.find((each) => rest.startsWith(each)) ?? /^\d+/.exec(rest)?.[0];
    if (factor === undefined) return null;
    factors.push(factor);
    rest = rest.slice(factor.length);
  }
  return factors.length > 1 && factors.length <= 3 ? factors.join('*') : null;
}
