import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { scoreEvaluation } from "social-work-station-rules/evaluation";
import { parseHeldEvaluation } from "social-work-station-rules/model";
import { findProvision, parsePolicy } from "social-work-station-rules/policy";
import { root } from "../../scripts/layers.mjs";

const guide = readFileSync(join(root, "docs/guides/evaluation.zh-CN.md"), "utf8");
const [policy = "", record = ""] = Array.from(guide.matchAll(/```json\n([^]*?)```/g), ([, text]) => text ?? "");

it("reads the policy and the record of the Chinese guide, and grades the score of the record as it says", () => {
  const provision = findProvision(parsePolicy(JSON.parse(policy)), "evaluation");
  const { score, grade } = parseHeldEvaluation(JSON.parse(record));
  const answers = [{ indicator: "总分", kind: "range", points: score ?? "" }] as const;
  expect(scoreEvaluation(provision, answers).grade).toBe(grade);
});
