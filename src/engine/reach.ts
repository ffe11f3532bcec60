// When a loss counts as a minimum's: of the gap at the start all but a small part is gone.

/**
 * This fraction of the start's gap may be left (the convergence test of Moré and Wild, "Benchmarking derivative-free optimization
 * algorithms", 2009) ...
 */
const share = 1e-5;
/** ... or the rest is rounding of the minimum's stated value, relative to it. */
const rounding = 1e-9;

/** The greatest loss that counts as a minimum's value, for a path that starts at a loss. */
export function reachable(value: number, start: number): number {
  return value + Math.max(share * Math.abs(start - value), rounding * Math.abs(value));
}
