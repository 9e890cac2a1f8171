/** A binary heap of whatever `before` puts in order; the first stands on top. */
export interface Heap<Item> {
  top(): Item | undefined;
  /** Puts another item in the place of the top; undefined only removes it. */
  replaceTop(item: Item | undefined): void;
}

export function makeHeap<Item>(items: Item[], before: (first: Item, second: Item) => boolean): Heap<Item> {
  function sink(from: number): void {
    const item = items[from] as Item;
    let place = from;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && before(items[child + 1] as Item, items[child] as Item)) child += 1;
      if (!before(items[child] as Item, item)) break;
      items[place] = items[child] as Item;
      place = child;
    }
    items[place] = item;
  }
  for (let place = (items.length >> 1) - 1; place >= 0; place -= 1) sink(place);
  return {
    top: () => items[0],
    replaceTop(item) {
      const last = item ?? items.pop();
      if (last === undefined || items.length === 0) return;
      items[0] = last;
      sink(0);
    },
  };
}
