import type { Criterion } from "social-work-station-rules/policy";
import { criterionMakers } from "./arbitraries.js";

const title = { zh: "条件", en: "criterion" };

/** Each criterion of some kinds, alone. */
export function singleWays(kinds: readonly string[]): readonly Criterion[] {
  return criterionMakers.map((make) => make("c")).filter((criterion) => isOf(criterion, kinds));
}

/** Each two criteria of some kinds, so that they read one list of a person, as two ways to qualify. */
export function eitherWays(kinds: readonly string[]): readonly Criterion[] {
  const makers = criterionMakers.filter((make) => isOf(make("c"), kinds));
  return makers.flatMap((one) =>
    makers.flatMap((other) => (one === other ? [] : [eitherWay(one("one"), other("other"))])),
  );
}

function isOf(criterion: Criterion, kinds: readonly string[]): boolean {
  return "members" in criterion
    ? criterion.members.some((member) => isOf(member, kinds))
    : kinds.includes(criterion.kind);
}

/** The second way asks a judgement beside: that decides only where what is recorded settles the ways differently. */
function eitherWay(one: Criterion, other: Criterion): Criterion {
  return {
    kind: "any-of",
    id: "c",
    title,
    members: [one, { kind: "all-of", id: "both", title, members: [other, { kind: "judgement", id: "judged", title }] }],
  };
}
