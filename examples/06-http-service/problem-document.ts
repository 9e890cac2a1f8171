import { explainFault } from "social-work-station-rules/explanation";
import { FAULT_CODES, formatPath, looksLikeIdentityNumber, type Fault } from "social-work-station-rules/fault";
import type { Locale } from "social-work-station-rules/terms";
import * as z from "zod";
import { PROBLEMS, type ProblemCode, type ProblemKind } from "./problems.js";

const step = z.union([z.string(), z.int().min(0)]);

const faultEntrySchema = z.strictObject({
  code: z.enum(FAULT_CODES),
  path: z.array(step),
  /** The path in one line: `$.stations[3].tier`. */
  place: z.string(),
  /** What was expected there, as the library names it. */
  expected: z.string().optional(),
  title: z.string(),
  detail: z.string(),
});

/** Problem details (RFC 9457), with the library's faults where the content was refused. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
  faults: z.array(faultEntrySchema).optional(),
  /** How many faults there are, listed or not. */
  faultCount: z.int().optional(),
});

type Problem = z.infer<typeof problemSchema>;

/** Writes a problem in the caller's language. */
export function problemDocument(code: ProblemCode, requestId: string, language: Locale): Problem {
  const { status, title, detail }: ProblemKind = PROBLEMS[code];
  const words = language === "en" ? "en" : "zh";
  return {
    type: `/problems/${code}`,
    title: title[words],
    status,
    detail: detail[words],
    instance: `urn:uuid:${requestId}`,
    code,
  };
}

/** Writes why the content was refused: at most so many faults, each with its place and what was expected there. */
export function refusalDocument(faults: readonly Fault[], most: number, requestId: string, language: Locale): Problem {
  const listed = faults.slice(0, most).map((fault) => describeFault(withoutCallersWords(fault), language));
  return { ...problemDocument("input-refused", requestId, language), faults: listed, faultCount: faults.length };
}

function describeFault(fault: Fault, language: Locale): NonNullable<Problem["faults"]>[number] {
  const { heading, reasons } = explainFault(fault, { locale: language });
  const { expected } = fault.values;
  return {
    code: fault.code,
    path: [...fault.path],
    place: formatPath(fault.path),
    ...(typeof expected === "string" ? { expected } : {}),
    title: heading,
    detail: reasons.map(({ text }) => text).join(language === "en" ? " " : ""),
  };
}

/** Values that are the library's own words or numbers. Others (an id twice, say) are the caller's; the path shows them. */
const OWN_WORDS = new Set(["expected", "accepted", "known", "vocabulary"]);

/** Problems end up in logs and tickets, so they repeat nothing of what was sent: no id, and no key that is none of ours. */
function withoutCallersWords({ code, path, values }: Fault): Fault {
  return {
    code,
    path: path.map((part) => (typeof part === "number" || isPlainKey(part) ? part : "?")),
    values: Object.fromEntries(
      Object.entries(values).filter(([name, value]) => OWN_WORDS.has(name) || typeof value === "number"),
    ),
  };
}

function isPlainKey(key: string): boolean {
  return /^[A-Za-z][\w-]{0,40}$/.test(key) && !looksLikeIdentityNumber(key);
}
