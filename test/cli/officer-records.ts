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

/** Fills a template in as an officer would, below the example rows. */
export async function fillInTemplate(path: string, slips: typeof SLIPS): Promise<void> {
  const sheets = await readWorkbook(readFileSync(path), path);
  const filled = sheets.map((sheet) => {
    const [head = [], example = []] = sheet.rows;
    const records = FILLED[sheet.name] ?? [];
    const rows = records.map((record, index) => {
      const own = slips.filter(([name, at]) => name === sheet.name && at === index);
      const written = { ...record, ...Object.fromEntries(own.map(([, , heading, cell]) => [heading, cell])) };
      return head.map((heading) => (typeof heading === "string" ? written[heading] : null) ?? null);
    });
    return {
      name: sheet.name,
      rows: FILLED[sheet.name] === undefined ? sheet.rows : [head, example, ...rows],
      widths: [],
    };
  });
  writeFileSync(path, await writeWorkbook(filled));
}
