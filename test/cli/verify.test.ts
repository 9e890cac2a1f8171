import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";
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
  expect((await desk.run("verify", "结果.json", REGISTER, ...POLICIES, "--division", "110101001")).code).toBe(0);
  const elsewhere = await desk.run("verify", "结果.json", REGISTER, ...POLICIES, "--division", "11");
  expect([elsewhere.code, elsewhere.out]).toEqual([1, expect.stringContaining("选项  不同")]);
});
