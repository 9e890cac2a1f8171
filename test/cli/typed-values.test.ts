import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";
import { makeDesk } from "./command-line.js";

const desk = makeDesk();
afterAll(desk.clear);

const REGISTER = join(root, "examples/05-scenarios/register.json");
const DAY = ["--as-of", "2021-12-31"];
const ONE = ["--policy", "beijing-pilot-2021"];

describe("a change that is typed", () => {
  const set = (change: string, ...words: readonly string[]) =>
    desk.run("scenario", REGISTER, ...ONE, ...DAY, "--set", change, ...words);

  it.each([
    ["每年至少完成10个服务案例/数量=十二", "此处应填数值"],
    ["每年至少完成10个服务案例/数量=-3", "不小于0的数"],
    ["beijing-pilot-2021/qualification/assistantYears=0x3", "参数值无效"],
  ])("is named with what is wrong in it: %s", async (change, wrong) => {
    const { code, error } = await set(change);
    expect([code, error]).toEqual([2, expect.stringMatching(new RegExp(`^--set “${change}”：.*${wrong}`, "u"))]);
    const english = await set(change, "--lang", "en");
    expect(english.error).toContain(`--set “${change}”: `);
  });
});

it("a change of yes or no is one of the two", async () => {
  const title = { zh: "评估", en: "Evaluation" };
  const source = { document: "d", clause: "一", quote: "自评", authority: "normative", verification: "primary-text" };
  const evaluation = {
    id: "p/evaluation",
    kind: "evaluation",
    title,
    modality: "must",
    aspect: "evaluation",
    appliesTo: { subject: "station" },
    clauses: [],
    parameters: { selfAssessment: { status: "stated", value: true, source } },
  };
  const documents = [{ id: "d", title, issuers: [] }];
  const policy = { version: 1, id: "p", title, jurisdiction: "11", documents, effective: {}, provisions: [evaluation] };
  writeFileSync(join(desk.folder, "评估.json"), JSON.stringify(policy));
  const set = (value: string) =>
    desk.run("scenario", REGISTER, "--policy", "评估.json", ...DAY, "--set", `p/evaluation/selfAssessment=${value}`);
  expect((await set("否")).code).toBe(0);
  expect(await set("待定")).toMatchObject({
    code: 2,
    error: expect.stringContaining("selfAssessment=待定”") as string,
  });
});

it("a change without a value changes nothing to 0", async () => {
  const { code, error } = await desk.run(
    "scenario",
    REGISTER,
    ...ONE,
    ...DAY,
    "--set",
    "qualification/assistantYears=",
  );
  expect([code, error]).toEqual([2, expect.stringContaining("应为“条款/参数=数值”")]);
});

describe("a division that is typed", () => {
  it("is a code, or in the register", async () => {
    const several = [...ONE, "--policy", "cn-two-haves"];
    const { code, error } = await desk.run("assess", REGISTER, ...several, ...DAY, "--division", "东城");
    expect([code, error]).toEqual([2, expect.stringContaining("“东城”不是区划代码，台账中也没有")]);
  });

  it("is not left unread where one policy is assessed", async () => {
    const { code, error } = await desk.run("assess", REGISTER, ...ONE, ...DAY, "--division", "110101");
    expect([code, error]).toEqual([2, expect.stringContaining("不能用 --division 限定区划")]);
  });
});

it("a template is written into a workbook only", async () => {
  const { code, error } = await desk.run("template", "台账.doc");
  expect([code, error]).toEqual([2, expect.stringContaining("应以 .xlsx 结尾")]);
});
