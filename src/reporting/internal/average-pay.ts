import type { PlainDate } from "../../calendar/index.js";
import { addRatios, divideRatios, makeRatio, multiplyRatios, roundRatio, toRatio, type Ratio } from "../../exact/index.js";
import type { Person, StatisticsReport } from "../../model/index.js";
import type { StatisticsForm } from "../../policy/index.js";
import { spanHoldsOn } from "../../register/index.js";
import type { FormWorker } from "./form-staff.js";

const TWELVE = makeRatio(12n);

/** The average over known pay, rounded to the fen; persons whose pay is not recorded are counted, not guessed. */
export function averagePay(
  workers: readonly FormWorker[],
  form: StatisticsForm,
  { asOf, recordedOn }: { readonly asOf: PlainDate; readonly recordedOn: PlainDate },
): StatisticsReport["averagePay"]["district"] {
  const pays = workers.map(({ person, station }) => ({ station, pay: payOf(person, form, asOf, recordedOn) }));
  const known = pays.flatMap(({ station, pay }) => (pay === null ? [] : [{ station, pay }]));
  if (known.length === 0) return { amount: null, known: 0, unknown: pays.length };
  const means = form.parameters.payWeighting.value === "stations" ? meansByStation(known) : known.map(({ pay }) => pay);
  return { amount: roundRatio(mean(means), 2, "half-up"), known: known.length, unknown: pays.length - known.length };
}

function meansByStation(known: readonly { readonly station: string; readonly pay: Ratio }[]): readonly Ratio[] {
  const groups = new Map<string, Ratio[]>();
  for (const { station, pay } of known) groups.set(station, [...(groups.get(station) ?? []), pay]);
  return Array.from(groups.values(), mean);
}

function mean(values: readonly Ratio[]): Ratio {
  return divideRatios(values.reduce(addRatios, makeRatio(0n)), makeRatio(BigInt(values.length)));
}

function payOf({ employments }: Person, form: StatisticsForm, asOf: PlainDate, recordedOn: PlainDate): Ratio | null {
  const pay = (employments ?? []).find((employment) => employment.pay !== undefined && spanHoldsOn(employment, asOf, recordedOn) === "yes")?.pay;
  if (pay === undefined) return null;
  const amount = toRatio(pay.amount);
  const asked = form.parameters.payPeriod.value;
  if (pay.per === asked) return amount;
  return asked === "year" ? multiplyRatios(amount, TWELVE) : divideRatios(amount, TWELVE);
}
