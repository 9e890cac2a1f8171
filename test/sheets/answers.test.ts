import { describe, expect, it } from "vitest";
import { verdicts } from "../../src/terms/index.js";
import { type SheetCell, type Writable, type WrittenSheet, writeSheets } from "../../src/sheets/index.js";
import {
  agenda,
  assessment,
  budget,
  comparison,
  form,
  indicators,
  later2022,
  policies,
  policyComparison,
  register,
  report,
  roster,
  scenarios,
  situations,
} from "./answers.js";

/** The sheets of every kind of answer: their form, their language, and that their figures are those of the answer. */

const answers: readonly (readonly [string, Writable])[] = [
  ["an agenda", agenda],
  ["an assessment", assessment],
  ["a comparison of assessments", comparison],
  ["a comparison of situations", situations],
  ["a roster", roster],
  ["scenarios", scenarios],
  ["a comparison of policies", policyComparison],
  ["a statistics form", form],
  ["a filled report", report],
  ["indicators", indicators],
  ["a budget", budget],
];

const write = (answer: Writable, locale: "zh-CN" | "en" = "zh-CN"): readonly WrittenSheet[] =>
  writeSheets(answer, { locale, register, policies });
const sheetOf = (answer: Writable, name: string, locale: "zh-CN" | "en" = "zh-CN"): WrittenSheet => {
  const sheet = write(answer, locale).find((one) => one.name === name);
  if (sheet === undefined)
    throw new Error(
      `no sheet ${name}: ${write(answer, locale)
        .map((one) => one.name)
        .join()}`,
    );
  return sheet;
};
/** The cells of a column, by its heading. */
const columnOf = ({ columns, rows }: WrittenSheet, heading: string): readonly SheetCell[] => {
  const at = columns.findIndex((column) => column.heading === heading);
  if (at === -1) throw new Error(`no column ${heading}: ${columns.map((column) => column.heading).join()}`);
  return rows.map((row) => row[at]);
};
const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

describe("the sheets of an answer", () => {
  it.each(answers)("have names and headings that differ, and rows as long as their headings: %s", (_, answer) => {
    for (const locale of ["zh-CN", "en"] as const) {
      const sheets = write(answer, locale);
      expect(sheets.length).toBeGreaterThan(0);
      expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length);
      for (const { name, columns, rows } of sheets) {
        expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/);
        const headings = columns.map(({ heading }) => heading);
        expect(headings.filter((heading) => heading.trim() === "")).toEqual([]);
        expect(new Set(headings).size).toBe(headings.length);
        for (const { kind } of columns) expect(["text", "long", "number", "money", "verdict"]).toContain(kind);
        for (const row of rows) expect(row).toHaveLength(columns.length);
      }
    }
  });

  it.each(answers)("are as many in both languages, each in its own: %s", (_, answer) => {
    const [zh, en] = [write(answer), write(answer, "en")];
    expect(en.map(({ rows }) => rows.length)).toEqual(zh.map(({ rows }) => rows.length));
    expect(en.map(({ columns }) => columns.map(({ kind }) => kind))).toEqual(
      zh.map(({ columns }) => columns.map(({ kind }) => kind)),
    );
    const words = (sheets: readonly WrittenSheet[]): readonly string[] =>
      sheets.flatMap(({ name, columns }) => [name, ...columns.map(({ heading }) => heading)]);
    expect(words(en).filter(hasHan)).toEqual([]);
    expect(words(zh).filter((word) => !hasHan(word) && !/^\d{4}-\d{2}-\d{2}$/.test(word) && word !== "off")).toEqual(
      [],
    );
  });

  it.each(answers)("have numbers where a column is of numbers, and texts where it is of texts: %s", (_, answer) => {
    for (const { columns, rows } of write(answer))
      for (const row of rows)
        row.forEach((cell, at) => {
          const kind = columns[at]?.kind;
          if (kind === "verdict" || kind === "long") expect(typeof cell).toBe("string");
          if (kind === "verdict") expect(cell).not.toBe("");
        });
  });
});

describe("the sheets of an assessment", () => {
  const { findings, indicators: figures, asOf, period } = assessment;
  const count = (of: (finding: (typeof findings)[number]) => boolean): number => findings.filter(of).length;

  it("sum up the day, the year, the policy and the verdicts", () => {
    const overview = new Map(sheetOf(assessment, "总览").rows.map(([item, value]) => [item, value]));
    expect(overview.get("截至日期")).toBe(asOf);
    expect(overview.get("考核期间")).toBe(`${period.from} — ${period.to}`);
    expect(overview.get("数据登记日期")).toBe(register.recordedOn);
    expect(overview.get("适用政策")).toBe(policies[0]?.title.zh);
    expect(overview.get("其中：违反（逾期未达到强制性要求）")).toBe(figures.breaches);
    const counts = verdicts.values.map((verdict) => overview.get(`结论：${verdicts.labels[verdict].zh}`));
    expect(counts).toEqual(verdicts.values.map((verdict) => count((finding) => finding.verdict === verdict)));
    const english = new Map(sheetOf(assessment, "Overview", "en").rows.map(([item, value]) => [item, value]));
    expect(english.get("findings: met")).toBe(count(({ verdict }) => verdict === "met"));
    expect([english.get("As of"), english.get("Recorded on"), english.get("of these: breaches")]).toEqual([
      asOf,
      register.recordedOn,
      figures.breaches,
    ]);
  });

  it("list what was not checked with the reason", () => {
    const rows = sheetOf(assessment, "总览").rows.filter(
      ([item]) => typeof item === "string" && item.startsWith("未核查："),
    );
    expect(rows.map(([item]) => item)).toEqual(assessment.notRun.map(({ title }) => `未核查：${title.zh}`));
    expect(rows.filter(([, reason]) => reason === "")).toEqual([]);
  });

  it("add up by provision, without those that have no findings", () => {
    const sheet = sheetOf(assessment, "条款汇总");
    const ids = columnOf(sheet, "条款编号");
    expect(ids).toEqual(figures.provisions.filter((one) => one.findings > 0).map(({ provision }) => provision));
    for (const verdict of verdicts.values)
      expect(columnOf(sheet, verdicts.labels[verdict].zh)).toEqual(
        ids.map((id) => count((finding) => finding.provision === id && finding.verdict === verdict)),
      );
    const breaches = columnOf(sheet, "其中违反").map(Number);
    expect(breaches.reduce((sum, one) => sum + one, 0)).toBe(figures.breaches);
    for (const heading of ["条款", "类型", "要求程度"]) expect(columnOf(sheet, heading)).not.toContain("");
  });

  it("list every finding, and what is to be done, with place and station by name", () => {
    const names = new Map([...register.divisions, ...register.stations].map(({ id, name }) => [id, name]));
    const places = new Map(register.stations.map(({ id, division }) => [id, division]));
    const sheet = sheetOf(assessment, "全部结论");
    expect(columnOf(sheet, "对象编号")).toEqual(findings.map(({ subject }) => subject.id));
    const ofStations = findings.flatMap(({ subject }, at) =>
      subject.kind === "station" ? [{ id: subject.id, at }] : [],
    );
    expect(ofStations.length).toBeGreaterThan(0);
    for (const { id, at } of ofStations) {
      expect(columnOf(sheet, "站点")[at]).toBe(names.get(id) ?? id);
      expect(columnOf(sheet, "区划")[at]).toBe(names.get(places.get(id) ?? "") ?? places.get(id));
    }
    const open = findings.filter(({ verdict }) => ["unmet", "undetermined", "discretionary"].includes(verdict));
    const todo = sheetOf(assessment, "待办事项");
    expect(columnOf(todo, "对象编号")).toEqual(open.map(({ subject }) => subject.id));
    expect(open.length).toBeLessThan(findings.length);
    expect(columnOf(todo, "还差或尚缺").filter((text) => text === "").length).toBeLessThan(open.length / 2);
  });

  it("list each missing fact of each finding, and how many verdicts all of its kind settle", () => {
    const sheet = sheetOf(assessment, "缺失材料");
    const facts = findings.flatMap(({ subject, provision, missing }) =>
      missing.map(({ fact }) => ({ id: subject.id, provision, fact })),
    );
    expect(facts.length).toBeGreaterThan(0);
    expect(columnOf(sheet, "对象编号")).toEqual(facts.map(({ id }) => id));
    expect(columnOf(sheet, "同类补齐后可判定的结论数")).toEqual(
      facts.map(
        ({ provision, fact }) =>
          figures.missing.find((one) => one.fact === fact && one.provision === provision)?.alone ?? null,
      ),
    );
  });

  it("have a long table whose bounds are what is met, and that and what is open", () => {
    const sheet = sheetOf(assessment, "指标长表");
    const rows = sheet.rows.map((_, at) => ({
      provision: columnOf(sheet, "条款编号")[at],
      indicator: columnOf(sheet, "指标")[at],
      numbers: ["数值", "最小", "最大", "情况不明"].map((heading) => Number(columnOf(sheet, heading)[at])),
    }));
    const sum = (provision: string, indicator: string): readonly number[] =>
      rows
        .filter((row) => row.provision === provision && row.indicator === indicator)
        .reduce((all, { numbers }) => all.map((one, at) => one + (numbers[at] ?? 0)), [0, 0, 0, 0]);
    for (const { provision } of figures.provisions.filter((one) => one.findings > 0)) {
      const own = (...wanted: readonly string[]): number =>
        count((finding) => finding.provision === provision && wanted.includes(finding.verdict));
      const [met, open] = [own("met"), own("undetermined", "discretionary")];
      expect(sum(provision, "符合数")).toEqual([met, met, met + open, open]);
      const all = met + open + own("unmet");
      expect(sum(provision, "应核查数")).toEqual([all, all, all, 0]);
    }
    expect(new Set(columnOf(sheet, "期间起"))).toEqual(new Set([period.from]));
    expect(new Set(columnOf(sheet, "期间止"))).toEqual(new Set([asOf]));
  });
});

describe("the sheets of a comparison", () => {
  it.each([
    ["of assessments", comparison],
    ["of situations", situations],
  ] as const)("%s have the figures of both sides and their difference", (_, answer) => {
    const { rows } = sheetOf(answer, "前后对比");
    const [before, after] = [assessment.indicators, later2022.indicators];
    expect(rows.find(([item]) => item === "符合")).toEqual([
      "符合",
      before.verdicts.met,
      after.verdicts.met,
      after.verdicts.met - before.verdicts.met,
    ]);
    expect(rows.find(([item]) => item === "其中：违反")).toEqual([
      "其中：违反",
      before.breaches,
      after.breaches,
      after.breaches - before.breaches,
    ]);
    expect(rows[1]?.[1]).toBe(before.verdicts.unmet);
  });

  it.each([
    ["of assessments", comparison],
    ["of situations", situations],
  ] as const)("%s list each change with what it means", (_, answer) => {
    const sheet = sheetOf(answer, "有变化的结论");
    const words = { gained: "新符合", lost: "不再符合", moved: "结论有变", detail: "结论不变，数字有变" };
    expect(comparison.changes.length).toBeGreaterThan(0);
    expect(columnOf(sheet, "变化")).toEqual(comparison.changes.map(({ effect }) => words[effect]));
    expect(columnOf(sheet, "对象编号")).toEqual(comparison.changes.map(({ subject }) => subject.id));
    expect(
      columnOf(sheet, "前").filter((word, at) => (word === "—") !== (comparison.changes[at]?.before === null)),
    ).toEqual([]);
    expect(
      columnOf(sheet, "后").filter((word, at) => (word === "—") !== (comparison.changes[at]?.after === null)),
    ).toEqual([]);
  });

  it("of situations count the causes, and name those of each change", () => {
    const { rows } = sheetOf(situations, "变化的原因");
    expect(rows).toEqual([["时间", situations.changes.length]]);
    expect(new Set(columnOf(sheetOf(situations, "有变化的结论"), "原因"))).toEqual(new Set(["时间"]));
    expect(sheetOf(situations, "Causes", "en").rows[0]?.[0]).toBe("time");
  });
});

describe("the sheets of a roster, of scenarios and of policies", () => {
  it("have each person of a roster with the verdict", () => {
    const sheet = sheetOf(roster, "人员资质");
    expect(columnOf(sheet, "工号")).toEqual(roster.findings.map(({ subject }) => subject.id));
    expect(columnOf(sheet, "现状").filter((text) => text === "")).toEqual([]);
    const posts = new Map(register.personnel.map(({ id, assignments }) => [id, assignments?.[0]?.station]));
    const names = new Map(register.stations.map(({ id, name }) => [id, name ?? id]));
    expect(columnOf(sheet, "站点")).toEqual(
      roster.findings.map(({ subject }) => names.get(posts.get(subject.id) ?? "") ?? ""),
    );
  });

  it("have the figures of each scenario next to the policy as it is", () => {
    const [first] = write(scenarios);
    expect(first?.columns.map(({ heading }) => heading)).toEqual(["项目", "现行", "off", "一案"]);
    const row = (label: string): readonly SheetCell[] | undefined => first?.rows.find(([item]) => item === label);
    const { baseline, scenarios: all } = scenarios;
    expect(row("符合")?.slice(1)).toEqual([baseline.verdicts.met, ...all.map(({ verdicts: own }) => own.after.met)]);
    const range = ({ least, most }: { readonly least: number; readonly most: number }): SheetCell =>
      least === most ? least : `${String(least)}至${String(most)}`;
    for (const [label, key] of [
      ["需新建站点（个）", "stations"],
      ["需增配人员（名）", "staff"],
      ["在岗而资质不符（名）", "unqualified"],
    ] as const)
      expect(row(label)?.slice(1)).toEqual([
        range(baseline.needs[key]),
        ...all.map(({ needs }) => range(needs.after[key])),
      ]);
    const changed = all.map(({ changes }) => changes.filter(({ effect }) => effect !== "detail").length);
    expect(
      write(scenarios)
        .slice(1, 3)
        .map(({ name, rows }) => [name, rows.length]),
    ).toEqual([
      ["off", changed[0]],
      ["一案", changed[1]],
    ]);
    expect(write(scenarios, "en")[0]?.columns.map(({ heading }) => heading)).toEqual([
      "Item",
      "As it is",
      "off",
      "One case",
    ]);
  });

  it("have what is gone and what is changed in a policy, with both sources, and its effects", () => {
    const sheet = sheetOf(policyComparison, "条款变化");
    const kinds = columnOf(sheet, "变化");
    expect(kinds).toEqual(["不再有", "变化"]);
    const roles = policies[0]?.provisions.find(({ id }) => id === "beijing-pilot-2021/roles");
    expect(columnOf(sheet, "条款")[0]).toBe(roles?.title.zh);
    expect([columnOf(sheet, "之前")[0] === "", columnOf(sheet, "之后")[0]]).toEqual([false, ""]);
    expect([columnOf(sheet, "之前")[1], columnOf(sheet, "之后")[1]]).toEqual(["10", "1"]);
    expect(columnOf(sheet, "之前的出处")[1]).toMatch(/^原文规定：《.+》.+“.+”$/);
    expect(columnOf(sheet, "之后的出处")[1]).toMatch(/^情景调整：《.+》.+“.+”$/);
    const { effects } = policyComparison;
    const figures = sheetOf(policyComparison, "前后对比");
    expect(figures.columns.map(({ heading }) => heading)).toEqual(["项目", "之前的政策", "之后的政策", "增减"]);
    expect(figures.rows.find(([item]) => item === "符合")?.slice(1)).toEqual([
      effects?.verdicts.before.met,
      effects?.verdicts.after.met,
      Number(effects?.verdicts.after.met) - Number(effects?.verdicts.before.met),
    ]);
    expect(columnOf(sheetOf(policyComparison, "有变化的结论"), "对象编号")).toEqual(
      effects?.changes.map(({ subject }) => subject.id),
    );
  });
});

describe("the sheets of forms, indicators and money", () => {
  it("have every figure of the statistics form in its line", () => {
    const sheet = sheetOf(form, "统计表");
    const { built, nationallyRegistered: entered, professionals, certified, graduates, averagePay } = form;
    expect(columnOf(sheet, "数值")).toEqual([
      built.subdistrict,
      built.township,
      built.community,
      entered.yes,
      entered.no,
      entered.unknown,
      professionals.subdistrict,
      professionals.township,
      professionals.community,
      form.professionalTotal,
      certified.count,
      certified.unknown,
      graduates.count,
      graduates.unknown,
      averagePay.district.amount,
      averagePay.township.amount,
    ]);
    expect(columnOf(sheet, "指标")).not.toContain("");
    expect(columnOf(sheet, "序号").filter((item) => item !== "")).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(
      columnOf(sheetOf(form, "Statistics form", "en"), "Figure")
        .map(String)
        .filter(hasHan),
    ).toEqual([]);
  });

  it("have a sheet for each table of a form, with a row for each of its rows", () => {
    const sheets = write(report);
    expect(sheets.map(({ rows }) => rows.length)).toEqual(report.tables.map(({ rows }) => rows.length));
    report.tables.forEach(({ rows }, index) => {
      rows.forEach(({ cells }, at) => {
        cells.forEach((cell, column) => {
          const written = sheets[index]?.rows[at]?.[column + 1];
          if (cell === null) expect(written).toBe(null);
          else if (cell.least !== null && cell.least === cell.most) expect(typeof written).toBe("number");
          else expect(typeof written).toBe("string");
        });
      });
    });
  });

  it("have each indicator of each station in both periods, their difference, and one number a row", () => {
    const [beside, long] = write(indicators);
    const pairs = new Set(indicators.rows.map(({ indicator, subject }) => `${indicator} ${subject.id}`));
    expect(beside?.rows).toHaveLength(pairs.size);
    expect(long?.rows).toHaveLength(indicators.rows.length);
    const cells = (heading: string): readonly SheetCell[] => columnOf(long as WrittenSheet, heading);
    expect(cells("指标编号")).toEqual(indicators.rows.map(({ indicator }) => indicator));
    expect(cells("站点编号")).toEqual(indicators.rows.map(({ subject }) => subject.id));
    expect(cells("期初")).toEqual(indicators.rows.map(({ period }) => indicators.periods[period]?.period.from));
    expect(cells("期末")).toEqual(indicators.rows.map(({ period }) => indicators.periods[period]?.period.to));
    expect(cells("尚缺情况数")).toEqual(indicators.rows.map(({ missing }) => missing.length));
    indicators.rows.forEach(({ least, most }, at) => {
      expect([cells("至少")[at] === null, cells("至多")[at] === null]).toEqual([least === null, most === null]);
      expect(cells("数值")[at]).toBe(least === most ? cells("至少")[at] : null);
    });
    const known = beside?.rows.filter((row) => typeof row[4] === "number" && typeof row[5] === "number") ?? [];
    expect(known.length).toBeGreaterThan(0);
    for (const row of known) expect(row[6]).toBeCloseTo(Number(row[4]) - Number(row[5]), 6);
  });

  it("have the lines of a budget with the part of each party, and their totals", () => {
    const lines = sheetOf(budget, "预算明细");
    expect(columnOf(lines, "对象")).toEqual(["centre", "station", null]);
    expect(columnOf(lines, "金额（元）")).toEqual(["200000.00", "200000.00", "400000.00"]);
    expect(columnOf(lines, "city（元）")).toEqual(["90000.00", "90000.00", "180000.00"]);
    expect(columnOf(lines, "district（元）")).toEqual(["80000.00", "80000.00", "160000.00"]);
    expect(columnOf(lines, "超出上限（元）")).toEqual(["30000.00", "30000.00", "60000.00"]);
    expect(columnOf(lines, "用途").slice(0, 2)).toEqual(["人员薪酬", "人员薪酬"]);
    const totals = sheetOf(budget, "预算汇总").rows;
    expect(totals[0]).toEqual(["合计", "", "400000.00"]);
    expect(totals.filter(([by]) => by === "用途")).toEqual([["用途", "人员薪酬", "400000.00"]]);
    expect(totals.filter(([by]) => by === "对象")).toEqual([
      ["对象", "centre", "200000.00"],
      ["对象", "station", "200000.00"],
    ]);
    expect(totals.find(([by]) => by === "资金缺口")?.[2]).toBe("100000.00");
  });

  it("have how sources pay, what was paid and spent so far, and the clause of each parameter", () => {
    const paid = sheetOf(budget, "资金安排");
    expect(columnOf(paid, "金额（元）").reduce<number>((sum, cell) => sum + Number(cell), 0)).toBe(300_000);
    expect(new Set(columnOf(paid, "资金"))).toEqual(new Set(["pot"]));
    expect(sheetOf(budget, "执行情况").rows).toEqual([
      ["centre", "200000.00", "200000.00", "60000.00", "与预算相符"],
      ["station", "200000.00", "150000.00", "0.00", "低于预算"],
    ]);
    const clauses = sheetOf(budget, "依据");
    expect(new Set(columnOf(clauses, "条款号"))).toEqual(new Set(["九"]));
    expect(columnOf(clauses, "参数")).toContain("分担比例");
    expect(
      columnOf(sheetOf(budget, "Sources of the rules", "en"), "Parameter")
        .map(String)
        .filter(hasHan),
    ).toEqual([]);
  });
});
