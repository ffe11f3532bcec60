// What there is one of for each page, element or map: made when it is first asked for, and gone with what it is for.

/**
 * Says which one is an object's.
 * @param begin is called once it is known: who is asked for it in the midst of that gets the same
 */
export function oneFor<K extends object, T extends object>(
  make: (key: K) => T,
  begin?: (one: T) => void,
): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    let one = known.get(key);
    if (!one) {
      one = make(key);
      known.set(key, one);
      begin?.(one);
    }
    return one;
  };
}
