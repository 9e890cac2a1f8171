import * as z from "zod";
import { explainFault } from "../explanation/index.js";
import { FAULT_CODES, type Fault, formatPath, looksLikeIdentityNumber } from "../fault/index.js";
import { anyText, count, listOf, oneOf, recordOf } from "../fields/index.js";
import type { Locale } from "../terms/index.js";
import { PROBLEMS, type ProblemCode, type ProblemKind } from "./problems.js";

/** Problem details (RFC 9457), with the library's faults where the content has some. */
export const problemSchema = recordOf({
  type: anyText.describe("错误类型的地址。Address of the type of problem."),
  title: anyText.describe("错误名称。What is wrong."),
  status: count.describe("HTTP状态码。The HTTP status."),
  detail: anyText.describe("怎样改正。How to correct it."),
  code: oneOf(Object.keys(PROBLEMS) as ProblemCode[]).describe("错误类型的代码。Code of the type of problem."),
  faults: listOf(
    recordOf({
      type: anyText.describe("错误代码说明的地址。Address of what the code means, with cause and cure."),
      code: oneOf(FAULT_CODES).describe("错误代码。Code of the fault."),
      path: listOf(z.union([anyText, count])).describe("在内容中的位置。Where it is in the content."),
      place: anyText.describe("同一位置，写成一行。The same in one line: `$.stations[3].tier`."),
      title: anyText.describe("哪里有误。What is wrong."),
      detail: anyText.describe("位置和应填的内容。Where, and what was expected there."),
    }),
  )
    .optional()
    .describe("内容中的错误，数量有上限。Faults of the content, up to a limit."),
  faultCount: count.optional().describe("错误总数，含未列出的。How many faults there are, listed or not."),
}).describe("问题说明（RFC 9457）。Problem details (RFC 9457).");

export type ProblemDocument = Readonly<z.infer<typeof problemSchema>>;

/** Writes a problem in a language. */
export function problemDocument(code: ProblemCode, basePath: string, locale: Locale): ProblemDocument {
  const { status, title, detail }: ProblemKind = PROBLEMS[code];
  const words = locale === "en" ? "en" : "zh";
  return { type: `${basePath}/problems/${code}`, title: title[words], status, detail: detail[words], code };
}

/** Writes the faults of a content: at most so many, each with its place and what was expected there. */
export function faultsDocument(
  faults: readonly Fault[],
  most: number,
  basePath: string,
  locale: Locale,
): ProblemDocument {
  return {
    ...problemDocument("input-invalid", basePath, locale),
    faults: faults.slice(0, most).map((fault) => describeFault(withoutContent(fault), basePath, locale)),
    faultCount: faults.length,
  };
}

function describeFault(fault: Fault, basePath: string, locale: Locale): NonNullable<ProblemDocument["faults"]>[number] {
  const { heading, reasons } = explainFault(fault, { locale });
  return {
    type: `${basePath}/faults/${fault.code}`,
    code: fault.code,
    path: [...fault.path],
    place: formatPath(fault.path),
    title: heading,
    detail: reasons.map(({ text }) => text).join(locale === "en" ? " " : ""),
  };
}

/** Faults whose accepted values are the caller's own: tiers of the register, provisions of the policy, ids. */
const OF_CONTENT: readonly Fault["code"][] = ["tier-unknown", "provision-unknown", "reference-dangling"];

/** Problems end up in logs and tickets, so they repeat nothing of the content: no value, no id, no key that reads like a name. */
function withoutContent({ code, path, values }: Fault): Fault {
  const { expected, accepted } = values;
  const own = Array.isArray(accepted) && !OF_CONTENT.includes(code) ? accepted.filter(isPlainWord) : [];
  return {
    code,
    path: path.map((part) => (typeof part === "number" || isPlainWord(part) ? part : "?")),
    values: {
      ...Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === "number")),
      ...(expected === undefined ? {} : { expected }),
      ...(own.length === 0 ? {} : { accepted: own }),
    },
  };
}

/** A word as fields and terms of this library are written; own words of a register have a colon. */
function isPlainWord(word: unknown): boolean {
  return typeof word === "string" && /^[A-Za-z][\w-]{0,40}$/.test(word) && !looksLikeIdentityNumber(word);
}
