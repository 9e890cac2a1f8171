import type { CertificateCondition, DegreeCondition, EducationCondition } from "../../policy/index.js";
import { type LocalText, academicDegrees, certificateLevels, educationLevels, studyForms } from "../../terms/index.js";
import { type ConditionWords, dayWords, having, kindOf, only, sayRangeOf, sayRank } from "./condition-parts.js";
import { things } from "./figures.js";
import { same, sayAnyOf, sayFirst } from "./text.js";

/** Writes the condition on a certificate. */
export function certificateWords({ level, obtained, years, withinYears }: CertificateCondition): ConditionWords {
  const { zh, en } = sayRank(certificateLevels, level, { zh: "职业水平", en: "any level" });
  const since = years === undefined ? null : sayRangeOf(years, "year");
  const got = [
    ...(obtained === undefined ? [] : [dayWords(obtained, "", "").clause]),
    ...(withinYears === undefined
      ? []
      : [{ zh: `到岗${withinYears}年内`, en: ` within ${things(Number(withinYears), "year")} of joining` }]),
  ];
  const isDated = got.length > 0;
  return having(
    `持有${got.map((one) => one.zh).join("、")}${isDated ? "取得的" : ""}${zh}证书${since === null ? "" : `${since.zh}年`}`,
    `a certificate (${en})${since === null ? "" : ` for ${since.en}`}${isDated ? `${since === null ? "" : ","} obtained${got.map((one) => one.en).join(" and")}` : ""}`,
    "未",
  );
}

/** Writes the condition on an education. */
export function educationWords({ level, study, majors, majorsOpen }: EducationCondition): ConditionWords {
  const { zh, en } = sayRank(educationLevels, level, { zh: "", en: "" });
  const named = sayMajors(majors, majorsOpen === true ? "open" : "closed");
  const form = kindOf(studyForms, study)?.adjective;
  const kind = [en, form?.en ?? ""].filter((words) => words !== "").join(", ");
  const education = `completed an education${kind === "" ? "" : ` (${kind})`}${named.en}`;
  const chinese = `具有${named.zh}${form?.zh ?? ""}${zh}学历`;
  return only({ zh: chinese, en: `have ${education}` }, { zh: `不${chinese}`, en: `have not ${education}` });
}

/** Writes the condition on a degree. */
export function degreeWords({ level, majors: named }: DegreeCondition): ConditionWords {
  const { zh, en } = sayRank(academicDegrees, level, { zh: "任一", en: "degree" });
  const majors = sayMajors(named, "closed");
  return having(`具有${majors.zh}${zh}学位`, `a ${en}${majors.en}`, "不");
}

/** Writes the fields of study of a condition. */
function sayMajors(majors: readonly string[] | undefined, list: "open" | "closed"): LocalText {
  if (majors === undefined) return { zh: "", en: "" };
  const names = majors.map(same);
  if (list === "open") return { zh: `${sayFirst(names).zh}等专业`, en: ` in ${majors.join(", ")} or the like` };
  const { zh, en } = sayAnyOf(names);
  return { zh: `${zh}专业`, en: ` in ${en}` };
}
