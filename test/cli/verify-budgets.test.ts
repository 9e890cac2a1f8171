import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { createHandler } from "social-work-station-rules/http";
import { parties, policyOf, provision, ratios, registerOf, stated } from "../budget/two-towns.js";
import { makeDesk } from "./command-line.js";

const desk = makeDesk();
afterAll(desk.clear);

const write = (name: string, content: unknown): void => {
  writeFileSync(join(desk.folder, name), typeof content === "string" ? content : JSON.stringify(content));
};

const verify = (register: string, policy: string) => desk.run("verify", "结果.json", register, "--policy", policy);

/** An amount for each station, how two parties share it, what was paid, and how the budget is written. */
const drawn = fc.record({
  amount: fc.integer({ min: 1, max: 500_000 }),
  city: fc.integer({ min: 1, max: 9 }),
  paid: fc.integer({ min: 1, max: 500_000 }),
  year: fc.integer({ min: 2021, max: 2026 }),
  unit: fc.constantFrom(
    { word: "分", key: "fen" },
    { word: "元", key: "yuan" },
    { word: "万元", key: "ten-thousand-yuan" },
  ),
});

const policyWith = (amount: number, city: number) =>
  policyOf([
    provision("funding-standard", { amount: stated(amount) }),
    provision("cost-share", { parties: stated(parties), ratios: stated(ratios(String(city), String(10 - city))) }),
  ]);

const registerWith = (amount: number, year: number) =>
  registerOf({
    allocations: [{ id: "m", subject: { kind: "station", id: "centre" }, amount, on: `${String(year)}-03` }],
  });

const handle = createHandler();

/** The answer of the service, as its text. */
async function askService(body: unknown): Promise<string> {
  const headers = { "content-type": "application/json" };
  const question = { method: "POST", headers, body: JSON.stringify(body) };
  return (await handle(new Request("http://localhost/budget", question))).text();
}

describe("a drawn budget", () => {
  it.each(["command", "service"])(
    "of the %s is repeated, and not with other money, another policy or another figure",
    async (who) => {
      await fc.assert(
        fc.asyncProperty(drawn, async ({ amount, city, paid, year, unit }) => {
          const [policy, register] = [policyWith(amount, city), registerWith(paid, year)];
          write("政策.json", policy);
          write("台账.json", register);
          const options = ["--policy", "政策.json", "--year", String(year), "--unit", unit.word];
          const answer =
            who === "command"
              ? (await desk.run("budget", "台账.json", ...options, "--json")).out
              : await askService({ register, policies: policy, year, unit: unit.key });
          write("结果.json", answer);
          const same = await verify("台账.json", "政策.json");
          expect([same.code, same.out, same.error]).toEqual([0, expect.stringContaining("完全一致"), ""]);

          write("另一台账.json", registerWith(paid + 1, year));
          const elsewhere = await verify("另一台账.json", "政策.json");
          expect([elsewhere.code, elsewhere.out]).toEqual([1, expect.stringContaining("台账  不同")]);
          write("另一政策.json", policyWith(amount + 1, city));
          const other = await verify("台账.json", "另一政策.json");
          expect([other.code, other.out]).toEqual([1, expect.stringContaining("政策  不同")]);

          const total = /"total":\s*\{\s*"least":\s*"/;
          expect(answer).toMatch(total);
          write("结果.json", answer.replace(total, "$&1"));
          const changed = await verify("台账.json", "政策.json");
          expect([changed.code, changed.out]).toEqual([1, expect.stringContaining("结果  不同")]);
          expect(changed.out).toContain("台账  一致");
        }),
        { numRuns: 5 },
      );
    },
  );
});
