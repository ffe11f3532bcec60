// What half a turn of the plane does to values.

/** What becomes of a value when the plane is turned by half a turn: it turns round (gradients), stays (squares), or neither. */
export type Parity = 'zero' | 'odd' | 'even' | 'mixed';

/** Of things that are added or chosen between. */
export function joined(all: readonly Parity[]): Parity {
  const [first = 'zero', ...others] = all.filter((each) => each !== 'zero');
  return others.every((each) => each === first) ? first : 'mixed';
}

/** Of a product. */
export function multiplied(a: Parity, b: Parity): Parity {
  if (a === 'zero' || b === 'zero') return 'zero';
  if (a === 'mixed' || b === 'mixed') return 'mixed';
  return a === b ? 'even' : 'odd';
}

/** Of a function that has no sign of its own. */
export function evenOnly(parity: Parity): Parity {
  return parity === 'odd' ? 'mixed' : parity;
}
