import { describeDate, explain } from "../explanation/index.js";
import type { Register } from "../model/index.js";
import type { FilledReport, RunRecord } from "../results/index.js";
import { writeSheets } from "../sheets/index.js";
import type { LocalText, Locale } from "../terms/index.js";
import { cautionsOfTime } from "./cautions.js";
import { type Column, type Row, escapeHtml, htmlPage, htmlTable } from "./html-page.js";
import { shown } from "./widths.js";
import { say } from "./words.js";

/** What the page of a statistics form shows. */
export interface ReportPageInput {
  readonly report: FilledReport;
  readonly register: Register;
  /** What of the data is not in the answers. */
  readonly dataCautions: readonly LocalText[];
  readonly record: RunRecord;
  readonly locale: Locale;
}

/** Writes a filled statistics form as a page to print: its tables as they are handed in, with their notes. */
export function reportPage({ report, register, dataCautions, record, locale }: ReportPageInput): string {
  const words = (zh: string, en: string): string => say(locale, { zh, en });
  const sheets = writeSheets(report, { locale, register });
  const { heading } = explain(report, { locale, register });
  const recordedOn = describeDate(report.recordedOn, { locale });
  return htmlPage({
    lang: locale,
    title: say(locale, report.title),
    subtitle: words(`${heading}。数据登记于${recordedOn}。`, `${heading}. Recorded on ${recordedOn}.`),
    cautions: [
      ...(report.status === "example"
        ? [
            words(
              "本表式为自拟的示例，不是任何机关印发的表式。",
              "This form is a made-up example, published by no authority.",
            ),
          ]
        : []),
      ...[...cautionsOfTime(report, []), ...dataCautions].map((caution) => say(locale, caution)),
    ],
    sections: report.tables.map((table, index) => {
      const { columns = [], rows = [] } = sheets[index] ?? {};
      const last = columns.length - 1;
      // What is lacking is no column of the form: it is shown where something is.
      const isLacking = rows.some((row) => shown(row[last]) !== "");
      const shownColumns = isLacking ? columns : columns.slice(0, last);
      const note = table.note === undefined ? "" : `<p>${escapeHtml(say(locale, table.note))}</p>`;
      const html = htmlTable(
        shownColumns.map(({ heading: written }, at): Column => {
          const heading = keepNumber(written);
          if (at === 0) return { heading };
          return { heading, align: at < last ? "number" : "long" };
        }),
        rows.map((row, at): Row => ({
          cells: row.slice(0, shownColumns.length).map((cell, place) => {
            const decimals = table.columns[place - 1]?.decimals;
            if (typeof cell === "number" && decimals !== undefined) return cell.toFixed(decimals);
            return shown(cell) || (place < last ? "—" : "");
          }),
          ...(table.rows[at]?.kind === "total" ? { mark: "total" } : {}),
        })),
      );
      return { heading: say(locale, table.title), html: `${html}${note}` };
    }),
    footer: [
      ...(report.note === undefined ? [] : [`${say(locale, report.note)} `]),
      words(
        "“至少”“至多”为资料不全时数值的上下限；“尚缺”为补齐后会改变数值的情况，括号内为涉及的对象数。",
        "Where facts are missing, the least and the most that a number can be are given, and the facts that would change it, with how many subjects they concern.",
      ),
      ` social-work-station-rules ${record.version}${words("。台账校验码", ". Register")} ${record.register.slice(0, 12)}${words("。", ".")}`,
    ].join(""),
  });
}

/** The number of a column stays on the line of its first word. */
function keepNumber(heading: string): string {
  return heading.replace(/^(\d+\.)/, "$1\u2060");
}
