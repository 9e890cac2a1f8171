import { parsePlainDate } from "social-work-station-rules/calendar";
import type { Finding } from "social-work-station-rules/results";
import { explain, type Explainable, type ExplainOptions } from "social-work-station-rules/explanation";

/** One line of an explanation: where it stands (`heading`, topic and level, `source`), in Chinese, in English. */
export type Line = readonly [where: string, zh: string, en: string];

/** Everything that an answer says, line by line in both languages. */
export function said(answer: Explainable, options: Omit<ExplainOptions, "locale"> = {}): readonly Line[] {
  const zh = linesIn(explain(answer, { ...options, locale: "zh-CN" }));
  const en = linesIn(explain(answer, { ...options, locale: "en" }));
  return zh.map(([where, text], index) => [where, text, en[index]?.[1] ?? ""]);
}

function linesIn({ heading, reasons, sources }: ReturnType<typeof explain>): readonly (readonly [string, string])[] {
  return [
    ["heading", heading],
    ...reasons.map(({ about, level, text }) => [level === 0 ? about : `${about} ${level}`, text] as const),
    ...sources.map((text) => ["source", text] as const),
  ];
}

/** A day, as answers have it. */
export const on = parsePlainDate;

const source = {
  document: "d",
  clause: "一",
  quote: "原文",
  authority: "normative",
  verification: "primary-text",
} as const;

/** The lines of a finding about a station between the provision and its sources. */
export function particularsOf(
  detail: { readonly kind: string; readonly [field: string]: unknown },
  parameters: Readonly<Record<string, unknown>> = {},
  fields: object = {},
  modality = "must",
): readonly Line[] {
  const finding = {
    kind: "finding",
    id: "f",
    provision: "p/1",
    subject: { kind: "station", id: "a" },
    asOf: on("2025-12-31"),
    verdict: "unmet",
    timing: null,
    missing: [],
    judgements: [],
    basis: {
      provision: "p/1",
      kind: detail.kind,
      title: { zh: "办法", en: "Measures" },
      modality,
      clauses: [],
      parameters: Object.fromEntries(
        Object.entries(parameters).map(([name, value]) => [name, { status: "stated", value, source }]),
      ),
    },
    detail,
    ...fields,
  } as unknown as Finding;
  return said(finding)
    .slice(3)
    .filter(([where]) => where !== "source");
}
