import { nameIn } from "../page/name-in.js";
import type { Language } from "../page/read-language.js";
import { writeMoney } from "../page/write-money.js";

/** What the example says, in both languages. */
export interface Texts {
  readonly title: string;
  readonly subtitle: string;
  readonly warning: string;
  readonly factors: string;
  readonly factorColumns: readonly string[];
  readonly factorNote: (pools: { tasks: string; communities: string; villages: string; floor: string }) => string;
  readonly methods: string;
  readonly methodColumns: readonly string[];
  readonly methodNames: Readonly<Record<string, string>>;
  readonly methodNote: string;
  readonly verified: (valid: boolean) => string;
  readonly sharing: string;
  readonly sharingColumns: readonly string[];
  readonly sharingNote: (values: { city: string; district: string; stations: number }) => string;
  readonly sources: string;
  readonly sourceColumns: readonly string[];
  readonly sourceNames: Readonly<Record<string, string>>;
  readonly purposeNames: Readonly<Record<string, string>>;
  readonly needColumns: readonly string[];
  readonly shortNote: (values: { needed: string; amount: string; shortfall: string; lines: number }) => string;
  readonly bindingNote: (values: { sources: string; shortfall: string; needs: number }) => string;
  readonly metNote: string;
  readonly flow: string;
  readonly differences: string;
  readonly differenceNote: string;
  readonly total: string;
  readonly sourceCaption: string;
  readonly needCaption: string;
  readonly csv: readonly string[];
  readonly wrote: (file: string) => string;
  readonly name: (district: string) => string;
  readonly money: (amount: string) => string;
}

const PINYIN: Readonly<Record<string, string>> = {
  东城: "Dongcheng",
  西城: "Xicheng",
  朝阳: "Chaoyang",
  海淀: "Haidian",
  丰台: "Fengtai",
  石景山: "Shijingshan",
  门头沟: "Mentougou",
  房山: "Fangshan",
  通州: "Tongzhou",
  顺义: "Shunyi",
  昌平: "Changping",
  大兴: "Daxing",
  平谷: "Pinggu",
  怀柔: "Huairou",
  密云: "Miyun",
  延庆: "Yanqing",
};

const zh: Texts = {
  title: "全市社会工作站年度经费测算",
  subtitle: "示例：因素法分配、三种取整方法对照、市区分担、四类资金安排",
  warning:
    "各区街乡数、社区数、村数为国家统计局2023年统计用区划数据；经费总额、权重、保底、分担比例和资金用途限定均为示例，来源文件没有规定。",
  factors: "一、按因素法分配到区",
  factorColumns: ["行政区", "工作任务（街乡数）", "服务量（社区数）", "服务量（村数）", "保底调整", "合计（元）"],
  factorNote: ({ tasks, communities, villages, floor }) =>
    `工作任务因素${tasks}元，服务量因素中社区${communities}元、村${villages}元；每区保底${floor}元，所需资金由其余各区按比例调减。横向、纵向合计数均一致。`,
  methods: "二、取整到万元：三种方法对照",
  methodColumns: ["行政区", "最大余数法", "圣拉古法", "洪德法"],
  methodNames: { "largest-remainder": "最大余数法", "sainte-lague": "圣拉古法", dhondt: "洪德法" },
  methodNote:
    "本节只说明取整方法：仅以街乡数为权重、以万元为单位，不设保底，因此各区金额与第一节不同。最大余数法先取整数部分，余下的万元依次给小数部分最大的区；圣拉古法、洪德法依次把每一万元给权重与已得数之比最大的区（分别除以1、3、5……和1、2、3……），洪德法较利于街乡多的区。标出的行三种方法结果不一致。",
  verified: (valid) => (valid ? "三种方法的计算结果均已逐项复核。" : "复核未通过。"),
  sharing: "三、市、区两级分担到站",
  sharingColumns: ["行政区", "经费（元）", "市级承担", "区级承担"],
  sharingNote: ({ city, district, stations }) =>
    `${stations}个站点逐站分担：东城、西城、朝阳、海淀、丰台、石景山市、区按4:6，其余各区按6:4（示例）。市级合计${city}元，区级合计${district}元；每站两级之和等于该站经费。`,
  sources: "四、市级四类资金安排情况",
  sourceColumns: ["资金来源", "可用（元）", "支出（元）"],
  sourceNames: {
    "fiscal-special": "财政专项",
    "social-assistance": "社会救助经费",
    "welfare-lottery": "福利彩票公益金",
    charity: "慈善资金",
  },
  purposeNames: { operation: "站点运行", supervision: "专业督导", projects: "服务项目" },
  needColumns: ["用途", "需求（元）", "落实（元）"],
  shortNote: ({ needed, amount, shortfall, lines }) =>
    `市级需求${needed}元，落实${amount}元，缺口${shortfall}元。明细共${lines}笔，每一笔均载明来源、受款区和用途。`,
  bindingNote: ({ sources, shortfall, needs }) =>
    `${needs}项支出共用${sources}，缺口合计${shortfall}元，不能通过调剂消除。各项支出按同一最高可行比例安排。`,
  metNote: "全部需求均已落实。",
  flow: "资金流向：来源—用途（万元）",
  differences: "与最大余数法的差额（万元）",
  differenceNote: "以万元取整时，另两种方法比最大余数法多（+）或少（−）的金额。",
  total: "合计",
  sourceCaption: "各类资金的安排",
  needCaption: "各项用途的落实",
  csv: ["资金来源", "行政区", "用途", "金额（元）"],
  wrote: (file) => `已写入：${file}`,
  name: (district) => district,
  money: writeMoney,
};

const en: Texts = {
  title: "Yearly funding of a city's social work stations",
  subtitle:
    "Example: factor method, three roundings side by side, sharing between city and district, four earmarked sources",
  warning:
    "The counts of townships, communities and villages are the statistical codes of 2023. The total, weights, floors, ratios and earmarks are examples: the source documents name none.",
  factors: "1. By factors to the districts",
  factorColumns: [
    "District",
    "Tasks (townships)",
    "Services (communities)",
    "Services (villages)",
    "Bounds",
    "Amount (yuan)",
  ],
  factorNote: ({ tasks, communities, villages, floor }) =>
    `Tasks: ${tasks} yuan; services: communities ${communities}, villages ${villages} yuan. Each district receives at least ${floor} yuan, given up by the others in proportion. Rows and columns add up to the fen.`,
  methods: "2. Rounded to 10,000 yuan: three methods",
  methodColumns: ["District", "Largest remainder", "Sainte-Laguë", "D’Hondt"],
  methodNames: { "largest-remainder": "Largest remainder", "sainte-lague": "Sainte-Laguë", dhondt: "D’Hondt" },
  methodNote:
    "This section shows the rounding alone: weighted by townships, in units of 10,000 yuan, without floors, so the amounts differ from those of section 1. The largest remainder gives each district the whole units of its exact share, and those left over by the size of the fractions; Sainte-Laguë and D’Hondt give one unit after the other to the district with the largest weight divided by 1, 3, 5 … and by 1, 2, 3 …; D’Hondt favours large districts. The marked rows differ between methods.",
  verified: (valid) => (valid ? "All three results have been verified." : "Verification failed."),
  sharing: "3. City and district share the cost of each station",
  sharingColumns: ["District", "Amount (yuan)", "City", "District's part"],
  sharingNote: ({ city, district, stations }) =>
    `${stations} stations, each shared by itself: 4 : 6 between city and district in Dongcheng, Xicheng, Chaoyang, Haidian, Fengtai and Shijingshan, 6 : 4 elsewhere (example). The city bears ${city} yuan, the districts ${district}; the two parts of each station add up to its amount.`,
  sources: "4. The city's four sources",
  sourceColumns: ["Source", "Available (yuan)", "Spent (yuan)"],
  sourceNames: {
    "fiscal-special": "special fiscal budget",
    "social-assistance": "social assistance funds",
    "welfare-lottery": "welfare lottery fund",
    charity: "charity funds",
  },
  purposeNames: { operation: "operation", supervision: "supervision", projects: "service projects" },
  needColumns: ["Purpose", "Needed (yuan)", "Met (yuan)"],
  shortNote: ({ needed, amount, shortfall, lines }) =>
    `The city needs ${needed} yuan, ${amount} are met, ${shortfall} are short. The ledger has ${lines} lines; each names source, district and purpose.`,
  bindingNote: ({ sources, shortfall, needs }) =>
    `No shifting can close the gap: ${needs} needs compete for ${sources} and fall ${shortfall} yuan short. Needs are met by the largest equal share that the earmarks allow.`,
  metNote: "All needs are met.",
  flow: "Where the money goes: source – purpose (10,000 yuan)",
  differences: "Difference from the largest remainder (10,000 yuan)",
  differenceNote: "What the two other methods give more (+) or less (−), in units of 10,000 yuan.",
  total: "Total",
  sourceCaption: "By source",
  needCaption: "By purpose",
  csv: ["source", "district", "purpose", "amount (yuan)"],
  wrote: (file) => `Written: ${file}`,
  name: (district) => nameIn(PINYIN, district),
  money: writeMoney,
};

export const texts: Readonly<Record<Language, Texts>> = { "zh-CN": zh, en };
