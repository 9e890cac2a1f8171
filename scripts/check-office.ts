/**
 * `npm run check:office`: the templates in LibreOffice as the real program. It opens a template, types the records of the
 * officer's day into the cells, saves the workbook in its own way, and the command reads it back: without slips the same
 * register as from our own file, with a dozen slips each fault at its cell. LibreOffice is Debian's package
 * libreoffice-calc; where it is absent this says so and checks nothing.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { run } from "../src/cli/run.js";
import { readWorkbook } from "../src/cli/workbook.js";
import type { SheetCell } from "../src/sheets/index.js";
import { SLIPS, fillInPolicy, fillInTemplate } from "../test/cli/officer-records.js";

const folder = mkdtempSync(join(tmpdir(), "office-"));
const file = (name: string): string => join(folder, name);
const faults: string[] = [];

if (spawnSync("soffice", ["--version"]).status !== 0)
  console.warn("LibreOffice is not installed: nothing was checked. Debian: apt-get install libreoffice-calc");
else
  try {
    await tryRegister("台账", []);
    await tryRegister("错账", SLIPS);
    await tryPolicy();
    for (const fault of faults) console.error(fault);
    console.log(faults.length === 0 ? "What LibreOffice saves is read back." : `Faults: ${String(faults.length)}`);
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }

/** Types a register into the template, and compares what is read with what our own file gives. */
async function tryRegister(name: string, slips: typeof SLIPS): Promise<void> {
  const [own, typed] = [`${name}.xlsx`, `${name}（另存）.xlsx`];
  await command(["template", own]);
  const empty = await readWorkbook(readFileSync(file(own)), own);
  writeFileSync(file("空白.xlsx"), readFileSync(file(own)));
  await fillInTemplate(file(own), slips);
  const filled = await readWorkbook(readFileSync(file(own)), own);
  type("空白.xlsx", typed, changesBetween(empty, filled));
  const answers = await Promise.all([own, typed].map((one) => command(["check", one, "--json"])));
  const [expected, found] = answers.map((text) => JSON.parse(text) as { readonly faults: readonly object[] });
  const [wanted, said] = [expected, found].map((answer) => answer?.faults.map((fault) => JSON.stringify(fault)) ?? []);
  for (const fault of wanted?.filter((one) => said?.includes(one) !== true) ?? [])
    faults.push(`${name} lacks ${fault}`);
  for (const fault of said?.filter((one) => wanted?.includes(one) !== true) ?? []) faults.push(`${name} has ${fault}`);
  if (slips.length === 0 && found?.faults.length !== 0) faults.push(`${name}: there are faults.`);
  for (const one of [own, typed]) await command(["check", one, "--register", `${one}.json`]);
  const [first, second] = [own, typed].map((one) => readFileSync(file(`${one}.json`), "utf8"));
  if (first !== second) faults.push(`${name}: another register than from our own file.`);
}

/** Types a policy into the template for policies; it must be read without a fault. */
async function tryPolicy(): Promise<void> {
  await command(["template", "政策.xlsx", "--for", "policy"]);
  const empty = await readWorkbook(readFileSync(file("政策.xlsx")), "政策.xlsx");
  writeFileSync(file("空白政策.xlsx"), readFileSync(file("政策.xlsx")));
  await fillInPolicy(file("政策.xlsx"));
  const filled = await readWorkbook(readFileSync(file("政策.xlsx")), "政策.xlsx");
  type("空白政策.xlsx", "政策（另存）.xlsx", changesBetween(empty, filled));
  const said = await command(["check", "政策（另存）.xlsx"]);
  if (!said.includes("没有发现问题")) faults.push(`政策: ${said}`);
}

interface Change {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
  readonly text: string;
}

type Sheets = Awaited<ReturnType<typeof readWorkbook>>;

/** What somebody types to make one workbook from another. */
function changesBetween(before: Sheets, after: Sheets): readonly Change[] {
  return after.flatMap(({ name, rows }, sheet) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column): readonly Change[] =>
        textOf(cell) === textOf(before[sheet]?.rows[row]?.[column] ?? null)
          ? []
          : [
              {
                sheet: name,
                column,
                row,
                text: typeof cell === "object" && cell !== null ? formulaOf(cell) : textOf(cell),
              },
            ],
      ),
    ),
  );
}

/** A day as LibreOffice keeps it: a number of days with a format. */
function formulaOf(date: Exclude<SheetCell, string | number | boolean | null | undefined>): string {
  const [year, month, day] = date.toISOString().slice(0, 10).split("-").map(Number);
  return `=DATE(${[year, month, day].join(";")})`;
}

function textOf(cell: SheetCell): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? cell.toISOString().slice(0, 10) : String(cell);
}

/** Opens a workbook in LibreOffice, types into its cells, and saves it under another name. */
function type(from: string, to: string, changes: readonly Change[]): void {
  const list = changes.map(({ sheet, column, row, text }) => [sheet, column, row, text].join("\t")).join("\n");
  writeFileSync(file("changes.txt"), list);
  const profile = file("profile");
  const basic = join(profile, "user/basic/Standard");
  // The first start writes a profile of its own over whatever is there.
  if (!existsSync(basic)) office(profile, "--terminate_after_init");
  const library = (name: string, body: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${name}.dtd">\n${body}`;
  writeFileSync(
    join(basic, "script.xlb"),
    library(
      "library",
      '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Typing"/></library:library>',
    ),
  );
  writeFileSync(
    join(basic, "Typing.xba"),
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Typing" script:language="StarBasic"><![CDATA[${macro(from, to)}]]></script:module>`,
  );
  office(profile, "macro:///Standard.Typing.Main");
}

function office(profile: string, task: string): void {
  const user = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  execFileSync("soffice", [user, "--headless", "--norestore", task], { stdio: "ignore", timeout: 120_000 });
}

/** Sets numbers, days with a format of days, and texts; then saves as the program does. */
function macro(from: string, to: string): string {
  const address = (name: string): string => pathToFileURL(file(name)).href;
  return `
Sub Main
  On Error GoTo Failed
  Dim locale As New com.sun.star.lang.Locale
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL("${address(from)}", "_blank", 0, hidden())
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  lines = createUnoService("com.sun.star.io.TextInputStream")
  lines.setInputStream(files.openFileRead("${address("changes.txt")}"))
  lines.setEncoding("UTF-8")
  Do While Not lines.isEOF()
    parts = Split(lines.readLine(), Chr(9))
    If UBound(parts) = 3 Then
      cell = book.Sheets.getByName(parts(0)).getCellByPosition(CLng(parts(1)), CLng(parts(2)))
      If IsNumeric(parts(3)) Then
        cell.setValue(CDbl(parts(3)))
      ElseIf Left(parts(3), 1) = "=" Then
        cell.setFormula(parts(3))
        cell.NumberFormat = book.NumberFormats.queryKey("YYYY-MM-DD", locale, False)
      Else
        cell.setString(parts(3))
      End If
    End If
  Loop
  Dim saved(0) As New com.sun.star.beans.PropertyValue
  saved(0).Name = "FilterName"
  saved(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL("${address(to)}", saved())
  book.close(True)
Failed:
  StarDesktop.terminate()
End Sub
`;
}

/** Runs a command in the folder, and returns what it printed. */
async function command(words: readonly string[]): Promise<string> {
  const out: string[] = [];
  const keep = (text: string): number => out.push(text);
  await run(words, { cwd: folder, print: keep, printError: keep });
  return out.join("\n");
}
