import * as z from "zod";
import {
  coarseDate,
  id,
  localText,
  nonNegativeDecimal,
  optionalFields,
  plainDate,
  recordOf,
  termOf,
  text,
  typeNames,
  exactly,
  listOf,
  oneOf,
} from "../fields/index.js";
import { ownTermsSchema, tierSystemSchema } from "../model/index.js";
import { copiesRead, precisions } from "../terms/index.js";
import { parameterSchema } from "./parameter.js";
import { provisionSchema } from "./provision.js";

/** 文件: a document that values are quoted from, or that the policy's history names. */
export const policyDocumentSchema = recordOf({
  id: id.describe("文件的标识，在政策内唯一。Id of the document, unique in its policy."),
  title: localText.describe("文件名称。Title."),
  issuers: listOf(text.describe("发文单位。Issuing body.")).describe("发文单位。Issuing bodies."),
  issuedOn: coarseDate.optional().describe("印发时间；缺省为不详。When it was issued; absent: not known."),
  address: text.optional().describe("公开文本的网址。Where a public copy was found."),
  read: termOf(copiesRead)
    .optional()
    .describe("所见版本：全文、摘录或未见正文；缺省为没有记录。How much of the text was read; absent: not recorded."),
  note: localText.optional().describe("说明。Remark."),
})
  .describe(
    "取值所引的文件，或者政策沿革中提到的文件。A document that values are quoted from, or that the history of the policy names.",
  )
  .register(typeNames, { name: "PolicyDocument" });

const listed = recordOf({ id: id.describe("标识。Id."), name: localText.describe("名称。Name.") });

/**
 * 数据: something the sources report that is no rule but that somebody can use: a count, an amount, a date, an
 * enumeration. Where sources contradict each other the content is interpreted, with both readings.
 */
export const policyDatumSchema = recordOf({
  id: id.describe("数据的标识，在政策内唯一。Id of the datum, unique in its policy."),
  title: localText.describe("数据的名称。Title."),
  clauses: listOf(id.describe("材料条目的标识。Id of a clause.")).describe(
    "所依据的材料条目，可以为空。Ids of the clauses on which it rests; may be empty.",
  ),
  precision: termOf(precisions).describe(
    "精确程度：确数、余、近或约。Whether the number is exact, or at least, almost or about so many.",
  ),
  unit: localText.optional().describe("单位。Unit."),
  asOf: coarseDate.optional().describe("数据的时点；缺省为不详。Day of which it is true; absent: not known."),
  plannedFor: coarseDate
    .optional()
    .describe(
      "计划时间：有此项的是计划数或者安排，不是实绩；缺省为实绩或者不涉及。When it is planned for: the datum is then a plan and no result; absent: a result, or neither.",
    ),
  note: localText.optional().describe("说明。Remark."),
  content: z
    .discriminatedUnion("type", [
      recordOf({
        type: exactly("number").describe("数值。A number."),
        value: parameterSchema(nonNegativeDecimal).describe("数值及其出处。The number with its source."),
      }),
      recordOf({
        type: exactly("date").describe("日期。A date."),
        value: parameterSchema(coarseDate).describe("日期及其出处。The date with its source."),
      }),
      recordOf({
        type: exactly("list").describe("列举。An enumeration."),
        value: parameterSchema(listOf(listed, { least: 1 })).describe(
          "所列各项及其出处。The entries with their source.",
        ),
      }),
      recordOf({
        type: exactly("text").describe("文字。A text."),
        value: parameterSchema(localText).describe("文字及其出处。The text with its source."),
      }),
      recordOf({
        type: exactly("table").describe("表格。A table."),
        columns: listOf(listed, { least: 1 }).describe("各栏，按原表次序。The columns, in the order of the table."),
        value: parameterSchema(listOf(listOf(text, { least: 1 }), { least: 1 })).describe(
          "各行及其出处，每格为原表所印文字。The rows with their source; each cell as printed.",
        ),
      }),
    ])
    .describe("内容。Content."),
})
  .describe(
    "资料所载、不成为规则但可供使用的数据：数量、金额、日期、清单；资料互相矛盾的按理解记载，各种说法均列出。Something that the sources report and that is no rule: a count, an amount, a date, an enumeration. Where sources contradict each other it is interpreted, with each reading.",
  )
  .register(typeNames, { name: "PolicyDatum" });

/** 后续文件: what came after a policy. */
export const successorSchema = recordOf({
  document: id.describe("后续文件的标识，须列在documents中。Id of the document, which the policy must list."),
  from: parameterSchema(plainDate).describe("后续文件开始适用之日。First day on which the successor applies."),
  effect: parameterSchema(oneOf(["replaces", "continues"]))
    .optional()
    .describe(
      "对本政策的影响：取代本政策，或本政策在自身期限内继续有效；缺省为取代。Whether it replaces this policy, or this policy stays in force until its own end; absent: it replaces it.",
    ),
  text: oneOf(["known", "partly-known", "unknown"]).describe(
    "后续文本是否公开：全部、部分或未公开。Whether its text is available: in whole, in part, or not.",
  ),
  policy: id.optional().describe("收录已知部分的政策的标识。Id of the policy in which the known part is written."),
})
  .describe("后续文件：接替本政策的文本。The text that came after a policy.")
  .register(typeNames, { name: "Successor" });

/** 政策: the provisions of one text, or of one system as reported, in force from and until. */
export const policySchema = recordOf({
  version: exactly(1).describe("政策数据格式的版本。Version of the policy's form."),
  id: id.describe("政策的标识。Id of the policy."),
  title: localText.describe("政策名称。Title."),
  jurisdiction: id.describe(
    "适用地区：“CN”为全国，否则为行政区划代码或自定标识。“CN” for the whole country, else the id of the division in which it applies.",
  ),
  edition: text
    .optional()
    .describe("年份或版次，用于每年另定的政策。Year or edition, where a policy is set anew each year."),
  documents: listOf(policyDocumentSchema, { least: 1 }).describe(
    "引用的文件，至少一个。Documents that values are quoted from, at least one.",
  ),
  issuedOn: parameterSchema(coarseDate)
    .optional()
    .describe("印发时间；缺省为不详。When it was issued; absent: not known."),
  effective: optionalFields({
    from: parameterSchema(plainDate)
      .optional()
      .describe("施行日期；缺省为不详。First day in force; absent: not known."),
    until: parameterSchema(plainDate.nullable())
      .optional()
      .describe(
        "失效日期：最后适用之日，null为未规定终止，缺省为不详。The last day; null: no end is set; absent: not known.",
      ),
  }).register(z.globalRegistry, { description: "效力期间。When it is in force." }),
  supersedes: listOf(id.describe("政策的标识。Id of a policy."))
    .default([])
    .describe(
      "所取代的政策，自本政策施行之日起不再适用。Policies that it supersedes: they do not hold from its first day on.",
    ),
  successors: listOf(successorSchema).default([]).describe("后续文件。What came after it."),
  prevailsOver: listOf(id.describe("政策的标识。Id of a policy."))
    .default([])
    .describe("在同一事项上优先于哪些政策。Policies before which this one goes where both fill the same slot."),
  tierSystem: tierSystemSchema.optional().describe("站点层级体系；缺省为无。Tiers of stations; absent: none."),
  terms: ownTermsSchema
    .optional()
    .describe("政策自定的词语；缺省为只用内置词语。Words that the policy adds to the built-in ones; absent: none."),
  provisions: listOf(provisionSchema).describe("条款。Provisions."),
  data: listOf(policyDatumSchema).default([]).describe("不成为规则的数据。Reported data that are no rules."),
})
  .describe(
    "政策：一个文件或者一套报道的制度中的条款及其施行时间。The provisions of one text, or of one system as reported, with the time for which they are in force.",
  )
  .register(typeNames, { name: "Policy" });
