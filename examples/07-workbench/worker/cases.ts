import { explain } from "social-work-station-rules/explanation";
import type { CaseRun } from "social-work-station-rules/results";
import type { LocalText, Locale } from "social-work-station-rules/terms";
import { titleOf } from "./changes.js";
import { parseJson, problem, readCaseTable, runCaseTable } from "./command-parts.js";
import { policyOf } from "./desk.js";
import { type GivenFile, readFiles } from "./read-files.js";

/** How the cases of a policy came out, and what of it they reach. */
export interface CaseView {
  readonly name: string;
  readonly heading: string;
  readonly passed: readonly string[];
  /** Each case that failed, with what was found instead, and its clause. */
  readonly failed: readonly { readonly name: string; readonly reasons: readonly string[] }[];
  readonly coverage: readonly {
    readonly title: LocalText;
    readonly reached: number;
    readonly total: number;
  }[];
  /** What no case reaches or distinguishes, in sentences. */
  readonly unreached: readonly string[];
}

/** The case tables that come with the page, by policy. */
const KEPT: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>("../../../docs/cases/*.json", { query: "?raw", import: "default", eager: true }),
  ).map(([path, text]) => [path.replace(/^.*\/|\.json$/g, ""), text]),
);

/** Whether a policy has a case table that comes with the page. */
export function hasCases(policy: string): boolean {
  return Object.hasOwn(KEPT, policy);
}

/** Runs the case table that comes with the page, or the user's own: a JSON file, or one with a sheet of further cases. */
export async function tryCases(policy: string, files: readonly GivenFile[], locale: Locale): Promise<CaseView> {
  const { name, text, rows } = await readCaseFiles(policy, files);
  const json = parseJson({ kind: "json", path: "", text }, name);
  const table = readCaseTable(json, name, rows);
  const own = policyOf(files.length === 0 ? policy : table.policy);
  return viewOf(runCaseTable(own, table, json, name), name, locale);
}

async function readCaseFiles(
  policy: string,
  files: readonly GivenFile[],
): Promise<{
  readonly name: string;
  readonly text: string;
  readonly rows: Parameters<typeof readCaseTable>[2];
}> {
  const main = files.find(({ name }) => /\.json$/i.test(name));
  const sheet = files.find((file) => file !== main);
  if (files.length > 2 || (main === undefined && !hasCases(policy)))
    throw problem(
      "请放入案例表（JSON），可另加一份案例行（工作簿或CSV）。",
      "Give a case table as JSON, and if wanted one workbook or CSV with further cases.",
    );
  const text = main === undefined ? (KEPT[policy] ?? "") : (await readFiles([main])).text;
  const rows = sheet === undefined ? undefined : (await readFiles([sheet])).source;
  const [first] = rows?.kind === "sheets" ? rows.sheets : [];
  if (text === null || (sheet !== undefined && first === undefined))
    throw problem("无法读取案例表。", "The case table cannot be read.");
  return {
    name: main?.name ?? `${policy}.json`,
    text,
    rows: sheet === undefined || first === undefined ? undefined : { sheet: first, name: sheet.name },
  };
}

function viewOf(run: CaseRun, name: string, locale: Locale): CaseView {
  const policy = policyOf(run.policy);
  const say = (part: CaseRun): readonly string[] =>
    explain(part, { locale, policies: [policy] }).reasons.map(({ text }) => text);
  const whole = say({ ...run, failed: [], coverage: [] });
  const without = (lines: readonly string[]): readonly string[] => lines.filter((line) => !whole.includes(line));
  const provisions = [...new Set(run.coverage.map(({ provision }) => provision))];
  return {
    name,
    heading: explain(run, { locale, policies: [policy] }).heading,
    passed: run.passed,
    failed: run.failed.map((failure) => ({
      name: failure.name,
      reasons: without(say({ ...run, failed: [failure], coverage: [] })),
    })),
    coverage: provisions.map((provision) => {
      const items = run.coverage.filter((item) => item.provision === provision && item.state !== "unreachable");
      return {
        title: titleOf(policy, provision),
        reached: items.filter(({ state }) => state === "reached" || state === "distinguished").length,
        total: items.length,
      };
    }),
    unreached: without(say({ ...run, failed: [] })),
  };
}
