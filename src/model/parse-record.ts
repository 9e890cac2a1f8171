import type * as z from "zod";
import type { Fault } from "../fault/index.js";
import { RuleInputError } from "../fault/index.js";
import { faultsOfIssues } from "../fields/index.js";
import { activitySchema } from "./activity.js";
import {
  type Report,
  checkActivity,
  checkDivision,
  checkFundingSource,
  checkOperator,
  checkStation,
} from "./check-record.js";
import { divisionSchema } from "./division.js";
import { fundingSourceSchema } from "./funding-source.js";
import { judgementSchema } from "./judgement.js";
import { operatorSchema } from "./operator.js";
import { stationSchema } from "./station.js";
import { statisticsReportSchema } from "./statistics-report.js";
import { tierSystemSchema } from "./tier-system.js";
import type {
  Activity,
  Division,
  FundingSource,
  Judgement,
  Operator,
  Station,
  StatisticsReport,
  TierSystem,
} from "./types.js";

/** A parsed value, or every reason why there is none. */
export type ParseResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly [Fault, ...Fault[]] };

/** Reads one record by its schema and, where that accepts it, by a check between its fields. */
export function readRecord<T>(
  input: unknown,
  schema: z.ZodType,
  check?: (record: T, fault: Report) => void,
): ParseResult<T> {
  const parsed = schema.safeParse(input);
  const faults: Fault[] = [];
  if (parsed.success) check?.(parsed.data as T, (code, path, values = {}) => faults.push({ code, path, values }));
  const [first, ...rest] = parsed.success ? faults : faultsOfIssues(parsed.error.issues, input, schema);
  return first === undefined ? { ok: true, value: parsed.data as T } : { ok: false, faults: [first, ...rest] };
}

/** Returns the value of a result, or throws its faults. */
export function valueOf<T>(result: ParseResult<T>): T {
  if (result.ok) return result.value;
  throw new RuleInputError(result.faults);
}

/**
 * Reads a division as {@link safeParseDivision} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { parseDivision } from "social-work-station-rules/model";
 * parseDivision({ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }).name; //=> "东华门街道"
 * ```
 */
export function parseDivision(input: unknown): Division {
  return valueOf(safeParseDivision(input));
}

/**
 * Reads a division and checks that its code, level, parent and kind agree. Whether its parent exists is for `parseRegister` to check.
 *
 * @param input anything, usually parsed JSON
 * @returns the record, or all faults, each with its code and path and without any personal value
 *
 * @example
 * ```ts
 * import { safeParseDivision } from "social-work-station-rules/model";
 * const result = safeParseDivision({ id: "110101001", name: "东华门街道", level: "county" });
 * result.ok ? [] : result.faults.map(({ code }) => code); //=> ["division-code-invalid"]
 * ```
 */
export function safeParseDivision(input: unknown): ParseResult<Division> {
  return readRecord(input, divisionSchema, checkDivision);
}

/**
 * Reads a tier system as {@link safeParseTierSystem} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { parseTierSystem } from "social-work-station-rules/model";
 * parseTierSystem({
 *   id: "example",
 *   name: { zh: "示例体系", en: "Example system" },
 *   tiers: [{ id: "example:station", name: { zh: "社工站", en: "Station" }, levels: ["township"] }],
 * }).id; //=> "example"
 * ```
 */
export function parseTierSystem(input: unknown): TierSystem {
  return valueOf(safeParseTierSystem(input));
}

/**
 * Reads a tier system.
 *
 * @param input anything, usually parsed JSON
 * @returns the record, or all faults, each with its code and path and without any personal value
 *
 * @example
 * ```ts
 * import { safeParseTierSystem } from "social-work-station-rules/model";
 * const result = safeParseTierSystem({ id: "example" });
 * result.ok ? [] : result.faults.map(({ code }) => code); //=> ["value-missing", "value-missing"]
 * ```
 */
export function safeParseTierSystem(input: unknown): ParseResult<TierSystem> {
  return readRecord(input, tierSystemSchema);
}

/**
 * Reads a station as {@link safeParseStation} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { parseStation } from "social-work-station-rules/model";
 * parseStation({ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-06" }).id; //=> "centre-1"
 * ```
 */
export function parseStation(input: unknown): Station {
  return valueOf(safeParseStation(input));
}

/**
 * Reads a station and checks that it does not close before it opens. Whether its division and tier exist is for `parseRegister` to check.
 *
 * @param input anything, usually parsed JSON
 * @returns the record, or all faults, each with its code and path and without any personal value
 *
 * @example
 * ```ts
 * import { safeParseStation } from "social-work-station-rules/model";
 * const result = safeParseStation({ id: "centre-1", division: "110101001", tier: "beijing:township", form: "2021-06" });
 * result.ok ? [] : result.faults.map(({ code }) => code); //=> ["key-unknown"]
 * ```
 */
export function safeParseStation(input: unknown): ParseResult<Station> {
  return readRecord(input, stationSchema, checkStation);
}

/**
 * Reads an operator as {@link safeParseOperator} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { parseOperator } from "social-work-station-rules/model";
 * parseOperator({ id: "operator-1", contracts: [{ stations: ["centre-1"], from: "2021-06" }] }).id; //=> "operator-1"
 * ```
 */
export function parseOperator(input: unknown): Operator {
  return valueOf(safeParseOperator(input));
}

/**
 * Reads an operator and checks that no contract ends before it begins. Whether its stations exist is for `parseRegister` to check.
 *
 * @param input anything, usually parsed JSON
 * @returns the record, or all faults, each with its code and path and without any personal value
 *
 * @example
 * ```ts
 * import { safeParseOperator } from "social-work-station-rules/model";
 * const result = safeParseOperator({ id: "operator-1", contracts: [{ stations: [], from: "2021-06" }] });
 * result.ok ? [] : result.faults.map(({ code }) => code); //=> ["list-empty"]
 * ```
 */
export function safeParseOperator(input: unknown): ParseResult<Operator> {
  return readRecord(input, operatorSchema, checkOperator);
}

/**
 * Reads an activity as {@link safeParseActivity} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { parseActivity } from "social-work-station-rules/model";
 * parseActivity({ id: "case-1", station: "centre-1", kind: "case-work", completedOn: "2021-06-01" }).id; //=> "case-1"
 * ```
 */
export function parseActivity(input: unknown): Activity {
  return valueOf(safeParseActivity(input));
}

/**
 * Reads an activity and checks that it has a date and does not end before it starts. Whether its station exists is for `parseRegister` to check.
 *
 * @param input anything, usually parsed JSON
 * @returns the record, or all faults, each with its code and path and without any personal value
 *
 * @example
 * ```ts
 * import { safeParseActivity } from "social-work-station-rules/model";
 * const result = safeParseActivity({ id: "case-1", station: "centre-1", kind: "case-work" });
 * result.ok ? [] : result.faults.map(({ code }) => code); //=> ["value-missing"]
 * ```
 */
export function safeParseActivity(input: unknown): ParseResult<Activity> {
  return readRecord(input, activitySchema, checkActivity);
}

/**
 * Reads a source of funding as {@link safeParseFundingSource} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { parseFundingSource } from "social-work-station-rules/model";
 * parseFundingSource({ id: "source-1", kind: "welfare-lottery", amount: "100000.00" }).amount; //=> "100000.00"
 * ```
 */
export function parseFundingSource(input: unknown): FundingSource {
  return valueOf(safeParseFundingSource(input));
}

/**
 * Reads a source of funding and checks that its period does not end before it begins.
 *
 * @param input anything, usually parsed JSON
 * @returns the record, or all faults, each with its code and path and without any personal value
 *
 * @example
 * ```ts
 * import { safeParseFundingSource } from "social-work-station-rules/model";
 * const result = safeParseFundingSource({ id: "source-1", kind: "welfare-lottery", amount: "-1" });
 * result.ok ? [] : result.faults.map(({ code }) => code); //=> ["decimal-invalid"]
 * ```
 */
export function safeParseFundingSource(input: unknown): ParseResult<FundingSource> {
  return readRecord(input, fundingSourceSchema, checkFundingSource);
}

/**
 * Reads a recorded judgement as {@link safeParseJudgement} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { parseJudgement } from "social-work-station-rules/model";
 * parseJudgement({
 *   id: "judgement-1",
 *   subject: { kind: "station", id: "centre-1" },
 *   provision: "checklist",
 *   item: "premises",
 *   outcome: "met",
 *   on: "2021-06-01",
 *   role: "区民政局社会工作科",
 *   evidence: [{ reference: "照片3张", form: "photo" }],
 * }).outcome; //=> "met"
 * ```
 */
export function parseJudgement(input: unknown): Judgement {
  return valueOf(safeParseJudgement(input));
}

/**
 * Reads a recorded judgement. Whether its subject exists is for `parseRegister` to check.
 *
 * @param input anything, usually parsed JSON
 * @returns the record, or all faults, each with its code and path and without any personal value
 *
 * @example
 * ```ts
 * import { safeParseJudgement } from "social-work-station-rules/model";
 * const result = safeParseJudgement({ id: "judgement-1" });
 * result.ok ? [] : result.faults.map(({ code }) => code); //=> ["value-missing", "value-missing", "value-missing", "value-missing", "value-missing", "value-missing", "value-missing"]
 * ```
 */
export function safeParseJudgement(input: unknown): ParseResult<Judgement> {
  return readRecord(input, judgementSchema);
}

/**
 * Reads a filled statistics form as {@link safeParseStatisticsReport} does, and throws where that reports.
 *
 * @param input anything, usually parsed JSON
 * @throws RuleInputError with all faults
 *
 * @example
 * ```ts
 * import { parseStatisticsReport } from "social-work-station-rules/model";
 * parseStatisticsReport({ version: 2 }); //=> throws term-unknown
 * ```
 */
export function parseStatisticsReport(input: unknown): StatisticsReport {
  return valueOf(safeParseStatisticsReport(input));
}

/**
 * Reads a filled statistics form.
 *
 * @param input anything, usually parsed JSON
 * @returns the record, or all faults, each with its code and path and without any personal value
 *
 * @example
 * ```ts
 * import { safeParseStatisticsReport } from "social-work-station-rules/model";
 * safeParseStatisticsReport({ version: 1 }).ok; //=> false
 * ```
 */
export function safeParseStatisticsReport(input: unknown): ParseResult<StatisticsReport> {
  return readRecord(input, statisticsReportSchema);
}
