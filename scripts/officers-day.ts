/**
 * `npm run check:officers-day`, after a build: packs the package, puts the tarball and its dependencies into a fresh folder
 * without network, and runs the commands of README.zh-CN.md, the Chinese guides and the five tasks of the site as they are written there: template,
 * filled with a dozen slips, check, corrected, assess, scenario, agenda, budget. What is printed and written must be what
 * the guides say.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../src/cli/workbook.js";
import { SLIPS, fillInPolicy, fillInTemplate } from "../test/cli/officer-records.js";
import { makeFolder } from "./consumers/make-folder.mjs";
import { pack } from "./consumers/pack.mjs";
import { root } from "./layers.mjs";

const folder = makeFolder();
const file = (name: string): string => join(folder, name);
const faults: string[] = [];
const started = performance.now();
try {
  install();
  await workThroughReadme();
  await workThroughBudget();
  await workThroughTasks();
} finally {
  rmSync(folder, { recursive: true });
}
for (const fault of faults) console.error(fault);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  faults.length === 0 ? `The officer's day is as the guides say (${seconds} s).` : `Faults: ${String(faults.length)}`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Unpacks the tarball as npm would, with copies of what it depends on, so that no registry is needed. */
function install(): void {
  const { tarball } = pack(folder);
  const packages = file("node_modules");
  const own = join(packages, "social-work-station-rules");
  mkdirSync(own, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", own, "--strip-components=1"]);
  const { dependencies, bin } = JSON.parse(readFileSync(join(own, "package.json"), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
    readonly bin: Readonly<Record<string, string>>;
  };
  for (const name of Object.keys(dependencies))
    cpSync(join(root, "node_modules", name), join(packages, name), { recursive: true, dereference: true });
  mkdirSync(join(packages, ".bin"));
  for (const [name, program] of Object.entries(bin)) symlinkSync(join(own, program), join(packages, ".bin", name));
}

/** The commands of a document, as somebody would copy them. */
function commandsIn(document: string): readonly (readonly string[])[] {
  const text = readFileSync(join(root, document), "utf8");
  const lines = [...text.matchAll(/^(?:npx )?social-work-station-rules (.+)$/gm)];
  return lines.map(([, words = ""]) => words.split(" "));
}

/** Runs a command of the installed package; it must end with this code and print these words. */
function run(words: readonly string[], code: number, said: readonly string[]): void {
  const program = file("node_modules/.bin/social-work-station-rules");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  const missing = said.filter((word) => !stdout.includes(word));
  if (status !== code || missing.length > 0)
    faults.push(
      `${words.join(" ")}\n  exit code ${String(status)}, not ${String(code)}; not printed: ${missing.join(" ")}\n${stdout.slice(-1500)}${stderr}`,
    );
}

async function workThroughReadme(): Promise<void> {
  const [template = [], check = [], assess = [], forPolicy = [], budget = [], scenario = []] =
    commandsIn("README.zh-CN.md");
  run(template, 0, ["已生成：台账.xlsx"]);
  await fillInTemplate(file("台账.xlsx"), SLIPS);
  run(check, 1, ["站点!E3（启用日期）：日期无效", "已写入：台账（已核对）.xlsx"]);
  const list = (await sheetsOf("台账（已核对）.xlsx")).find(({ name }) => name === "问题清单");
  for (const [sheet, record] of SLIPS)
    if (list?.rows.some(([name, row]) => name === sheet && row === record + 3) !== true)
      faults.push(`问题清单 does not list ${sheet}, row ${String(record + 3)}.`);
  await fillInTemplate(file("台账.xlsx"), []);
  run(check, 0, ["没有发现问题"]);
  // Codes as the guide says: 1 where something is overdue.
  run(assess, 1, ["每年至少完成10个服务案例", "已写入：结果.xlsx", "已写入：结果.html"]);
  const guide = readFileSync(join(root, "docs/guides/without-code.zh-CN.md"), "utf8");
  const named = /写出工作簿：(.+?)，以及/.exec(guide)?.[1]?.split("、") ?? [];
  const names = (await sheetsOf("结果.xlsx")).map(({ name }) => name);
  const lacking = named.filter((name) => !names.includes(name));
  if (named.length === 0 || lacking.length > 0)
    faults.push(`结果.xlsx lacks sheets of the guide: ${lacking.join("、")}`);
  if (!readFileSync(file("结果.html"), "utf8").includes("社工站核查报告")) faults.push("结果.html is no report.");
  run(forPolicy, 0, ["已生成：经费办法.xlsx"]);
  await fillInPolicy(file("经费办法.xlsx"));
  run(budget, 0, ["40万元", "已写入：预算.xlsx", "已写入：预算.html"]);
  run(scenario, 0, ["已写入：测算.xlsx"]);
  const [agenda = []] = commandsIn("docs/guides/agenda.zh-CN.md");
  run(agenda, 1, ["已写入：清单.xlsx", "已写入：清单.html"]);
}

/** The budget of the guide, by the policy as JSON and as a workbook. */
async function workThroughBudget(): Promise<void> {
  cpSync(join(root, "docs/guides/budget"), folder, { recursive: true });
  const guide = readFileSync(join(root, "docs/guides/budget.zh-CN.md"), "utf8");
  const result = /^结果：(.+)$/m.exec(guide)?.[1] ?? "";
  // What is available is listed source by source, not added up.
  const figures = [...result.replace(/可用资金\d+万元/, "").matchAll(/(\d+)万元/g)].map(([, figure = ""]) => figure);
  if (figures.length === 0) faults.push("The guide names no figures of the budget.");
  const [budget = []] = commandsIn("docs/guides/budget.zh-CN.md");
  for (const policy of ["qingshan-2025.json", "qingshan-2025.xlsx"]) {
    rmSync(file("预算.xlsx"), { force: true });
    run(
      budget.map((word) => word.replace("qingshan-2025.json", policy)),
      0,
      ["已写入：预算.xlsx"],
    );
    const cells = (await sheetsOf("预算.xlsx")).flatMap(({ rows }) => rows.flat().map(String));
    const lacking = figures.filter((figure) => !cells.includes(figure));
    if (lacking.length > 0) faults.push(`预算.xlsx by ${policy} lacks figures of the guide: ${lacking.join("、")}`);
  }
  if (!existsSync(file("预算.html"))) faults.push("预算.html was not written.");
}

/** The five tasks of the site, in their order. */
async function workThroughTasks(): Promise<void> {
  for (const name of ["台账", "台账（已核对）", "结果", "经费办法", "预算", "测算"])
    rmSync(file(`${name}.xlsx`), { force: true });
  const [
    template = [],
    check = [],
    assess = [],
    explain = [],
    forPolicy = [],
    budget = [],
    scenario = [],
    agenda = [],
  ] = commandsIn("docs/site/zh/tasks.md");
  run(template, 0, ["已生成：台账.xlsx"]);
  await fillInTemplate(file("台账.xlsx"), []);
  run(check, 0, ["没有发现问题"]);
  run(assess, 0, ["已写入：结果.xlsx", "已写入：结果.html"]);
  run(explain, 0, ["ZX-01"]);
  run(forPolicy, 0, ["已生成：经费办法.xlsx"]);
  await fillInPolicy(file("经费办法.xlsx"));
  run(budget, 0, ["已写入：预算.xlsx"]);
  run(scenario, 0, ["比例40%", "已写入：测算.xlsx"]);
  run(agenda, 1, ["已写入：清单.html"]);
}

async function sheetsOf(name: string): ReturnType<typeof readWorkbook> {
  return readWorkbook(readFileSync(file(name)), name);
}
