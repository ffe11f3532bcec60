// Cases of the reference data whose numbers no test reads, each with the reason.
import type { LeftOut } from './proof';

/** By what is missing for them. A rule or a parameter that comes makes its line wrong, and one that goes missing adds a line. */
export const leftOut: LeftOut = {
  'schedule inverse-time of keras': {
    cases: 1,
    because:
      'no modifier of ours; the other libraries do not have it, and the inverse square root tells the same story',
  },
  'schedule cosine-restarts of keras': { cases: 1, because: 'its restarts fade, an option that ours do not offer' },
  'schedule triangular of pytorch': {
    cases: 1,
    because: 'a schedule that goes up and down for ever: no modifier of ours',
  },
};
