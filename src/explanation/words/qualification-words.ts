import type { CertificateCondition, EducationCondition } from "../../policy/index.js";
import { type LocalText, certificateLevels, educationLevels, studyForms } from "../../terms/index.js";
import { type ConditionWords, kindOf, only, sayRange, sayRank } from "./condition-parts.js";
import { same, sayDate, sayFirst } from "./text.js";

/** Writes the condition on a certificate. */
export function certificateWords({ level, obtained, years, withinYears }: CertificateCondition): ConditionWords {
  const { zh, en } = sayRank(certificateLevels, level, { zh: "职业水平", en: "any level" });
  const first = obtained?.from === undefined ? null : sayDate(obtained.from);
  const last = obtained?.until === undefined ? null : sayDate(obtained.until);
  const since = years === undefined ? null : sayRange(years);
  const joined =
    withinYears === undefined
      ? null
      : { zh: `在到岗${withinYears}年内取得并`, en: `, obtained within ${withinYears} years of joining` };
  return only({
    zh: `${joined?.zh ?? ""}${first === null ? "" : `${first.zh}起`}${last === null ? "" : `在${last.zh}前`}持有${zh}证书${since === null ? "" : `满${since.zh}年`}`,
    en: `have a certificate (${en})${last === null ? "" : ` obtained by ${last.en}`}${first === null ? "" : ` from ${first.en}`}${since === null ? "" : ` for ${since.en} years`}${joined?.en ?? ""}`,
  });
}

/** Writes the condition on an education. */
export function educationWords({ level, study, majors, majorsOpen }: EducationCondition): ConditionWords {
  const { zh, en } = sayRank(educationLevels, level, { zh: "", en: "any education" });
  const named = sayMajors(majors, majorsOpen === true ? "open" : "closed");
  const form = kindOf(studyForms, study)?.adjective;
  return only({
    zh: `具有${named.zh}${form?.zh ?? ""}${zh}学历`,
    en: `have ${en}${named.en}${form === undefined ? "" : ` (${form.en} study)`}`,
  });
}

/** Writes the fields of study of a condition. */
export function sayMajors(majors: readonly string[] | undefined, list: "open" | "closed"): LocalText {
  if (majors === undefined) return { zh: "", en: "" };
  const { zh, en } = sayFirst(majors.map(same));
  return { zh: `${zh}${list === "open" ? "等" : ""}专业`, en: ` in ${en}${list === "open" ? " or the like" : ""}` };
}
