// Reading links: a part that the first visit does without.
import { firstLink, linkIn } from '../scenario/defaults';
import type { Link, Problem } from '../scenario/scenario';
import { later } from './later';

/** What an address says, and what of it was not understood. */
export interface Reading {
  readonly hash: string;
  readonly link: Link;
  readonly problems: readonly Problem[];
}

export const reader = later(async () => (await import('./reader-part')).readLink);

/** Said of a link that is not read whole (yet); and all that is said of one while there is nothing to read it with. */
export const missing: Problem = {
  code: 'part-missing',
  says: 'a part of the page that this link needs has not come yet, so not all of the link is shown',
};

/** Reads an address with what is there. */
export function readNow(hash: string): Reading {
  if (reader.now) return { hash, ...reader.now(hash) };
  return { hash, link: firstLink(), problems: linkIn(hash) === '' ? [] : [missing] };
}
