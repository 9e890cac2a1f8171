import type { EligiblePeriod, QualificationPlan, Remedy, RemedyChange } from "../../results/index.js";
import { type LocalText, academicDegrees, certificateLevels, educationLevels, verdicts } from "../../terms/index.js";
import { type Context, capital, firstRows, sayId, saySubject } from "../context.js";
import { type Draft, type DraftReason, only, reason } from "../explanation.js";
import { same, sayDate, sayList, sayTerm } from "../words/text.js";
import { sayDecimal } from "../words/figures.js";

/** When a person qualifies as time passes, and what would help. */
export function explainQualificationPlan(plan: QualificationPlan, context: Context): Draft {
  const [who, what, day, words] = [
    saySubject(context, plan.subject),
    sayId(context, plan.provision),
    sayDate(plan.asOf),
    sayTerm(verdicts, plan.verdict),
  ];
  const from = plan.eligibleFrom === null ? null : sayDate(plan.eligibleFrom);
  return {
    heading: {
      zh: `${who.zh}（${what.zh}）：截至${day.zh}${words.zh}`,
      en: `${capital(who.en)} (${what.en}): ${words.en} as of ${day.en}`,
    },
    reasons: only(
      from === null
        ? reason(
            "result",
            "如情况不变，没有确定符合条件的时段。",
            "If no fact changes there is no day on which it is surely met.",
          )
        : reason("result", `如情况不变，自${from.zh}起符合条件。`, `If no fact changes it is met from ${from.en}.`),
      ...firstRows(plan.eligiblePeriods, (period) => [explainPeriod(period)]),
      ...firstRows(plan.remedies, (remedy) => [explainRemedy(remedy)]),
      plan.truncated &&
        reason("remedy", "可能还有其他办法，未逐一列出。", "There may be other ways that are not listed."),
    ),
    sources: [],
  };
}

function explainPeriod({ from, to }: EligiblePeriod): DraftReason {
  const first = sayDate(from);
  const last = to === null ? null : sayDate(to);
  return last === null
    ? reason("found", `符合条件的时段：${first.zh}起。`, `Met from ${first.en} on.`, 1)
    : reason("found", `符合条件的时段：${first.zh}至${last.zh}。`, `Met from ${first.en} to ${last.en}.`, 1);
}

function explainRemedy({ changes, metOn }: Remedy): DraftReason {
  const [what, day] = [sayList(changes.map(sayChange)), sayDate(metOn)];
  return reason("remedy", `${what.zh}，则自${day.zh}起符合。`, `${capital(what.en)}: met from ${day.en}.`);
}

function sayChange(change: RemedyChange): LocalText {
  switch (change.kind) {
    case "wait": {
      const day = sayDate(change.until);
      return { zh: `等到${day.zh}`, en: `wait until ${day.en}` };
    }
    case "certificate": {
      const [words, day] = [sayTerm(certificateLevels, change.level), sayDate(change.on)];
      return { zh: `${day.zh}取得${words.zh}证书`, en: `obtain the ${words.en} certificate on ${day.en}` };
    }
    case "education":
      return sayStudies(sayTerm(educationLevels, change.level), { zh: "学历", en: "graduate at the level of" }, change);
    case "degree":
      return sayStudies(sayTerm(academicDegrees, change.degree), { zh: "学位", en: "obtain a" }, change);
    case "registration": {
      const [words, from, until] = [
        sayTerm(certificateLevels, change.level),
        sayDate(change.from),
        sayDate(change.until),
      ];
      return {
        zh: `办理${words.zh}登记（${from.zh}至${until.zh}）`,
        en: `register as ${words.en} (${from.en} to ${until.en})`,
      };
    }
    case "continuing-education": {
      const [hours, day] = [sayDecimal(change.hours), sayDate(change.on)];
      return {
        zh: `${day.zh}前再完成继续教育${hours.zh}学时`,
        en: `complete ${hours.en} ${change.hours === "1" ? "hour" : "hours"} more of continuing education by ${day.en}`,
      };
    }
  }
}

function sayStudies(
  words: LocalText,
  kind: LocalText,
  { majors, on }: { readonly majors: readonly string[] | null; readonly on: string },
): LocalText {
  const day = sayDate(on);
  const fields = majors === null ? null : sayList(majors.map((major) => same(major)));
  return {
    zh: `${day.zh}取得${fields === null ? "" : `${fields.zh}专业`}${words.zh}${kind.zh}`,
    en: `${kind.en} ${words.en}${fields === null ? "" : ` in ${fields.en}`} on ${day.en}`,
  };
}
