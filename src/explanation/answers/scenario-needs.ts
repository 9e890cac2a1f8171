import type { AmountRange, MoneyEffects, MoneyRange, ScenarioFunding, ScenarioResult } from "../../results/index.js";
import type { ScenarioNeeds } from "../../scenario/index.js";
import type { LocalText } from "../../terms/index.js";
import { type Context, sayId } from "../context.js";
import { type DraftReason, only, reason } from "../explanation.js";
import { sayRange, thingsIn } from "../words/figures.js";
import { quoted, sayFirst } from "../words/text.js";
import { sayChange } from "./assessment.js";
import { explainParty, explainSilent } from "./budget.js";
import { sayDifference, sayMoneyRange, sayPurpose } from "./money-words.js";

/** Stations, staff and qualifications that it takes; with two sides, old and new. */
export function explainNeeds(before: ScenarioNeeds, after: ScenarioNeeds | null): readonly DraftReason[] {
  type Of = (needs: ScenarioNeeds) => ScenarioNeeds["stations"];
  const line = (of: Of, zh: string, en: string, level = 0): DraftReason => {
    const [from, to] = [sayRange(of(before)), after === null ? null : sayRange(of(after))];
    const figure = to === null ? from : sayChange(from, to);
    return reason("remedy", `${zh}：${figure.zh}。`, `${en}: ${figure.en}.`, level);
  };
  const isAny = (of: Of): boolean =>
    [before, ...(after === null ? [] : [after])].some((needs) => of(needs).least + of(needs).most > 0);
  const [stations, staff]: readonly [Of, Of] = [
    ({ following }) => following.stations,
    ({ following }) => following.staff,
  ];
  return only(
    line((needs) => needs.stations, "需新设站点（个）", "Stations to open"),
    isAny(stations) && line(stations, "其中：新建的中心建成后须设的站点", "Of these, owed by newly opened centres", 1),
    line((needs) => needs.staff, "需增配人员（名）", "Staff to hire"),
    isAny(staff) && line(staff, "其中：新设站点须配备的人员", "Of these, owed by newly opened stations", 1),
    line((needs) => needs.unqualified, "在岗但资质不符的人员（名）", "People at work who do not qualify"),
  );
}

/** The money of the year by the policy's own provisions, by purpose and party, and of the stations to open. */
export function explainFunding(funding: ScenarioFunding, context: Context): readonly DraftReason[] {
  return explainYear(funding, sayMoneyRange(funding.total), context);
}

/** The money of the year before and after, what the later policy takes, and what each change adds. */
export function explainFundingChange(
  { before, after, effects }: NonNullable<ScenarioResult["funding"]>,
  context: Context,
): readonly DraftReason[] {
  const shown = after ?? before;
  if (shown === null) return [];
  const [old, now] = [before, after].map((side) => (side === null ? NOT_LAID_DOWN : sayMoneyRange(side.total)));
  const { total, alone, interaction } = effects;
  const [all, joint] = [sayDifference(total), sayDifference(interaction)];
  const joined = sayWhatIsAdded([before, after].filter((side) => side !== null));
  return only(
    ...explainYear(shown, sayChange(old ?? NOT_LAID_DOWN, now ?? NOT_LAID_DOWN), context),
    reason("remedy", `${joined.zh}所需经费${all.zh}。`, `${joined.en} money needed ${all.en}.`),
    ...alone.map((effect) => {
      const [name, money] = [sayId(context, effect.amendment), sayDifference(effect)];
      return reason("remedy", `仅${name.zh}一项，${money.zh}。`, `With ${name.en} alone it ${money.en}.`, 1);
    }),
    !isNothing(interaction) && reason("remedy", `各项相互作用：${joint.zh}。`, `By interaction it ${joint.en}.`, 1),
  );
}

/** What the money of the year is taken together with: stations to open, staff to hire. */
function sayWhatIsAdded(sides: readonly ScenarioFunding[]): LocalText {
  const things = [
    ...(sides.some(({ opening }) => opening.length > 0) ? [{ zh: "待设站点", en: "the stations to open" }] : []),
    ...(sides.some(({ hiring }) => hiring.length > 0) ? [{ zh: "须增配的人员", en: "the staff to hire" }] : []),
  ];
  if (things.length === 0) return { zh: "", en: "The" };
  return {
    zh: `连同${things.map(({ zh }) => zh).join("和")}，`,
    en: `With ${things.map(({ en }) => en).join(" and ")}, the`,
  };
}

/** Whether nothing is known to be added. */
function isNothing({ least, most }: MoneyRange): boolean {
  return least === "0.00" && (most === null || most === "0.00");
}

const NOT_LAID_DOWN: LocalText = { zh: "没有规定", en: "none laid down" };

function explainYear(shown: ScenarioFunding, total: LocalText, context: Context): readonly DraftReason[] {
  const clauses = sayFirst(shown.provisions.map((provision) => sayId(context, provision)));
  const year = String(shown.year);
  return only(
    reason(
      "remedy",
      `${year}年度经费预算：${total.zh}（依据${clauses.zh}）。`,
      `Budget of ${year}: ${total.en} (by ${clauses.en}).`,
    ),
    ...shown.purposes.map(({ purpose, amount }) => {
      const [what, money] = [sayPurpose(purpose), sayMoneyRange(amount)];
      return reason("remedy", `${what.zh}${money.zh}。`, `${what.en}: ${money.en}.`, 1);
    }),
    ...shown.parties.map((party) => {
      const line = explainParty(party, context);
      return { ...line, level: 1 };
    }),
    shown.shortfall !== null &&
      reason(
        "remedy",
        `可用资金的缺口${sayMoneyRange(shown.shortfall).zh}。`,
        `The sources fall short by ${sayMoneyRange(shown.shortfall).en}.`,
        1,
      ),
    ...shown.silent.map(({ provision, parameter }) => ({ ...explainSilent(provision, parameter, context), level: 1 })),
    ...shown.opening.map(({ provision, purpose, stations, each, amount }) => {
      const [by, what, open, one, all] = [
        sayId(context, provision),
        sayPurpose(purpose),
        thingsIn(stations, "station"),
        sayMoneyRange(each),
        sayMoneyRange(amount),
      ];
      return reason(
        "remedy",
        `待设站点${sayRange(stations).zh}个，按${quoted(by.zh)}每站每年${what.zh}${one.zh}，另需${all.zh}。`,
        `${open} to open would need another ${all.en} a year: ${one.en} each by ${quoted(by.en)} (${what.en}).`,
        1,
      );
    }),
    ...shown.hiring.map(({ staffing, provision, staff, each, amount }) => {
      const [lacking, by] = [sayId(context, staffing), sayId(context, provision)];
      const [count, one, all] = [sayRange(staff), sayMoneyRange(each), sayMoneyRange(amount)];
      return reason(
        "remedy",
        `按${quoted(lacking.zh)}须增配人员${count.zh}名，按${quoted(by.zh)}每人每年薪酬${one.zh}，另需${all.zh}。`,
        `${count.en} staff to hire by ${quoted(lacking.en)} would need another ${all.en} a year: ${one.en} each by ${quoted(by.en)}.`,
        1,
      );
    }),
  );
}

/** What that costs at the caller's unit costs, each amendment alone and together. */
export function explainMoney(
  before: AmountRange,
  after: AmountRange,
  { alone, interaction }: MoneyEffects,
  context: Context,
): readonly DraftReason[] {
  const change = sayChange(sayMoneyRange(before), sayMoneyRange(after));
  const joint = sayDifference(interaction);
  return only(
    reason("remedy", `所需资金：${change.zh}。`, `Money needed: ${change.en}.`),
    ...alone.map((effect) => {
      const [name, money] = [sayId(context, effect.amendment), sayDifference(effect)];
      return reason("remedy", `仅${name.zh}一项，所需资金${money.zh}。`, `With ${name.en} alone it ${money.en}.`, 1);
    }),
    !isNothing(interaction) && reason("remedy", `各项相互作用：${joint.zh}。`, `By interaction it ${joint.en}.`, 1),
  );
}
