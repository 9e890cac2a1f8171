/** Returns what a function makes of each item, one at a time: nothing is made before it is read, and nothing is kept. */
export function* mapEach<T, R>(items: Iterable<T>, make: (item: T) => R): Iterable<R> {
  for (const item of items) yield make(item);
}
