import type { StatisticsFormFault, StatisticsFormFaults } from "../results/index.js";
import { parsePlainDate } from "../calendar/index.js";
import { toRatio } from "../exact/index.js";
import { checkKeys, requireCount, throwInputError } from "../checks/index.js";
import type { StatisticsReport } from "../model/index.js";

/**
 * Checks a filled statistics form against itself: item 3 is the sum of item 2; items 4 and 5 do not exceed item 3
 * (both are part of it and may overlap); stations entered in the national system do not exceed those built, the
 * district level exempt; item 6 averages over no more persons than item 2 and `outsideRows` have, and an average stands
 * exactly where pay is known.
 *
 * @param form a filled form, from `compileStatisticsForm` or read by `statisticsReportSchema`
 * @returns the faults, in the order of the items; none for a form that `compileStatisticsForm` made
 * @throws RuleInputError `type-invalid`, `key-unknown`, `date-invalid`, `count-invalid`, `value-invalid`,
 *   `decimal-invalid`, `out-of-range`
 * @see 《北京市社会工作站建设进展报告》 (2023), 表4
 *
 * @example
 * ```ts
 * import { checkStatisticsForm } from "social-work-station-rules/reporting";
 * const nobody = { amount: null, known: 0, unknown: 0 };
 * const { faults } = checkStatisticsForm({
 *   version: 1,
 *   asOf: "2023-05-31",
 *   built: { subdistrict: 2, township: 1, community: 5 },
 *   nationallyRegistered: { yes: 8, no: 0, unknown: 0 },
 *   professionals: { subdistrict: 4, township: 2, community: 3 },
 *   professionalTotal: 10,
 *   certified: { count: 7, unknown: 0 },
 *   graduates: { count: 1, unknown: 0 },
 *   averagePay: { per: "month", district: nobody, township: nobody },
 *   outsideRows: { stations: 1, professionals: 0 },
 * });
 * faults; //=> [{ kind: "total-mismatch", item: 3, found: 10, against: 9 }]
 * ```
 */
export function checkStatisticsForm(form: FilledForm): StatisticsFormFaults {
  checkForm(form);
  const {
    built,
    nationallyRegistered,
    professionals,
    professionalTotal,
    certified,
    graduates,
    averagePay,
    outsideRows,
  } = form;
  const sum = (rows: FilledForm["built"]): number => rows.subdistrict + rows.township + rows.community;
  const { district, township } = averagePay;
  const townshipStaff = professionals.subdistrict + professionals.township;
  const townshipPaid = township.known + township.unknown;
  const faults: readonly (StatisticsFormFault | false)[] = [
    exceeds(
      "registered-exceed-built",
      1,
      nationallyRegistered.yes + nationallyRegistered.no + nationallyRegistered.unknown,
      sum(built),
    ),
    professionalTotal !== sum(professionals) && {
      kind: "total-mismatch",
      item: 3,
      found: professionalTotal,
      against: sum(professionals),
    },
    exceeds("certified-exceed-total", 4, certified.count + certified.unknown, professionalTotal),
    exceeds("graduates-exceed-total", 5, graduates.count + graduates.unknown, professionalTotal),
    exceeds("pay-without-staff", 6, townshipPaid, townshipStaff),
    exceeds(
      "pay-without-staff",
      6,
      townshipPaid + district.known + district.unknown,
      townshipStaff + outsideRows.professionals,
    ),
    ...[district, township].map(
      ({ amount, known }) =>
        (amount === null) !== (known === 0) && {
          kind: "pay-without-known" as const,
          item: 6 as const,
          found: amount === null ? 0 : 1,
          against: known,
        },
    ),
  ];
  return { kind: "statistics-form-faults", faults: faults.filter((fault) => fault !== false) };
}

/** A filled form; the date may be plain text. */
export type FilledForm = Omit<StatisticsReport, "asOf"> & { readonly asOf: string };

function exceeds(
  kind: StatisticsFormFault["kind"],
  item: StatisticsFormFault["item"],
  found: number,
  against: number,
): StatisticsFormFault | false {
  return found > against && { kind, item, found, against };
}

const SHAPE = {
  built: ["subdistrict", "township", "community"],
  nationallyRegistered: ["yes", "no", "unknown"],
  professionals: ["subdistrict", "township", "community"],
  certified: ["count", "unknown"],
  graduates: ["count", "unknown"],
  outsideRows: ["stations", "professionals"],
} as const;

function checkForm(form: FilledForm): void {
  checkKeys(form, ["version", "asOf", "professionalTotal", "averagePay", ...Object.keys(SHAPE)], ["form"]);
  if (form.version !== 1)
    throwInputError("value-invalid", ["form", "version"], { expected: "listed-value", accepted: ["1"] });
  parsePlainDate(form.asOf, ["form", "asOf"]);
  requireCount(form.professionalTotal, ["form", "professionalTotal"]);
  for (const [item, names] of Object.entries(SHAPE)) {
    const counts: unknown = form[item as keyof typeof SHAPE];
    checkKeys(counts, names, ["form", item]);
    for (const name of names) requireCount((counts as Readonly<Record<string, unknown>>)[name], ["form", item, name]);
  }
  checkKeys(form.averagePay, ["per", "district", "township"], ["form", "averagePay"]);
  const { per } = form.averagePay;
  if (per !== "month" && per !== "year")
    throwInputError("value-invalid", ["form", "averagePay", "per"], {
      expected: "listed-value",
      accepted: ["month", "year"],
    });
  for (const place of ["district", "township"] as const) {
    const pay = form.averagePay[place];
    checkKeys(pay, ["amount", "known", "unknown"], ["form", "averagePay", place]);
    if (pay.amount !== null && toRatio(pay.amount, ["form", "averagePay", place, "amount"]).numerator < 0n) {
      throwInputError("out-of-range", ["form", "averagePay", place, "amount"], { expected: "non-negative-decimal" });
    }
    requireCount(pay.known, ["form", "averagePay", place, "known"]);
    requireCount(pay.unknown, ["form", "averagePay", place, "unknown"]);
  }
}
