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

export const reader = later(async () => (await import('../scenario/read-link')).readLink);

/** Said of a link where there is nothing to read it with (yet). */
export const linkUnread: Problem = {
  code: 'link-unread',
  says: 'the link cannot be read: a part of the page is not there',
};

/** Reads an address with what is there. */
export function readNow(hash: string): Reading {
  if (reader.now) return { hash, ...reader.now(hash) };
  return { hash, link: firstLink(), problems: linkIn(hash) === '' ? [] : [linkUnread] };
}
