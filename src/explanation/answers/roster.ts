import type { RosterAssessment } from "../../results/index.js";
import { type Context, firstRows, sayId } from "../context.js";
import { type Draft, only, reason } from "../explanation.js";
import { titlesOf } from "../findings/qualification.js";
import { sayCount, things } from "../words/figures.js";
import { quoted, sayDate } from "../words/text.js";
import { sayVerdictCounts } from "./assessment.js";

/** How many people of a register qualify, and by which route. */
export function explainRoster(
  { provision, asOf, findings, byVerdict, byRoute, complete }: RosterAssessment,
  context: Context,
): Draft {
  const titles = new Map(findings.flatMap(({ detail }) => [...titlesOf(detail)]));
  const [what, day, counts] = [sayId(context, provision), sayDate(asOf), sayVerdictCounts(byVerdict)];
  return {
    heading: {
      zh: `${what.zh}：${sayCount(findings.length).zh}名人员（截至${day.zh}）`,
      en: `${what.en}: ${things(findings.length, "person", "people")} as of ${day.en}`,
    },
    reasons: only(
      reason("result", `结论：${counts.zh}。`, `Verdicts: ${counts.en}.`),
      ...firstRows(byRoute, ({ route, people }) => {
        const name = titles.get(route) ?? sayId(context, route);
        return [
          reason(
            "detail",
            `按${quoted(name.zh)}符合：${sayCount(people).zh}名。`,
            `By ${name.en}: ${things(people, "person", "people")}.`,
          ),
        ];
      }),
      !complete &&
        reason(
          "missing",
          "人员名单未声明完整，可能还有未登记的人员。",
          "The register does not declare its personnel complete, so there may be more people.",
        ),
    ),
    sources: [],
  };
}
