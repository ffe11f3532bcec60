// How a run has stayed since it reached a minimum: whether it settled there, or wanders about it, and how far.
import { reachable } from '../engine/reach';
import type { LabelContext } from '../engine/types';
import type { Path } from './path';

type Minimum = LabelContext['stationary'][number];

export interface Stay {
  /** The farthest it has been from the minimum since. */
  readonly within: number;
  /** For at least as long as it was out after that its loss has counted as the minimum's. */
  readonly settled: boolean;
}

/** Up to a row, that one left out. */
interface Seen {
  within: number;
  /** The last row whose loss does not count as the minimum's. */
  out: number;
}

/** So many rows apart what was seen is kept, so that the playhead may go back. */
const stride = 1024;

const known = new WeakMap<Path, { readonly of: Minimum; readonly since: number; readonly seen: Seen[] }>();

/** @param since the row that reached the minimum @param step a row from there on */
export function stayOf(path: Path, of: Minimum, since: number, step: number): Stay {
  let kept = known.get(path);
  if (kept?.of !== of || kept.since !== since) {
    kept = { of, since, seen: [{ within: 0, out: since }] };
    known.set(path, kept);
  }
  const limit = reachable(of.value, path.loss(0));
  const at = Math.min(Math.floor((step - since) / stride), kept.seen.length - 1);
  const now = { ...kept.seen[at] };
  for (let row = since + at * stride; row <= step; row++) {
    if (row === since + kept.seen.length * stride) kept.seen.push({ ...now });
    now.within = Math.max(now.within, Math.hypot(path.x(row) - of.at[0], path.y(row) - of.at[1]));
    if (path.loss(row) > limit) now.out = row;
  }
  return { within: now.within, settled: step - now.out >= now.out - since };
}
