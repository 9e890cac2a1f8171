import {
  amountPeriods,
  assessors,
  grantTimes,
  otherSourceReadings,
  purposes,
  sourceOrders,
} from "../../terms/index.js";
import type { SheetColumn } from "../table.js";
import { column, term, terms } from "../tables/columns.js";
import { persons } from "./persons.js";

/** Columns of rows that clauses on money use. */

export const personsColumn: SheetColumn = column(terms(persons), {
  key: "persons",
  list: "rows",
  zh: "适用人员",
  en: "Staff",
  synonyms: ["人员类别", "证书等级"],
  need: "decisive",
  example: "",
  note: {
    zh: "薪酬按证书、岗位分档的，一行一档，填“助理社会工作师”“社会工作师”“督导”“未取得证书人员”等；证书按最高等级计。不填为其余人员。",
    en: "Pay by certificate or role, one class a row; a certificate is the highest that somebody has. Empty: all others.",
  },
});

export const purposeColumns: readonly SheetColumn[] = [
  column(terms(purposes), {
    key: "purposes",
    list: "rows",
    zh: "用途",
    en: "Purpose",
    synonyms: ["经费用途", "专门用途", "只能用于"],
    need: "decisive",
    example: "",
    note: {
      zh: "经费标准、经费分担填经费的用途，不填为不分用途；资金渠道填该渠道只能用于的用途，不填为不限。如“运营经费”“人员薪酬”。",
      en: "What the money is for; of a source, the only purposes that it may pay for. Empty: any.",
    },
  }),
  column(terms(purposes), {
    key: "notFor",
    list: "rows",
    zh: "不得用于",
    en: "Not for",
    synonyms: ["禁止用途"],
    need: "decisive",
    example: "",
    note: {
      zh: "仅资金渠道填写，如“人员薪酬”；各渠道都不得用于的，另填一行，不填渠道。",
      en: "For sources: what the source may not pay for; in a row without a source: what none may pay for.",
    },
  }),
];

/** Columns that say something of a whole clause on money. */
export const standardColumns: readonly SheetColumn[] = [
  column(term(amountPeriods), {
    key: "per",
    zh: "按月或按年",
    en: "Per month or year",
    synonyms: ["计发周期"],
    need: "decisive",
    example: "",
    note: {
      zh: "金额按月还是按年计，填“每月”或“每年”。薪酬标准必填；经费标准不填为每年。",
      en: "Whether the amount is for a month or a year; required of pay, of other money a year when empty.",
    },
  }),
  column(term(grantTimes), {
    key: "times",
    zh: "拨付次数",
    en: "How often",
    need: "decisive",
    example: "",
    note: {
      zh: "建站补助等一次性的，填“启用当年一次性拨付”；不填为每年拨付。",
      en: "Each year, or once in the year of opening; empty: each year.",
    },
  }),
  column(term(assessors), {
    key: "assessor",
    zh: "评估实施方",
    en: "Evaluated by",
    synonyms: ["评估方"],
    need: "decisive",
    example: "",
    note: {
      zh: "仅评估考核填写：第三方评估机构或主管部门；不填为不限。",
      en: "For evaluations: a third party or the authority; empty: not fixed.",
    },
  }),
  column(term(sourceOrders), {
    key: "order",
    zh: "使用次序",
    en: "Order of use",
    need: "decisive",
    example: "",
    note: {
      zh: "仅资金渠道填写：按所列次序使用、不分先后；不填为原文未定。",
      en: "For sources: in the order listed, or in no order; empty: the text does not say.",
    },
  }),
  column(term(otherSourceReadings), {
    key: "others",
    zh: "未列的渠道",
    en: "Other sources",
    need: "decisive",
    example: "",
    note: {
      zh: "仅资金渠道填写：可以使用、不得使用；不填为原文未写明。",
      en: "For sources: whether those that are not listed may pay; empty: the text does not say.",
    },
  }),
];
