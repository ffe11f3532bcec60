// What sets a case apart from a comparison of exact numbers over a whole path, in words.
import type { Case } from './reference';

/** The reasons of all cases, each with how many cases have it. */
export function exceptions(measured: readonly { readonly reasons: readonly string[] }[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { reasons } of measured) for (const each of reasons) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `${count} of ${measured.length}: ${reason}`);
}

/** What the data say, in words that stand alone. */
const words: Readonly<Record<string, string>> = {
  chaotic: 'ends early, where the path hangs on its last digit',
  'not finite': 'ends where the numbers overflow, as ours do',
  'stopped by its own test': 'ends where the library stops',
};

/** What a case says of itself. */
export function reasonsOf({ ends, tolerance, compare }: Case): readonly string[] {
  const [measure, ...because] = tolerance.why.split('; ');
  return [
    ...(measure.startsWith('measured with ') ? because : [tolerance.why]),
    ...(ends && compare === 'path' ? [words[ends.because]] : []),
    ...(compare === 'end' ? ['only the end is compared'] : []),
  ];
}
