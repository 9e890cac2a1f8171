import type {
  CoverageAudit,
  CoveragePlan,
  ImpliedTotals,
  LabelChange,
  Relabelling,
  TableFault,
} from "../../results/index.js";
import type { LocalText } from "../../terms/index.js";
import { type Draft, type DraftReason, only, reason } from "../explanation.js";
import { firstRows } from "../context.js";
import { CONSISTENT } from "../words/labels.js";
import { sayCount, sayRange, things } from "../words/figures.js";
import { quoted, same, sayFirst } from "../words/text.js";

/** What does not add up in a published table, and with which labels its figures agree. */
export function explainCoverageAudit({ rows, faults, relabelling, impliedSum }: CoverageAudit): Draft {
  const number = sayCount(faults.length);
  const sum = impliedSum === null ? null : sayTotals(impliedSum);
  const words = CONSISTENT[relabelling.consistentWith];
  return {
    heading:
      faults.length === 0
        ? {
            zh: `统计表核对：${sayCount(rows.length).zh}行，未发现问题`,
            en: `Audit of ${things(rows.length, "row")}: no fault`,
          }
        : {
            zh: `统计表核对：${sayCount(rows.length).zh}行，发现${number.zh}处问题`,
            en: `Audit of ${things(rows.length, "row")}: ${things(faults.length, "fault")}`,
          },
    reasons: only(
      reason("result", `${words.zh}。`, `${words.en}.`),
      ["one-relabelling", "several-relabellings"].includes(relabelling.consistentWith) && sayCaution(),
      sum !== null &&
        reason(
          "found",
          `由各行百分比推算，分母合计为${sum.zh}。`,
          `By the percentages of the rows the totals add to ${sum.en}.`,
        ),
      ...firstRows(faults, (fault) => [explainTableFault(fault)]),
      ...firstRows(relabelling.changes, (change) => [explainChange(change)]),
      ...explainRest(relabelling),
    ),
    sources: [],
  };
}

function sayCaution(): DraftReason {
  return reason(
    "result",
    "以上仅说明数据与上述名称相符，不足以认定原表有误。",
    "The figures agree with these labels; that does not prove the table wrong.",
  );
}

function sayTotals({ least, most }: ImpliedTotals): LocalText {
  const from = sayCount(least);
  if (most === null) return { zh: `不少于${from.zh}`, en: `at least ${from.en}` };
  const to = sayCount(most);
  return least === most ? from : { zh: `${from.zh}至${to.zh}`, en: `${from.en} to ${to.en}` };
}

function explainTableFault(fault: TableFault): DraftReason {
  const label = same(fault.label);
  switch (fault.kind) {
    case "row-sum":
      return reason(
        "found",
        `${label.zh}：本行合计印为${sayCount(fault.printed).zh}，应为${sayCount(fault.expected).zh}。`,
        `${label.en}: the sum of the row is printed as ${sayCount(fault.printed).en} and should be ${sayCount(fault.expected).en}.`,
      );
    case "column-sum": {
      const column = sayColumn(fault.column);
      return reason(
        "found",
        `${label.zh}：${column.zh}合计印为${sayCount(fault.printed).zh}，各行相加为${sayCount(fault.expected).zh}。`,
        `${label.en}: ${column.en} is printed as ${sayCount(fault.printed).en}; the rows add to ${sayCount(fault.expected).en}.`,
      );
    }
    case "percent-impossible": {
      const expected =
        fault.expected === null
          ? { zh: "", en: "" }
          : { zh: `；按参照数应为${fault.expected}%`, en: `; by the reference it would be ${fault.expected}%` };
      return reason(
        "found",
        `${label.zh}：分子为${sayCount(fault.numerator).zh}时，不存在能得出${fault.printed}%的分母${expected.zh}。`,
        `${label.en}: no total gives ${fault.printed}% with ${sayCount(fault.numerator).en} covered${expected.en}.`,
      );
    }
    case "reference-mismatch":
      return reason(
        "found",
        `${label.zh}：${fault.printed}%对应的分母为${sayTotals(fault.implied).zh}，参照数为${sayCount(fault.expected).zh}。`,
        `${label.en}: ${fault.printed}% implies a total of ${sayTotals(fault.implied).en}; the reference has ${sayCount(fault.expected).en}.`,
      );
    case "covered-exceeds-reference":
      return reason(
        "found",
        `${label.zh}：已覆盖${sayCount(fault.printed).zh}个，多于参照总数${sayCount(fault.expected).zh}个。`,
        `${label.en}: ${sayCount(fault.printed).en} covered are more than the ${sayCount(fault.expected).en} of the reference.`,
      );
    case "implied-total-sum":
      return reason(
        "found",
        `${label.zh}：${fault.printed}%对应的分母为${sayTotals(fault.implied).zh}，各行分母相加为${sayTotals(fault.expected).zh}。`,
        `${label.en}: ${fault.printed}% implies a total of ${sayTotals(fault.implied).en}; those of the rows add to ${sayTotals(fault.expected).en}.`,
      );
  }
}

function sayColumn(column: "numerator" | "sum" | number): LocalText {
  if (column === "numerator") return { zh: "覆盖数", en: "the number covered" };
  if (column === "sum") return { zh: "合计列", en: "the column of sums" };
  return { zh: `第${sayCount(column + 1).zh}列`, en: `column ${sayCount(column + 1).en}` };
}

function explainChange({ from, to, reference, inEveryBest }: LabelChange): DraftReason {
  const [printed, other, total] = [same(from), same(to), sayCount(reference)];
  return reason(
    "detail",
    `印为${quoted(printed.zh)}的一行与${quoted(other.zh)}（参照数${total.zh}）相符${inEveryBest ? "" : "，但不是唯一可能"}。`,
    `The row printed as ${printed.en} agrees with ${other.en} (${total.en} by the reference)${inEveryBest ? "" : ", though not with it alone"}.`,
  );
}

function explainRest({ disagreeing, sharedReferences }: Relabelling): readonly DraftReason[] {
  const rows = sayFirst(disagreeing.map((label) => same(label)));
  return only(
    disagreeing.length > 0 && reason("detail", `仍不相符的行：${rows.zh}。`, `Rows that still disagree: ${rows.en}.`),
    ...firstRows(sharedReferences, ({ total, labels }) => {
      const list = sayFirst(labels.map((label) => same(label)));
      return [
        reason(
          "detail",
          `${list.zh}的参照数都是${sayCount(total).zh}，仅凭百分比无法区分。`,
          `${list.en} share the reference total ${sayCount(total).en}, so no percentage tells them apart.`,
        ),
      ];
    }),
  );
}

/** How far a coverage target is, and at which pace it is reached in time. */
export function explainCoveragePlan({ required, additional, timing, periodsLeft, pace, base }: CoveragePlan): Draft {
  const more = sayRange(additional);
  const done = additional.most === 0;
  return {
    heading: done
      ? { zh: "覆盖目标已经达到", en: "The coverage target is reached" }
      : { zh: `覆盖目标：还需覆盖${more.zh}个`, en: `Coverage target: ${more.en} more to be covered` },
    reasons: only(
      reason("required", `共应覆盖${sayCount(required).zh}个。`, `${things(required, "division")} must be covered.`),
      timing === "closed" && reason("result", "期限已过。", "Its time is over."),
      !done &&
        timing === "open" &&
        reason(
          "found",
          `剩余${sayCount(periodsLeft).zh}个完整周期。`,
          `${things(periodsLeft, "whole period")} ${periodsLeft === 1 ? "is" : "are"} left.`,
        ),
      !done &&
        pace !== null &&
        reason(
          "remedy",
          `每个周期至少覆盖${sayRange({ least: pace.least.whole, most: pace.most.whole }).zh}个，可按期达到目标。`,
          `Covering ${sayRange({ least: pace.least.whole, most: pace.most.whole }).en} in each period reaches it in time.`,
        ),
      base === "incomplete" &&
        reason(
          "missing",
          "区划名单不完整，以上只就已登记的区划计算。",
          "The list of divisions is not complete: this is for those recorded.",
        ),
    ),
    sources: [],
  };
}
