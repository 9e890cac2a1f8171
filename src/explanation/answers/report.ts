import type { FilledReport, FilledTable, ReportCell, ReportHead, ReportRow } from "../../results/index.js";
import { type LocalText, factKinds } from "../../terms/index.js";
import { type Context, firstRows, saySubject } from "../context.js";
import { type Draft, type DraftReason, only, reason } from "../explanation.js";
import { things } from "../words/figures.js";
import { sayIndicatorLimits, sayNamedPeriod } from "../words/indicator.js";
import { sayDate, sayList, sayTerm, sayWords } from "../words/text.js";
import { explainRegisterAge } from "./assessment.js";

/** A filled statistics form: each row of each table, and which facts are missing for it. */
export function explainReport(report: FilledReport, context: Context): Draft {
  const { title, status, note, period, asOf, tables } = report;
  const [name, span, day] = [sayWords(title), sayNamedPeriod(period), sayDate(asOf)];
  const rows = tables.flatMap((table) => table.rows.map((row) => ({ table, row })));
  return {
    heading: {
      zh: `${name.zh}（${span.zh}，截至${day.zh}）`,
      en: `${name.en} (${span.en}, as of ${day.en})`,
    },
    reasons: only(
      status === "example" &&
        reason(
          "detail",
          "本表式为自拟的示例，不是任何机关印发的表式。",
          "This form is a made-up example, published by no authority.",
        ),
      note !== undefined && explainNote(note),
      explainRegisterAge(report),
      rows.length === 0 && reason("result", "台账中没有可以列出的对象。", "The register has nothing to list."),
      ...firstRows(rows, ({ table, row }) => explainRow(table, row, context)),
    ),
    sources: [],
  };
}

function explainNote(note: LocalText): DraftReason {
  const { zh, en } = sayWords(note);
  return reason("detail", `填报说明：${zh.replace(/。$/, "")}。`, `How it is filled in: ${en.replace(/\.$/, "")}.`);
}

function explainRow({ title, columns }: FilledTable, row: ReportRow, context: Context): readonly DraftReason[] {
  const [table, name] = [sayWords(title), nameOf(row, context)];
  const numbers = columns.flatMap((head, index) => {
    const cell = row.cells[index];
    return cell === null || cell === undefined ? [] : [sayCell(head, cell)];
  });
  const missing = row.cells.flatMap((cell) => cell?.missing ?? []);
  const facts = [...new Set(missing.map(({ fact }) => fact))].map((fact) => sayTerm(factKinds, fact));
  const lacking = sayList(facts);
  const count = new Set(missing.map((fact) => JSON.stringify(fact))).size;
  return only(
    reason(
      "found",
      `${table.zh}，${name.zh}：${numbers.map(({ zh }) => zh).join("，")}。`,
      `${table.en}, ${name.en}: ${numbers.map(({ en }) => en).join("; ")}.`,
    ),
    count > 0 &&
      reason(
        "missing",
        `尚缺${lacking.zh}（${count}项），数值可能改变。`,
        `Missing: ${lacking.en} (${things(count, "fact")}); numbers may change.`,
        1,
      ),
  );
}

function sayCell(head: ReportHead, cell: ReportCell): LocalText {
  const [title, number] = [sayWords(head.title), sayIndicatorLimits(cell, head)];
  return { zh: `${title.zh}${number.zh}`, en: `${title.en} ${number.en}` };
}

function nameOf({ kind, subject, title }: ReportRow, context: Context): LocalText {
  if (kind === "total") return { zh: "合计", en: "total" };
  if (title !== undefined) return sayWords(title);
  if (subject === undefined || subject.kind === "jurisdiction") return { zh: "总体", en: "in all" };
  return saySubject(context, { kind: subject.kind, id: subject.id });
}
