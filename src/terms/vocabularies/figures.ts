import { type LocalText, vocabularyOf } from "../vocabulary.js";
import { FIGURE_KEYS } from "../values.js";

/** 统计数据的指标: what a recorded number of a division, a station or an operator says. */
export const figureKeys = vocabularyOf("figure-key", "public", FIGURE_KEYS, {
  population: { zh: "常住人口数", en: "resident population", accepts: ["常住人口", "人口", "人口数", "总人口"] },
  households: { zh: "常住户数", en: "households", accepts: ["户数", "总户数"] },
  "households-on-allowance": {
    zh: "低保户数",
    en: "households on subsistence allowance",
    accepts: ["最低生活保障户数", "低保家庭数"],
  },
  "persons-on-allowance": {
    zh: "低保对象人数",
    en: "persons on subsistence allowance",
    accepts: ["低保人数", "低保对象", "最低生活保障人数", "低保人口"],
  },
  "persons-in-special-hardship": {
    zh: "特困供养人员数",
    en: "persons in special hardship",
    accepts: ["特困人员数", "特困人员", "特困供养人员", "特困人数"],
  },
  "older-people": {
    zh: "60周岁以上老年人数",
    en: "people aged 60 or over",
    accepts: ["老年人数", "老年人口", "老年人", "60岁以上老年人数", "60岁以上人口"],
  },
  "children-in-difficulty": {
    zh: "困境儿童人数",
    en: "children in difficulty",
    accepts: ["困境儿童", "困境儿童数"],
  },
  "left-behind-children": {
    zh: "留守儿童人数",
    en: "left-behind children",
    accepts: ["留守儿童", "留守儿童数", "农村留守儿童"],
  },
  "persons-with-disabilities": {
    zh: "残疾人数",
    en: "persons with disabilities",
    accepts: ["残疾人", "持证残疾人数", "残疾人口"],
  },
  "drug-users": { zh: "实有吸毒人员数", en: "registered drug users", accepts: ["吸毒人员数", "实有吸毒人员"] },
  "registered-clients": { zh: "登记服务对象人数", en: "registered clients", accepts: ["服务对象人数", "建档人数"] },
  villages: { zh: "村数", en: "villages", accepts: ["行政村数", "建制村数", "村委会数"] },
  "residential-communities": {
    zh: "社区数",
    en: "residential communities",
    accepts: ["居委会数", "社区居委会数", "城市社区数"],
  },
  "land-area": { zh: "行政区域面积", en: "land area", accepts: ["辖区面积", "土地面积"] },
  "floor-area": {
    zh: "场地面积",
    en: "floor area",
    accepts: ["建筑面积", "使用面积", "场所面积", "服务场地面积", "面积"],
  },
  "hardship-coefficient": { zh: "困难系数", en: "hardship coefficient", accepts: ["困难程度系数"] },
  "average-wage": {
    zh: "年平均工资",
    en: "average yearly wage",
    accepts: ["社会平均工资", "城镇单位就业人员年平均工资", "平均工资"],
  },
  "evaluation-score": { zh: "评估得分", en: "evaluation score", accepts: ["评估分数", "考核得分"] },
  "reporting-delay": { zh: "报送延误天数", en: "days of delay in reporting", accepts: ["延误天数", "迟报天数"] },
});
export type FigureKey = (typeof figureKeys.values)[number];

const PERSONS: FigureUnit = { unit: { zh: "人", en: "persons" }, whole: true };
const HOUSEHOLDS: FigureUnit = { unit: { zh: "户", en: "households" }, whole: true };
const POINTS: FigureUnit = { unit: { zh: "分", en: "points" }, whole: false };

/** 计量单位: the unit of each built-in figure, and whether it is a whole number. */
export const figureUnits: Readonly<Record<FigureKey, FigureUnit>> = Object.freeze({
  population: PERSONS,
  households: HOUSEHOLDS,
  "households-on-allowance": HOUSEHOLDS,
  "persons-on-allowance": PERSONS,
  "persons-in-special-hardship": PERSONS,
  "older-people": PERSONS,
  "children-in-difficulty": PERSONS,
  "left-behind-children": PERSONS,
  "persons-with-disabilities": PERSONS,
  "drug-users": PERSONS,
  "registered-clients": PERSONS,
  villages: { unit: { zh: "个", en: "villages" }, whole: true },
  "residential-communities": { unit: { zh: "个", en: "communities" }, whole: true },
  "land-area": { unit: { zh: "平方公里", en: "km²" }, whole: false },
  "floor-area": { unit: { zh: "平方米", en: "m²" }, whole: false },
  "hardship-coefficient": { unit: { zh: "", en: "" }, whole: false },
  "average-wage": { unit: { zh: "元", en: "yuan" }, whole: false },
  "evaluation-score": POINTS,
  "reporting-delay": { unit: { zh: "日", en: "days" }, whole: true },
});

/** The unit of a figure, and whether only whole numbers are possible. */
export interface FigureUnit {
  /** What follows the number in a sentence; empty for a number without a unit. */
  readonly unit: LocalText;
  /** Whether it counts things, so that a fraction is a mistake. */
  readonly whole: boolean;
}
