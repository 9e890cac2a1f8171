import { readFileSync, writeFileSync } from "node:fs";
import { readWorkbook, writeWorkbook } from "../../src/cli/workbook.js";
import type { SheetCell } from "../../src/sheets/index.js";

/** What an officer fills in, by the headings of the template. */
const FILLED: Readonly<Record<string, readonly Readonly<Record<string, SheetCell>>[]>> = {
  基本情况: [{ "登记日期*": new Date(Date.UTC(2021, 11, 31)) }],
  区划: [
    { "区划代码*": "110199001", "区划名称*": "海棠街道", 层级: "乡级", 乡级类型: "街道", 城乡分类代码: "111" },
    { "区划代码*": "110199002", "区划名称*": "银杏街道", 层级: "乡级", 乡级类型: "街道", 城乡分类代码: "112" },
    { "区划代码*": "110199100", "区划名称*": "石榴镇", 层级: "乡级", 乡级类型: "镇", 城乡分类代码: "210" },
  ],
  站点: [
    {
      "站点编号*": "ZX-01",
      站点名称: "海棠中心",
      "所在区划*": "海棠街道",
      站点层级: "街道(乡镇)社会工作服务中心",
      启用日期: "2021年1月",
      管理制度: "项目、人员、财务、服务档案",
    },
    {
      "站点编号*": "ZX-02",
      站点名称: "银杏中心",
      "所在区划*": "110199002",
      站点层级: "街道(乡镇)社会工作服务中心",
      启用日期: "2021-01-01",
      管理制度: "项目、人员",
    },
  ],
  人员: [
    {
      "工号*": "SG-1",
      站点编号: "ZX-01",
      岗位: "驻站社工",
      岗位职责: "专业社会工作服务",
      专职或兼职: "专职",
      到岗日期: "2021-01",
      职业水平证书: "社会工作师",
      发证日期: "2019-03-02",
    },
    {
      "工号*": "SG-2",
      站点编号: "银杏中心",
      岗位: "驻站社工",
      岗位职责: "专业社会工作服务",
      专职或兼职: "专职",
      到岗日期: "2021-01",
      职业水平证书: "无",
      学历: "大学本科",
      所学专业: "法学",
      毕业日期: "2015年7月",
      学位: "学士",
    },
  ],
  活动: Array.from({ length: 12 }, (_, index) => ({
    "活动编号*": `HD-${index + 1}`,
    "站点编号*": index < 11 ? "ZX-01" : "ZX-02",
    "活动类别*": "个案服务",
    开始日期: "2021-03-01",
    完成日期: new Date(Date.UTC(2021, 5, index + 1)),
    "时长（小时）": 2,
  })),
  资金: [{ "资金编号*": "ZJ-1", "资金渠道*": "财政预算经费", "金额（元）*": 200000 }],
  完整性声明: ["行政区划", "站点", "人员", "活动"].map((text) => ({ "登记内容*": text })),
};

/** A dozen slips: sheet, row of the record, heading, what was written. */
export const SLIPS: readonly (readonly [
  sheet: string,
  record: number,
  heading: string,
  cell: SheetCell,
  code: string,
])[] = [
  ["区划", 2, "城乡分类代码", "乡里", "term-unknown"],
  ["站点", 0, "启用日期", "2021.13", "date-invalid"],
  ["站点", 1, "所在区划*", "110199003", "reference-unknown"],
  ["站点", 1, "管理制度", "项目、值班", "term-unknown"],
  ["人员", 0, "发证日期", "1919-03-02", "date-doubtful"],
  ["人员", 1, "学历", "研究生", "term-unknown"],
  ["人员", 1, "专职或兼职", "全日", "term-unknown"],
  ["活动", 0, "完成日期", "2021-06-31", "date-invalid"],
  ["活动", 2, "活动编号*", "HD-2", "id-duplicate"],
  ["活动", 4, "活动类别*", "茶话会", "term-unknown"],
  ["活动", 5, "时长（小时）", "两个钟头", "decimal-invalid"],
  ["资金", 0, "金额（元）*", 200000000, "amount-doubtful"],
];

/** A policy on money, one row a clause, by the headings of the template for policies. */
const POLICY: typeof FILLED = {
  政策: [
    {
      "政策编号*": "haitang-money-2021",
      "政策名称*": "海棠区社工站经费办法",
      "适用地区*": "CN",
      施行日期: "2021-01-01",
      有效期至: "无",
      条款号: "五",
      原文: "自2021年1月1日起施行",
    },
  ],
  文件: [{ "文件编号*": "办法", "文件名称*": "海棠区社工站经费办法", 发文单位: "海棠区民政局" }],
  条款: [
    {
      "条款编号*": "1",
      "条款名称*": "每站每年20万元",
      "条款种类*": "经费标准",
      "要求程度*": "应当",
      "适用对象*": "社工站",
      数值: "20万元/站",
      用途: "运营经费",
      不足一期的折算: "原文未规定",
      条款号: "三",
      原文: "每个站点每年安排经费20万元，用于站点运营",
    },
    {
      "条款编号*": "2",
      "条款名称*": "市、区按6:4分担",
      "条款种类*": "经费分担",
      "要求程度*": "应当",
      "适用对象*": "社工站",
      数值: "市:区=6:4",
      条款号: "四",
      原文: "所需经费由市、区财政按6:4的比例分担",
    },
  ],
};

/** Fills the template of a register in as an officer would, below the example rows. */
export async function fillInTemplate(path: string, slips: typeof SLIPS): Promise<void> {
  const records = Object.entries(FILLED).map(
    ([name, rows]) =>
      [
        name,
        rows.map((record, index) => {
          const own = slips.filter(([sheet, at]) => sheet === name && at === index);
          return { ...record, ...Object.fromEntries(own.map(([, , heading, cell]) => [heading, cell])) };
        }),
      ] as const,
  );
  await fillIn(path, new Map(records), 2);
}

/** Fills the template of a policy in, below the example rows. */
export async function fillInPolicy(path: string): Promise<void> {
  await fillIn(path, new Map(Object.entries(POLICY)), Infinity);
}

/** Writes records below so many rows of each of their sheets. */
async function fillIn(
  path: string,
  records: ReadonlyMap<string, readonly Readonly<Record<string, SheetCell>>[]>,
  kept: number,
): Promise<void> {
  const sheets = await readWorkbook(readFileSync(path), path);
  const filled = sheets.map(({ name, rows }) => {
    const own = records.get(name);
    const [head = []] = rows;
    const cellsOf = (record: Readonly<Record<string, SheetCell>>): readonly SheetCell[] =>
      head.map((heading) => (typeof heading === "string" ? record[heading] : null) ?? null);
    return { name, rows: own === undefined ? rows : [...rows.slice(0, kept), ...own.map(cellsOf)], widths: [] };
  });
  writeFileSync(path, await writeWorkbook(filled));
}
