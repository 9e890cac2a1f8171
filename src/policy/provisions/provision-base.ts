import type * as z from "zod";
import {
  id,
  localText,
  named,
  plainDate,
  recordOf,
  termOf,
  text,
  typeNames,
  exactly,
  listOf,
} from "../../fields/index.js";
import { modalities, subjectKinds, type LocalText, type SubjectKind } from "../../terms/index.js";
import { tierSelector } from "../parameter.js";

/** What the library knows about a kind of provision: the record in `index.ts` has one of these for each kind. */
export interface KindOfProvision {
  /** Name of the kind, as vocabularies and pages print it. */
  readonly label: LocalText;
  /** What the kind is for, in a few words: its row in the guide. */
  readonly purpose: LocalText;
  /** What provisions of this kind can apply to, the usual one first. */
  readonly subjects: readonly [SubjectKind, ...SubjectKind[]];
  /** Whether it requires something for each year or shorter period, which the first day of an amendment can cut. */
  readonly byPeriod: boolean;
  /** What a provision of this kind says. */
  readonly schema: z.ZodObject;
  /** What a finding about a provision of this kind says, apart from its verdict; null: the kind describes a structure, of which no finding is made. */
  readonly detail: z.ZodObject | null;
}

/** Returns the schema of what a finding says about a provision of one kind; `kind` is that of the provision. */
export function detailOf<K extends string, S extends z.core.$ZodLooseShape>(
  name: string,
  kind: K,
  description: string,
  fields: S,
) {
  return named(
    name,
    description,
    recordOf({ kind: exactly(kind).describe("条款类型。Kind of the provision."), ...fields }),
  );
}

/** Fields of every provision, whatever its kind. */
export const provisionBase = {
  id: id.describe("条款的标识，在政策内唯一。Id of the provision, unique in its policy."),
  title: localText.describe("条款的名称。Title of the provision."),
  modality: termOf(modalities).describe(
    "要求程度：按原文用语归类，不得加重；材料只作记述、报道或者评论的为reported，不构成要求。" +
      "How strongly the source binds, by its own word and never stronger; what a text merely describes or reports is `reported` and binds nobody.",
  ),
  wording: text
    .max(40)
    .optional()
    .describe(
      "原文用语：体现要求程度的原文字词，如“应当”“一般”“支持”；缺省为原文没有这类字词，或者没有记录。" +
        "The word of the source that carries the modality; absent: there is none, or it is not recorded.",
    ),
  aspect: id.describe(
    "同一种类之内所规定的事项，如“service-cases”；种类、事项、对象和层级都相同的两个条款互相替代或冲突。" +
      "What is regulated within the kind (“service-cases”): provisions with the same kind, aspect, subject and tier fill the same slot.",
  ),
  appliesTo: recordOf({
    subject: termOf(subjectKinds).describe("对象的种类。Kind of subject."),
    tier: tierSelector
      .optional()
      .describe(
        "站点层级的标识，或行政区划的级别，人员须当时在该层级的站点有岗位；缺省为不限。" +
          "Id of a tier of stations, or a level of division; a person has a post on it at the time; absent: any.",
      ),
  })
    .register(typeNames, { name: "AppliesTo" })
    .describe("适用对象。What the provision applies to."),
  clauses: listOf(id.describe("材料条目的标识。Id of a clause.")).describe(
    "所依据的材料条目，可以为空。Ids of the clauses on which it rests; may be empty.",
  ),
  from: plainDate
    .optional()
    .describe(
      "开始适用之日，在政策有效期之内；缺省为自始。First day, within its policy's time; absent: from the start.",
    ),
  until: plainDate.optional().describe("最后适用之日；缺省为与政策同止。Last day; absent: as long as its policy."),
  note: localText
    .optional()
    .describe(
      "说明：影响条款含义的提示，解释结论时一并写出；缺省为没有。A remark on what the provision means, which explanations print; absent: none.",
    ),
} as const;
