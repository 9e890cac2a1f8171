import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";
import { writeWorkbook } from "../../src/cli/workbook.js";
import { makeDesk } from "./command-line.js";

const desk = makeDesk();
afterAll(desk.clear);

const shipped = join(root, "docs/cases/beijing-system-2022.json");

describe("the command cases", () => {
  it("runs a table of cases against the policy that it names, and says what no case reaches", async () => {
    const { code, out } = await desk.run("cases", shipped);
    expect(code).toBe(0);
    expect(out).toContain("案例表：24个案例通过，0个未通过");
    expect(out).toContain("没有案例能区分");
    const { out: english } = await desk.run("cases", shipped, "--lang", "en");
    expect(english).toContain("Cases: 24 passed, 0 failed");
  });

  it("adds the rows of a CSV file, and exits with 1 where one fails, with the clause and its quote", async () => {
    const rows = [
      "名称,日期,条款,结论,社区数,社区站",
      "5个社区1个站,2023年5月31日,community-stations,符合,5,1",
      ",,,,,",
    ];
    writeFileSync(join(desk.folder, "行.csv"), rows.join("\n"));
    const { code, out } = await desk.run("cases", shipped, "行.csv");
    expect(code).toBe(1);
    expect(out).toContain("案例表：24个案例通过，1个未通过");
    expect(out).toContain("案例“5个社区1个站”（2023年5月31日）未通过");
    expect(out).toContain("依据");
    const { out: json } = await desk.run("cases", shipped, "行.csv", "--json");
    expect(JSON.parse(json)).toMatchObject({ kind: "case-run", failed: [{ expected: { verdict: "met" } }] });
  });

  it("reads amounts, shares and what was handed in from rows of a CSV file and of a workbook alike", async () => {
    const rows: readonly (string | number | null)[][] = [
      ["名称", "日期", "条款", "对象", "结论", "应达到", "还差", "比例", "社区数", "社区站"],
      ["7个社区2个站", "2023-05-31", "community-stations", "110101001", "未达到", 3, 1, "2/7", 7, 2],
      ["9个社区3个站", "2023-05-31", "community-stations", null, "符合", "3", null, "30%", 9, 3],
    ];
    writeFileSync(join(desk.folder, "数额.csv"), rows.map((row) => row.join(",")).join("\n"));
    writeFileSync(join(desk.folder, "数额.xlsx"), await writeWorkbook([{ name: "案例", rows, widths: [20, 12, 20] }]));
    const [csv, book] = [
      await desk.run("cases", shipped, "数额.csv", "--json"),
      await desk.run("cases", shipped, "数额.xlsx", "--json"),
    ];
    expect(JSON.parse(csv.out)).toEqual(JSON.parse(book.out));
    expect(JSON.parse(csv.out)).toMatchObject({
      failed: [{ name: "9个社区3个站", amounts: [{ name: "share", expected: "0.3", least: "1/3", most: "1/3" }] }],
    });
  });

  it("reads deadlines from rows", async () => {
    const rows = [
      "名称,日期,条款,结论,报送单位,报送日期,应报送单位",
      "5月31日上报,2021-06-30,district-plan-due,符合,110101,2021年5月31日,110101",
      "两区都没有上报,2021-06-30,district-plan-due,未达到,,,110101、110105",
    ];
    writeFileSync(join(desk.folder, "期限.csv"), rows.join("\n"));
    const pilot = join(root, "docs/cases/beijing-pilot-2021.json");
    expect((await desk.run("cases", pilot, "期限.csv")).code).toBe(0);
  });

  it("says where a table is wrong, and what a file of rows lacks", async () => {
    const wrong = {
      version: 1,
      policy: "beijing-system-2022",
      cases: [{ name: "一", asOf: "2023-05-31", provision: "x", verdict: "met" }],
    };
    writeFileSync(join(desk.folder, "错.json"), JSON.stringify(wrong, null, 2));
    const { code, error } = await desk.run("cases", "错.json");
    expect(code).toBe(1);
    expect(error).toContain("第8行");
    writeFileSync(join(desk.folder, "无条款.csv"), "名称,日期\n一,2023-05-31");
    expect((await desk.run("cases", shipped, "无条款.csv")).error).toContain("没有“条款”一列");
  });
});
