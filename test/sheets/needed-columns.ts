/** Columns by their Chinese headings, separated by blanks. */
export interface NeededColumns {
  /** Without them there is no record, or no entry of a list. */
  readonly required: string;
  /** An unreadable cell leaves its record or entry out. */
  readonly decisive: string;
}

const MONEY = { required: "金额（元）", decisive: "对象类型 所属日期 期间起 期间止" };

/** What each table of a register and of a policy needs: what identifies a record, and where its time ends. */
export const NEEDED_COLUMNS: Readonly<Record<string, NeededColumns>> = {
  基本情况: { required: "登记日期", decisive: "" },
  区划: { required: "区划代码 区划名称 地区类别", decisive: "层级 移出日期 撤销日期" },
  站点: {
    required: "站点编号 所在区划 管理制度 先后运营方式 试点 主管单位 年度经费（元） 资金来源",
    decisive: "站点层级 停用日期 该方式终止日期 试点终止日期 主管终止日期",
  },
  承接机构: {
    required: "机构编号 承接站点 合同起始日期 社会组织评估等级",
    decisive: "合同终止日期 合同编号 等级有效期止",
  },
  人员: {
    required: "工号 站点编号 岗位 职业水平证书 学历 学位 登记级别 继续教育日期 继续教育学时 从事社会工作起",
    decisive: "离岗日期 登记有效期止 从事社会工作止 聘用终止日期",
  },
  服务对象: { required: "服务对象编号", decisive: "" },
  活动: { required: "活动编号 站点编号 活动类别", decisive: "开始日期 完成日期 案例编号" },
  活动场次: { required: "活动编号 场次日期", decisive: "" },
  资金: { required: "资金编号 资金渠道 金额（元）", decisive: "可用期间起 可用期间止 限定用途 限定区划 限定对象" },
  资金拨付: { ...MONEY, required: "拨付编号 拨付对象 金额（元）" },
  资金支出: { ...MONEY, required: "支出编号 支出对象 金额（元）" },
  评估记录: { required: "评估编号 评估对象 评估日期", decisive: "对象类型" },
  核查记录: {
    required: "记录编号 核查对象编号 核查事项 核查结论 核查日期 核查人职务 佐证材料 佐证形式",
    decisive: "核查对象类型 条款编号",
  },
  统计数据: { required: "对象编号 指标 数值", decisive: "对象类型 数据日期 起算日期 终止日期 数据编号" },
  完整性声明: { required: "登记内容", decisive: "区划范围 区划层级 期间起 期间止" },
  政策: {
    required: "政策编号 政策名称 适用地区",
    decisive: "施行日期 有效期至",
  },
  文件: { required: "文件编号 文件名称", decisive: "" },
  层级: {
    required: "层级编号 层级名称 区划层级",
    decisive: "",
  },
  自定词语: { required: "词表 词语编号 词语名称", decisive: "" },
  条款: {
    required: "条款编号 条款名称 条款种类 要求程度 适用对象",
    decisive:
      "适用层级 指标 比较 数值 每（单位数） 计算基数 适用地区 指定区划 适用人员 期限 内容 佐证形式 用途 不得用于 周期 取整方式 不足一期的折算 起算后的时限 期限是否含当日 按月或按年 拨付次数 评估实施方 使用次序 未列的渠道",
  },
  数据: { required: "数据编号 数据名称", decisive: "" },
};
