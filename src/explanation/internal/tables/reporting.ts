import type { StatisticsFormFault } from "../../../reporting/index.js";
import type { LocalText } from "../../../terms/index.js";
import { sayCount } from "../words/figures.js";

/** What is wrong with an item of a statistics form, of the figure found and the one it is held against. */
export const FORM_FAULTS: Readonly<Record<StatisticsFormFault["kind"], (found: number, against: number) => LocalText>> =
  {
    "registered-exceed-built": ofTwo((found, against) => ({
      zh: `是否录入全国系统的站点合计${found}个，多于已建站点${against}个`,
      en: `${found} stations are entered as in the national system or not, more than the ${against} built`,
    })),
    "total-mismatch": ofTwo((found, against) => ({
      zh: `专业人员总数填${found}人，与第2项各行之和${against}人不符`,
      en: `the total of professionals is ${found}, but the rows of item 2 add up to ${against}`,
    })),
    "certified-exceed-total": ofTwo((found, against) => ({
      zh: `持证人员（含不明）${found}人，多于专业人员总数${against}人`,
      en: `${found} are certified or perhaps certified, more than the ${against} professionals in all`,
    })),
    "graduates-exceed-total": ofTwo((found, against) => ({
      zh: `社会工作专业毕业人员（含不明）${found}人，多于专业人员总数${against}人`,
      en: `${found} are or perhaps are graduates, more than the ${against} professionals in all`,
    })),
    "pay-without-staff": ofTwo((found, against) => ({
      zh: `计入薪酬的人员${found}人，多于在站人员${against}人`,
      en: `pay is entered for ${found}, more than the ${against} who work there`,
    })),
    "pay-without-known": (found, against) =>
      found === 0
        ? {
            zh: `已知${sayCount(against).zh}人的薪酬，却未填平均数`,
            en: `the pay of ${sayCount(against).en} is known, but no average is entered`,
          }
        : { zh: "没有一人的薪酬已知，却填有平均数", en: "an average is entered, but nobody's pay is known" },
  };

function ofTwo(
  say: (found: string, against: string) => { readonly zh: string; readonly en: string },
): (found: number, against: number) => LocalText {
  return (found, against) => {
    const [one, other] = [sayCount(found), sayCount(against)];
    return { zh: say(one.zh, other.zh).zh, en: say(one.en, other.en).en };
  };
}
