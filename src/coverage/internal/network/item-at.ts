/** The item at an index that is known to exist. */
export function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError("no item at this index");
  return item;
}
