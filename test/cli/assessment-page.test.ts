import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeDesk } from "./command-line.js";

const desk = makeDesk();
const register = new URL("../../examples/05-scenarios/register.json", import.meta.url);
writeFileSync(join(desk.folder, "register.json"), readFileSync(register));
afterAll(desk.clear);

async function pageOf(...more: readonly string[]): Promise<string> {
  const asked = ["assess", "register.json", "--policy", "beijing-pilot-2021", "--as-of", "2021-12-31"];
  await desk.run(...asked, "--html", "结果.html", ...more);
  return readFileSync(join(desk.folder, "结果.html"), "utf8");
}

let page = "";
beforeAll(async () => {
  page = await pageOf();
});

it("begins with the figures and a line for each provision", () => {
  const first = page.slice(0, page.indexOf("未达到的事项"));
  expect(first).toContain('<span aria-hidden="true">✕</span> 14</b><span>违反（逾期未达到）</span>');
  expect(first).toContain('<span aria-hidden="true">◔</span> 16</b><span>尚未达到（期限未到）</span>');
  expect(first).toContain(">每年至少完成10个服务案例</td>");
  expect(first).not.toContain(">不适用</th>");
});

it("shows ids of provisions only where they are wanted", async () => {
  expect(page).not.toContain("beijing-pilot-2021/service-cases");
  expect(page).not.toContain("条款编号");
  expect(await pageOf("--ids")).toContain("beijing-pilot-2021/service-cases");
});

it("says clause and quote of a provision once in each list, and joins subjects with the same answer", () => {
  const [, unmet = "", annex = ""] = page.split(/<h2>[^<]*(?:未达到的事项|附：尚缺材料)[^<]*<\/h2>/);
  expect(unmet.match(/部门或机构负责人兼任中心主任/g)).toHaveLength(1);
  expect(unmet).toContain("（14个）");
  expect(annex.match(/站内选拔一名经验丰富的专业社工/g)).toHaveLength(1);
});

it("puts what is to be judged and the readings into annexes that print opens", () => {
  const annexes = page.slice(page.indexOf("附：尚缺材料"));
  expect(annexes.match(/<details>/g)).toHaveLength(2);
  expect(annexes).toContain("“服务案例”是否仅指个案");
  expect(page.slice(0, page.indexOf("附：尚缺材料"))).not.toContain("“服务案例”是否仅指个案");
});

it("is in English where that is wanted", async () => {
  const english = await pageOf("--lang", "en");
  expect(english).toContain("1. Overview");
  expect(english).toContain("Annex: the readings that were chosen");
  expect(english.replace(/《[^》]*》[^<]*/g, "")).not.toContain("社工站核查报告");
});
