// A link that fits, for tests.
import type { Registries } from '../registries';
import type { Link } from '../scenario';
import { writeLink } from '../write-link';

/** The link's text; fails the test where it is too long. */
export function linkText(link: Link, known?: Registries): string {
  const text = writeLink(link, known);
  if (typeof text !== 'string') throw new Error(text.says);
  return text;
}
