import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/results/index.js";
import { amountsOfCase } from "../../src/cases/amounts-of-case.js";
import { coverageItem } from "../../src/cases/coverage-item.js";
import { criteriaOf } from "../../src/cases/criteria-of.js";
import { differencesOf } from "../../src/cases/differences.js";
import { isMoney } from "../../src/cases/money-of-case.js";
import { partsOfValue } from "../../src/cases/parts-of-value.js";
import { ofStageThatCounts, stageOf } from "../../src/cases/stage-of-case.js";
import { whyNever, whyNoBranch, whyUnreachable } from "../../src/cases/why-unreachable.js";

/** The parts of which runs of cases are made: amounts, differences, stages, and what cases can reach. */

describe("amounts that a case asks for", () => {
  const of = (detail: object, ...names: readonly string[]) => amountsOfCase({ detail } as Finding, names as never);
  const coverage = {
    kind: "coverage-target",
    covered: 1,
    unknown: 1,
    total: 4,
    required: 3,
    shortfall: { least: 1, most: 2 },
  };

  test("are those of the finding, and none where it has none", () => {
    expect(of(coverage, "required", "done", "left")).toEqual([
      { name: "required", least: "3", most: "3" },
      { name: "done", least: "1", most: "2" },
      { name: "left", least: "1", most: "2" },
    ]);
    expect(of({ kind: "checklist" }, "required")).toEqual([{ name: "required", least: null, most: null }]);
    expect(of(coverage)).toEqual([]);
    expect(of(coverage, "money")).toEqual([]);
  });

  test("a share is that of the divisions or stations that are covered", () => {
    expect(of(coverage, "share")).toEqual([{ name: "share", least: "0.25", most: "0.5" }]);
    expect(of({ ...coverage, kind: "share-quota", base: 8 }, "share")).toEqual([
      { name: "share", least: "0.125", most: "0.25" },
    ]);
    expect(of({ ...coverage, total: 0 }, "share")).toEqual([{ name: "share", least: null, most: null }]);
    expect(of({ kind: "checklist" }, "share")).toEqual([{ name: "share", least: null, most: null }]);
  });
});

describe("differences of amounts", () => {
  const of = (amounts: readonly object[], one: object) => differencesOf({ one, amounts } as never);
  const found = (least: string | null, most: string | null = least) => ({ name: "money", least, most });

  test.each<readonly [string, readonly object[], object, readonly unknown[]]>([
    ["the same", [found("5")], { amounts: { money: "5.00" } }, []],
    ["another", [found("5")], { amounts: { money: "6" } }, [{ name: "money", expected: "6", least: "5", most: "5" }]],
    [
      "another least",
      [found("5", "6")],
      { amounts: { money: 6 } },
      [{ name: "money", expected: "6", least: "5", most: "6" }],
    ],
    [
      "another most",
      [found("6", "7")],
      { amounts: { money: "6.50" } },
      [{ name: "money", expected: "6.5", least: "6", most: "7" }],
    ],
    [
      "none found",
      [found(null)],
      { amounts: { money: "6" } },
      [{ name: "money", expected: "6", least: null, most: null }],
    ],
    ["none expected", [found("5")], {}, []],
    ["open, as expected", [found("5", "6")], { verdict: "undetermined" }, []],
    ["none, as expected to be open", [found(null)], { verdict: "undetermined" }, []],
    [
      "certain, though expected to be open",
      [found("5")],
      { verdict: "undetermined" },
      [{ name: "money", expected: null, least: "5", most: "5" }],
    ],
    [
      "twice the same",
      [found("5"), found("5")],
      { amounts: { money: "6" } },
      [{ name: "money", expected: "6", least: "5", most: "5" }],
    ],
  ])("%s", (_, amounts, one, expected) => {
    expect(of(amounts, one)).toEqual(expected);
  });
});

describe("the stage that counts", () => {
  const finding = (id: string, dueOn: string | undefined, asOf = "2025-06-30", kind = "station") =>
    ({
      subject: { kind, id },
      asOf,
      detail: { kind: "checklist" },
      ...(dueOn === undefined ? {} : { stage: { dueOn } }),
    }) as never as Finding;

  test("is the earliest of those asked on the day, for each subject", () => {
    const findings = [
      finding("a", "2024-12-31", "2024-12-31"),
      finding("a", "2026-12-31"),
      finding("a", "2025-12-31"),
      finding("b", "2026-12-31"),
      finding("a", "2026-12-31", "2025-06-30", "operator"),
      finding("c", undefined),
    ];
    expect(ofStageThatCounts(findings, "2025-06-30")).toEqual(findings.slice(2));
    expect(ofStageThatCounts(findings, "2024-12-31")).toEqual(findings.slice(0, 1));
    expect(ofStageThatCounts([], "2025-06-30")).toEqual([]);
  });

  test("is that of the finding, or of a requirement that of its detail", () => {
    const stage = { dueOn: "2025-12-31", next: null };
    expect(stageOf(finding("a", "2025-12-31"))).toEqual({ dueOn: "2025-12-31" });
    expect(stageOf({ detail: { kind: "requirement", stage } } as never)).toEqual(stage);
    expect(stageOf({ detail: { kind: "checklist", stage } } as never)).toBeUndefined();
    expect(stageOf({ detail: { kind: "requirement" } } as never)).toBeUndefined();
  });
});

describe("parts of a value", () => {
  /** Parts as text: what each is, its name, and the values with another part. */
  const parts = (value: unknown) => partsOfValue(value).map(({ part, name, changed }) => [part, name, changed]);
  const OUT = ["987654321", "0"];

  test.each<readonly [unknown, readonly unknown[]]>([
    [5, [["bound", "", [0, 1, 6, 987_654_321]]]],
    [1, [["bound", "", [0, 2, 987_654_321]]]],
    ["0.5", [["bound", "", ["0", "1", "987654321"]]]],
    ["1", [["bound", "", ["0", "987654321"]]]],
    ["30%", [["bound", "", ["0%", "100%"]]]],
    ["100%", [["bound", "", ["0%"]]]],
    ["2025-12-31", [["bound", "", ["1950-01-01", "2199-12-31"]]]],
    ["2025", [["bound", "", ["0", "1", "987654321"]]]],
    ["text", []],
    ["2025-12", []],
    ["a2025-12-31", []],
    ["1.", []],
    ["-1", []],
    [true, []],
    [null, []],
    [undefined, []],
    [{}, []],
    [[], []],
    // The one entry of a list is no part, what is in it is.
    [["only"], []],
    [[{ atLeast: 1 }], [["bound", "[0].atLeast", [[{ atLeast: 0 }], [{ atLeast: 2 }], [{ atLeast: 987_654_321 }]]]]],
    [
      ["x", "y"],
      [
        ["member", '["x"]', [["y"]]],
        ["member", '["y"]', [["x"]]],
      ],
    ],
    [
      { atLeast: 1, title: "1", name: "1", text: "1", display: { decimals: 1 }, decimals: 1 },
      [
        [
          "bound",
          "atLeast",
          [0, 2, 987_654_321].map((atLeast) => ({
            atLeast,
            title: "1",
            name: "1",
            text: "1",
            display: { decimals: 1 },
            decimals: 1,
          })),
        ],
      ],
    ],
    // Members of a list inside a value are not listed.
    [{ kinds: ["x", "y"] }, []],
    [
      { month: 3, of: { every: 2 } },
      [
        ["bound", "month", [0, 1, 4, 987_654_321].map((month) => ({ month, of: { every: 2 } }))],
        ["bound", "of.every", [0, 1, 3, 987_654_321].map((every) => ({ month: 3, of: { every } }))],
      ],
    ],
  ])("%j", (value, expected) => {
    expect(parts(value)).toEqual(expected);
  });

  test("of classes are the whole, each class and the other value", () => {
    const [urban, rural] = [
      { when: "urban", is: "0.5" },
      { when: "rural", is: "0.3" },
    ];
    const value = { classes: [urban, rural], otherwise: "0.1" };
    expect(parts(value)).toEqual([
      ["bound", "", OUT],
      ["class", "classes[0]", [...OUT, "0.3"].map((is) => ({ ...value, classes: [{ ...urban, is }, rural] }))],
      ["class", "classes[1]", [...OUT, "0.5"].map((is) => ({ ...value, classes: [urban, { ...rural, is }] }))],
      ["class", "otherwise", OUT.map((otherwise) => ({ ...value, otherwise }))],
    ]);
  });

  test("of stages are the whole, each stage and the classes in it", () => {
    const staged = {
      stages: [
        { by: "2025", is: "0.5" },
        { by: "2026", is: { classes: [{ when: "urban", is: "1" }] } },
      ],
    };
    const names = partsOfValue(staged).map(({ part, name }) => `${part} ${name}`);
    expect(names).toEqual(["bound ", "stage stages[0]", "stage stages[1]", "class stages[1].classes[0]"]);
    const [, , , own] = partsOfValue(staged);
    expect(own?.changed).toEqual(
      OUT.map((is) => ({ stages: [staged.stages[0], { by: "2026", is: { classes: [{ when: "urban", is }] } }] })),
    );
  });
});

describe("what cases reach", () => {
  test("a part that some case fits", () => {
    const item = (cases: readonly number[], fits: (one: number) => unknown) =>
      coverageItem("criterion", "c", cases, fits).state;
    expect(coverageItem("criterion", "c", [1], () => true)).toEqual({ part: "criterion", name: "c", state: "reached" });
    expect(item([1, 2], (one) => one === 2)).toBe("reached");
    expect(item([1, 2], (one) => one === 3)).toBe("unreached");
    expect(item([], () => true)).toBe("unreached");
    expect(item([1], () => "yes")).toBe("unreached");
  });

  test("the entries of a checklist that are settled", () => {
    const checklist = { kind: "checklist", parameters: { items: { value: [{ id: "x" }, { id: "y" }] } } } as never;
    const states = (...items: readonly object[]) =>
      criteriaOf(checklist, [{ detail: { kind: "checklist", items } }] as never).map(
        ({ name, state }) => `${name} ${state}`,
      );
    expect(states({ item: "x", state: "met" }, { item: "y", state: "unmet" })).toEqual(["x reached", "y reached"]);
    for (const state of ["open", "evidence-lacking", "undetermined", "not-recorded"])
      expect(states({ item: "x", state }, { item: "y", state: "met" })).toEqual(["x unreached", "y reached"]);
    expect(criteriaOf(checklist, [{ detail: { kind: "staffing" } }] as never).map(({ state }) => state)).toEqual([
      "unreached",
      "unreached",
    ]);
    expect(criteriaOf({ kind: "staffing", parameters: {} } as never, [])).toEqual([]);
  });

  test("the criteria of a qualification that are settled, and the branches that are met", () => {
    const leaf = (id: string, kind = "age") => ({ id, kind });
    const criteria = {
      id: "all",
      kind: "all-of",
      members: [
        leaf("a"),
        {
          id: "any",
          kind: "any-of",
          members: [leaf("b"), leaf("c", "degree"), { id: "pair", kind: "all-of", members: [leaf("d")] }],
        },
      ],
    };
    const provision = (counts: string) =>
      ({
        kind: "qualification",
        criteria: JSON.parse(JSON.stringify(criteria).replace('"kind":"degree"', '"kind":"degree","counts":"own"')),
        parameters: { own: { value: counts } },
      }) as never;
    const trace = (id: string, verdict: string, members?: readonly object[]) => ({
      id,
      verdict,
      ...(members && { members }),
    });
    const detail = {
      kind: "qualification",
      trace: trace("all", "met", [
        trace("a", "met"),
        trace("any", "met", [
          trace("b", "unmet"),
          trace("pair", "met", [trace("d", "met")]),
          trace("c", "undetermined"),
        ]),
      ]),
    };
    const items = (counts: string, ...findings: readonly object[]) =>
      criteriaOf(provision(counts), findings as never).map(({ part, name, state, reason }) =>
        [part, name, state, reason ?? []].flat().join(" "),
      );
    expect(items("counts", { detail })).toEqual([
      "criterion a reached",
      "branch b unreached",
      "criterion b reached",
      "branch c unreached",
      "criterion c unreached",
      "branch pair reached",
      "criterion d reached",
    ]);
    expect(items("does-not-count", { detail })[3]).toBe("branch c unreachable reading-excludes");
    expect(
      items("counts", { detail: { kind: "qualification", trace: null } }).filter((item) => item.endsWith(" reached")),
    ).toEqual([]);
  });

  test("why no case can reach a provision", () => {
    const why = (provision: object, ...others: readonly string[]) =>
      whyUnreachable({ provisions: others.map((kind) => ({ kind })) } as never, provision as never);
    const formula = (factors: unknown, weights?: unknown) => ({
      kind: "factor-formula",
      parameters: {
        ...(factors === undefined ? {} : { factors: { value: factors } }),
        ...(weights === undefined ? {} : { weights }),
      },
    });
    expect(why({ kind: "statistics-form" })).toBe("structure-only");
    expect(why({ kind: "evaluation-scheme" })).toBe("no-scheme-given");
    expect(why({ kind: "evaluation-scheme" }, "evaluation")).toBeNull();
    expect(why({ kind: "cost-share", parameters: {} }, "funding-standard")).toBe("silent");
    expect(why({ kind: "cost-share", parameters: { ratios: {} } })).toBe("nothing-to-share");
    expect(why({ kind: "cost-share", parameters: { ratios: {} } }, "funding-standard")).toBeNull();
    expect(why({ kind: "cost-share", parameters: { classes: {} } }, "pay-standard")).toBeNull();
    expect(why(formula(undefined))).toBe("silent");
    expect(why(formula([{ measure: {} }]))).toBeNull();
    expect(why(formula([{}]))).toBe("silent");
    expect(why(formula([{ measure: {} }, { measure: {} }]))).toBe("silent");
    expect(why(formula([{ measure: {} }, { measure: {} }], {}))).toBeNull();
    expect(why(formula([{ measure: {} }, {}], {}))).toBe("silent");
    expect(why({ kind: "staffing" })).toBeNull();
  });

  test("why no case can meet a branch", () => {
    const why = (branch: object, own: unknown) => whyNoBranch(branch as never, { own: { value: own } } as never);
    const degree = { kind: "degree", counts: "own" };
    expect(why(degree, "does-not-count")).toBe("reading-excludes");
    expect(why(degree, "counts")).toBeNull();
    expect(why({ kind: "degree" }, "does-not-count")).toBeNull();
    expect(why({ kind: "degree", counts: "other" }, "does-not-count")).toBeNull();
    expect(why({ kind: "all-of", members: [{ kind: "age" }, degree] }, "does-not-count")).toBe("reading-excludes");
    expect(why({ kind: "all-of", members: [{ kind: "age" }] }, "does-not-count")).toBeNull();
    expect(why({ kind: "any-of", members: [degree] }, "does-not-count")).toBeNull();
  });

  test("why no case can find a provision met, or unmet", () => {
    const why = (provision: object, verdict: "met" | "unmet") => whyNever(provision as never, verdict);
    const sources = (parameters: object) => ({
      kind: "funding-sources",
      parameters: Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, { value }])),
    });
    expect(why({ kind: "recurring-duty", content: {} }, "met")).toBe("content-not-recorded");
    expect(why({ kind: "recurring-duty", content: {} }, "unmet")).toBeNull();
    expect(why({ kind: "recurring-duty" }, "met")).toBeNull();
    expect(why(sources({}), "unmet")).toBe("nothing-excluded");
    expect(why(sources({}), "met")).toBeNull();
    expect(why(sources({ others: "not-allowed" }), "unmet")).toBeNull();
    expect(why(sources({ others: "allowed" }), "unmet")).toBe("nothing-excluded");
    expect(why(sources({ earmarks: [{}] }), "unmet")).toBeNull();
    expect(why(sources({ mayNot: [{}] }), "unmet")).toBeNull();
    expect(why(sources({ earmarks: [], mayNot: [] }), "unmet")).toBe("nothing-excluded");
    expect(why({ kind: "staffing" }, "unmet")).toBeNull();
  });

  test("provisions on money are answered by a budget", () => {
    const kinds = [
      "funding-standard",
      "cost-share",
      "factor-formula",
      "pay-standard",
      "funding-sources",
      "requirement",
    ];
    expect(kinds.filter((kind) => isMoney({ kind } as never))).toEqual([
      "funding-standard",
      "cost-share",
      "factor-formula",
    ]);
  });
});
