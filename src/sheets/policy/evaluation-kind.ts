import type { EvaluationScheme } from "../../policy/index.js";
import { type ClauseKind, statedOf } from "./clause-body.js";
import type { ClauseContext, ClauseRow } from "./clause-fields.js";
import { fullId } from "./full-id.js";

type Scheme = EvaluationScheme;

/** How often evaluations are held, by the words of the column 周期. */
const FREQUENCIES = { year: "yearly", "half-year": "half-yearly", quarter: "quarterly" } as const;

type Period = keyof typeof FREQUENCIES;

/** The row of 内容 whose number is the full marks. */
const FULL_MARKS = "满分";
const USUAL_FULL_MARKS = "100";

/** 评估考核: grades and their lowest scores, one a row, best first; how often, and by which body. */
export const evaluationKind: ClauseKind = {
  uses: ["content", "value", "every", "assessor"],
  read: (fields, source, context) => {
    const { rows = [], every, assessor, id, title } = fields;
    const frequency = FREQUENCIES[every as Period] as string | undefined;
    if (every !== undefined && frequency === undefined)
      context.fault({
        key: "every",
        row: null,
        code: "term-unknown",
        values: { accepted: ["每年", "每半年", "每季度"] },
      });
    const isEmpty = rows.length === 0 && every === undefined && assessor === undefined;
    if (isEmpty) context.fault({ key: "content", row: null, code: "cell-empty", values: {} });
    const scheme = rows.length === 0 ? undefined : schemeOf(fullId(id, context.policy), title, rows, context);
    return { parameters: statedOf({ scheme, frequency, assessor }, source) };
  },
  write: (provision) => {
    if (provision.kind !== "evaluation") return undefined;
    const { scheme, frequency, assessor } = provision.parameters;
    const periods = Object.keys(FREQUENCIES) as readonly Period[];
    return {
      every: periods.find((period) => FREQUENCIES[period] === frequency?.value),
      assessor: assessor?.value,
      rows: scheme === undefined ? undefined : rowsOf(scheme.value),
    };
  },
  placeOf: (name, path, rows) => {
    if (name === "frequency") return { key: "every", row: null };
    if (name !== "scheme") return undefined;
    const [first, index = "0", field] = path;
    const isFull = ({ content }: ClauseRow): boolean => content === FULL_MARKS;
    const grades = rows.flatMap((row, at) => (isFull(row) ? [] : [at]));
    if (first !== "grades") return { key: "value", row: Math.max(0, rows.findIndex(isFull)) };
    return { key: field === "id" || field === "name" ? "content" : "value", row: grades[Number(index)] ?? 0 };
  },
};

/** Makes a scheme that says of an evaluation what the grades of its total score are, and nothing of indicators. */
function schemeOf(id: string, title: string, rows: readonly ClauseRow[], context: ClauseContext) {
  const numbers = rows.map((row, at) => scoreOf(row, at, context));
  const full = numbers[rows.findIndex(({ content }) => content === FULL_MARKS)] ?? USUAL_FULL_MARKS;
  const grades = rows.flatMap(({ content }, at) => (content === FULL_MARKS ? [] : [{ name: content ?? "", at }]));
  grades.forEach(({ name, at }, index) => {
    if (name === "") context.fault({ key: "content", row: at, code: "cell-empty", values: {} });
    if (numbers[at] === undefined && index < grades.length - 1)
      context.fault({ key: "value", row: at, code: "cell-empty", values: {} });
  });
  return makeScheme(
    { id, title, full },
    grades.map(({ name, at }) => ({ name, from: numbers[at] })),
  );
}

function makeScheme(
  { id, title, full }: { readonly id: string; readonly title: string; readonly full: string | number },
  grades: readonly { readonly name: string; readonly from: string | number | undefined }[],
) {
  return {
    id,
    version: "1",
    title: { zh: title, en: title },
    status: "published",
    counting: "points",
    full,
    display: { decimals: 2, rounding: "half-up" },
    subjects: [],
    grades: grades.map(({ name, from }, at) => ({
      id: name,
      name: { zh: name, en: name },
      ...(from === undefined ? {} : { from }),
      ...(at === 0 ? {} : { below: grades[at - 1]?.from }),
    })),
    indicators: [
      {
        kind: "leaf",
        id: "total",
        name: { zh: "总分", en: "total score" },
        worth: full,
        rule: { kind: "range", least: "0", most: full },
      },
    ],
    vetoes: [],
  };
}

const SCORE = /^(?:≥|>=|不低于)?(\d{1,6}(?:\.\d{1,6})?)分?(?:\(含\))?(?:以上|及以上)?$/;

/** 90, 90分, 90分以上; the lowest grade has no score. */
function scoreOf({ value }: ClauseRow, row: number, { fault }: ClauseContext): string | number | undefined {
  if (value === undefined || typeof value === "number") return value;
  const score = SCORE.exec(value.normalize("NFKC").replace(/\s/g, ""))?.[1];
  if (score === undefined) fault({ key: "value", row, code: "decimal-invalid", values: { expected: "number" } });
  return score ?? "0";
}

function rowsOf({ full, grades }: Scheme): readonly ClauseRow[] {
  const marks = typeof full === "object" ? undefined : full;
  return [
    ...(marks === USUAL_FULL_MARKS ? [] : [{ content: FULL_MARKS, value: marks }]),
    ...grades.map(({ name, from }) => ({ content: name.zh, value: typeof from === "object" ? undefined : from })),
  ];
}
