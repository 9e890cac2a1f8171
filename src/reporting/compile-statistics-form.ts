import { parsePlainDate } from "../calendar/index.js";
import { checkKeys, refuse } from "../fault/index.js";
import type { Person, Station, StatisticsReport } from "../model/index.js";
import type { StatisticsForm } from "../policy/index.js";
import { checkPrepared, spanHoldsOn, stationOpenOn, type PreparedRegister } from "../register/index.js";
import { averagePay } from "./internal/average-pay.js";
import { formRow, type FormRow } from "./internal/form-row.js";
import { formStaff } from "./internal/form-staff.js";

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
 * @throws RuleInputError `type-invalid`, `key-unknown`, `date-invalid`
 * @see 《北京市社会工作站建设进展报告》 (2023), 表4
 */
export function compileStatisticsForm(prepared: PreparedRegister, form: StatisticsForm, options: { readonly asOf: string }): StatisticsReport {
  checkPrepared(prepared);
  if (form?.kind !== "statistics-form") return refuse("type-invalid", ["form"], { expected: "object" });
  checkKeys(options, ["asOf"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const { recordedOn } = prepared.register;
  const open = prepared.register.stations.filter((station) => stationOpenOn(prepared, station, asOf) === "yes");
  const rowOf = (station: Station): FormRow => formRow(prepared.divisions.get(station.division), form);
  const staff = formStaff(prepared, form, asOf);
  const counted = (row: FormRow): FormRow => (row === "district" && form.parameters.districtRow.value === "with-subdistricts" ? "subdistrict" : row);
  const inRows = staff.filter(({ row }) => isRow(counted(row)));
  const stationsInRows = open.filter((station) => isRow(counted(rowOf(station))));
  const registered = (state: boolean | undefined): number =>
    stationsInRows.filter((station) => rowOf(station) !== "district" && station.nationallyRegistered === state).length;
  const pay = (rows: readonly FormRow[]): StatisticsReport["averagePay"]["district"] =>
    averagePay(staff.filter(({ row }) => rows.includes(row)), form, { asOf, recordedOn });
  return {
    version: 1,
    asOf,
    built: countRows(open.map((station) => counted(rowOf(station)))),
    nationallyRegistered: { yes: registered(true), no: registered(false), unknown: registered(undefined) },
    professionals: countRows(inRows.map(({ row }) => counted(row))),
    professionalTotal: inRows.length,
    certified: tally(inRows.map(({ person }) => isCertified(person, (date) => spanHoldsOn({ from: date }, asOf, recordedOn)))),
    graduates: tally(inRows.map(({ person }) => isGraduate(person))),
    averagePay: { per: form.parameters.payPeriod.value, district: pay(["district"]), township: pay(["subdistrict", "township"]) },
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

type Answer = "yes" | "no" | "unknown";

function tally(answers: readonly Answer[]): { readonly count: number; readonly unknown: number } {
  return { count: answers.filter((answer) => answer === "yes").length, unknown: answers.filter((answer) => answer === "unknown").length };
}

function isCertified({ certificates }: Person, holdsFrom: (date: NonNullable<Person["certificates"]>[number]["issuedOn"]) => Answer): Answer {
  if (certificates === undefined) return "unknown";
  const states = certificates.map(({ issuedOn, approvedOn, resultsOn }) => holdsFrom(issuedOn ?? approvedOn ?? resultsOn));
  return states.includes("yes") ? "yes" : states.includes("unknown") ? "unknown" : "no";
}

function isGraduate({ employments }: Person): Answer {
  const stated = (employments ?? []).map(({ hiredAsGraduate }) => hiredAsGraduate);
  if (stated.includes(true)) return "yes";
  return employments === undefined || stated.includes(undefined) ? "unknown" : "no";
}
