import * as z from "zod";
import { anyText, count, named, typeNames, exactly, listOf, oneOf, recordOf } from "../fields/index.js";
import { FAULT_CODES } from "../fault/index.js";

/** One reason why an input was refused: code, path and values, from which `explainFault` renders a sentence. */
export const faultSchema = recordOf({
  code: oneOf(FAULT_CODES).describe("错误代码。Code of the fault."),
  path: listOf(z.union([anyText, z.int().min(0)])).describe("位置。Where it is."),
  values: z
    .record(anyText, z.union([anyText, z.number(), listOf(anyText)]))
    .describe("有关的值，不含个人信息。Values of the fault, never personal ones."),
})
  .describe("输入不被接受的一个原因。One reason why an input was refused.")
  .register(typeNames, { name: "Fault", from: "fault" });

/** A `RuleInputError` as `JSON.stringify` writes it. */
export const ruleInputErrorSchema = recordOf({
  name: exactly("RuleInputError").describe("名称。Its name."),
  faults: listOf(faultSchema, { least: 1 }).describe("全部原因。All faults."),
}).describe("输入不被接受。An input was refused.");

const reasonTopicSchema = named(
  "ReasonTopic",
  "一条说明的内容类型，界面可据以展开或折叠。What a reason is about, so that an interface can show some and fold others.",
  oneOf(["result", "required", "found", "detail", "missing", "remedy", "judgement", "reading", "place"]),
);

const reasonSchema = named(
  "Reason",
  "一条说明：一句话，或相连的几句。One sentence, or a few that belong together; plain text, not yet escaped for any format.",
  recordOf({
    about: reasonTopicSchema,
    level: count.describe("层次：0，属于上一条的更深。0, or deeper where it belongs under the reason before it."),
    text: anyText.describe("文字。The text."),
  }),
);

/** An answer in words: what `explain` answers. */
export const explanationSchema = named(
  "Explanation",
  "一项答复的文字说明。An answer in words; `toText`, `toMarkdown` and `toHtml` lay it out.",
  recordOf({
    locale: oneOf(["zh-CN", "en"])
      .describe("语言。The language.")
      .register(typeNames, { name: "Locale", from: "terms" }),
    heading: anyText.describe("标题。The heading."),
    reasons: listOf(reasonSchema).describe("说明。The reasons."),
    sources: listOf(anyText).describe("依据：文件、条款和引文，各列一次。Document, clause and quote, each once."),
  }),
);
