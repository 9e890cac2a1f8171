import type { Remedy, RemedyChange } from "../results/index.js";
import { compareRatios, toRatio } from "../exact/index.js";
import { certificateRank, degreeRank, educationRank } from "./criteria/index.js";

/**
 * Checks whether every change of one remedy is in another, on an equal or earlier day and of an equal or lower level.
 * Certificates and schooling are all obtained on the day of the question.
 */
export function isNoHarderThan(remedy: Remedy, other: Remedy): boolean {
  return remedy.changes.every((change) => other.changes.some((counterpart) => isWithin(change, counterpart)));
}

function isWithin(change: RemedyChange, other: RemedyChange): boolean {
  switch (change.kind) {
    case "wait":
      return other.kind === "wait" && change.until <= other.until;
    case "certificate":
      return other.kind === "certificate" && certificateRank(change.level) <= certificateRank(other.level);
    case "education":
      return (
        other.kind === "education" &&
        educationRank(change.level) <= educationRank(other.level) &&
        allows(change.majors, other.majors)
      );
    case "degree":
      return (
        other.kind === "degree" &&
        degreeRank(change.degree) <= degreeRank(other.degree) &&
        allows(change.majors, other.majors)
      );
    case "registration":
      return (
        other.kind === "registration" &&
        certificateRank(change.level) <= certificateRank(other.level) &&
        change.from <= other.from
      );
    case "continuing-education":
      return (
        other.kind === "continuing-education" &&
        change.on <= other.on &&
        compareRatios(toRatio(change.hours), toRatio(other.hours)) <= 0
      );
  }
}

/** Checks whether each of the narrow fields is one of the wide ones; null: any field. */
function allows(wide: readonly string[] | null, narrow: readonly string[] | null): boolean {
  return wide === null || (narrow ?? [""]).every((major) => wide.includes(major));
}
