import { type PreparedRegister, divisionAbove } from "social-work-station-rules/register";

/** The place of the data: a division, and those above it from the nearest outwards. */
export interface Place {
  readonly division: string;
  readonly above: readonly string[];
}

/** The innermost division in which all of a register lies, by codes or by its own keys; the country where there is none. */
export function placeOfData(prepared: PreparedRegister): Place {
  const { divisions, stations } = prepared.register;
  const all = new Set([...divisions.map(({ id }) => id), ...stations.map(({ division }) => division)]);
  const chainOf = (id: string): readonly string[] => {
    const chain = [id];
    for (let next = divisionAbove(prepared, id); next !== null; next = divisionAbove(prepared, next)) chain.push(next);
    return chain;
  };
  const [first, ...others] = all;
  let common = first === undefined ? [] : chainOf(first);
  for (const id of others) {
    const chain = new Set(chainOf(id));
    common = common.filter((one) => chain.has(one));
  }
  // A division that lies nowhere, as under a key that the register does not have, is no place of a policy.
  const known = common.filter((id) => prepared.divisions.has(id) || /^\d+$/.test(id));
  const [division = "CN", ...above] = known;
  return { division, above };
}
