import { addPieces, spacingOf, type Piece, type Spread } from "./spread.js";

/**
 * Whether a sum attains a value from `from` on and below `below`. The coarse quantities come first; a partial
 * sum is dropped once the rest cannot bring it into the range, and settles the question once it cannot miss.
 */
export function reachesRange(coarseFirst: readonly Spread[], from: bigint | null, below: bigint | null): boolean {
  const rests = restsOf(coarseFirst);
  const start = rests[0] as Rest;
  if ((from !== null && start.highest < from) || (below !== null && start.lowest >= below)) return false;
  if (from === null || below === null) return true;
  let sums: readonly Piece[] = [[0n, 0n]];
  for (let index = 0; ; index += 1) {
    const rest = rests[index] as Rest;
    const open = sums.filter(([lowest, highest]) => highest + rest.highest >= from && lowest + rest.lowest < below);
    if (open.length === 0) return false;
    if (open.some((sum) => cannotMiss(sum, rest, from, below))) return true;
    sums = addPieces(open, coarseFirst[index] as Spread);
  }
}

type Rest = Pick<Spread, "lowest" | "highest" | "gap">;

const NOTHING: Spread = { lowest: 0n, highest: 0n, gap: 0n, pieces: () => [[0n, 0n]] };

/** For each place, what the quantities from there on can still add; nothing after the last. */
function restsOf(spreads: readonly Spread[]): readonly Rest[] {
  const rests: Rest[] = [NOTHING];
  let rest = NOTHING;
  for (const spread of spreads.toReversed()) {
    rest = {
      lowest: rest.lowest + spread.lowest,
      highest: rest.highest + spread.highest,
      gap: spacingOf(rest, spread),
      pieces: NOTHING.pieces,
    };
    rests.push(rest);
  }
  return rests.reverse();
}

/** One end lies in the range, or the range lies between the ends and is no narrower than the widest gap. */
function cannotMiss([least, most]: Piece, rest: Rest, from: bigint, below: bigint): boolean {
  const lowest = least + rest.lowest;
  const highest = most + rest.highest;
  if ((lowest >= from && lowest < below) || (highest >= from && highest < below)) return true;
  return rest.gap - (most - least) <= below - from;
}
