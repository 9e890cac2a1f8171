import type { ProvisionKind, SourceReference } from "../../policy/index.js";
import { activityKinds, extendVocabulary, managementSystems } from "../../terms/index.js";
import { boundRows, columnOfBound, readBounds, rowOfBound } from "./bound-cells.js";
import { type Body, type ClauseKind, labelOfWord, onlyRow, readWord, statedOf, wordsIn } from "./clause-body.js";
import type { ClauseContext } from "./clause-fields.js";
import { costShareKind } from "./cost-share-kind.js";
import { readDueAfter, writeDueAfter } from "./due-after.js";
import { evaluationKind } from "./evaluation-kind.js";
import { fundingSourcesKind } from "./funding-sources-kind.js";
import { fundingStandardKind, payStandardKind } from "./money-kinds.js";
import { readPartYear, writePartYear } from "./part-year.js";

/** The kinds that a row of cells can say; the others are written as JSON. */
export const CLAUSE_KINDS: Partial<Readonly<Record<ProvisionKind, ClauseKind>>> = {
  requirement: {
    uses: [
      ...(["measure", "every", "rounding", "partYear", "dueAfter", "dueConvention"] as const),
      ...(["comparison", "value", "forEvery", "of", "areas", "within", "persons", "by"] as const),
    ],
    read: (fields, source, context) => {
      const { rows = [], measure } = fields;
      if (measure === undefined) context.fault({ key: "measure", row: null, code: "cell-empty", values: {} });
      if (rows.length === 0) context.fault({ key: "value", row: null, code: "cell-empty", values: {} });
      const { where, ...bounds } = readBounds(rows, context);
      return {
        ...(fields.subject === "jurisdiction" ? { scope: "jurisdiction" } : {}),
        ...(where === undefined ? {} : { where }),
        parameters: {
          ...statedOf(
            {
              measure: context.measures.get(measure ?? ""),
              ...bounds,
              rounding: fields.rounding,
              every: fields.every,
              dueAfter: readDueAfter(fields.dueAfter, context),
              dueConvention: fields.dueConvention,
            },
            source,
          ),
          ...readPartYear(fields.partYear, source),
        },
      };
    },
    write: (provision, keyOf) => {
      if (provision.kind !== "requirement") return undefined;
      const { measure, atLeast, atMost, rounding, every, partYear, dueAfter, dueConvention } = provision.parameters;
      const key = keyOf(measure.value);
      const rows = boundRows({ where: provision.where, atLeast: atLeast?.value, atMost: atMost?.value }, keyOf);
      if (key === undefined || rows === undefined) return undefined;
      return {
        measure: key,
        rounding: rounding?.value,
        every: every?.value,
        partYear: writePartYear(partYear),
        dueAfter: writeDueAfter(dueAfter?.value),
        dueConvention: dueConvention?.value,
        rows,
      };
    },
    placeOf: (name, path, rows) =>
      name === "atLeast" || name === "atMost"
        ? { key: columnOfBound(path), row: rowOfBound(rows, name, path) }
        : undefined,
  },
  checklist: {
    uses: ["content", "evidence"],
    read: ({ rows = [] }, source, context) => {
      if (rows.length === 0) context.fault({ key: "content", row: null, code: "cell-empty", values: {} });
      const items = rows.map(({ content = "", evidence }, at) => {
        if (content === "") context.fault({ key: "content", row: at, code: "cell-empty", values: {} });
        return {
          id: `item-${String(at + 1)}`,
          text: { zh: content, en: content },
          ...(evidence === undefined ? {} : { evidence }),
          when: "always",
        };
      });
      return { parameters: statedOf({ items }, source) };
    },
    write: (provision) =>
      provision.kind === "checklist"
        ? { rows: provision.parameters.items.value.map(({ text, evidence }) => ({ content: text.zh, evidence })) }
        : undefined,
    placeOf: (name, path) =>
      name === "items" ? { key: "content", row: Number(path.find((step) => /^\d+$/.test(step)) ?? 0) } : undefined,
  },
  "required-systems": {
    uses: ["content"],
    read: ({ rows = [] }, source, context) => {
      if (rows.length === 0) context.fault({ key: "content", row: null, code: "cell-empty", values: {} });
      const vocabulary = extendVocabulary(managementSystems, context.terms?.managementSystems);
      const systems = rows.flatMap((row, at) => wordsIn(row, vocabulary, at, context));
      return { parameters: statedOf({ systems }, source) };
    },
    write: (provision, _, { terms }) => {
      if (provision.kind !== "required-systems") return undefined;
      const vocabulary = extendVocabulary(managementSystems, terms?.managementSystems);
      const words = provision.parameters.systems.value.map((system) => labelOfWord(vocabulary, system));
      return { rows: [{ content: words.join("、") }] };
    },
    placeOf: (name) => (name === "systems" ? { key: "content", row: 0 } : undefined),
  },
  "recurring-duty": {
    uses: ["content", "value", "every"],
    read: ({ rows = [], every }, source, context) => {
      const row = onlyRow(rows, context);
      if (every === undefined) context.fault({ key: "every", row: null, code: "cell-empty", values: {} });
      const vocabulary = extendVocabulary(activityKinds, context.terms?.activityKinds);
      const times = readCount(row.value, context);
      const activity = readWord(row.content ?? "", vocabulary, rows.length === 0 ? null : 0, context);
      return { activity, parameters: statedOf({ every, times }, source) };
    },
    write: (provision, _, { terms }) => {
      if (provision.kind !== "recurring-duty") return undefined;
      const { activity, parameters } = provision;
      const vocabulary = extendVocabulary(activityKinds, terms?.activityKinds);
      return {
        every: parameters.every.value,
        rows: [{ content: labelOfWord(vocabulary, activity), value: parameters.times.value }],
      };
    },
    placeOf: (name) => (name === "times" ? { key: "value", row: 0 } : undefined),
  },
  deadline: {
    uses: ["content", "by", "dueConvention"],
    read: ({ rows = [], dueConvention }, source, context) => {
      const { by, content } = onlyRow(rows, context);
      for (const [key, cell] of [
        ["by", by],
        ["content", content],
      ] as const)
        if (cell === undefined)
          context.fault({ key, row: rows.length === 0 ? null : 0, code: "cell-empty", values: {} });
      return {
        obligor: { zh: content ?? "", en: content ?? "" },
        parameters: {
          ...statedOf({ dueOn: by }, source),
          dueConvention:
            dueConvention === undefined
              ? openDueConvention(source)
              : { status: "stated", value: dueConvention, source },
          dueTime: openDueTime(source),
        },
      };
    },
    write: (provision) =>
      provision.kind === "deadline"
        ? {
            dueConvention:
              provision.parameters.dueConvention.status === "stated"
                ? provision.parameters.dueConvention.value
                : undefined,
            rows: [{ by: provision.parameters.dueOn.value, content: provision.obligor.zh }],
          }
        : undefined,
    placeOf: (name) => (name === "dueOn" ? { key: "by", row: 0 } : undefined),
  },
  "funding-standard": fundingStandardKind,
  "cost-share": costShareKind,
  "pay-standard": payStandardKind,
  "funding-sources": fundingSourcesKind,
  evaluation: evaluationKind,
};

/** Names of the kinds that cells can say. */
export const KINDS_IN_CELLS = Object.keys(CLAUSE_KINDS) as readonly ProvisionKind[];

/** What a deadline without a word about its last day leaves open. */
function openDueConvention(source: SourceReference): Body {
  return {
    status: "interpreted",
    value: "inclusive",
    alternatives: ["exclusive"],
    question: { zh: "期限是否含当日？", en: "Does the due day count?" },
    reason: { zh: "原文未写明，按含当日计算。", en: "The text does not say; the day counts." },
    source,
  };
}

function openDueTime(source: SourceReference): Body {
  return {
    status: "interpreted",
    value: "end-of-day",
    alternatives: ["close-of-business"],
    question: { zh: "当日何时截止？", en: "At what time of the day is it due?" },
    reason: { zh: "原文未写明，按当日24时前计算。", en: "The text does not say; until the end of the day." },
    source,
  };
}

function readCount(cell: string | number | undefined, { fault }: ClauseContext): number {
  const digits = /^(\d{1,6})[次个项]?$/.exec(
    String(cell ?? "")
      .normalize("NFKC")
      .trim(),
  )?.[1];
  if (digits === undefined)
    fault({ key: "value", row: cell === undefined ? null : 0, code: "count-invalid", values: { expected: "count" } });
  return Number(digits ?? 0);
}
