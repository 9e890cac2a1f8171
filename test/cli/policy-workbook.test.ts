import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";
import { readWorkbook, writeWorkbook } from "../../src/cli/workbook.js";
import { isPolicyBook } from "../../src/cli/policy-workbook.js";
import { parsePolicy } from "../../src/policy/index.js";
import { type SheetCell, policyTables, readPolicySheets, sheetTables } from "../../src/sheets/index.js";
import { makeDesk } from "./command-line.js";

const desk = makeDesk();
afterAll(desk.clear);
const file = (name: string): string => join(desk.folder, name);
const register = join(root, "examples/05-scenarios/register.json");

const CLAUSE: Readonly<Record<string, SheetCell>> = {
  "条款编号*": "1",
  "条款名称*": "每站至少3名专职人员",
  "条款种类*": "指标要求",
  "要求程度*": "应当",
  "适用对象*": "社工站",
  指标: "专职人员数",
  数值: 3,
  条款号: "八",
  原文: "每站配备不少于3名专职人员",
};

/** Fills the empty workbook of a policy in below its examples. */
async function fillIn(clauses: readonly Readonly<Record<string, SheetCell>>[]): Promise<void> {
  rmSync(file("政策.xlsx"), { force: true });
  expect((await desk.run("template", "政策.xlsx", "--for", "policy")).code).toBe(0);
  const rows: Readonly<Record<string, readonly Readonly<Record<string, SheetCell>>[]>> = {
    政策: [
      {
        "政策编号*": "qingshan-2021",
        "政策名称*": "青山市办法",
        "适用地区*": "CN",
        施行日期: "2021-01-01",
        有效期至: "无",
        条款号: "二十",
        原文: "自2021年1月1日起施行",
      },
    ],
    文件: [{ "文件编号*": "d", "文件名称*": "青山市办法", 发文单位: "青山市民政局" }],
    条款: clauses,
  };
  const sheets = await readWorkbook(readFileSync(file("政策.xlsx")), "政策.xlsx");
  const filled = sheets.map(({ name, rows: own }) => {
    const [head = []] = own;
    const added = (rows[name] ?? []).map((cells) =>
      head.map((heading) => (typeof heading === "string" ? (cells[heading] ?? null) : null)),
    );
    return { name, rows: [...own, ...added], widths: [] };
  });
  writeFileSync(file("政策.xlsx"), await writeWorkbook(filled));
}

beforeAll(async () => {
  await fillIn([CLAUSE]);
});

it("writes a template that reads none of its examples, and asks for a policy and its documents", async () => {
  await desk.run("template", "空白.xlsx", "--for", "policy");
  const { code, out } = await desk.run("check", "空白.xlsx");
  expect(code).toBe(1);
  expect(out).toContain("缺少“政策”表，或表中没有内容");
  expect(out).toContain("缺少“文件”表，或表中没有内容");
});

it("writes examples that are themselves a policy", async () => {
  await desk.run("template", "示例.xlsx", "--for", "policy");
  const sheets = await readWorkbook(readFileSync(file("示例.xlsx")), "示例.xlsx");
  const filled = sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map(([first = null, ...cells]) => [
      typeof first === "string" ? first.replace("示例：", "") : first,
      ...cells,
    ]),
  }));
  const { policy, faults } = readPolicySheets(filled);
  expect(faults).toEqual([]);
  expect(policy?.provisions.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["funding-standard", "cost-share", "funding-sources", "pay-standard", "evaluation"]),
  );
});

it("is in the guide, and says what its JSON says", async () => {
  const folder = join(root, "docs/guides/budget");
  const sheets = await readWorkbook(readFileSync(join(folder, "qingshan-2025.xlsx")), "qingshan-2025.xlsx");
  const { policy, faults } = readPolicySheets(sheets);
  expect(faults).toEqual([]);
  expect(policy).toEqual(parsePolicy(JSON.parse(readFileSync(join(folder, "qingshan-2025.json"), "utf8"))));
});

it("checks a filled workbook, and assesses a register by it", async () => {
  const checked = await desk.run("check", "政策.xlsx");
  expect([checked.code, checked.out]).toEqual([0, expect.stringContaining("没有发现问题，共1条")]);
  const { out, error } = await desk.run(...["assess", register, "--policy", "政策.xlsx", "--as-of", "2021-12-31"]);
  expect(error).toBe("");
  expect(out).toContain("每站至少3名专职人员");
});

it("says where a cell is wrong, in the checked workbook too, and does not assess by a part of a policy", async () => {
  await fillIn([CLAUSE, { ...CLAUSE, "条款编号*": "2", 数值: "三名" }]);
  const checked = await desk.run("check", "政策.xlsx", "--xlsx", "核对.xlsx");
  expect(checked.code).toBe(1);
  expect(checked.out).toMatch(/条款![A-Z]+\d+（数值）：请填数字、百分数或分数/);
  const sheets = await readWorkbook(readFileSync(file("核对.xlsx")), "核对.xlsx");
  expect(sheets.find(({ name }) => name === "问题清单")?.rows[1]?.[3]).toBe("数值");
  const assessed = await desk.run("assess", register, "--policy", "政策.xlsx", "--as-of", "2021-12-31");
  expect([assessed.code, assessed.error]).toEqual([1, expect.stringContaining("政策工作簿“政策.xlsx”有1处问题")]);
});

it("reports a fault that costs nothing, with exit code 1", async () => {
  await fillIn([CLAUSE]);
  const sheets = await readWorkbook(readFileSync(file("政策.xlsx")), "政策.xlsx");
  const beyond = sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((cells, at) => (name === "条款" && at === rows.length - 1 ? [...cells, null, "另见附件"] : cells)),
    widths: [],
  }));
  writeFileSync(file("多一格.xlsx"), await writeWorkbook(beyond));
  const { code, out } = await desk.run("check", "多一格.xlsx");
  expect(out).toContain("发现1处问题：");
  expect(out).not.toContain("没有发现问题");
  expect(code).toBe(1);
});

it("does not save a policy as a register", async () => {
  await fillIn([CLAUSE]);
  const { code, error } = await desk.run("check", "政策.xlsx", "--register", "台账.json");
  expect(code).toBe(2);
  expect(error).toContain("政策工作簿不能存为台账：--register 只用于台账。");
  expect(existsSync(file("台账.json"))).toBe(false);
});

it("writes the clauses of a policy of the catalogue as a workbook that is that policy", async () => {
  await desk.run("template", "北京.xlsx", "--for", "policy", "--policy", "beijing-pilot-2021");
  const [own, known] = await Promise.all(
    ["北京.xlsx", "beijing-pilot-2021"].map((name) => desk.run("policies", name, "--json")),
  );
  expect(JSON.parse(own?.out ?? "")).toEqual(JSON.parse(known?.out ?? ""));
});

it("takes a workbook for a policy by every name of its sheets, none of which a register has", () => {
  const tables = policyTables.filter(({ key }) => key === "policy" || key === "provisions");
  const names = tables.flatMap(({ title, synonyms }) => [title.zh, title.en, ...synonyms]);
  const ofRegisters = sheetTables.flatMap(({ key, title, synonyms }) => [key, title.zh, title.en, ...synonyms]);
  const isPolicy = (name: string): boolean =>
    isPolicyBook({ kind: "sheets", path: "", sheets: [{ name, rows: [] }], workbook: null });
  expect(names).toContain("政策条款");
  expect(names.filter((name) => !isPolicy(name))).toEqual([]);
  expect(ofRegisters.filter(isPolicy)).toEqual([]);
});

it("says that a register is no policy", async () => {
  await desk.run("template", "台账.xlsx");
  const { error } = await desk.run("policies", "台账.xlsx");
  expect(error).toContain("不是政策工作簿");
  expect((await desk.run("template", "x.xlsx", "--for", "polcy")).error).toContain("--for 应为");
});
