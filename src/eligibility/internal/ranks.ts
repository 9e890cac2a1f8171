import type { AcademicDegree, CertificateLevel, EducationLevel } from "../../terms/index.js";
import { ACADEMIC_DEGREES, CERTIFICATE_LEVELS, EDUCATION_LEVELS } from "../../terms/values.js";

/** Places in the order of levels, by table: asked several times for each person. */

export const certificateRank = ranking<CertificateLevel>(CERTIFICATE_LEVELS);
export const educationRank = ranking<EducationLevel>(EDUCATION_LEVELS);
export const degreeRank = ranking<AcademicDegree>(ACADEMIC_DEGREES);

function ranking<V extends string>(values: readonly V[]): (value: V) => number {
  const ranks = new Map<string, number>(values.map((value, index) => [value, index]));
  return (value) => ranks.get(value) ?? -1;
}
