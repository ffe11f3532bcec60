// What a person may have meant by a name that does not exist.

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

/** The known name with the least edit distance, if it shares something with the name. */
export function nearest(name: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.floor(Math.max(name.length, 2) / 2) + 1;
  for (const each of known) {
    const distance = editDistance(name.toLowerCase(), each.toLowerCase());
    if (distance < least && distance < Math.max(name.length, each.length)) [best, least] = [each, distance];
  }
  return best;
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

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length];
}
