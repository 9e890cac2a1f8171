import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createHandler } from "social-work-station-rules/http";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";
import { localPolicy, questions, register } from "../http/questions.js";
import { makeDesk } from "./command-line.js";

const desk = makeDesk();
afterAll(desk.clear);

const REGISTER = join(root, "examples/05-scenarios/register.json");
const POLICIES = ["--policy", "beijing-pilot-2021", "--policy", "cn-two-haves"];

it("repeats an answer of several policies where they apply in the place that was named, and in no other", async () => {
  const { out } = await desk.run(
    "assess",
    REGISTER,
    ...POLICIES,
    "--as-of",
    "2021-12-31",
    "--division",
    "110101001",
    "--json",
  );
  writeFileSync(join(desk.folder, "结果.json"), out);
  expect((await desk.run("verify", "结果.json", REGISTER)).code).toBe(0);
  writeFileSync(join(desk.folder, "结果.json"), out.replace('"division": "110101001"', '"division": "11"'));
  const elsewhere = await desk.run("verify", "结果.json", REGISTER);
  expect([elsewhere.code, elsewhere.out]).toEqual([1, expect.stringContaining("选项  不同")]);
});

describe("an answer of the command", () => {
  const set = ["--set", "每年至少完成10个服务案例/数量=12", "--set", "每年至少完成10个服务案例/数量=8"];
  const one = ["--policy", "beijing-pilot-2021"];
  const two = [...one, "--policy", "beijing-system-2022"];
  const day = ["--as-of", "2021-12-31"];

  it.each([
    ["agenda", ["agenda", REGISTER, ...one, ...day]],
    ["budget", ["budget", REGISTER, "--policy", "政策.json", "--year", "2022", "--unit", "万元"]],
    ["scenario", ["scenario", REGISTER, ...one, ...day, ...set, "--station-cost", "30000"]],
    ["scenarios of a file", ["scenario", join(root, "examples/05-scenarios/scenario.json")]],
    ["compare", ["compare", REGISTER, ...two, ...day]],
    ["compare without a register", ["compare", ...two]],
  ])("of %s is repeated, and not once a figure in it is another", async (_, command) => {
    writeFileSync(join(desk.folder, "政策.json"), JSON.stringify(localPolicy));
    const { out } = await desk.run(...command, "--json");
    writeFileSync(join(desk.folder, "结果.json"), out);
    const policies = command[0] === "budget" ? ["--policy", "政策.json"] : [];
    const same = await desk.run("verify", "结果.json", REGISTER, ...policies);
    expect([same.code, same.out, same.error]).toEqual([0, expect.stringContaining("完全一致"), ""]);
    writeFileSync(join(desk.folder, "结果.json"), out.replace('"version": 1', '"version": 2'));
    const other = await desk.run("verify", "结果.json", REGISTER, ...policies);
    expect([other.code, other.out]).toEqual([1, expect.stringContaining("结果  不同")]);
  });
});

describe("an answer of the service", () => {
  const handle = createHandler();
  const ask = async (path: string, body: unknown): Promise<string> => {
    const headers = { "content-type": "application/json" };
    const response = await handle(
      new Request(`http://localhost${path}`, { method: "POST", headers, body: JSON.stringify(body) }),
    );
    return response.text();
  };

  it.each(
    questions.filter(({ operation }) => ["assess", "agenda", "budget", "scenario", "compare"].includes(operation)),
  )("of $operation is repeated, and not where the register has changed", async ({ operation, path, good }) => {
    writeFileSync(join(desk.folder, "答复.json"), await ask(path, good));
    writeFileSync(join(desk.folder, "政策.json"), JSON.stringify(localPolicy));
    const policies = operation === "budget" ? ["--policy", "政策.json"] : [];
    const same = await desk.run("verify", "答复.json", REGISTER, ...policies);
    expect([same.code, same.out, same.error]).toEqual([0, expect.stringContaining("完全一致"), ""]);
    writeFileSync(join(desk.folder, "台账.json"), JSON.stringify({ ...register, recordedOn: "2021-12-30" }));
    const other = await desk.run("verify", "答复.json", "台账.json", ...policies);
    expect([other.code, other.out]).toEqual([1, expect.stringContaining("台账  不同")]);
  });

  it("with another answer inside is not the same", async () => {
    const question = questions.find(({ operation }) => operation === "scenario");
    const answered = await ask("/scenario", question?.good);
    writeFileSync(join(desk.folder, "答复.json"), answered.replace('"breaches":', '"breaches":1'));
    const { code, out } = await desk.run("verify", "答复.json", REGISTER);
    expect([code, out]).toEqual([1, expect.stringContaining("结果  不同")]);
  });

  it("without a record is no answer that can be repeated", async () => {
    const question = questions.find(({ operation }) => operation === "quotas");
    writeFileSync(join(desk.folder, "答复.json"), await ask("/quotas", question?.good));
    expect((await desk.run("verify", "答复.json", REGISTER)).error).toContain("写出的带运算记录的结果");
  });
});
