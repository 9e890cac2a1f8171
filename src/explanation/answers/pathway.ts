import type { DecisionTable } from "../../policy/index.js";
import type {
  Basis,
  DecisionTableAnalysis,
  PathwayClassification,
  PathwayCoverage,
  TablePart,
  TableRegion,
} from "../../results/index.js";
import { type LocalText, pathways } from "../../terms/index.js";
import { type Context, firstRows, sayId } from "../context.js";
import { type Draft, type DraftReason, only, reason } from "../explanation.js";
import { explainReadings, explainSources } from "../findings/basis.js";
import { ended, sayFirst, sayList, sayTerm } from "../words/text.js";
import { sayDecimal } from "../words/figures.js";

/**
 * Explains which pathway the conditions of a place lead to, or why none can be determined; with the names, the readings and
 * the sources of the table, where a policy that was given has it.
 */
export function explainClassification(classification: PathwayClassification, given: Context): Draft {
  const used = tableOf(classification, given);
  if (used === null) return explainOutcome(classification, given, null);
  const { table, basis } = used;
  const context = { ...given, names: new Map([...namesInTable(table), ...given.names]) };
  const outcome = explainOutcome(classification, context, table);
  return {
    ...outcome,
    reasons: [...outcome.reasons, ...explainReadings(basis, context, () => null)],
    sources: explainSources(basis, context),
  };
}

interface UsedTable {
  readonly table: DecisionTable;
  readonly basis: Basis;
}

/** The one table, as its policy takes it, that has all inputs, rows and open cases of the answer. */
function tableOf(classification: PathwayClassification, { bases }: Context): UsedTable | null {
  const isOpen = classification.outcome === "undetermined";
  const { rows, leftOpen, pathways: outputs } = isOpen ? classification.possible : classification;
  const missing = isOpen ? classification.missing : [];
  const named = [...rows, ...leftOpen, ...outputs, ...missing];
  const found = [...bases.values()].flatMap((basis): readonly UsedTable[] => {
    if (basis.kind !== "pathway-table") return [];
    const table = basis.parameters["table"]?.value as DecisionTable;
    const ids = new Set(
      [table.inputs, table.outputs, table.rows, table.leftOpen].flatMap((all) => all.map(({ id }) => id)),
    );
    return named.every((id) => ids.has(id)) ? [{ table, basis }] : [];
  });
  return named.length > 0 && found.length === 1 ? (found[0] ?? null) : null;
}

/** Names of inputs and pathways by id; a row has that of its pathway. */
function namesInTable({ inputs, outputs, rows }: DecisionTable): readonly (readonly [string, LocalText])[] {
  const pathwayNames = new Map(outputs.map(({ id, name }) => [id, name]));
  return [
    ...inputs.map(({ id, name }) => [id, name] as const),
    ...pathwayNames,
    ...rows.flatMap(({ id, output }) => {
      const name = pathwayNames.get(output);
      return name === undefined ? [] : [[id, name] as const];
    }),
  ];
}

function explainOutcome(classification: PathwayClassification, context: Context, table: DecisionTable | null): Draft {
  if (classification.outcome === "undetermined") return explainUndetermined(classification, context, table);
  const ways = sayWays(classification, context);
  switch (classification.outcome) {
    case "classified": {
      const several = classification.pathways.length > 1;
      return draft({ zh: `参与路径：${ways.zh}`, en: `Pathway: ${ways.en}` }, [
        several
          ? reason("result", `所列条件同时符合${ways.zh}，为混合型。`, `The conditions lead to ${ways.en}: a mixture.`)
          : reason("result", `所列条件符合${ways.zh}。`, `The conditions lead to ${ways.en}.`),
        ...explainCoverage(classification, context, table),
      ]);
    }
    case "not-covered-by-source":
      return draft({ zh: "参与路径：原文未规定", en: "Pathway: left open by the source" }, [
        reason(
          "result",
          "原文对这种情形没有规定，不能据此归入任何路径。",
          "The source says nothing about this case, so it belongs to no pathway.",
        ),
        ...explainCoverage(classification, context, table),
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
  table: DecisionTable | null,
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
      ...explainCoverage(possible, context, table),
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

function explainCoverage(
  { rows, leftOpen, gap }: PathwayCoverage,
  context: Context,
  table: DecisionTable | null,
): readonly DraftReason[] {
  const why = leftOpen.flatMap((id) => table?.leftOpen.find((open) => open.id === id)?.reason ?? []);
  const [held, open] = [
    sayFirst(rows.map((id) => sayId(context, id))),
    sayFirst(leftOpen.map((id) => sayId(context, id))),
  ];
  return only(
    rows.length > 0 && reason("detail", `适用的行：${held.zh}。`, `Rows that hold: ${held.en}.`),
    ...why
      .map((text) => ended(text))
      .map(({ zh, en }) => reason("detail", `原文未规定：${zh}`, `Left open by the source: ${en}`)),
    leftOpen.length > why.length &&
      reason("detail", `原文未规定的情形：${open.zh}。`, `Left open by the source: ${open.en}.`),
    gap === "some" && reason("detail", "其中有决策表遗漏的情形。", "Among these are cases that the table forgot."),
  );
}

/** What a decision table covers, forgets and contradicts. */
export function explainAnalysis(analysis: DecisionTableAnalysis, context: Context): Draft {
  const { table, combinations, outcome, none, one, several, undeclared, contradicted } = analysis;
  const [name, all] = [sayId(context, table), sayDecimal(combinations)];
  const [alone, more, open] = [
    sayDecimal(one.combinations),
    sayDecimal(several.combinations),
    sayDecimal(none.combinations),
  ];
  const sound = outcome === "sound";
  return {
    heading: {
      zh: `决策表${name.zh}：${sound ? "完整一致" : "有遗漏或矛盾"}`,
      en: `Decision table ${name.en}: ${sound ? "sound" : "not sound"}`,
    },
    reasons: only(
      reason(
        "found",
        `共有${all.zh}种情形：${alone.zh}种适用一行，${more.zh}种适用多行，${open.zh}种不适用任何一行。`,
        `Of ${all.en} ${all.en === "1" ? "case" : "cases"} one row holds in ${alone.en}, several in ${more.en}, none in ${open.en}.`,
      ),
      ...explainPart(undeclared, context, { zh: "遗漏的情形", en: "Forgotten" }),
      ...explainPart(contradicted, context, {
        zh: "既说明原文未规定、又有行适用的情形",
        en: "Declared left open although a row holds",
      }),
      !sound &&
        reason("remedy", "补充相应的行，或说明原文未规定。", "Add rows for these cases or declare them left open."),
    ),
    sources: [],
  };
}

function explainPart(
  { combinations, regions, unlisted }: TablePart,
  context: Context,
  words: LocalText,
): readonly DraftReason[] {
  if (combinations === "0") return [];
  const [number, rest] = [sayDecimal(combinations), sayDecimal(unlisted)];
  return only(
    reason("result", `${words.zh}：${number.zh}种。`, `${words.en}: ${number.en}.`),
    ...firstRows(regions, (region) => [explainRegion(region, context)]),
    unlisted !== "0" && reason("detail", `另有${rest.zh}种未逐一列出。`, `${rest.en} more are not listed.`, 1),
  );
}

function explainRegion({ when, combinations }: TableRegion, context: Context): DraftReason {
  const number = sayDecimal(combinations);
  const conditions = when.flatMap(({ input, values }): readonly LocalText[] => {
    if (values === "any") return [];
    const [name, list] = [sayId(context, input), sayFirst(values.map((id) => sayId(context, id)))];
    return [{ zh: `${name.zh}为${list.zh}`, en: `${name.en} is ${list.en}` }];
  });
  const words = conditions.length === 0 ? { zh: "任何情形", en: "in every case" } : sayList(conditions);
  return reason("detail", `${words.zh}（${number.zh}种）。`, `${words.en} (${number.en}).`, 1);
}
