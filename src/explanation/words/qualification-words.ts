import type { CertificateCondition, DegreeCondition, EducationCondition } from "../../policy/index.js";
import { type LocalText, academicDegrees, certificateLevels, educationLevels, studyForms } from "../../terms/index.js";
import { type ConditionWords, dayWords, having, kindOf, sayRange, sayRank } from "./condition-parts.js";
import { things } from "./figures.js";
import { same, sayFirst } from "./text.js";

/** Writes the condition on a certificate. */
export function certificateWords({ level, obtained, years, withinYears }: CertificateCondition): ConditionWords {
  const { zh, en } = sayRank(certificateLevels, level, { zh: "职业水平", en: "any level" });
  const since = years === undefined ? null : sayRange(years);
  const got = [
    ...(obtained === undefined ? [] : [dayWords(obtained, "", "").clause]),
    ...(withinYears === undefined
      ? []
      : [{ zh: `到岗${withinYears}年内`, en: ` within ${things(Number(withinYears), "year")} of joining` }]),
  ];
  const isDated = got.length > 0;
  return having(
    `持有${got.map((one) => one.zh).join("、")}${isDated ? "取得的" : ""}${zh}证书${since === null ? "" : `${since.zh}年`}`,
    `a certificate (${en})${since === null ? "" : ` for ${since.en} years`}${isDated ? `${since === null ? "" : ","} obtained${got.map((one) => one.en).join(" and")}` : ""}`,
    "未",
  );
}

/** Writes the condition on an education. */
export function educationWords({ level, study, majors, majorsOpen }: EducationCondition): ConditionWords {
  const { zh, en } = sayRank(educationLevels, level, { zh: "", en: "any education" });
  const named = sayMajors(majors, majorsOpen === true ? "open" : "closed");
  const form = kindOf(studyForms, study)?.adjective;
  return having(
    `具有${named.zh}${form?.zh ?? ""}${zh}学历`,
    `${en}${named.en}${form === undefined ? "" : ` (${form.en} study)`}`,
    "不",
  );
}

/** Writes the condition on a degree. */
export function degreeWords({ level, majors: named }: DegreeCondition): ConditionWords {
  const { zh, en } = sayRank(academicDegrees, level, { zh: "任一", en: "any" });
  const majors = sayMajors(named, "closed");
  return having(`具有${majors.zh}${zh}学位`, `${en} degree${majors.en}`, "不");
}

/** Writes the fields of study of a condition. */
function sayMajors(majors: readonly string[] | undefined, list: "open" | "closed"): LocalText {
  if (majors === undefined) return { zh: "", en: "" };
  const { zh, en } = sayFirst(majors.map(same));
  return { zh: `${zh}${list === "open" ? "等" : ""}专业`, en: ` in ${en}${list === "open" ? " or the like" : ""}` };
}
