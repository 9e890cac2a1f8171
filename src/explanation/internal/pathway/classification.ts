import type { PathwayClassification, PathwayCoverage } from "../../../pathway/index.js";
import { pathways, type LocalText } from "../../../terms/index.js";
import { sayId, type Context } from "../context.js";
import { only, reason, type Draft, type DraftReason } from "../draft.js";
import { sayTerm } from "../words/terms.js";
import { sayFirst, sayList } from "../words/text.js";

/** Which pathway the conditions of a place lead to, or why none can be told. */
export function explainClassification(classification: PathwayClassification, context: Context): Draft {
  if (classification.outcome === "undetermined") return explainUndetermined(classification, context);
  const ways = sayWays(classification, context);
  switch (classification.outcome) {
    case "classified": {
      const several = classification.pathways.length > 1;
      return draft({ zh: `参与路径：${ways.zh}`, en: `Pathway: ${ways.en}` }, [
        several
          ? reason("result", `所列条件同时符合${ways.zh}，为混合型。`, `The conditions lead to ${ways.en}: a mixture.`)
          : reason("result", `所列条件符合${ways.zh}。`, `The conditions lead to ${ways.en}.`),
        ...explainCoverage(classification, context),
      ]);
    }
    case "not-covered-by-source":
      return draft({ zh: "参与路径：原文未规定", en: "Pathway: left open by the source" }, [
        reason(
          "result",
          "原文对这种情形没有规定，不能据此归入任何路径。",
          "The source says nothing about this case, so it belongs to no pathway.",
        ),
        ...explainCoverage(classification, context),
      ]);
    case "not-in-table":
      return draft({ zh: "参与路径：决策表未列", en: "Pathway: not in the table" }, [
        reason(
          "result",
          "决策表没有列出这种情形，应补充决策表。",
          "The table has no row for this case; it should be completed.",
        ),
      ]);
  }
}

function draft(heading: LocalText, reasons: readonly DraftReason[]): Draft {
  return { heading, reasons, sources: [] };
}

function explainUndetermined(
  { missing, possible }: Extract<PathwayClassification, { readonly outcome: "undetermined" }>,
  context: Context,
): Draft {
  const [inputs, ways] = [sayFirst(missing.map((id) => sayId(context, id))), sayWays(possible, context)];
  return draft(
    { zh: "参与路径：无法判定", en: "Pathway: undetermined" },
    only(
      possible.pathways.length > 0 && reason("result", `可能的路径：${ways.zh}。`, `Still possible: ${ways.en}.`),
      reason(
        "missing",
        `尚缺：${inputs.zh}；补齐后可以判定。`,
        `Missing: ${inputs.en}; knowing it settles the pathway.`,
      ),
      ...explainCoverage(possible, context),
    ),
  );
}

/** A pathway by its label in terms, else by the name that was given. */
function sayWays({ pathways: ids }: PathwayCoverage, context: Context): LocalText {
  return sayList(
    ids
      .map((id) => pathways.values.find((value) => value === id))
      .map((known, index) => (known === undefined ? sayId(context, ids[index] ?? "") : sayTerm(pathways, known))),
  );
}

function explainCoverage({ rows, leftOpen, gap }: PathwayCoverage, context: Context): readonly DraftReason[] {
  const [held, open] = [
    sayFirst(rows.map((id) => sayId(context, id))),
    sayFirst(leftOpen.map((id) => sayId(context, id))),
  ];
  return only(
    rows.length > 0 && reason("detail", `适用的行：${held.zh}。`, `Rows that hold: ${held.en}.`),
    leftOpen.length > 0 && reason("detail", `原文未规定的情形：${open.zh}。`, `Left open by the source: ${open.en}.`),
    gap === "some" && reason("detail", "其中有决策表遗漏的情形。", "Among these are cases that the table forgot."),
  );
}
