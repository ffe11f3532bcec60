// Finding a thing by what it is called: what stands in a picker's search field against names.

/** Letters and digits alone: "RMS-prop", "rms prop" and "rmsprop" are the same, and accents do not matter. */
function squeezed(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const wordsOf = (text: string): readonly string[] => text.split(/[\s,-]+/).map(squeezed);

/** What a thing may be asked for by. */
export interface Called {
  readonly names: readonly string[];
  /** What else finds it, its full name and its authors: it comes after what is called so itself. */
  readonly more?: readonly string[];
}

/** How well a thing answers a query: 0 is best, null is not at all. Each word of the query must stand in one of its names. */
function rank(query: string, { names, more = [] }: Called): number | null {
  const whole = squeezed(query);
  const own = names.map(squeezed);
  const all = [...own, ...more.map(squeezed)];
  const words = query.split(/\s+/).map(squeezed);
  if (!words.every((word) => all.some((name) => name.includes(word)))) return null;
  if (own.includes(whole)) return 0;
  if (own.some((name) => name.startsWith(whole))) return 1;
  if (names.some((name) => wordsOf(name).some((word) => word.startsWith(whole)))) return 2;
  return own.some((name) => name.includes(whole)) ? 3 : 4;
}

/** Those that a query names, the best first, else in their order; all of them where it says nothing. */
export function found<T>(all: readonly T[], query: string, called: (each: T) => Called): readonly T[] {
  if (squeezed(query) === '') return query.trim() === '' ? all : [];
  const ranked = all.flatMap((each) => {
    const at = rank(query, called(each));
    return at === null ? [] : [{ each, at }];
  });
  return ranked.sort((a, b) => a.at - b.at).map(({ each }) => each);
}
