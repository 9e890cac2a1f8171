import type { LocalText, Modality, SubjectKind } from "../../../terms/index.js";
import type { SourceReference } from "../../index.js";
import type { Checklist, ChecklistItem } from "../../index.js";
import { stated } from "./parameters.js";

/** One item: id, Chinese text, English text, and the forms of evidence of which a judgement needs one each. */
export type Item = readonly [id: string, zh: string, en: string, evidence?: ChecklistItem["evidence"]];

/** What every checklist has beside its items. */
export interface ChecklistHead {
  readonly id: string;
  readonly title: LocalText;
  readonly modality: Modality;
  readonly subject: SubjectKind;
  readonly tier?: string;
  readonly clauses: readonly string[];
  readonly note?: LocalText;
  readonly when?: ChecklistItem["when"];
}

/** A checklist of one clause. Each clause has its own, since each has its own modality and its own source. */
export function checklist(head: ChecklistHead, items: readonly Item[], source: SourceReference): Checklist {
  const { id, title, modality, subject, tier, clauses, note, when = "always" } = head;
  return {
    id,
    kind: "checklist",
    title,
    modality,
    aspect: id.slice(id.indexOf("/") + 1),
    appliesTo: { subject, ...(tier === undefined ? {} : { tier }) },
    clauses,
    ...(note === undefined ? {} : { note }),
    parameters: {
      items: stated(
        items.map(([item, zh, en, evidence]) => ({
          id: item,
          text: { zh, en },
          when,
          ...(evidence === undefined ? {} : { evidence }),
        })),
        source,
      ),
    },
  };
}
