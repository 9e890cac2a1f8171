import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { makeDesk } from "./command-line.js";

const desk = makeDesk();
afterAll(desk.clear);
const file = (name: string): string => join(desk.folder, name);

describe("files that somebody filled in", () => {
  it("are not replaced by a new template", async () => {
    writeFileSync(file("台账.xlsx"), "filled in");
    for (const words of [
      ["template", "台账.xlsx"],
      ["template", "台账.xlsx", "--for", "policy"],
    ]) {
      const { code, error } = await desk.run(...words);
      expect([code, error]).toEqual([2, expect.stringContaining("“台账.xlsx”已经存在，没有改动")]);
    }
    expect(readFileSync(file("台账.xlsx"), "utf8")).toBe("filled in");
  });

  it.each([
    ["check", "表.csv", "--xlsx", "./表.csv"],
    ["check", "表.csv", "--register", "表.CSV"],
    ["assess", "表.csv", "--policy", "policy.json", "--as-of", "2026-06-30", "--html", "policy.json"],
    ["assess", "表.csv", "--policy", "policy.json", "--as-of", "2026-06-30", "--html", "out", "--xlsx", "out"],
    ["compare", "表.csv", "with.csv", "--policy", "p.json", "--as-of", "2026-06-30", "--xlsx", "with.csv"],
  ])("are not written over by what %s answers (%s %s %s …)", async (...words) => {
    writeFileSync(file("表.csv"), "own");
    const { code, error } = await desk.run(...words);
    expect([code, error]).toEqual([2, expect.stringContaining("请换一个文件名")]);
    expect(readFileSync(file("表.csv"), "utf8")).toBe("own");
  });

  it("are named in the next command so that a shell takes a name with blanks as one word", async () => {
    expect((await desk.run("template", "海棠区 台账.xlsx")).out).toContain('check "海棠区 台账.xlsx"');
    expect((await desk.run("template", "海棠区台账.xlsx")).out).toMatch(/check 海棠区台账\.xlsx$/);
  });
});
