import { EXPECTATION_WORDS } from "../../src/checks/index.js";
import { describeFaultCode } from "../../src/fault-words/index.js";
import { FAULT_VALUES } from "../../src/explanation/explain-fault.js";
import { SHEET_FAULT_CODES } from "../../src/sheets/index.js";
import { sayFault } from "../../src/sheets/say-fault.js";
import { EXPECTATIONS, FAULT_CODES, type FaultCode } from "social-work-station-rules/fault";
import { tags, type Language } from "../catalogue-docs/language.js";
import { code, inLanguage, page, plain, say, table } from "./markdown.js";
import { pathIn, type Page } from "./page.js";

/** Returns the page of fault codes in each language: each code has an anchor of its name. */
export function faultPages(): readonly Page[] {
  return (["zh", "en"] as const).map((language) => ({
    path: pathIn(language, "reference/faults"),
    text: page([
      `# ${inLanguage(language, "错误代码", "Fault codes")}`,
      "",
      inLanguage(
        language,
        "读取台账、政策和填报的表格时，每个错误都有代码、位置（`path`）和数值（`values`）。`explainFault` 把它写成句子；错误中不含姓名、证件号码等内容。本页的原因和改正办法，命令行用 `npx social-work-station-rules faults date-invalid` 查，HTTP 服务用 `GET /faults/date-invalid` 查。",
        "What is wrong with an input is a fault: a code, a place (`path`) and `values`. `explainFault` writes it as a sentence. A fault contains no name and no identity number. What this page says is also printed by `npx social-work-station-rules faults date-invalid`, and answered by the HTTP service at `GET /faults/date-invalid`.",
      ),
      "",
      ...FAULT_CODES.flatMap((fault) => renderFault(fault, language)),
      `## ${inLanguage(language, "表格的错误", "Faults of sheets")} {#sheets}`,
      "",
      inLanguage(
        language,
        "读取工作簿时，另有下列错误，并指明工作表、行和列。“…”处为具体内容。",
        "Reading a workbook reports these as well, with sheet, row and column. “…” stands for what was found.",
      ),
      "",
      ...SHEET_FAULT_CODES.flatMap((fault) => [
        `### ${fault} {#${fault}}`,
        "",
        plain(say(language, sayFault(fault, EXAMPLE_VALUES))),
        "",
      ]),
      `## ${inLanguage(language, "“应为”的各种内容", "What can be expected")} {#expectations}`,
      "",
      ...table(
        inLanguage(language, "值,含义", "Value,Meaning").split(","),
        EXPECTATIONS.map((expectation) => [code(expectation), plain(say(language, EXPECTATION_WORDS[expectation]))]),
      ),
      `## ${inLanguage(language, "错误所附的数值", "Values of a fault")} {#values}`,
      "",
      ...table(
        inLanguage(language, "名称,含义", "Name,Meaning").split(","),
        Array.from(FAULT_VALUES, ([name, label]) => [code(name), plain(say(language, label))]),
      ),
    ]),
  }));
}

/** Stands for the values of a fault in the sentences of sheets. */
const EXAMPLE_VALUES = Object.fromEntries(
  ["heading", "unit", "most", "sheet", "row", "collection", "count", "claims", "kind"].map((name) => [name, "…"]),
);

function renderFault(fault: FaultCode, language: Language): readonly string[] {
  const { title, cause, cure } = describeFaultCode(fault, tags[language]);
  return [
    `## ${plain(title)} {#${fault}}`,
    "",
    `${inLanguage(language, "代码：", "Code: ")}${code(fault)}`,
    "",
    `- ${inLanguage(language, "原因：", "Cause: ")}${cause}`,
    `- ${inLanguage(language, "改正：", "Cure: ")}${cure}`,
    "",
  ];
}
