/** Returns the order of two values of one type: numbers and integers by size, texts by code unit, whatever the locale. */
export function compareValues<T extends string | number | bigint>(first: T, second: T): -1 | 0 | 1 {
  return first < second ? -1 : first > second ? 1 : 0;
}
