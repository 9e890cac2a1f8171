/** Whether two values of plain data are equal, member by member; the same object at once. */
export function sameData(first: unknown, second: unknown): boolean {
  if (first === second) return true;
  if (typeof first !== "object" || typeof second !== "object" || first === null || second === null) return false;
  if (Array.isArray(first) !== Array.isArray(second)) return false;
  if (Array.isArray(first) && Array.isArray(second))
    return first.length === second.length && first.every((member, index) => sameData(member, second[index]));
  const [one, other] = [first as Readonly<Record<string, unknown>>, second as Readonly<Record<string, unknown>>];
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && sameData(one[name], other[name]))
  );
}
