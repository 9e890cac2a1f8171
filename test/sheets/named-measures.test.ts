import { expect, it } from "vitest";
import type { Measure } from "../../src/policy/index.js";
import { measureVocabulary, namedMeasures } from "../../src/sheets/policy/measures.js";
import { readTerm } from "../../src/terms/index.js";

/** What notices call numbers, and the measures that they are. */

const certified = { certificate: { level: { atLeast: "assistant-social-worker" } } } as const;
const fullTime = { post: { workload: ["full-time"] } } as const;
const work = (...kind: readonly string[]) => ({ take: "count", of: "activities", where: { kind } });

it.each<readonly [names: string, measure: unknown]>([
  ["人员数 工作人员数 在岗人员数 人数", { take: "count", of: "persons" }],
  ["专职人员数 专职人数 专职工作人员数", { take: "count", of: "persons", where: fullTime }],
  ["折算全时人员数", { take: "sum", of: "persons", quantity: "full-time-equivalent" }],
  ["持证人员数 持证人数 持证社工数 持证社工人数", { take: "count", of: "persons", where: certified }],
  [
    "专职持证人员数 持证专职人员数 专职持证社工数",
    { take: "count", of: "persons", where: { ...fullTime, ...certified } },
  ],
  ["持证人员比例 持证比例 持证率", { take: "share", of: "persons", where: certified }],
  ["专职人员持证比例 专职人员持证率", { take: "share", of: "persons", among: fullTime, where: certified }],
  [
    "社会工作师以上人员数 中级以上人员数",
    { take: "count", of: "persons", where: { certificate: { level: { atLeast: "social-worker" } } } },
  ],
  ["站点数 社工站数", { take: "count", of: "stations" }],
  [
    "设站街道（乡镇）比例 街道（乡镇）覆盖率 乡镇街道覆盖率 街乡覆盖率",
    { take: "share", of: "divisions", among: { level: ["township"] }, where: { has: [{ of: "stations" }] } },
  ],
  [
    "设站社区（村）比例 社区（村）覆盖率 村居覆盖率",
    { take: "share", of: "divisions", among: { level: ["village"] }, where: { has: [{ of: "stations" }] } },
  ],
  ["社区和村数量 村居数", { take: "count", of: "divisions", where: { level: ["village"] } }],
  [
    "走访社区（村）比例 社区（村）走访率 村居走访率 走访覆盖率",
    {
      take: "share",
      of: "divisions",
      among: { level: ["village"] },
      where: { has: [{ of: "activities", where: { kind: ["visit"] } }] },
    },
  ],
  [
    "到社区（村）活动数量 进社区（村）活动数 到村活动数 进村活动数 到村（社区）活动数",
    { take: "count", of: "activities", where: { division: { level: ["village"] } } },
  ],
  ["合同数", { take: "count", of: "contracts" }],
  ["个案数 个案数量 个案", work("case-work")],
  ["小组数 小组活动数 小组活动次数 小组活动", work("group-work")],
  ["社区活动数 社区活动次数 社区活动", work("community-work")],
  ["督导次数", work("supervision")],
  ["探访次数 走访次数", work("visit")],
  ["培训次数", work("training")],
  ["活动数量", { take: "count", of: "activities" }],
  ["活动时长（小时） 服务时长", { take: "sum", of: "activities", quantity: "hours" }],
  ["服务人次", { take: "sum", of: "activities", quantity: "participants" }],
  [
    "新开个案结案率 新接个案结案率 新增个案结案率",
    {
      take: "share",
      of: "underway",
      among: { kind: ["case-work"], begun: "within" },
      where: { completed: {} },
    },
  ],
  [
    "在办个案结案率 全部个案结案率",
    { take: "share", of: "underway", among: { kind: ["case-work"] }, where: { completed: {} } },
  ],
  ["服务对象人数 服务对象数", { take: "count", of: "clients" }],
  ["建档服务对象人数 建档人数", { take: "count", of: "clients", where: { hasFile: true } }],
  ["服务对象建档比例 建档率", { take: "share", of: "clients", where: { hasFile: true } }],
  ["拨付金额（元） 拨付金额 资金拨付额", { take: "sum", of: "allocations", quantity: "amount" }],
  ["支出金额（元） 支出金额", { take: "sum", of: "spending", quantity: "amount" }],
])("%s name one measure", (names, measure) => {
  const measures = namedMeasures();
  const vocabulary = measureVocabulary(measures);
  const read = (name: string): Measure | undefined => {
    const term = readTerm(vocabulary, name);
    return term.status === "known" ? measures.find(({ key }) => key === term.value)?.measure : undefined;
  };
  for (const name of names.split(" ")) expect(read(name), name).toEqual(measure);
});

it.each<readonly [key: string, zh: string, en: string, measure: unknown]>([
  [
    "staff:local",
    "本土社工人数",
    "number: local social worker",
    { take: "count", of: "persons", where: { staffKind: ["local"] } },
  ],
  [
    "role:director",
    "主任(站长)岗位人数",
    "persons in the role: director",
    { take: "count", of: "persons", where: { post: { role: ["director"] } } },
  ],
  ["activities:visit", "探访数量", "number: visit", work("visit")],
  [
    "hours:visit",
    "探访时长（小时）",
    "hours: visit",
    { take: "sum", of: "activities", quantity: "hours", where: { kind: ["visit"] } },
  ],
  [
    "participants:visit",
    "探访参加人次",
    "attendances: visit",
    { take: "sum", of: "activities", quantity: "participants", where: { kind: ["visit"] } },
  ],
  [
    "spending:pay",
    "人员薪酬支出金额（元）",
    "spending in yuan: pay",
    { take: "sum", of: "spending", quantity: "amount", where: { purpose: ["pay"] } },
  ],
  [
    "spending-share:pay",
    "人员薪酬支出占比",
    "share of spending: pay",
    {
      take: "ratio",
      of: { take: "sum", of: "spending", quantity: "amount", where: { purpose: ["pay"] } },
      by: { take: "sum", of: "spending", quantity: "amount" },
    },
  ],
  ["figure:population", "常住人口数", "resident population", { take: "figure", key: "population" }],
])("%s is named after its word", (key, zh, en, measure) => {
  expect(namedMeasures().find((own) => own.key === key)).toMatchObject({ zh, en, measure });
});

it("measures of a policy's own words are named after them", () => {
  const word = (key: string, zh: string) => ({ key, name: { zh, en: key } });
  const terms = {
    staffKinds: [word("own:a", "甲类人员")],
    stationRoles: [word("own:b", "乙岗")],
    activityKinds: [word("own:c", "义诊")],
    clientGroups: [word("own:d", "渔民")],
    purposes: [word("own:e", "图书支出")],
    figures: [{ ...word("own:f", "热线数"), accepts: ["热线"] }],
  };
  const built = new Set(namedMeasures().map(({ key }) => key));
  const own = namedMeasures(terms as never).filter(({ key }) => !built.has(key));
  expect(own.map(({ key, zh, en, accepts }) => [key, zh, en, accepts])).toEqual([
    ["staff:own:a", "甲类人员人数", "number: own:a", undefined],
    ["role:own:b", "乙岗岗位人数", "persons in the role: own:b", undefined],
    ["activities:own:c", "义诊数量", "number: own:c", undefined],
    ["hours:own:c", "义诊时长（小时）", "hours: own:c", undefined],
    ["participants:own:c", "义诊参加人次", "attendances: own:c", undefined],
    ["clients:own:d", "服务对象中渔民人数", "clients: own:d", undefined],
    ["spending:own:e", "图书支出金额（元）", "spending in yuan: own:e", undefined],
    ["spending-share:own:e", "图书支出占比", "share of spending: own:e", undefined],
    ["figure:own:f", "热线数", "own:f", ["热线"]],
  ]);
});

it("every measure has an English name of its own", () => {
  const names = namedMeasures().map(({ en }) => en);
  expect(names.filter((en) => en.trim() === "" || /\p{Script=Han}/u.test(en))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});
