import {
  ACADEMIC_DEGREES,
  type AcademicDegree,
  CERTIFICATE_LEVELS,
  type CertificateLevel,
  EDUCATION_LEVELS,
  type EducationLevel,
} from "../../terms/index.js";

/** Places in the order of levels, lowest first. */
export const certificateRank = ranking<CertificateLevel>(CERTIFICATE_LEVELS);
export const educationRank = ranking<EducationLevel>(EDUCATION_LEVELS);
export const degreeRank = ranking<AcademicDegree>(ACADEMIC_DEGREES);

/** Returns a check of whether a certificate's level is the one required or, where that satisfies, a higher one. */
export function levelMatcher(
  level: CertificateLevel,
  higherLevels: "satisfy" | "do-not-satisfy",
): (held: CertificateLevel) => boolean {
  const needed = certificateRank(level);
  const most = higherLevels === "satisfy" ? CERTIFICATE_LEVELS.length - 1 : needed;
  return (held) => {
    const rank = certificateRank(held);
    return rank >= needed && rank <= most;
  };
}

function ranking<V extends string>(values: readonly V[]): (value: V) => number {
  const ranks = new Map<string, number>(values.map((value, index) => [value, index]));
  return (value) => ranks.get(value) ?? -1;
}
