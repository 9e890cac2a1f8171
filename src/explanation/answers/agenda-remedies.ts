import type { AgendaEntry } from "../../results/index.js";
import { type DraftReason, reason } from "../explanation.js";
import { sayDecimal } from "../words/figures.js";

/** What would do about an entry, beyond what its finding says already; something in any case. */
export function sayRemedy(entry: AgendaEntry, said: readonly DraftReason[]): readonly DraftReason[] {
  const own = ownRemedy(entry);
  if (own !== null) return [own];
  const isSaid = entry.pace !== null || entry.fact !== null || said.some(({ about }) => about === "remedy");
  return isSaid ? [] : [OTHERWISE];
}

function ownRemedy(entry: AgendaEntry): DraftReason | null {
  if (entry.matter === "staff") return hire(entry);
  // Where a policy lays down how evaluations are held, its finding says what is lacking.
  if (entry.matter === "evaluation") return entry.finding === null ? HOLD_ONE : null;
  return REMEDIES[entry.matter] ?? null;
}

const HOLD_ONE = reason(
  "remedy",
  "台账中没有本期评估：开展评估，并登记日期和结果。",
  "No evaluation of this period is recorded: hold one, and record its day and result.",
);

/** How many to hire, where a number of staff is required. */
function hire({ amounts, finding }: AgendaEntry): DraftReason | null {
  if (amounts?.left.most == null || amounts.left.most === "0" || finding?.detail.kind !== "staffing") return null;
  const { least, most } = amounts.left;
  const [from, to] = [sayDecimal(least ?? "0"), sayDecimal(most)];
  const unit = amounts.unit === "full-time" ? { zh: "折合全时人数", en: "full-time equivalents" } : null;
  const zh = least === most ? to.zh : `${from.zh}至${to.zh}`;
  const en = least === most ? to.en : `${from.en} to ${to.en}`;
  return reason(
    "remedy",
    `招聘或者调配${zh}${unit === null ? "名" : `（${unit.zh}）`}，并登记到岗日期。`,
    `Hire or move in ${en}${unit === null ? "" : ` ${unit.en}`}, and record from which day.`,
  );
}

const OTHERWISE = reason("remedy", "按要求办理，并登记结果。", "Do what is required, and record it.");

/** What would do where no provision says it. */
const REMEDIES: Readonly<Partial<Record<AgendaEntry["matter"], DraftReason>>> = {
  "policy-begins": reason(
    "remedy",
    "自该日起按该政策核查：提前比对要求的变化。",
    "From that day it is what is checked: compare its requirements before.",
  ),
  "policy-ends": reason(
    "remedy",
    "其后以接续的文件为准：确认接续的规定。",
    "After it another text decides: find out which.",
  ),
  contract: reason(
    "remedy",
    "此后没有登记其他合同：续签或者另行确定承接机构，并登记。",
    "No other contract is recorded after it: renew it or choose an operator, and record that.",
  ),
  rating: reason(
    "remedy",
    "此后没有登记其他评估等级：申请复评，并登记结果。",
    "No other rating is recorded after it: apply for one, and record it.",
  ),
  registration: reason(
    "remedy",
    "此后没有登记其他职业登记：按规定申请再次登记，并登记结果。",
    "No other registration is recorded after it: apply for renewal, and record it.",
  ),
  reached: reason("remedy", "届时自行符合，不需办理。", "It will be met by itself; nothing need be done."),
  lapse: reason("remedy", "在该日前办理并登记，以免不再符合。", "See to it and record it before that day."),
  judgement: reason(
    "remedy",
    "现场核查认定，并登记结论、日期和依据材料。",
    "Have it judged on the spot, and record outcome, day and evidence.",
  ),
};
