import { describe, expect, it } from "vitest";
import { checkSchemeShape, scoreEvaluation } from "social-work-station-rules/evaluation";
import { parseEvaluationScheme } from "social-work-station-rules/policy";

describe("checkSchemeShape", () => {
  const scheme = parseEvaluationScheme({
    id: "scheme",
    version: "1",
    title: { zh: "评估方案", en: "Scheme" },
    status: "example",
    counting: "points",
    full: 100,
    display: { decimals: 0, rounding: "half-up" },
    subjects: [{ id: "supervisor", name: { zh: "社工站督导", en: "Supervisor" } }],
    grades: [{ id: "all", name: { zh: "不分等级", en: "No grades" } }],
    indicators: [
      {
        kind: "leaf",
        id: "overall",
        name: { zh: "总评", en: "Overall" },
        worth: 100,
        rule: { kind: "range", least: 0, most: 100 },
        scoredBy: [{ subject: "supervisor", weight: "1" }],
      },
    ],
  });

  // The guide: a subject is found by its id or by its Chinese name. Names are compared as terms are: in NFKC, without
  // blanks and marks of no width.
  it.each([
    ["a blank", "社工站 督导"],
    ["a zero-width space", "社工站\u200b督导"],
    ["the radical that a PDF has for one of its characters", "社\u2f2f站督导"],
  ])("finds a subject by its name where the policy writes it with %s", (_, zh) => {
    const { outcome } = checkSchemeShape(scheme, { subjects: [{ id: "demanded", name: { zh, en: "Supervisor" } }] });
    expect(outcome).toBe("conforms");
  });
});

// What matters most can move the score or the grade; a leaf whose lowest and highest points are alike can do neither.
it("scoreEvaluation names no unanswered leaf without a span as what matters most", () => {
  const leaf = (id: string, most: number): object => ({
    kind: "leaf",
    id,
    name: { zh: id, en: id },
    worth: most,
    rule: { kind: "range", least: most === 0 ? 0 : 40, most: most === 0 ? 0 : most },
  });
  const scheme = parseEvaluationScheme({
    id: "scheme",
    version: "1",
    title: { zh: "评估方案", en: "Scheme" },
    status: "example",
    counting: "points",
    full: 100,
    display: { decimals: 0, rounding: "half-up" },
    grades: [{ id: "all", name: { zh: "不分等级", en: "No grades" } }],
    indicators: [leaf("overall", 100), leaf("nothing", 0)],
  });
  const all = scoreEvaluation(scheme, []);
  expect(all.mattersMost?.id).toBe("overall");
  const rest = scoreEvaluation(scheme, [{ kind: "range", indicator: "overall", points: "80" }]);
  expect(rest.missing.map(({ id }) => id)).toEqual(["nothing"]);
  expect(rest.mattersMost).toBeNull();
});
