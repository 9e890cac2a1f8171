import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { addDays } from "social-work-station-rules/calendar";
import { createHandler } from "social-work-station-rules/http";
import type { Register } from "social-work-station-rules/model";
import { registers } from "social-work-station-rules/testing";
import { type Ran, makeDesk } from "./command-line.js";

const desk = makeDesk();
afterAll(desk.clear);

const write = (name: string, content: unknown): void => {
  writeFileSync(join(desk.folder, name), typeof content === "string" ? content : JSON.stringify(content));
};

/** Runs a command with `--json` and keeps the answer as 结果.json. */
async function keep(...words: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const { out, error } = await desk.run(...words, "--json");
  write("结果.json", out);
  if (out === "") throw new Error(error);
  return JSON.parse(out) as Readonly<Record<string, unknown>>;
}

const verify = (...words: readonly string[]): Promise<Ran> => desk.run("verify", "结果.json", ...words);

/** A register that is another one: it was recorded a day earlier, or one division more is in it. */
const changed = (register: Register): object => ({
  ...register,
  divisions: [...register.divisions, { id: "650101999", name: "另一街道", level: "township", kind: "subdistrict" }],
});

const days = fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 700 })).map(([first, gap]) => {
  const before = addDays("2021-01-01", first);
  return [before, addDays(before, gap)] as const;
});

describe("a comparison of two days", () => {
  it("is repeated, and neither with another register nor once a figure in it is another", async () => {
    await fc.assert(
      fc.asyncProperty(registers(), days, async (register, [before, after]) => {
        write("台账.json", register);
        const policy = ["--policy", "beijing-pilot-2021"];
        const answer = await keep("compare", "台账.json", ...policy, "--as-of", before, "--with", after);
        expect(answer["kind"]).toBe("situation-comparison");
        const same = await verify("台账.json");
        expect([same.code, same.error]).toEqual([0, ""]);
        write("另一台账.json", changed(register));
        expect((await verify("另一台账.json")).out).toContain("台账  不同");
        write("结果.json", { ...answer, breaches: { before: 99, after: 0 } });
        const tampered = await verify("台账.json");
        expect([tampered.code, tampered.out]).toEqual([1, expect.stringContaining("结果  不同")]);
        expect(tampered.out).toContain("台账  一致");
      }),
      { numRuns: 6 },
    );
  });
});

describe("a comparison of two registers", () => {
  it("is repeated with both in their order, and not with one of them or in the other order", async () => {
    await fc.assert(
      fc.asyncProperty(registers(), async (register) => {
        write("去年.json", register);
        write("今年.json", changed(register));
        const policy = ["--policy", "beijing-pilot-2021"];
        await keep("compare", "去年.json", "今年.json", ...policy, "--as-of", "2022-06-30");
        const same = await verify("去年.json", "今年.json");
        expect([same.code, same.error]).toEqual([0, ""]);
        for (const others of [["去年.json"], ["今年.json"], ["今年.json", "去年.json"]]) {
          const { code, out } = await verify(...others);
          expect([code, out]).toEqual([1, expect.stringContaining("台账  不同")]);
        }
      }),
      { numRuns: 4 },
    );
  });

  it("of two policies is repeated under the same two alone", async () => {
    const [register] = fc.sample(registers(), { numRuns: 1, seed: 7 });
    write("去年.json", register);
    write("今年.json", changed(register as Register));
    const policies = ["--policy", "beijing-pilot-2021", "--policy", "beijing-system-2022"];
    await keep("compare", "去年.json", "今年.json", ...policies, "--as-of", "2022-06-30", "--with", "2022-12-31");
    expect((await verify("去年.json", "今年.json")).code).toBe(0);
    const other = await verify("去年.json", "今年.json", "--policy", "beijing-pilot-2021");
    expect(other.error).toContain("内容有误");
  });

  it("is not repeated where the question in it was changed to one that cannot be", async () => {
    const [register] = fc.sample(registers(), { numRuns: 1, seed: 7 });
    write("台账.json", register);
    const policy = ["--policy", "beijing-pilot-2021"];
    const answer = await keep("compare", "台账.json", ...policy, "--as-of", "2022-06-30", "--with", "2022-12-31");
    for (const changes of [{ later: null }, { asOf: "2022-02-30" }, { period: {} }, { before: "nowhere" }]) {
      write("结果.json", { ...answer, asked: { ...(answer["asked"] as object), ...changes } });
      const { code, error } = await verify("台账.json", ...policy);
      expect([code, error]).toEqual([1, expect.stringContaining("内容有误")]);
    }
  });
});

describe("a table of indicators", () => {
  const own = {
    version: 1,
    indicators: [
      {
        id: "own/stations",
        title: { zh: "站点数" },
        unit: { zh: "个" },
        measure: { take: "count", of: "stations" },
      },
    ],
  };

  it.each([
    ["the library's indicators", []],
    ["periods side by side", ["--period", "2022-Q2", "--period", "2022-Q1", "--by", "county"]],
    ["indicators of one's own", ["--indicators", "指标项.json"]],
  ])("of %s is repeated, and neither with another register nor once a figure is another", async (_, options) => {
    write("指标项.json", own);
    await fc.assert(
      fc.asyncProperty(registers(), async (register) => {
        write("台账.json", register);
        const answer = await keep("indicators", "台账.json", "--as-of", "2022-06-30", ...options);
        const same = await verify("台账.json");
        expect([same.code, same.error]).toEqual([0, ""]);
        write("另一台账.json", changed(register));
        expect((await verify("另一台账.json")).out).toContain("台账  不同");
        write("结果.json", { ...answer, rows: [] });
        expect((await verify("台账.json")).out).toContain("结果  不同");
      }),
      { numRuns: 4 },
    );
  });

  it("of the service has the record that the command writes for the same question", async () => {
    const [register] = fc.sample(registers(), { numRuns: 1, seed: 7 });
    write("台账.json", register);
    const { asked, run } = await keep("indicators", "台账.json", "--as-of", "2022-06-30");
    const response = await createHandler()(
      new Request("http://localhost/indicators", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ register, asOf: "2022-06-30", by: "whole" }),
      }),
    );
    const answered = await response.text();
    expect(JSON.parse(answered)).toMatchObject({ asked, run });
    write("结果.json", answered);
    expect((await verify("台账.json")).code).toBe(0);
  });
});

describe("a statistics form that was filled in", () => {
  const own = {
    version: 1,
    id: "own/form",
    title: { zh: "本区统计表" },
    status: "published",
    tables: [
      {
        id: "stations",
        by: "county",
        columns: [
          {
            id: "number",
            title: { zh: "站点数" },
            unit: { zh: "个" },
            measure: { take: "count", of: "stations" },
            total: "whole",
          },
        ],
      },
    ],
  };

  it.each([
    ["of the library", []],
    ["for a quarter", ["--form", "example/township-quarter", "--period", "2022-Q1"]],
    ["of one's own", ["--form", "表式.json"]],
  ])("%s is repeated, and neither with another register nor once a figure is another", async (_, options) => {
    write("表式.json", own);
    await fc.assert(
      fc.asyncProperty(registers(), async (register) => {
        write("台账.json", register);
        const answer = await keep("report", "台账.json", "--as-of", "2022-06-30", ...options);
        const same = await verify("台账.json");
        expect([same.code, same.error]).toEqual([0, ""]);
        write("另一台账.json", changed(register));
        expect((await verify("另一台账.json")).out).toContain("台账  不同");
        write("结果.json", { ...answer, tables: [] });
        expect((await verify("台账.json")).out).toContain("结果  不同");
      }),
      { numRuns: 4 },
    );
  });

  it("by the service has the record that the command writes for the same question", async () => {
    const [register] = fc.sample(registers(), { numRuns: 1, seed: 7 });
    write("台账.json", register);
    const { asked, run } = await keep("report", "台账.json", "--as-of", "2022-06-30");
    const response = await createHandler()(
      new Request("http://localhost/report", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ register, asOf: "2022-06-30", form: "beijing/stations" }),
      }),
    );
    const answered = await response.text();
    expect(JSON.parse(answered)).toMatchObject({ asked, run });
    write("结果.json", answered);
    expect((await verify("台账.json")).code).toBe(0);
  });
});
