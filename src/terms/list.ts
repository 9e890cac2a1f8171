/** Returns the words of a list, frozen, since faults hand the lists out. */
/* @__NO_SIDE_EFFECTS__ */
export function list<const V extends string>(...values: readonly V[]): readonly V[] {
  return Object.freeze(values);
}
