import { compareRatios, makeRatio, type Ratio } from "../../ratio/index.js";
import { toRatio, type FractionInput } from "../../exact/index.js";
import { refuse, type FaultPath } from "../../fault/index.js";

/** Reads a share from 0 to 1. */
export function readShare(share: FractionInput, path: FaultPath): Ratio {
  const ratio = toRatio(share, path);
  const within = ratio.numerator >= 0n && compareRatios(ratio, makeRatio(1n)) <= 0;
  return within ? ratio : refuse("out-of-range", path, { least: 0, most: 1 });
}
