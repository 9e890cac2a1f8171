/** Whole units to be divided among weights; everything is an integer and nothing is negative. */
export interface DivisionProblem {
  readonly total: bigint;
  readonly weights: readonly bigint[];
  /** Null: no claim has a floor. */
  readonly floors: readonly bigint[] | null;
  /** Null: no claim has a cap. */
  readonly caps: readonly (bigint | null)[] | null;
}

/** Units for one unit of weight: `numerator / denominator`, not necessarily in lowest terms. */
export interface Level {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Units that more claims want, with equal right, than there are; they are not in `Rounded.units`. */
export interface Contest {
  readonly members: readonly number[];
  readonly seats: number;
}

export interface Rounded {
  readonly units: bigint[];
  readonly contest: Contest | null;
}

export function floorOf(problem: DivisionProblem, index: number): bigint {
  return problem.floors === null ? 0n : (problem.floors[index] as bigint);
}

/** A claim of no weight receives nothing beyond its floor: its floor is its cap. Null: no cap. */
export function capOf(problem: DivisionProblem, index: number): bigint | null {
  if (problem.weights[index] === 0n) return floorOf(problem, index);
  return problem.caps === null ? null : (problem.caps[index] as bigint | null);
}

/** The least and the most that the bounds let through; `most: null` without limit. */
export function measureRoom(problem: DivisionProblem): { readonly least: bigint; readonly most: bigint | null } {
  let least = 0n;
  let most: bigint | null = 0n;
  for (let index = 0; index < problem.weights.length; index += 1) {
    const cap = capOf(problem, index);
    least += floorOf(problem, index);
    most = most === null || cap === null ? null : most + cap;
  }
  return { least, most };
}
