/** Returns the name that a table has for an id, or the id itself; what every object inherits is no name. */
export function nameIn(names: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(names, id) ? (names[id] as string) : id;
}
