import type { Measure, Policy } from "../../policy/index.js";
import {
  type LocalText,
  type TermEntry,
  type Vocabulary,
  activityKinds,
  clientGroups,
  defineVocabulary,
  figureKeys,
  purposes,
  staffKinds,
  stationRoles,
} from "../../terms/index.js";

/** A measure that a cell can name: 专职人员数, 持证人员比例. */
export interface NamedMeasure extends TermEntry {
  readonly key: string;
  readonly measure: Measure;
}

const certified = { certificate: { level: { atLeast: "assistant-social-worker" } } } as const;
const fullTime = { post: { workload: ["full-time"] } } as const;

/**
 * The measures that a cell of a policy's workbook can name, in addition to recorded figures: numbers of a station, a division with
 * all below it, or an operator. Which one is meant follows from what the clause applies to.
 */
export function namedMeasures(terms?: Policy["terms"]): readonly NamedMeasure[] {
  return [
    ...STAFF,
    ...words(staffKinds, terms?.staffKinds).map(({ key, zh, en }) =>
      name(`staff:${key}`, `${zh}人数`, `number: ${en}`, { take: "count", of: "persons", where: { staffKind: [key] } }),
    ),
    ...words(stationRoles, terms?.stationRoles).map(({ key, zh, en }) =>
      name(`role:${key}`, `${zh}岗位人数`, `persons in the role: ${en}`, {
        take: "count",
        of: "persons",
        where: { post: { role: [key] } },
      }),
    ),
    ...PLACES,
    ...words(activityKinds, terms?.activityKinds).flatMap(({ key, zh, en }) => [
      name(
        `activities:${key}`,
        `${zh}数量`,
        `number: ${en}`,
        { take: "count", of: "activities", where: { kind: [key] } },
        SHORT_NAMES[key],
      ),
      name(`hours:${key}`, `${zh}时长（小时）`, `hours: ${en}`, {
        take: "sum",
        of: "activities",
        quantity: "hours",
        where: { kind: [key] },
      }),
      name(`participants:${key}`, `${zh}参加人次`, `attendances: ${en}`, {
        take: "sum",
        of: "activities",
        quantity: "participants",
        where: { kind: [key] },
      }),
    ]),
    ...CLIENTS,
    ...words(clientGroups, terms?.clientGroups).map(({ key, zh, en }) =>
      name(`clients:${key}`, `服务对象中${zh}人数`, `clients: ${en}`, {
        take: "count",
        of: "clients",
        where: { group: [key] },
      }),
    ),
    ...MONEY,
    ...words(purposes, terms?.purposes).map(({ key, zh, en }) =>
      name(`spending:${key}`, `${withoutSpending(zh)}支出金额（元）`, `spending in yuan: ${en}`, {
        take: "sum",
        of: "spending",
        quantity: "amount",
        where: { purpose: [key] },
      }),
    ),
    ...words(purposes, terms?.purposes).map(({ key, zh, en }) =>
      name(`spending-share:${key}`, `${withoutSpending(zh)}支出占比`, `share of spending: ${en}`, {
        take: "ratio",
        of: { take: "sum", of: "spending", quantity: "amount", where: { purpose: [key] } },
        by: { take: "sum", of: "spending", quantity: "amount" },
      }),
    ),
    ...figureKeys.values.map((key) =>
      named({ ...figureKeys.labels[key], key: `figure:${key}` }, { take: "figure", key }),
    ),
    ...(terms?.figures ?? []).map(({ key, name: label, accepts }) =>
      named({ ...label, accepts, key: `figure:${key}` }, { take: "figure", key }),
    ),
  ];
}

/** Returns the vocabulary of named measures, with those of the policy's own words. */
export function measureVocabulary(measures: readonly NamedMeasure[]): Vocabulary {
  return defineVocabulary(
    MEASURE_VOCABULARY,
    "public",
    Object.fromEntries(
      measures.map(({ key, zh, en, accepts }) => [key, accepts === undefined ? { zh, en } : { zh, en, accepts }]),
    ),
  );
}

/** The name by which the reading of cells finds the vocabulary. */
export const MEASURE_VOCABULARY = "policy-measure";

function name(key: string, zh: string, en: string, measure: Measure, accepts?: readonly string[]): NamedMeasure {
  return named({ key, zh, en, accepts }, measure);
}

function named(entry: TermEntry & { readonly key: string }, measure: Measure): NamedMeasure {
  return { ...entry, measure };
}

/** The words of a vocabulary, and those that the policy adds. */
function words<V extends string>(
  vocabulary: Vocabulary<V>,
  own: readonly { readonly key: string; readonly name: LocalText }[] | undefined,
): readonly (LocalText & { readonly key: V })[] {
  return [
    ...vocabulary.values.map((key) => ({ key, ...vocabulary.labels[key] })),
    ...(own ?? []).map(({ key, name: label }) => ({ key: key as V, ...label })),
  ];
}

/** 老年服务支出 as 老年服务, where 支出 follows. */
function withoutSpending(label: string): string {
  return label.replace(/支出$/, "");
}

/** What notices call the number of activities of some kinds. */
const SHORT_NAMES: Readonly<Record<string, readonly string[] | undefined>> = {
  "case-work": ["个案数", "个案数量", "个案"],
  "group-work": ["小组数", "小组活动数", "小组活动次数", "小组活动"],
  "community-work": ["社区活动数", "社区活动次数", "社区活动"],
  supervision: ["督导次数"],
  visit: ["探访次数", "走访次数"],
  training: ["培训次数"],
};

const STAFF: readonly NamedMeasure[] = [
  name("staff", "人员数", "staff", { take: "count", of: "persons" }, ["工作人员数", "在岗人员数", "人数"]),
  name("full-time-staff", "专职人员数", "full-time staff", { take: "count", of: "persons", where: fullTime }, [
    "专职人数",
    "专职工作人员数",
  ]),
  name("full-time-equivalent", "折算全时人员数", "full-time equivalents", {
    take: "sum",
    of: "persons",
    quantity: "full-time-equivalent",
  }),
  name("certified-staff", "持证人员数", "certified staff", { take: "count", of: "persons", where: certified }, [
    "持证人数",
    "持证社工数",
    "持证社工人数",
  ]),
  name(
    "full-time-certified-staff",
    "专职持证人员数",
    "full-time certified staff",
    { take: "count", of: "persons", where: { ...fullTime, ...certified } },
    ["持证专职人员数", "专职持证社工数"],
  ),
  name(
    "certified-share",
    "持证人员比例",
    "certified share of the staff",
    { take: "share", of: "persons", where: certified },
    ["持证比例", "持证率"],
  ),
  name(
    "full-time-certified-share",
    "专职人员持证比例",
    "certified share of full-time staff",
    { take: "share", of: "persons", among: fullTime, where: certified },
    ["专职人员持证率"],
  ),
  name(
    "social-worker-staff",
    "社会工作师以上人员数",
    "staff with a certificate of social worker or above",
    { take: "count", of: "persons", where: { certificate: { level: { atLeast: "social-worker" } } } },
    ["中级以上人员数"],
  ),
];

const PLACES: readonly NamedMeasure[] = [
  name("stations", "站点数", "stations", { take: "count", of: "stations" }, ["社工站数"]),
  name(
    "townships-with-station",
    "设站街道（乡镇）比例",
    "share of townships with a station",
    { take: "share", of: "divisions", among: { level: ["township"] }, where: { has: [{ of: "stations" }] } },
    ["街道（乡镇）覆盖率", "乡镇街道覆盖率", "街乡覆盖率"],
  ),
  name(
    "communities-with-station",
    "设站社区（村）比例",
    "share of communities and villages with a station",
    { take: "share", of: "divisions", among: { level: ["village"] }, where: { has: [{ of: "stations" }] } },
    ["社区（村）覆盖率", "村居覆盖率"],
  ),
  name(
    "communities",
    "社区和村数量",
    "communities and villages",
    { take: "count", of: "divisions", where: { level: ["village"] } },
    ["村居数"],
  ),
  name(
    "communities-visited",
    "走访社区（村）比例",
    "share of communities and villages with a visit",
    {
      take: "share",
      of: "divisions",
      among: { level: ["village"] },
      where: { has: [{ of: "activities", where: { kind: ["visit"] } }] },
    },
    ["社区（村）走访率", "村居走访率", "走访覆盖率"],
  ),
  name("contracts", "合同数", "contracts", { take: "count", of: "contracts" }),
];

const CLIENTS: readonly NamedMeasure[] = [
  name("activities", "活动数量", "activities", { take: "count", of: "activities" }),
  name(
    "activities-in-communities",
    "到社区（村）活动数量",
    "activities in communities and villages",
    { take: "count", of: "activities", where: { division: { level: ["village"] } } },
    ["进社区（村）活动数", "到村活动数", "进村活动数", "到村（社区）活动数"],
  ),
  name("hours", "活动时长（小时）", "hours of activities", { take: "sum", of: "activities", quantity: "hours" }, [
    "服务时长",
  ]),
  name("participants", "服务人次", "attendances", { take: "sum", of: "activities", quantity: "participants" }),
  name(
    "new-cases-closed",
    "新开个案结案率",
    "closing rate of new cases",
    {
      take: "share",
      of: "underway",
      among: { kind: ["case-work"], begun: "within" },
      where: { completed: {} },
    },
    ["新接个案结案率", "新增个案结案率"],
  ),
  name(
    "cases-closed",
    "在办个案结案率",
    "closing rate of all cases under way",
    { take: "share", of: "underway", among: { kind: ["case-work"] }, where: { completed: {} } },
    ["全部个案结案率"],
  ),
  name("clients", "服务对象人数", "clients on the list", { take: "count", of: "clients" }, ["服务对象数"]),
  name(
    "clients-with-file",
    "建档服务对象人数",
    "clients with a file",
    { take: "count", of: "clients", where: { hasFile: true } },
    ["建档人数"],
  ),
  name(
    "file-share",
    "服务对象建档比例",
    "share of clients with a file",
    { take: "share", of: "clients", where: { hasFile: true } },
    ["建档率"],
  ),
];

const MONEY: readonly NamedMeasure[] = [
  name(
    "allocations",
    "拨付金额（元）",
    "money received in yuan",
    { take: "sum", of: "allocations", quantity: "amount" },
    ["拨付金额", "资金拨付额"],
  ),
  name("spending", "支出金额（元）", "money spent in yuan", { take: "sum", of: "spending", quantity: "amount" }, [
    "支出金额",
  ]),
];
