import type { CriterionTrace, Finding, GroupTrace, QualificationDetail } from "../../results/index.js";
import { type LocalText, areaClasses, criterionKinds, verdicts } from "../../terms/index.js";
import { type DraftReason, reason } from "../explanation.js";
import { sayQuoted, sayTerm, sayWords } from "../words/text.js";
import { sayFound, sayRequired } from "./criterion.js";
import type { KindWords } from "./kind-words.js";

export const qualificationWords: KindWords<"qualification"> = {
  parameters: {},
  explain: explainQualification,
  items: ({ detail }) => titlesOf(detail),
};

/** By which branch a person qualifies or not, with what was required and found on every one. */
function explainQualification({ detail, verdict }: Finding<QualificationDetail>): readonly DraftReason[] {
  const { route, areaClass, trace } = detail;
  if (trace === null)
    return [reason("found", "该人员不在本条资格条件适用的人员范围内。", "The conditions do not regard this person.")];
  const branches = listBranches(trace);
  const decisive = branches.find(({ criterion }) => criterion.id === route)?.criterion;
  return [
    ...(decisive === undefined ? [] : [sayDecision(decisive)]),
    ...(areaClass === null ? [] : [sayArea(areaClass)]),
    ...branches.map(({ criterion, level }) => explainBranch(criterion, level)),
    ...(verdict === "unmet" ? explainRemedy(trace) : []),
  ];
}

function sayDecision({ title }: CriterionTrace): DraftReason {
  const words = sayQuoted(sayWords(title));
  return reason("result", `符合其中的${words.zh}，据此判定。`, `Decided by ${words.en}, which is met.`);
}

function sayArea(areaClass: NonNullable<QualificationDetail["areaClass"]>): DraftReason {
  const words = sayTerm(areaClasses, areaClass);
  return reason("found", `所在站点的地区类别为${words.zh}。`, `The station's area is ${words.en}.`);
}

interface Branch {
  readonly criterion: CriterionTrace;
  readonly level: number;
}

/** Every branch in order, a group before its members; by a list, so that no depth exhausts the stack. */
export function listBranches(trace: CriterionTrace): readonly Branch[] {
  const branches: Branch[] = [];
  const ahead: Branch[] = [{ criterion: trace, level: 0 }];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const { criterion, level } = next;
    branches.push(next);
    if (isGroup(criterion))
      for (const member of criterion.members.toReversed()) ahead.push({ criterion: member, level: level + 1 });
  }
  return branches;
}

function isGroup(criterion: CriterionTrace): criterion is GroupTrace {
  return "members" in criterion;
}

function explainBranch(criterion: CriterionTrace, level: number): DraftReason {
  const title = sayWords(criterion.title);
  const verdict = sayTerm(verdicts, criterion.verdict);
  if (isGroup(criterion)) {
    const kind = sayTerm(criterionKinds, criterion.kind);
    return reason(
      "detail",
      `${title.zh}（${kind.zh}）：${verdict.zh}。`,
      `${title.en} (${kind.en}): ${verdict.en}.`,
      level,
    );
  }
  const required = sayRequired(criterion);
  const found = sayFound(criterion);
  return reason(
    "detail",
    `${title.zh}：${verdict.zh}。要求${required.zh}；${found.zh}。`,
    `${title.en}: ${verdict.en}. Required: ${required.en}; ${found.en}.`,
    level,
  );
}

/** Whether a person can do something about a branch: neither the area of the post nor a degree that does not count. */
function canBeReached(trace: CriterionTrace): boolean {
  if (isGroup(trace))
    return trace.kind === "any-of" ? trace.members.some(canBeReached) : trace.members.every(canBeReached);
  if (trace.kind === "area") return trace.verdict !== "unmet";
  return trace.kind !== "degree" || trace.required.counts === "counts";
}

/** What would do: of the outermost alternatives any one, else everything that is not met. */
function explainRemedy(trace: CriterionTrace): readonly DraftReason[] {
  const members = isGroup(trace) && trace.kind === "any-of" ? trace.members.filter(canBeReached) : [];
  const options = members.length === 0 ? [trace] : members;
  const titles = options.map(({ title }): LocalText => sayQuoted(sayWords(title)));
  const list = { zh: titles.map(({ zh }) => zh).join("、"), en: titles.map(({ en }) => en).join("; ") };
  return options.length === 1
    ? [reason("remedy", `达到${list.zh}的全部要求后即符合。`, `It would be met by all that is required of ${list.en}.`)]
    : [reason("remedy", `达到下列任何一项即符合：${list.zh}。`, `Any one of these would meet it: ${list.en}.`)];
}

/** Titles of the criteria, by id. */
export function titlesOf({ trace }: QualificationDetail): ReadonlyMap<string, LocalText> {
  return new Map(
    trace === null ? [] : listBranches(trace).map(({ criterion }) => [criterion.id, sayWords(criterion.title)]),
  );
}
