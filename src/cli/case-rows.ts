import { readDateText, readTerm, timings, verdicts } from "../terms/index.js";
import type { Sheet, SheetCell } from "../sheets/index.js";
import { percentToDecimal } from "./percent.js";
import { shown } from "./widths.js";
import { problem } from "./words.js";

/** The headings of columns that say what a case is and expects; every other column is a fact. */
const HEADINGS: ReadonlyMap<string, string> = new Map([
  ["名称", "name"],
  ["案例", "name"],
  ["name", "name"],
  ["日期", "asOf"],
  ["核查日期", "asOf"],
  ["asOf", "asOf"],
  ["条款", "provision"],
  ["provision", "provision"],
  ["对象", "subject"],
  ["subject", "subject"],
  ["结论", "verdict"],
  ["应有结论", "verdict"],
  ["verdict", "verdict"],
  ["期限", "timing"],
  ["timing", "timing"],
  ["阶段", "stage"],
  ["stage", "stage"],
  ["应达到", "required"],
  ["required", "required"],
  ["已达到", "done"],
  ["done", "done"],
  ["还差", "left"],
  ["left", "left"],
  ["比例", "share"],
  ["share", "share"],
  ["金额", "money"],
  ["money", "money"],
  ["分担方", "payer"],
  ["payer", "payer"],
  ["分配总额", "total"],
  ["total", "total"],
  ["报送单位", "division"],
  ["division", "division"],
  ["报送日期", "on"],
  ["submittedOn", "on"],
  ["应报送单位", "obliged"],
  ["obliged", "obliged"],
]);

const AMOUNTS: ReadonlySet<string> = new Set(["required", "done", "left", "share", "money"]);

/**
 * Reads cases from the rows of a sheet, whose first row names the columns. A column that the table defines as a fact is
 * one, whatever its name.
 */
export function readCaseRows({ rows }: Sheet, file: string, facts: readonly string[]): readonly object[] {
  const [first = [], ...body] = rows;
  const keys = first.map((cell) => shown(cell).trim());
  if (!keys.some((key) => HEADINGS.get(key) === "provision"))
    throw problem(
      `“${file}”的第一行没有“条款”一列。第一行应为列名：名称、日期、条款、对象、结论、应达到、已达到、还差、比例、金额，其余各列为事实。`,
      `The first row of “${file}” has no column “provision”. It names the columns: name, asOf, provision, subject, verdict, required, done, left, share, money; all others are facts.`,
      1,
    );
  return body.filter((row) => row.some((cell) => shown(cell).trim() !== "")).map((row) => caseOf(keys, row, facts));
}

function caseOf(keys: readonly string[], row: readonly SheetCell[], own: readonly string[]): object {
  const fields: [string, unknown][] = [];
  const facts: [string, string | number][] = [];
  const amounts: [string, string][] = [];
  const submission: [string, string][] = [];
  keys.forEach((key, index) => {
    const cell = row[index];
    const text = shown(cell).trim();
    if (key === "" || text === "") return;
    const field = own.includes(key) ? undefined : HEADINGS.get(key);
    if (field === undefined) facts.push([key, typeof cell === "number" ? cell : text]);
    else if (AMOUNTS.has(field)) amounts.push([field, numberOf(text)]);
    else if (field === "division" || field === "on") submission.push([field, field === "on" ? dayOf(text) : text]);
    else if (field === "obliged") fields.push([field, text.split(/[、，,;；\s]+/)]);
    else fields.push([field, fieldOf(field, text)]);
  });
  return {
    ...Object.fromEntries(fields),
    ...(facts.length === 0 ? {} : { facts: Object.fromEntries(facts) }),
    ...(amounts.length === 0 ? {} : { amounts: Object.fromEntries(amounts) }),
    ...(submission.length === 0 ? {} : { submissions: [Object.fromEntries(submission)] }),
  };
}

/** Reads dates and verdicts as offices write them; what cannot be read is left for the parser to name. */
function fieldOf(field: string, text: string): string {
  if (field === "asOf" || field === "stage") return dayOf(text);
  if (field === "total") return numberOf(text);
  if (field !== "verdict" && field !== "timing") return text;
  const reading = field === "verdict" ? readTerm(verdicts, text) : readTerm(timings, text);
  return reading.status === "known" ? reading.value : text;
}

function dayOf(text: string): string {
  const reading = readDateText(text);
  return reading.status === "known" ? reading.date : text;
}

/** A number as offices write it: 120,000 and 30%. */
function numberOf(text: string): string {
  const plain = text.replaceAll(/[,，]/g, "");
  const percent = /^(\d+(?:\.\d+)?)[%％]$/.exec(plain)?.[1];
  return percent === undefined ? plain : percentToDecimal(percent);
}
