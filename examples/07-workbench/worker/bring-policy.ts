import { readPolicySheets } from "social-work-station-rules/sheets";
import type { Locale } from "social-work-station-rules/terms";
import { isPolicyBook, policyTemplate, problem, tellFaults } from "./command-parts.js";
import { desk, policyOf } from "./desk.js";
import { type OutFile, xlsx } from "./out.js";
import { policyText, usePolicyText } from "./policy-text.js";
import { type GivenFile, readFiles } from "./read-files.js";

/** A policy that was brought: its id and its text, or why it cannot be used. */
export interface BroughtPolicy {
  readonly id: string | null;
  readonly text: string;
  /** Each with its cell, or with the place in the JSON. */
  readonly faults: readonly string[];
  /** Rows that are no clauses, columns and sheets that are not read. */
  readonly notes: readonly string[];
}

/** Takes a policy from a workbook, from CSV files or from JSON into use; one with faults is not taken. */
export async function bringPolicy(files: readonly GivenFile[], locale: Locale): Promise<BroughtPolicy> {
  const { source, text } = await readFiles(files);
  const say = (words: { readonly zh: string; readonly en: string }): string => (locale === "en" ? words.en : words.zh);
  if (source.kind === "json") {
    const { faults, id } = usePolicyText(text ?? "");
    return { id, text: text ?? "", faults: faults.map(({ message }) => say(message)), notes: [] };
  }
  if (!isPolicyBook({ kind: "sheets", path: "", sheets: source.sheets, workbook: source.workbook }))
    throw problem(
      `“${source.name}”不是政策工作簿：没有“条款”表。可下载空白的政策工作簿填写。`,
      `“${source.name}” is no workbook of a policy: it has no sheet 条款. An empty one can be downloaded.`,
    );
  const { policy, faults, skipped, unreadColumns, unreadSheets } = readPolicySheets(source.sheets);
  const notes = [
    ...(skipped.length === 0
      ? []
      : [say({ zh: `已跳过${String(skipped.length)}行。`, en: `${String(skipped.length)} rows were skipped.` })]),
    ...unreadColumns.map(({ sheet, heading }) =>
      say({ zh: `“${sheet}”的“${heading}”列未读取。`, en: `The column “${heading}” of “${sheet}” was not read.` }),
    ),
    ...unreadSheets.map(({ sheet }) => say({ zh: `“${sheet}”表未读取。`, en: `The sheet “${sheet}” was not read.` })),
  ];
  const told = tellFaults(faults, locale).map((line) => line.trim());
  if (policy === null) return { id: null, text: "", faults: told, notes };
  desk.own.set(policy.id, policy);
  desk.series = null;
  return { id: policy.id, text: policyText(policy.id), faults: told, notes };
}

/** A policy as a workbook that can be filled in further; without an id an empty one with examples. */
export function policyBook(id: string): Promise<OutFile> {
  return id === ""
    ? xlsx("政策模板.xlsx", policyTemplate(undefined))
    : xlsx(`${id}.xlsx`, policyTemplate(policyOf(id)));
}
