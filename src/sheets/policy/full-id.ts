/** Returns the id of a provision, which begins with its policy's. */
export function fullId(id: string, policy: string): string {
  return id.startsWith(`${policy}/`) ? id : `${policy}/${id}`;
}
