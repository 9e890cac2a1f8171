import * as z from "zod";
import { type Period, type PlainDate, parsePeriod, parsePlainDate } from "../calendar/index.js";
import { moveFaults, throwInputError } from "../checks/index.js";
import { RuleInputError } from "../fault/index.js";
import { anyText, oneOf, period as periodSchema, plainDate } from "../fields/index.js";
import {
  type ParseResult,
  type Person,
  faultsOf,
  parsePerson,
  parseRegister,
  personSchema,
  registerSchema,
} from "../model/index.js";
import { reportForms } from "../indicators/index.js";
import {
  type Indicator,
  type Policy,
  type ReportForm,
  indicatorFileSchema,
  parseIndicators,
  parsePolicy,
  parseReportForm,
  policySchema,
  reportFormSchema,
} from "../policy/index.js";
import { type PreparedRegister, prepareRegister } from "../register/index.js";
import { type Field, described, oneOrMore } from "./body-fields.js";

/** The fields that bodies share. */

export const register: Field<PreparedRegister> = {
  schema: registerSchema,
  read: (value) => prepareRegister(parseRegister(value)),
};

/** A policy that the handler knows, by its id, or one in full. */
export const policy: Field<Policy> = {
  schema: z.union([anyText, policySchema]),
  read: (value, known) =>
    typeof value === "string"
      ? (known.get(value) ?? throwInputError("reference-dangling", [], { expected: "id" }))
      : parsePolicy(value),
};

export const policies = described(
  oneOrMore(policy),
  "政策的编号或全文；几项政策写成列表，按其在 division 的适用情况核查。The policy, by id or in full; of a list those that are in force in `division` are run.",
);

export const asOf: Field<PlainDate> = {
  schema: plainDate.describe("截止日期。The day of the question."),
  read: (value) => parsePlainDate(value),
};

export const period: Field<Period> = {
  schema: periodSchema.describe(
    "考核期间，首尾两日均含；缺省为截止日期所在的自然年。The year of quotas, both days included; absent: the calendar year of the day.",
  ),
  read: (value) => parsePeriod(value),
};

/** A person; the stations that the assignments name need not be there. */
export const person: Field<Person> = { schema: personSchema, read: parsePerson };

/** A text of the caller's, such as an id. */
export const text: Field<string> = {
  schema: anyText,
  read: (value) =>
    typeof value === "string"
      ? value
      : throwInputError(value === undefined ? "value-missing" : "type-invalid", [], { expected: "text" }),
};

/** Indicators of the caller's own, as in a file of indicators. */
export const indicators: Field<readonly Indicator[]> = {
  schema: indicatorFileSchema.shape.indicators.describe(
    "自定的指标项；缺省为常用指标。Indicators; absent: the common ones.",
  ),
  read: (value) =>
    moveFaults(
      (path) => path.slice(1),
      () => parseIndicators({ version: 1, indicators: value }).indicators,
    ),
};

/** A statistics form: one of the library, by its id, or one in full. */
export const reportForm: Field<ReportForm> = {
  schema: z
    .union([oneOf(reportForms.map(({ id }) => id)), reportFormSchema])
    .describe("统计报表的表式：本库表式的编号，或全文。A statistics form: one of the library by its id, or in full."),
  read: (value) =>
    typeof value === "string"
      ? (reportForms.find(({ id }) => id === value) ??
        throwInputError("reference-dangling", [], { expected: "id", accepted: reportForms.map(({ id }) => id) }))
      : parseReportForm(value),
};

/** A field of one of some words. */
export function wordOf<const V extends string>(words: readonly V[]): Field<V> {
  return parsedBy(oneOf(words));
}

/** A field that a schema reads. */
export function parsedBy<T>(schema: z.ZodType<T>): Field<T> {
  return {
    schema,
    read: (value) => {
      const result = schema.safeParse(value);
      if (result.success) return result.data;
      return throwFirst(faultsOf(result.error, { input: value, schema }));
    },
  };
}

/** A field that a `safeParse…` function reads. */
export function readBy<T>(schema: z.ZodType, safeParse: (value: unknown) => ParseResult<T>): Field<T> {
  return {
    schema,
    read: (value) => {
      const result = safeParse(value);
      if (result.ok) return result.value;
      throw new RuleInputError(result.faults);
    },
  };
}

function throwFirst([first, ...others]: ReturnType<typeof faultsOf>): never {
  if (first === undefined) throw new TypeError("a schema reports no fault");
  throw new RuleInputError([first, ...others]);
}
