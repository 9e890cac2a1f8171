import {
  divideRatios,
  makeRatio,
  multiplyRatios,
  roundRatio,
  sumRatios,
  toRatio,
  type Ratio,
} from "../../exact/index.js";
import type { Employment, Person, StatisticsReport } from "../../model/index.js";
import type { StatisticsForm } from "../../policy/index.js";
import type { Certainty } from "../../register/index.js";
import type { FormWorker } from "./form-staff.js";

/** Whether a span of days surely holds on the day of the form. */
export type Held = (span: Pick<Employment, "from" | "until">) => Certainty;

const TWELVE = makeRatio(12n);

/** The average over known pay, rounded to the fen; persons whose pay is not recorded are counted, not guessed. */
export function averagePay(
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

/** The pay of all employments in force together; null where there is none, or one of them is not surely known. */
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
