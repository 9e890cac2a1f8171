import type { Measure, Provision, ProvisionKind, SourceReference } from "../../policy/index.js";
import { activityKinds, extendVocabulary, managementSystems, readTerm, type Vocabulary } from "../../terms/index.js";
import { entriesOf } from "../read-cell.js";
import { boundRows, readBounds } from "./bound-cells.js";
import type { ClauseContext, ClauseFields, ClauseKey, ClauseRow } from "./clause-fields.js";

/** The particulars of a provision, as JSON: its parameters and the fields of its kind. */
export type Body = Readonly<Record<string, unknown>>;

/** How a kind of provision is read from cells and written into them. */
export interface ClauseKind {
  /** The columns that it uses, in addition to those of every clause. */
  readonly uses: readonly ClauseKey[];
  readonly read: (fields: ClauseFields, source: SourceReference, context: ClauseContext) => Body;
  /** The cells of a provision; undefined where they cannot say it. */
  readonly write: (
    provision: Provision,
    keyOf: (measure: Measure) => string | undefined,
  ) => Partial<ClauseFields> | undefined;
}

/** The kinds that a row of cells can say; the others are written as JSON. */
export const CLAUSE_KINDS: Partial<Readonly<Record<ProvisionKind, ClauseKind>>> = {
  requirement: {
    uses: [
      ...(["measure", "every", "rounding", "partYear", "dueConvention"] as const),
      ...(["comparison", "value", "forEvery", "of", "areas", "within", "by"] as const),
    ],
    read: (fields, source, context) => {
      const { rows = [], measure } = fields;
      if (measure === undefined) context.fault({ key: "measure", row: null, code: "cell-empty", values: {} });
      if (rows.length === 0) context.fault({ key: "value", row: null, code: "cell-empty", values: {} });
      const { where, ...bounds } = readBounds(rows, context);
      return {
        ...(fields.subject === "jurisdiction" ? { scope: "jurisdiction" } : {}),
        ...(where === undefined ? {} : { where }),
        parameters: statedOf(
          {
            measure: context.measures.get(measure ?? ""),
            ...bounds,
            rounding: fields.rounding,
            every: fields.every,
            partYear: fields.partYear,
            dueConvention: fields.dueConvention,
          },
          source,
        ),
      };
    },
    write: (provision, keyOf) => {
      if (provision.kind !== "requirement") return undefined;
      const { measure, atLeast, atMost, rounding, every, partYear, dueConvention } = provision.parameters;
      const key = keyOf(measure.value);
      const rows = boundRows({ where: provision.where, atLeast: atLeast?.value, atMost: atMost?.value }, keyOf);
      if (key === undefined || rows === undefined) return undefined;
      return {
        measure: key,
        rounding: rounding?.value,
        every: every?.value,
        partYear: partYear?.value,
        dueConvention: dueConvention?.value,
        rows,
      };
    },
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
  },
  "required-systems": {
    uses: ["content"],
    read: ({ rows = [] }, source, context) => {
      if (rows.length === 0) context.fault({ key: "content", row: null, code: "cell-empty", values: {} });
      const vocabulary = extendVocabulary(managementSystems, context.terms?.managementSystems);
      const systems = rows.flatMap((row, at) =>
        entriesOf(row.content ?? "").map((word) => readWord(word, vocabulary, at, context)),
      );
      return { parameters: statedOf({ systems }, source) };
    },
    write: (provision) =>
      provision.kind === "required-systems"
        ? {
            rows: [
              {
                content: provision.parameters.systems.value
                  .map((system) => labelOfWord(managementSystems, system))
                  .join("、"),
              },
            ],
          }
        : undefined,
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
    write: (provision) =>
      provision.kind === "recurring-duty"
        ? {
            every: provision.parameters.every.value,
            rows: [
              {
                content: labelOfWord(activityKinds, provision.activity),
                value: String(provision.parameters.times.value),
              },
            ],
          }
        : undefined,
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
  },
};

/** Names of the kinds that cells can say. */
export const KINDS_IN_CELLS = Object.keys(CLAUSE_KINDS) as readonly ProvisionKind[];

function statedOf(values: Readonly<Record<string, unknown>>, source: SourceReference): Body {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, { status: "stated", value, source }]],
    ),
  );
}

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

/** The row of a clause that has one; further rows are faults. */
function onlyRow([first = {}, ...more]: readonly ClauseRow[], { fault }: ClauseContext): ClauseRow {
  more.forEach((_, at) => {
    fault({ key: "id", row: at + 1, code: "row-too-many", values: {} });
  });
  return first;
}

function readWord(word: string, vocabulary: Vocabulary, row: number | null, { fault }: ClauseContext): string {
  if (word === "") {
    fault({ key: "content", row, code: "cell-empty", values: {} });
    return "";
  }
  const reading = readTerm(vocabulary, word);
  if (reading.status === "known") return reading.value;
  fault({
    key: "content",
    row,
    code: "term-unknown",
    values: { accepted: vocabulary.values.map((value) => vocabulary.labels[value]?.zh ?? value) },
  });
  return "";
}

function readCount(text: string | undefined, { fault }: ClauseContext): number {
  const digits = /^(\d{1,6})[次个项]?$/.exec((text ?? "").normalize("NFKC").trim())?.[1];
  if (digits === undefined)
    fault({ key: "value", row: text === undefined ? null : 0, code: "count-invalid", values: { expected: "count" } });
  return Number(digits ?? 0);
}

function labelOfWord(vocabulary: Vocabulary, word: string): string {
  return vocabulary.labels[word]?.zh ?? word;
}
