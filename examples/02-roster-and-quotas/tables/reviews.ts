import { beijingPilot2021 } from "social-work-station-rules/catalogue";
import type { Criterion } from "social-work-station-rules/policy";
import { defineVocabulary, evidenceForms, type LocalText, type SubjectKind } from "social-work-station-rules/terms";
import { date, id, term, text } from "../cell-readers.js";
import { defineTable, record, type Column } from "../table.js";

/** What a policy leaves to judgement: the item, the provision that holds it, and whom it regards. */
interface Judged {
  readonly item: string;
  readonly text: LocalText;
  readonly provision: string;
  readonly subject: SubjectKind;
}

const judged = beijingPilot2021.provisions.flatMap((provision): readonly Judged[] => {
  const { id, appliesTo } = provision;
  const place = { provision: id, subject: appliesTo.subject };
  switch (provision.kind) {
    case "checklist":
      return provision.parameters.items.value.map((item) => ({ item: item.id, text: item.text, ...place }));
    case "qualification":
      return judgementsIn(provision.criteria).map(({ id: item, title }) => ({ item, text: title, ...place }));
    default:
      return [];
  }
});
const byItem = new Map(judged.map((entry) => [entry.item, entry]));

const items = defineVocabulary(
  "review-item",
  "public",
  Object.fromEntries(judged.map(({ item, text }) => [item, text])),
);
const outcomes = defineVocabulary("review-outcome", "public", {
  met: { zh: "符合", en: "met", accepts: ["合格"] },
  unmet: { zh: "不符合", en: "not met", accepts: ["不合格"] },
});

const columns = {
  id: { header: "记录编号", need: "required", read: id } as const,
  subject: { header: "站点编号或工号", need: "required", read: id } as const,
  item: { header: "核查事项", need: "required", read: term(items) } as const,
  outcome: { header: "核查结论", need: "required", read: term(outcomes) } as const,
  on: { header: "核查日期", need: "required", read: date } as const,
  role: { header: "核查人职务", need: "required", read: text } as const,
  reference: { header: "佐证材料", need: "required", read: text } as const,
  form: { header: "佐证形式", need: "required", read: term(evidenceForms) } as const,
} satisfies Record<string, Column<unknown>>;

/** 现场核查记录: one recorded judgement a row. */
export const reviews = defineTable({
  columns,
  station: "subject",
  toRecords: ({ id, subject, item, outcome, on, role, reference, form }) => {
    const { provision, subject: kind } = byItem.get(item) as Judged;
    return [
      record("judgements", {
        id,
        subject: { kind, id: subject },
        provision,
        item,
        outcome,
        on,
        role,
        evidence: [{ reference, form }],
      }),
    ];
  },
  paths: {
    judgements: {
      subject: "subject",
      "subject.id": "subject",
      outcome: "outcome",
      on: "on",
      role: "role",
      evidence: "reference",
    },
  },
});

function judgementsIn(criterion: Criterion): readonly Criterion[] {
  if (criterion.kind === "any-of" || criterion.kind === "all-of") return criterion.members.flatMap(judgementsIn);
  return criterion.kind === "judgement" ? [criterion] : [];
}
