// A registry is a folder: every file is an entry, the file's name is its id.

/**
 * The entries of a folder import, keyed by id: first those named in `first`, in that order, then the rest by id, or in the order
 * of `compare` and then by id.
 * Throws a TypeError where a file's name cannot be an id (links carry it: lower-case letters, digits and single hyphens)
 * or a name of `first` has no file.
 * @param modules default exports keyed by path, './adam.ts'
 */
export function registry<T>(
  modules: Readonly<Record<string, T>>,
  first: readonly string[],
  compare: (a: T, b: T) => number = () => 0,
): ReadonlyMap<string, T> {
  const entries = new Map(Object.entries(modules).map(([path, entry]) => [idOf(path), entry]));
  const rest = [...entries]
    .filter(([id]) => !first.includes(id))
    .sort(([a, one], [b, other]) => compare(one, other) || (a < b ? -1 : 1));
  return new Map(
    [...first, ...rest.map(([id]) => id)].map((id) => {
      const entry = entries.get(id);
      if (entry === undefined) throw new TypeError(`no file for the registry entry: ${id}`);
      return [id, entry];
    }),
  );
}

function idOf(path: string): string {
  const id = /^\.\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\.ts$/.exec(path)?.[1];
  if (id === undefined) throw new TypeError(`file name is no id: ${path}`);
  return id;
}
