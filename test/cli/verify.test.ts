import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beijingPilot2021 } from "social-work-station-rules/catalogue";
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

describe("a comparison of two versions of one policy", () => {
  const versions = ["一.json", "二.json"] as const;
  const given = versions.flatMap((name) => ["--policy", name]);
  const write = (): void => {
    versions.forEach((name, index) => {
      const provisions = beijingPilot2021.provisions.slice(index);
      writeFileSync(join(desk.folder, name), JSON.stringify({ ...beijingPilot2021, provisions }));
    });
  };
  const recordOf = (out: string): unknown => (JSON.parse(out) as { run: { policies: string } }).run.policies;

  it("records both, and is repeated without a register, the earlier version first", async () => {
    write();
    const { out } = await desk.run("compare", ...given, "--json");
    const turned = await desk.run("compare", ...given.toReversed().map(turn), "--json");
    expect(recordOf(out)).not.toBe(recordOf(turned.out));
    writeFileSync(join(desk.folder, "结果.json"), out);
    const same = await desk.run("verify", "结果.json", ...given);
    expect([same.code, same.error, same.out]).toEqual([0, "", expect.stringContaining("完全一致")]);
    const other = await desk.run("verify", "结果.json", ...given.toReversed().map(turn));
    expect([other.code, other.out]).toEqual([1, expect.stringContaining("政策  不同")]);
  });

  it("is repeated with the register on which it was computed, and needs it", async () => {
    write();
    const { out } = await desk.run("compare", REGISTER, ...given, "--as-of", "2021-12-31", "--json");
    writeFileSync(join(desk.folder, "结果.json"), out);
    const same = await desk.run("verify", "结果.json", REGISTER, ...given);
    expect([same.code, same.error]).toEqual([0, ""]);
    const without = await desk.run("verify", "结果.json", ...given);
    expect([without.code, without.error]).toEqual([2, expect.stringContaining("写明当时所用的台账")]);
  });

  /** Options in reverse order: the name of an option before its value again. */
  function turn(_: string, index: number, words: readonly string[]): string {
    return words[index % 2 === 0 ? index + 1 : index - 1] ?? "";
  }
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

  it("that compares two versions of one policy is repeated", async () => {
    const [, ...rest] = localPolicy["provisions"] as readonly object[];
    const after = { ...localPolicy, provisions: rest };
    writeFileSync(join(desk.folder, "答复.json"), await ask("/compare", { before: localPolicy, after }));
    writeFileSync(join(desk.folder, "前.json"), JSON.stringify(localPolicy));
    writeFileSync(join(desk.folder, "后.json"), JSON.stringify(after));
    const { code, error } = await desk.run("verify", "答复.json", "--policy", "前.json", "--policy", "后.json");
    expect([code, error]).toEqual([0, ""]);
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
