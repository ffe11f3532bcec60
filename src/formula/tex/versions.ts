// Names that get several values in a step: which of them are printed, and which are written into the line that reads them.
import { hasCases, reads, replace, timesRead } from '../live-lines';
import type { Line } from '../syntax';

/** What modifiers replace within a step: a value in between that one line reads once is written there. */
const replaced: ReadonlySet<string> = new Set(['g', 'lr', 'theta']);

/** The lines to print, each with the number of its value among those of its name. */
export function visibleVersions(lines: readonly Line[]): readonly Line[] {
  const count = new Map<string, number>();
  let all: readonly Line[] = lines.map((line) => {
    const version = count.get(line.name) ?? 0;
    count.set(line.name, version + 1);
    return { ...line, version };
  });
  if ([...count.values()].every((times) => times === 1)) return all;
  for (;;) {
    const shorter = withoutOne(all);
    if (!shorter) return all;
    all = shorter;
  }
}

/** The lines without the first that need not be printed; null where there is none. */
function withoutOne(lines: readonly Line[]): readonly Line[] | null {
  for (const [at, { name, value }] of lines.entries()) {
    if (!replaced.has(name)) continue;
    if (value.kind === 'name' && value.name === name) return lines.toSpliced(at, 1);
    const next = lines.findIndex((line, i) => i > at && line.name === name);
    if (next < 0 || hasCases(value)) continue;
    const readers = lines.flatMap((line, i) => (i > at && i <= next && reads(line.value).has(name) ? [i] : []));
    const [reader = -1] = readers;
    if (readers.length !== 1 || timesRead(lines[reader].value, name) !== 1) continue;
    const needs = reads(value);
    if (lines.slice(at + 1, reader).some((line) => needs.has(line.name))) continue;
    const line = lines[reader];
    return lines.with(reader, { ...line, value: replace(line.value, name, value) }).toSpliced(at, 1);
  }
  return null;
}
