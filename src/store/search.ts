// Finding a thing by what it is called: what stands in a picker's search field against names.

/** Letters and digits alone: "RMS-prop", "rms prop" and "rmsprop" are the same, and accents do not matter. */
function squeezed(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const wordsOf = (text: string): readonly string[] => text.split(/[\s,-]+/).map(squeezed);

/** How well names answer a query: 0 is best, null is not at all. Each word of the query must stand in one of the names. */
function rank(query: string, names: readonly string[]): number | null {
  const whole = squeezed(query);
  const all = names.map(squeezed);
  const words = query.split(/\s+/).map(squeezed);
  if (!words.every((word) => all.some((name) => name.includes(word)))) return null;
  if (all.includes(whole)) return 0;
  if (all.some((name) => name.startsWith(whole))) return 1;
  if (names.some((name) => wordsOf(name).some((word) => word.startsWith(whole)))) return 2;
  return 3;
}

/**
 * Those that a query names, the best first, else in their order; all of them where it says nothing.
 * @param namesOf everything a thing may be asked for by
 */
export function found<T>(all: readonly T[], query: string, namesOf: (each: T) => readonly string[]): readonly T[] {
  if (squeezed(query) === '') return query.trim() === '' ? all : [];
  const ranked = all.flatMap((each) => {
    const at = rank(query, namesOf(each));
    return at === null ? [] : [{ each, at }];
  });
  return ranked.sort((a, b) => a.at - b.at).map(({ each }) => each);
}
