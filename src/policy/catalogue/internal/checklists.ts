import type { PlainDate } from "../../../calendar/index.js";
import type { LocalText, Modality, SubjectKind } from "../../../terms/index.js";
import type { SourceReference } from "../../index.js";
import type { Checklist, ChecklistItem } from "../../index.js";
import { stated } from "./parameters.js";

/**
 * One item: id, Chinese text, English text, the forms of evidence of which a record needs one each, and, where the
 * source states a plain fact, by what it is settled.
 */
export type Item = readonly [
  id: string,
  zh: string,
  en: string,
  evidence?: ChecklistItem["evidence"],
  fact?: ChecklistItem["fact"],
];

/** Everything about a checklist but its items. */
export interface ChecklistHead {
  readonly id: string;
  readonly title: LocalText;
  readonly modality: Modality;
  /** The word of the source; absent where the modality is `reported`. */
  readonly wording?: string;
  readonly from?: PlainDate;
  readonly subject: SubjectKind;
  readonly tier?: string;
  readonly clauses: readonly string[];
  readonly note?: LocalText;
  readonly when?: ChecklistItem["when"];
}

/** A checklist of one clause. Each clause has its own, since each has its own modality and its own source. */
export function checklist(
  head: ChecklistHead,
  items: readonly Item[],
  source: SourceReference,
  ...otherSources: readonly SourceReference[]
): Checklist {
  const { id, title, modality, wording, subject, tier, clauses, from, note, when = "always" } = head;
  return {
    id,
    kind: "checklist",
    title,
    modality,
    ...(wording === undefined ? {} : { wording }),
    aspect: id.slice(id.indexOf("/") + 1),
    appliesTo: { subject, ...(tier === undefined ? {} : { tier }) },
    clauses,
    ...(from === undefined ? {} : { from }),
    ...(note === undefined ? {} : { note }),
    parameters: {
      items: stated(
        items.map(([item, zh, en, evidence, fact]) => ({
          id: item,
          text: { zh, en },
          when,
          ...(evidence === undefined ? {} : { evidence }),
          ...(fact === undefined ? {} : { fact }),
        })),
        source,
        ...otherSources,
      ),
    },
  };
}
