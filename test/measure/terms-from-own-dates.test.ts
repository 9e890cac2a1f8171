import { explain } from "social-work-station-rules/explanation";
import type { RegisterInput } from "social-work-station-rules/model";
import { describe, expect, test } from "vitest";
import { STREET, check, testClauses, worker, workers, type Clause } from "./clause.js";

/**
 * Terms that run from a date of the subject itself, in the words of official documents and taken from no document. The day
 * of the question is 30 June 2025.
 */

const EXAMPLE = "示例（拟写的条款，没有出处）";

const opened = (from: string | undefined) => ({ stations: [{ id: "a", division: STREET, tier: "s:station", from }] });

const contracted = (contract: object) => ({
  operators: [{ id: "o", contracts: [{ id: "k", stations: ["a"], from: "2025-01-01", ...contract }] }],
});

const certified = { certificates: [{ level: "assistant-social-worker" as const, issuedOn: "2025-06-01" }] };

const STAFFED: Clause = {
  quote: "新建站点应在成立（挂牌）后3个月内配齐2名社工",
  document: EXAMPLE,
  subject: "station",
  measure: { take: "count", of: "persons", where: { post: { role: ["social-worker"] } } },
  atLeast: 2,
  dueAfter: { from: "station-opening", months: 3 },
  met: { ...opened("2025-03-29"), personnel: workers(2) },
  unmet: { ...opened("2025-03-29"), personnel: workers(1) },
  missing: { given: { ...opened("2025-03"), personnel: workers(1) }, facts: ["station-date"] },
  says: "驻站社工人员的数量应不少于2名，期限为2025年6月29日（启用后3个月内）。",
  inEnglish: "by 29 June 2025 (within 3 months of the opening).",
};

const SERVED: Clause = {
  quote: "项目合同签订后30日内，每站派驻社工不少于1名",
  document: EXAMPLE,
  subject: "contract",
  measure: { take: "count", of: "persons" },
  atLeast: 1,
  dueAfter: { from: "contract-signing", days: 30 },
  met: { ...contracted({ signedOn: "2025-05-30" }), personnel: workers(1) },
  unmet: { ...contracted({ signedOn: "2025-05-30" }), personnel: [] },
  missing: { given: { ...contracted({}), personnel: [] }, facts: ["contract-date"] },
  says: "人员的数量应不少于1名，期限为2025年6月29日（合同签订后30日内）。",
};

const QUALIFIED: Clause = {
  quote: "未持证人员应在到岗后1年内取得社会工作者职业水平证书",
  document: EXAMPLE,
  subject: "person",
  measure: { take: "count", of: "persons", where: { certificate: {} } },
  atLeast: 1,
  dueAfter: { from: "joining", months: 12 },
  met: { personnel: [worker("p", certified, { from: "2024-06" })] },
  unmet: { personnel: [worker("p", { certificates: [] }, { from: "2024-06-29" })] },
  missing: { given: { personnel: [worker("p", { certificates: [] }, { from: "2024" })] }, facts: ["assignment-date"] },
  says: "持有职业水平证书的人员的数量应不少于1名，期限为2025年6月29日（到岗后12个月内）。",
};

testClauses({ 挂牌后配齐人员: STAFFED, 签订后派驻社工: SERVED, 到岗后取得证书: QUALIFIED });

/** The verdict and the timing of the only finding, and the facts that are missing. */
function answer(clause: Clause, given: Partial<RegisterInput>): readonly unknown[] {
  const [finding, ...more] = check(clause, given).findings;
  if (finding === undefined || more.length > 0) throw new Error("not one finding");
  return [finding.verdict, finding.timing, ...finding.missing.map(({ fact }) => fact)];
}

describe("a term from the opening of a station", () => {
  test.each([
    ["is over after its last day", "2025-03-29", ["unmet", "closed"]],
    ["runs on its last day", "2025-03-30", ["unmet", "open"]],
    ["runs where it runs whenever in a month the station opened", "2025-04", ["unmet", "open"]],
    ["is over where it is over whenever in a year the station opened", "2024", ["unmet", "closed"]],
    ["may be over where the year allows both", "2025", ["undetermined", null, "station-date"]],
    ["may be over where no date is recorded", undefined, ["undetermined", null, "station-date"]],
  ])("%s", (_, from, expected) => {
    expect(answer(STAFFED, { ...opened(from), personnel: workers(1) })).toEqual(expected);
  });

  test("ends on the last day of a shorter month", () => {
    const month = { ...STAFFED, dueAfter: { from: "station-opening", months: 1 } } as const;
    const [finding] = check(month, { ...opened("2025-01-31"), personnel: [] }).findings;
    expect(finding?.detail.due).toEqual({ earliest: "2025-02-28", latest: "2025-02-28" });
  });

  test("does not matter where enough are there", () => {
    expect(answer(STAFFED, { ...opened(undefined), personnel: workers(2) })).toEqual(["met", null]);
  });

  test("matters beside another missing fact only where that can make the finding unmet", () => {
    const unknownRole = [...workers(1), { id: "q" }];
    const open = ["undetermined", null, "assignments", "station-date"];
    expect(answer(STAFFED, { ...opened("2025-03"), personnel: unknownRole })).toEqual(open);
    const perClient = { ...STAFFED, atLeast: { is: 1, of: { take: "count", of: "clients" } } } as const;
    const given = { ...opened("2025-03"), personnel: workers(2), completeness: [{ collection: "personnel" as const }] };
    // The list of clients is not complete: there may be none, for whom nothing is due, or more than two.
    expect(answer(perClient, given)).toEqual(["undetermined", null, "clients", "station-date"]);
    const mayBeNone = { ...STAFFED, atLeast: { is: 1, of: { take: "count", of: "clients" }, atMost: 2 } } as const;
    expect(answer(mayBeNone, given)).toEqual(["undetermined", null, "clients"]);
  });

  test("is said as far as it is known", () => {
    const said = (from: string | undefined, locale: "zh-CN" | "en"): string => {
      const { findings, policy, register } = check(STAFFED, { ...opened(from), personnel: workers(1) });
      const [finding] = findings;
      if (finding === undefined) throw new Error("no finding");
      return explain(finding, { locale, policies: [policy], register })
        .reasons.map(({ text }) => text)
        .join("\n");
    };
    expect(said("2025-03", "zh-CN")).toContain("期限为2025年6月1日至2025年6月30日之间的一日（启用后3个月内）。");
    expect(said("2025-03", "en")).toContain(
      "by a day from 1 June 2025 to 30 June 2025 (within 3 months of the opening).",
    );
    expect(said(undefined, "zh-CN")).toContain("期限为启用后3个月内，至迟2025年9月30日。");
    expect(said(undefined, "en")).toContain("within 3 months of the opening, by 30 September 2025 at the latest.");
  });
});

describe("a term from the joining of a person", () => {
  const posts = (...assignments: readonly object[]) => ({
    personnel: [
      {
        id: "p",
        certificates: [],
        assignments: assignments.map((post) => ({ station: "a", role: "social-worker" as const, ...post })),
      },
    ],
  });

  test.each([
    [
      "runs from the first of the posts of the day",
      [{ from: "2024-06-29" }, { from: "2025-01-01" }],
      ["unmet", "closed"],
    ],
    [
      "does not run from a post that has ended",
      [{ from: "2020", until: "2024-06-29" }, { from: "2025-01-01" }],
      ["unmet", "open"],
    ],
    [
      "may run from a post that may have ended",
      [{ from: "2020", until: "2025-06" }, { from: "2025-01-01" }],
      ["undetermined", null, "assignment-date"],
    ],
    ["runs from no later than a post that certainly is held", [{ from: "2024-01" }, {}], ["unmet", "closed"]],
  ])("%s", (_, assignments, expected) => {
    expect(answer(QUALIFIED, posts(...assignments))).toEqual(expected);
  });

  test("is not known of a person without recorded posts", () => {
    expect(answer(QUALIFIED, { personnel: [{ id: "p", certificates: [] }] })).toEqual([
      "undetermined",
      null,
      "assignments",
    ]);
  });
});

test("a term from the start of a contract runs from its first day", () => {
  const started = { ...SERVED, dueAfter: { from: "contract-start", days: 180 } } as const;
  expect(answer(started, { ...contracted({ from: "2025-01-01" }), personnel: [] })).toEqual(["unmet", "open"]);
  expect(answer(started, { ...contracted({ from: "2024-12-31" }), personnel: [] })).toEqual(["unmet", "closed"]);
});
