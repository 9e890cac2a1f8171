import type { Policy } from "../policy/index.js";

/** The entries before whose policies no other policy among them goes. Precedence that runs in a circle decides nothing. */
export function prevailingAmong<T extends { readonly policy: Pick<Policy, "id" | "prevailsOver"> }>(
  all: readonly T[],
): readonly T[] {
  const policies = new Map(all.map(({ policy }) => [policy.id, policy]));
  const goesBefore = (first: string, second: string, seen = new Set<string>()): boolean =>
    (policies.get(first)?.prevailsOver ?? []).some((id) => {
      if (id === second) return true;
      if (seen.has(id)) return false;
      seen.add(id);
      return goesBefore(id, second, seen);
    });
  return all.filter(({ policy }) =>
    Array.from(policies.values()).every(
      (other) => !other.prevailsOver.includes(policy.id) || goesBefore(policy.id, other.id),
    ),
  );
}
