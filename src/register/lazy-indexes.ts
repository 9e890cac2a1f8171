/** Indexes of a source that are built when they are first needed, so that it is searched once, not once per question. */
export interface LazyIndexes<Source> {
  /**
   * Returns what `build` makes of the source. It is called once; later calls return the same value. The function is the
   * key, so it must be a named function of a module, not one written at the call.
   */
  readonly get: <T>(build: (source: Source) => T) => T;
}

/** Makes an empty set of indexes. The source is passed as a function because it contains the indexes itself. */
export function lazyIndexes<Source>(source: () => Source): LazyIndexes<Source> {
  const built = new Map<(source: Source) => unknown, unknown>();
  return {
    get: <T>(build: (source: Source) => T): T => {
      if (!built.has(build)) built.set(build, build(source()));
      // The value of a key is always what that function returned.
      return built.get(build) as T;
    },
  };
}
