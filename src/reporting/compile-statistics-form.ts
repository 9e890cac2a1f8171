import { type PlainDate, parsePlainDate } from "../calendar/index.js";
import { checkKeys } from "../checks/index.js";
import { requireParsed, requireProvision } from "../parsed/index.js";
import type { Assignment, Division, Employment, Person, Station, StatisticsReport } from "../model/index.js";
import type { StatisticsForm } from "../policy/index.js";
import { type Certainty, type PreparedRegister, spanHoldsOn, stationOpenOn } from "../register/index.js";
import {
  type Ratio,
  compareValues,
  divideRatios,
  makeRatio,
  multiplyRatios,
  roundRatio,
  sumRatios,
} from "../ratio/index.js";
import { toRatio } from "../exact/index.js";

/**
 * Fills in the statistics form of table 4 from a register: what is certain on the day. Professionals are counted
 * once each, so item 3 is the sum of item 2; averages are over known pay, with the number of unknown ones beside
 * them. What the printed form leaves open (village stations, district centres, the period and the weighting of pay)
 * is read from the provision's interpreted parameters.
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `statistics-form`
 * @param options.asOf the day, `YYYY-MM-DD`
 * @returns the filled form; `checkStatisticsForm` always passes on it
 * @throws RuleInputError `not-parsed`, `variant-unknown`, `key-unknown`, `date-invalid`
 * @see 《北京市社会工作站建设进展报告》 (2023), 表4
 *
 * @example
 * ```ts
 * import { beijingSystem2022, beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { findProvision } from "social-work-station-rules/policy";
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
 * const table = findProvision(beijingSystem2022, "statistics-form");
 * const form = compileStatisticsForm(prepareRegister(register), table, { asOf: "2023-05-31" });
 * form.professionals; //=> { subdistrict: 2, township: 0, community: 0 }
 * form.certified; //=> { count: 1, unknown: 0 }
 * form.averagePay.township; //=> { amount: "6000.00", known: 1, unknown: 1 }
 * ```
 */
export function compileStatisticsForm(
  prepared: PreparedRegister,
  provision: StatisticsForm,
  options: { readonly asOf: string },
): StatisticsReport {
  requireParsed(prepared, "prepared-register", ["prepared"]);
  requireProvision(provision, "statistics-form");
  checkKeys(options, ["asOf"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const { recordedOn } = prepared.register;
  const held: Held = (span) => spanHoldsOn(span, asOf, recordedOn);
  const open = prepared.register.stations.filter((station) => stationOpenOn(prepared, station, asOf) === "yes");
  const rowOf = (station: Station): FormRow => formRow(prepared.divisions.get(station.division), provision);
  const staff = formStaff(prepared, provision, open, asOf);
  const counted = (row: FormRow): FormRow =>
    row === "district" && provision.parameters.districtRow.value === "with-subdistricts" ? "subdistrict" : row;
  const inRows = staff.filter(({ row }) => isRow(counted(row)));
  const stationsInRows = open.filter((station) => isRow(counted(rowOf(station))));
  const registered = (state: boolean | undefined): number =>
    stationsInRows.filter((station) => rowOf(station) !== "district" && station.nationallyRegistered === state).length;
  const pay = (rows: readonly FormRow[]): StatisticsReport["averagePay"]["district"] =>
    averagePay(
      staff.filter(({ row }) => rows.includes(row)),
      provision,
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
      per: provision.parameters.payPeriod.value,
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

/** A professional social worker with the one station, and so the one row, in which the form counts them. */
interface FormWorker {
  readonly person: Person;
  readonly station: string;
  readonly row: FormRow;
}

/**
 * Everyone who certainly does professional social work at one of the open stations on the day, once each: at the
 * full-time assignment, else at the station whose id comes first.
 */
function formStaff(
  prepared: PreparedRegister,
  form: StatisticsForm,
  open: readonly Station[],
  asOf: PlainDate,
): readonly FormWorker[] {
  const { recordedOn } = prepared.register;
  const rows = new Map(open.map(({ id, division }) => [id, formRow(prepared.divisions.get(division), form)]));
  const staff: FormWorker[] = [];
  for (const person of prepared.register.personnel) {
    const held = person.assignments?.filter(
      (assignment) =>
        isProfessional(assignment) &&
        rows.has(assignment.station) &&
        spanHoldsOn(assignment, asOf, recordedOn) === "yes",
    );
    if (
      form.parameters.professionals?.value === "certified" &&
      isCertified(person, (span) => spanHoldsOn(span, asOf, recordedOn)) !== "yes"
    )
      continue;
    const station = held?.toSorted(byWeight)[0]?.station;
    const row = station === undefined ? undefined : rows.get(station);
    if (station !== undefined && row !== undefined) staff.push({ person, station, row });
  }
  return staff;
}

/** A social worker by role or by duty, as `measureServiceCoverage` counts them. */
function isProfessional({ duty, role }: Assignment): boolean {
  return role === "social-worker" || duty === "professional-social-work";
}

function byWeight(first: Assignment, second: Assignment): number {
  const rank = ({ workload }: Assignment): number => (workload === "full-time" ? 0 : 1);
  return rank(first) - rank(second) || compareValues(first.station, second.station);
}

/** Checks whether a span of days includes the day of the form. */
type Held = (span: Pick<Employment, "from" | "until">) => Certainty;

const TWELVE = makeRatio(12n);

/** The average over known pay, rounded to the fen; persons whose pay is not recorded are counted, not guessed. */
function averagePay(
  workers: readonly FormWorker[],
  form: StatisticsForm,
  held: Held,
): StatisticsReport["averagePay"]["district"] {
  const known = workers.flatMap(({ person, station }) => {
    const pay = payOf(person, form, held);
    return pay === null ? [] : [{ station, pay }];
  });
  if (known.length === 0) return { amount: null, known: 0, unknown: workers.length };
  const means = form.parameters.payWeighting.value === "stations" ? meansByStation(known) : known.map(({ pay }) => pay);
  return { amount: roundRatio(mean(means), 2, "half-up"), known: known.length, unknown: workers.length - known.length };
}

function meansByStation(known: readonly { readonly station: string; readonly pay: Ratio }[]): readonly Ratio[] {
  const groups = new Map<string, Ratio[]>();
  for (const { station, pay } of known) {
    const group = groups.get(station);
    if (group === undefined) groups.set(station, [pay]);
    else group.push(pay);
  }
  return Array.from(groups.values(), mean);
}

function mean(values: readonly Ratio[]): Ratio {
  return divideRatios(sumRatios(values), makeRatio(BigInt(values.length)));
}

/** The pay of all employments in force together; null where there is none, or one of them is not certain. */
function payOf({ employments = [] }: Person, form: StatisticsForm, held: Held): Ratio | null {
  const pays: Ratio[] = [];
  for (const employment of employments) {
    const state = held(employment);
    if (state === "no") continue;
    if (state === "unknown" || employment.pay === undefined) return null;
    pays.push(toPeriod(employment.pay, form));
  }
  return pays.length === 0 ? null : sumRatios(pays);
}

function toPeriod({ amount, per }: NonNullable<Employment["pay"]>, form: StatisticsForm): Ratio {
  const asked = form.parameters.payPeriod.value;
  if (per === asked) return toRatio(amount);
  return asked === "year" ? multiplyRatios(toRatio(amount), TWELVE) : divideRatios(toRatio(amount), TWELVE);
}

/** Where the form counts a place: one of its printed rows, the district level, or no row. */
type FormRow = "subdistrict" | "township" | "community" | "district" | "none";

/** The row of a station by its division; the kind is stated, never read off the code. */
function formRow(division: Division | undefined, form: StatisticsForm): FormRow {
  if (division === undefined) return "none";
  if (division.level === "county") return "district";
  if (division.level === "village") {
    // A division whose committee is not recorded may be a village.
    const isCommunity = division.committee === "residential-community";
    return isCommunity || form.parameters.villageRow.value === "with-communities" ? "community" : "none";
  }
  if (division.level !== "township") return "none";
  if (division.kind === "subdistrict") return "subdistrict";
  return division.kind === "town" || division.kind === "township" ? "township" : "none";
}
