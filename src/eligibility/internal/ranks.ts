import { academicDegrees, certificateLevels, educationLevels, type AcademicDegree, type CertificateLevel, type EducationLevel } from "../../terms/index.js";

/** Places in the order of levels, by table: asked several times for each person. */

export const certificateRank = ranking<CertificateLevel>(certificateLevels.values);
export const educationRank = ranking<EducationLevel>(educationLevels.values);
export const degreeRank = ranking<AcademicDegree>(academicDegrees.values);

function ranking<V extends string>(values: readonly V[]): (value: V) => number {
  const ranks = new Map<string, number>(values.map((value, index) => [value, index]));
  return (value) => ranks.get(value) ?? -1;
}
