import { describe, expect, it } from "vitest";
import { parseMeasure } from "social-work-station-rules/policy";
import { particularsOf, type Line } from "./said.js";

/** What a finding on a requirement of the policy's own measure says. */

const measure = parseMeasure({ take: "count", of: "posts" });
const range = (least: string | null, most: string | null = least) => ({ least, most });

const PLAIN = {
  kind: "requirement",
  measured: range("1"),
  atLeast: null,
  atMost: null,
  shortfall: null,
  excess: null,
  exact: true,
};

const of = (
  detail: object,
  parameters: Readonly<Record<string, unknown>> = {},
  verdict = "unmet",
  modality = "must",
): readonly Line[] => particularsOf({ ...PLAIN, ...detail }, { measure, ...parameters }, { verdict }, modality);

describe("a requirement in words", () => {
  const least = { atLeast: range("3"), shortfall: range("2") };

  it("has a least, what was found, and what is lacking", () => {
    expect(of(least, { atLeast: "3" })).toEqual([
      ["required", "岗位的数量应不少于3个。", "The number of posts must be at least 3 posts."],
      ["found", "核查所得为1个。", "It is 1 post."],
      ["remedy", "还差2个。", "2 posts more would be needed."],
    ]);
    expect(of(least, { atLeast: "3" }, "met")).toHaveLength(2);
    expect(of({ ...least, shortfall: range("0") }, { atLeast: "3" })).toHaveLength(2);
    expect(of({ ...least, shortfall: range("0", null) }, { atLeast: "3" })).toHaveLength(2);
    expect(of(least, { atLeast: "3" }, "met", "reported")[0]?.slice(1)).toEqual([
      "岗位的数量材料所述为不少于3个。",
      "The number of posts is reported to be at least 3 posts.",
    ]);
  });

  it("has a most, both, or an exact number", () => {
    const most = { atMost: range("3"), excess: range("2"), measured: range("5") };
    expect(of(most, { atMost: "3" })).toEqual([
      ["required", "岗位的数量应不多于3个。", "The number of posts must be at most 3 posts."],
      ["found", "核查所得为5个。", "It is 5 posts."],
      ["remedy", "超出2个。", "It is 2 posts too much."],
    ]);
    expect(of(most, { atMost: "3" }, "met")).toHaveLength(2);
    expect(of({ ...most, excess: range("0", "2") }, { atMost: "3" })).toHaveLength(2);
    expect(of({ ...most, excess: range("0") }, { atMost: "3" })).toHaveLength(2);
    expect(of({ ...most, atLeast: range("2") }, { atLeast: "2", atMost: "3" })[0]?.slice(1)).toEqual([
      "岗位的数量应不少于2个，且不多于3个。",
      "The number of posts must be at least 2 posts and at most 3 posts.",
    ]);
    const exact = { atLeast: range("3"), atMost: range("3") };
    expect(of(exact, { atLeast: "3", atMost: "3" })[0]?.slice(1)).toEqual([
      "岗位的数量应为3个。",
      "The number of posts must be exactly 3 posts.",
    ]);
    expect(of(exact, { atLeast: "3", atMost: "3" }, "met", "reported")[0]?.slice(1)).toEqual([
      "岗位的数量材料所述为3个。",
      "The number of posts is reported to be exactly 3 posts.",
    ]);
  });

  it("may be known within bounds, or not at all", () => {
    const found = (measured: object): readonly string[] =>
      of({ ...least, measured }, { atLeast: "3" })[1]?.slice(1) ?? [];
    expect(found(range("1", "2"))).toEqual(["核查所得为1个至2个。", "It is between 1 post and 2 posts."]);
    expect(found(range("1", null))).toEqual(["核查所得为至少1个。", "It is at least 1 post."]);
    expect(found(range(null, "2"))).toEqual(["核查所得为0个至2个。", "It is between 0 posts and 2 posts."]);
    expect(found(range(null))).toEqual(["没有可计算的数值。", "There is no number to compare."]);
  });

  it("says that its bounds may be wide, where it is undetermined", () => {
    const wide: Line = [
      "detail",
      "未登记的情况较多或者名单不完整，所列范围可能偏宽，所列情况可能偏多。",
      "Much is not recorded or a list is not complete: the range may be too wide and the facts named too many.",
    ];
    const inexact = { ...least, exact: false };
    expect(of(inexact, { atLeast: "3" }, "undetermined").at(-1)).toEqual(wide);
    expect(of(inexact, { atLeast: "3" }, "unmet")).not.toContainEqual(wide);
    expect(of(least, { atLeast: "3" }, "undetermined")).not.toContainEqual(wide);
  });

  it("holds in a period, by a stage, or by a term from a date of the subject", () => {
    const first = (detail: object, parameters: object = {}): readonly string[] =>
      of({ ...least, ...detail }, { atLeast: "3", ...parameters })[0]?.slice(1) ?? [];
    expect(first({ period: { from: "2025-01-01", to: "2025-12-31" } })).toEqual([
      "2025年度内，岗位的数量应不少于3个。",
      "The number of posts must be at least 3 posts in the year 2025.",
    ]);
    expect(first({ period: { from: "2025-01-01", to: "2025-03-31" } })).toEqual([
      "2025年1月1日至2025年3月31日内，岗位的数量应不少于3个。",
      "The number of posts must be at least 3 posts from 1 January 2025 to 31 March 2025.",
    ]);
    expect(first({ stage: { dueOn: "2025-12-31", next: null } })).toEqual([
      "岗位的数量应不少于3个，期限为2025年12月31日。",
      "The number of posts must be at least 3 posts, by 31 December 2025.",
    ]);
    const dueAfter = { from: "station-opening", months: 1 };
    const due = (earliest: string | null, latest: string, term: object = dueAfter): readonly string[] =>
      first({ due: { earliest, latest } }, { dueAfter: term });
    const [zh, en] = due("2025-06-30", "2025-06-30");
    expect(zh).toMatch(/^岗位的数量应不少于3个，期限为2025年6月30日（.+后1个月内）。$/);
    expect(en).toMatch(/^The number of posts must be at least 3 posts, by 30 June 2025 \(within 1 month of .+\)\.$/);
    const [later, laterEn] = due(null, "2025-06-30", { from: "station-opening", days: 30 });
    expect(later).toMatch(/期限为.+后30日内，至迟2025年6月30日。$/);
    expect(laterEn).toMatch(/, within 30 days of .+, by 30 June 2025 at the latest\.$/);
    const [between, betweenEn] = due("2025-06-01", "2025-06-30", { from: "station-opening", days: 1 });
    expect(between).toMatch(/期限为2025年6月1日至2025年6月30日之间的一日（.+后1日内）。$/);
    expect(betweenEn).toMatch(/, by a day from 1 June 2025 to 30 June 2025 \(within 1 day of .+\)\.$/);
    expect(first({ due: { earliest: null, latest: "2025-06-30" } })).toEqual(first({}));
  });

  it("has the rule behind a bound that differs, and the number where it is known", () => {
    const bound = { is: "1", forEvery: "2", of: parseMeasure({ take: "count", of: "divisions" }) };
    const first = (atLeast: object): readonly string[] =>
      of({ ...least, atLeast }, { atLeast: bound })[0]?.slice(1) ?? [];
    expect(first(range("3"))[0]).toMatch(/^岗位的数量应不少于3个（.+）。$/);
    expect(first(range("3"))[1]).toMatch(/^The number of posts must be at least 3 posts \(.+\)\.$/);
    expect(first(range("3", null))[0]).toMatch(/^岗位的数量应不少于规定的数（.+）。$/);
    expect(first(range("3", null))[1]).toMatch(/^The number of posts must be at least what is laid down \(.+\)\.$/);
  });
});
