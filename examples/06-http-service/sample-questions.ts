import { readFileSync } from "node:fs";

/** One question that the service can be asked, with what a person would call it. */
export interface SampleQuestion {
  readonly title: { readonly zh: string; readonly en: string };
  readonly path: string;
  readonly body: unknown;
}

const YEAR = { asOf: "2021-12-31", period: { from: "2021-01-01", to: "2021-12-31" } };

/** A question of each kind, over the invented register of the scenario example. */
export function sampleQuestions(): readonly SampleQuestion[] {
  const register = readExample("register.json");
  return [
    { title: { zh: "校验台账", en: "Check a register" }, path: "/check", body: register },
    {
      title: { zh: "按北京市试点方案核查台账", en: "Assess the register against Beijing's pilot plan" },
      path: "/assess",
      body: { register, policies: "beijing-pilot-2021", ...YEAR },
    },
    {
      title: { zh: "判断一名社工的资格", en: "Judge the qualification of a worker" },
      path: "/eligibility",
      body: {
        person: {
          id: "w-07",
          certificates: [{ level: "assistant-social-worker", issuedOn: "2020-10-15" }],
          education: [{ level: "junior-college", major: "公共管理" }],
          degrees: [],
        },
        policy: "beijing-pilot-2021",
        asOf: YEAR.asOf,
        areaClass: "urban",
      },
    },
    {
      title: { zh: "按权重分配480万元", en: "Divide 4.8 million yuan by weight" },
      path: "/apportion",
      body: {
        total: "4800000.00",
        claims: [
          { id: "第1街道", weight: 6 },
          { id: "第6镇", weight: 27, floor: "200000" },
          { id: "第15乡", weight: "25" },
        ],
      },
    },
    {
      title: { zh: "按因素法分配100元", en: "Divide 100 yuan by factors" },
      path: "/apportion-by-factors",
      body: {
        total: "100.00",
        recipients: [{ id: "甲区" }, { id: "乙区" }],
        factors: [
          {
            id: "工作任务",
            weight: "1/3",
            indicators: [
              { id: "甲区", value: 17 },
              { id: "乙区", value: 15 },
            ],
          },
          {
            id: "服务量",
            weight: "2/3",
            indicators: [
              { id: "甲区", value: 420 },
              { id: "乙区", value: 630 },
            ],
          },
        ],
      },
    },
    {
      title: { zh: "测算政策情景", en: "Compare scenarios" },
      path: "/scenario",
      body: { register, ...questionOf("rural-relaxation") },
    },
  ];
}

function readExample(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../05-scenarios/${name}`, import.meta.url), "utf8"));
}

/** One question of the scenario example, as the operation takes it. */
function questionOf(wanted: string): object {
  const { questions } = readExample("scenario.json") as {
    readonly questions: readonly { readonly id: string; readonly title: unknown }[];
  };
  const found = questions.find(({ id }) => id === wanted);
  if (found === undefined) throw new Error(`no question ${wanted}`);
  const { id: _, title: __, ...question } = found;
  return question;
}
