import type { Policy } from "../policy/index.js";

/** A policy, and the policies over which it prevails. */
type Ranked = Pick<Policy, "id" | "prevailsOver">;

/** What belongs to a policy: a provision, or money that it lays down. */
interface OfPolicy {
  readonly policy: Ranked;
}

/** Returns the entries over whose policies no other policy among them prevails. */
export function prevailingAmong<T extends OfPolicy>(all: readonly T[]): readonly T[] {
  const over = decisiveAmong(all);
  const lower = new Set([...over.values()].flat());
  return all.filter(({ policy }) => !lower.has(policy.id));
}

/**
 * Returns a function that answers whether one policy prevails over another, by itself or through others of those given.
 *
 * @param all what belongs to the policies; precedence through a policy that is not among them counts for nothing
 */
export function precedenceAmong(all: readonly OfPolicy[]): (first: string, second: string) => boolean {
  const over = decisiveAmong(all);
  return (first, second) => reaches(over, first, second);
}

/** Returns why none of several policies prevails: precedence runs in a circle, or none is stated. */
export function causeOf(all: readonly OfPolicy[]): "circle" | "no-precedence" {
  const [stated, decisive] = [statedAmong(all), decisiveAmong(all)];
  return Array.from(stated).some(([id, over]) => over.length > (decisive.get(id)?.length ?? 0))
    ? "circle"
    : "no-precedence";
}

type Precedence = ReadonlyMap<string, readonly string[]>;

/** For each policy the others over which it prevails, without precedence that runs in a circle: that decides nothing. */
function decisiveAmong(all: readonly OfPolicy[]): Precedence {
  const stated = statedAmong(all);
  return new Map(Array.from(stated, ([id, over]) => [id, over.filter((other) => !reaches(stated, other, id))]));
}

function statedAmong(all: readonly OfPolicy[]): Precedence {
  const policies = new Map(all.map(({ policy }) => [policy.id, policy]));
  return new Map(
    Array.from(policies, ([id, { prevailsOver }]) => [id, prevailsOver.filter((one) => policies.has(one))]),
  );
}

/** Returns whether precedence leads from one policy to another. */
function reaches(over: Precedence, first: string, second: string): boolean {
  const seen = new Set<string>();
  const open = [first];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const next of over.get(id) ?? []) {
      if (next === second) return true;
      if (!seen.has(next)) open.push(next);
      seen.add(next);
    }
  }
  return false;
}
