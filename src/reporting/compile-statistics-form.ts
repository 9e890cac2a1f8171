import { parsePlainDate } from "../calendar/index.js";
import { checkKeys, refuse, type FaultPath } from "../fault/index.js";
import type { Person, Station, StatisticsReport } from "../model/index.js";
import type { StatisticsForm } from "../policy/index.js";
import { requireProvision } from "../policy/time.js";
import { checkPrepared, spanHoldsOn, stationOpenOn, type Certainty, type PreparedRegister } from "../register/index.js";
import { averagePay, type Held } from "./internal/average-pay.js";
import { formRow, type FormRow } from "./internal/form-row.js";
import { formStaff } from "./internal/form-staff.js";
import { requireParameters } from "./internal/require-parameters.js";

/**
 * Fills in the statistics form of table 4 from a register: what is surely so on the day. Professionals are counted
 * once each, so item 3 is the sum of item 2; averages are over known pay, with the number of unknown ones beside
 * them. What the printed form leaves open (village stations, district centres, the period and the weighting of pay)
 * is read from the provision's interpreted parameters.
 *
 * @param prepared a register from `prepareRegister`
 * @param form a provision of kind `statistics-form`
 * @param options.asOf the day, `YYYY-MM-DD`
 * @returns the filled form; `checkStatisticsForm` always passes on it
 * @throws RuleInputError `type-invalid`, `variant-unknown`, `parameter-invalid`, `key-unknown`, `date-invalid`
 * @see 《北京市社会工作站建设进展报告》 (2023), 表4
 *
 * @example
 * ```ts
 * import { beijingSystem2022, beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister } from "social-work-station-rules/register";
 * import { compileStatisticsForm } from "social-work-station-rules/reporting";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2023-05-31",
 *   tierSystems: [beijingTierSystem],
 *   divisions: [{ id: "110105001", name: "某街道", level: "township", kind: "subdistrict" }],
 *   stations: [{ id: "centre", division: "110105001", tier: "beijing:township", from: "2022-03", nationallyRegistered: true }],
 *   personnel: [
 *     { id: "p-1", certificates: [], assignments: [{ station: "centre", role: "social-worker" }], employments: [{ pay: { amount: "6000", per: "month" } }] },
 *     { id: "p-2", certificates: [{ level: "social-worker" }], assignments: [{ station: "centre", role: "social-worker" }] },
 *   ],
 * });
 * const table = beijingSystem2022.provisions.find((provision) => provision.kind === "statistics-form");
 * const form = table && compileStatisticsForm(prepareRegister(register), table, { asOf: "2023-05-31" });
 * form?.professionals; //=> { subdistrict: 2, township: 0, community: 0 }
 * form?.certified; //=> { count: 1, unknown: 0 }
 * form?.averagePay.township; //=> { amount: "6000.00", known: 1, unknown: 1 }
 * ```
 */
export function compileStatisticsForm(
  prepared: PreparedRegister,
  form: StatisticsForm,
  options: { readonly asOf: string },
): StatisticsReport {
  checkPrepared(prepared);
  checkForm(form, ["form"]);
  checkKeys(options, ["asOf"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const { recordedOn } = prepared.register;
  const held: Held = (span) => spanHoldsOn(span, asOf, recordedOn);
  const open = prepared.register.stations.filter((station) => stationOpenOn(prepared, station, asOf) === "yes");
  const rowOf = (station: Station): FormRow => formRow(prepared.divisions.get(station.division), form);
  const staff = formStaff(prepared, form, open, asOf);
  const counted = (row: FormRow): FormRow =>
    row === "district" && form.parameters.districtRow.value === "with-subdistricts" ? "subdistrict" : row;
  const inRows = staff.filter(({ row }) => isRow(counted(row)));
  const stationsInRows = open.filter((station) => isRow(counted(rowOf(station))));
  const registered = (state: boolean | undefined): number =>
    stationsInRows.filter((station) => rowOf(station) !== "district" && station.nationallyRegistered === state).length;
  const pay = (rows: readonly FormRow[]): StatisticsReport["averagePay"]["district"] =>
    averagePay(
      staff.filter(({ row }) => rows.includes(row)),
      form,
      held,
    );
  return {
    version: 1,
    asOf,
    built: countRows(open.map((station) => counted(rowOf(station)))),
    nationallyRegistered: { yes: registered(true), no: registered(false), unknown: registered(undefined) },
    professionals: countRows(inRows.map(({ row }) => counted(row))),
    professionalTotal: inRows.length,
    certified: tally(inRows.map(({ person }) => isCertified(person, held))),
    graduates: tally(inRows.map(({ person }) => isGraduate(person, held))),
    averagePay: {
      per: form.parameters.payPeriod.value,
      district: pay(["district"]),
      township: pay(["subdistrict", "township"]),
    },
    outsideRows: { stations: open.length - stationsInRows.length, professionals: staff.length - inRows.length },
  };
}

function isRow(row: FormRow): boolean {
  return row !== "district" && row !== "none";
}

function countRows(rows: readonly FormRow[]): StatisticsReport["built"] {
  const count = (row: FormRow): number => rows.filter((own) => own === row).length;
  return { subdistrict: count("subdistrict"), township: count("township"), community: count("community") };
}

function tally(answers: readonly Certainty[]): { readonly count: number; readonly unknown: number } {
  return {
    count: answers.filter((answer) => answer === "yes").length,
    unknown: answers.filter((answer) => answer === "unknown").length,
  };
}

function any(states: readonly Certainty[]): Certainty {
  return states.includes("yes") ? "yes" : states.includes("unknown") ? "unknown" : "no";
}

function isCertified({ certificates }: Person, held: Held): Certainty {
  return certificates === undefined
    ? "unknown"
    : any(
        certificates.map(({ issuedOn, approvedOn, resultsOn }) => held({ from: issuedOn ?? approvedOn ?? resultsOn })),
      );
}

/** Taken on as a graduate in an employment that is in force. */
function isGraduate({ employments }: Person, held: Held): Certainty {
  if (employments === undefined) return "unknown";
  return any(
    employments.map((employment) => {
      const state = held(employment);
      if (state === "no" || employment.hiredAsGraduate === false) return "no";
      return employment.hiredAsGraduate === undefined ? "unknown" : state;
    }),
  );
}

const READINGS = {
  villageRow: ["with-communities", "not-reported"],
  districtRow: ["pay-only", "with-subdistricts"],
  payPeriod: ["month", "year"],
  payWeighting: ["persons", "stations"],
} as const satisfies {
  readonly [N in keyof StatisticsForm["parameters"]]: readonly StatisticsForm["parameters"][N]["value"][];
};

function checkForm(form: StatisticsForm, path: FaultPath): void {
  if (typeof form !== "object" || form === null) refuse("type-invalid", path, { expected: "object" });
  if (form.kind !== "statistics-form")
    refuse("variant-unknown", [...path, "kind"], { expected: "listed-value", accepted: ["statistics-form"] });
  requireParameters(form.parameters, READINGS, path);
  requireProvision(form, path);
}
