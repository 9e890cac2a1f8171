import type { Finding } from "../../results/index.js";
import {
  type FactKind,
  type LocalText,
  type Vocabulary,
  academicDegrees,
  activityKinds,
  certificateLevels,
  educationLevels,
  isOwnWord,
  factKinds,
  managementSystems,
  stationRoles,
} from "../../terms/index.js";
import { type Context, sayId, saySubject } from "../context.js";
import { type DraftReason, reason } from "../explanation.js";
import { sayFirst, sayTerm } from "../words/text.js";

/** Every unknown that can still change the verdict, facts of one kind in one line. */
export function explainMissing(
  { missing, subject, verdict }: Finding,
  context: Context,
  items: ReadonlyMap<string, LocalText>,
): readonly DraftReason[] {
  const groups = new Map<FactKind, LocalText[]>();
  for (const { subject: of, fact, detail } of missing) {
    const own = of.kind === subject.kind && of.id === subject.id;
    const group = groups.get(fact) ?? [];
    groups.set(fact, group);
    const words = sayOne(
      own ? null : saySubject(context, of),
      detail === undefined ? null : sayDetail(context, fact, detail, items),
    );
    if (words !== null) group.push(words);
  }
  const lines = Array.from(groups, ([fact, entries]) => {
    const label = sayTerm(factKinds, fact);
    const list = sayFirst(entries);
    return entries.length === 0
      ? reason("missing", `尚缺：${label.zh}。`, `Missing: ${label.en}.`)
      : reason("missing", `尚缺：${label.zh}（${list.zh}）。`, `Missing: ${label.en} (${list.en}).`);
  });
  return lines.length === 0 || verdict !== "undetermined"
    ? lines
    : [
        ...lines,
        reason(
          "remedy",
          "补齐上述情况后可以判定；未列出的情况不影响结论。",
          "Recording this can settle the verdict; nothing else can change it.",
        ),
      ];
}

function sayOne(subject: LocalText | null, detail: LocalText | null): LocalText | null {
  if (subject === null || detail === null) return subject ?? detail;
  return { zh: `${subject.zh}：${detail.zh}`, en: `${subject.en}: ${detail.en}` };
}

/** Where the detail of a missing fact is a term, its vocabulary. */
const DETAILS: ReadonlyMap<FactKind, Vocabulary> = new Map<FactKind, Vocabulary>([
  ["certificates", certificateLevels],
  ["certificate-date", certificateLevels],
  ["registrations", certificateLevels],
  ["registration-date", certificateLevels],
  ["education", educationLevels],
  ["education-date", educationLevels],
  ["degrees", academicDegrees],
  ["degree-date", academicDegrees],
  ["personnel", stationRoles],
  ["assignments", stationRoles],
  ["assignment-date", stationRoles],
  ["activities", activityKinds],
  ["activity-content", activityKinds],
  ["management-systems", managementSystems],
]);

function sayDetail(context: Context, fact: FactKind, detail: string, items: ReadonlyMap<string, LocalText>): LocalText {
  const schooling = /^(education|degree):(.+)$/.exec(detail);
  const vocabulary: Vocabulary | undefined =
    schooling === null ? DETAILS.get(fact) : schooling[1] === "degree" ? academicDegrees : educationLevels;
  const value = schooling?.[2] ?? detail;
  if (vocabulary !== undefined && (vocabulary.values.includes(value) || isOwnWord(value)))
    return sayTerm(vocabulary, value);
  return items.get(detail) ?? sayId(context, detail);
}
