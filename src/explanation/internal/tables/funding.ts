import type {
  ApportionmentCheck,
  ApportionMethod,
  InfeasibleApportionment,
  InfeasibleFactors,
  ResidualMethod,
  UnspentMoney,
} from "../../../funding/index.js";
import type { LocalText } from "../../../terms/index.js";

/** The methods that have a name. */
export const METHODS: Readonly<Record<Exclude<ApportionMethod, ResidualMethod>, LocalText>> = {
  "largest-remainder": { zh: "最大余数法", en: "largest remainder" },
  "sainte-lague": { zh: "圣拉古法", en: "Sainte-Laguë's method" },
  dhondt: { zh: "洪德法", en: "D'Hondt's method" },
  adams: { zh: "亚当斯法", en: "Adams's method" },
  dean: { zh: "迪安法", en: "Dean's method" },
  "huntington-hill": { zh: "亨廷顿—希尔法", en: "Huntington and Hill's method" },
};

/** How a whole amount stands to its exact value. */
export const ROUNDED: Readonly<Record<"up" | "down" | "none", LocalText>> = {
  up: { zh: "进位", en: "rounded up" },
  down: { zh: "舍去零头", en: "rounded down" },
  none: { zh: "无须取整", en: "no rounding" },
};

export const BOUNDS: Readonly<Record<"floor" | "cap", LocalText>> = {
  floor: { zh: "按下限", en: "held at the floor" },
  cap: { zh: "按上限", en: "held at the cap" },
};

/** Why nothing can be apportioned, in a few words. */
export const INFEASIBLE: Readonly<Record<(InfeasibleApportionment | InfeasibleFactors)["reason"], LocalText>> = {
  "floors-exceed-total": { zh: "各项下限之和超过总额", en: "the floors exceed the total" },
  "no-positive-weight": { zh: "没有权重大于0的对象", en: "nobody has a weight above zero" },
  "no-unit-between-bounds": {
    zh: "有的对象上下限之间没有最小单位的整数倍",
    en: "between some floor and cap lies no whole number of units",
  },
  "residual-sign-turned": { zh: "余数与总额方向相反", en: "the residual has the wrong sign" },
  "residual-out-of-bounds": { zh: "余数超出其归属对象的上下限", en: "the residual is out of its bounds" },
  "residual-impossible": { zh: "余数归属对象无法承受余数", en: "the residual cannot be received" },
  "no-positive-indicator": {
    zh: "有的因素没有对象的指标值大于0",
    en: "some factor has nobody whose indicator claims it",
  },
};

/** Why money is left with a source. */
export const UNSPENT: Readonly<Record<UnspentMoney["reason"], LocalText>> = {
  "no-eligible-need": { zh: "没有符合其使用范围的需求", en: "no need is one that it may pay" },
  "needs-met": { zh: "可由其支付的需求均已满足", en: "the needs that it may pay are met" },
};

/** What a replay of an apportionment looks at, in its order. */
export const CHECKS: Readonly<Record<ApportionmentCheck, LocalText>> = {
  input: { zh: "结果的格式", en: "the form of the result" },
  ids: { zh: "分配对象及其次序", en: "the recipients and their order" },
  unit: { zh: "金额为最小单位的整数倍", en: "amounts in whole units" },
  sign: { zh: "金额与总额方向一致", en: "the sign of the amounts" },
  conservation: { zh: "各项与未分配数之和等于总额", en: "shares and what is unallocated adding to the total" },
  bounds: { zh: "不低于下限、不高于上限", en: "floors and caps" },
  "zero-weight": { zh: "权重为0的不分配", en: "nothing for a weight of zero" },
  level: { zh: "每单位权重的金额", en: "the amount for one unit of weight" },
  quota: { zh: "与精确值相差不到一个单位", en: "less than one unit away from the exact share" },
  remainder: { zh: "按余数大小进位", en: "units to the largest remainders" },
  priority: { zh: "按除数法的先后次序", en: "the order of the divisor method" },
  residual: { zh: "余数归属对象的金额", en: "the amount of whoever takes the residual" },
  ties: { zh: "并列的处理", en: "ties" },
  unallocated: { zh: "未分配的金额和原因", en: "what is unallocated, and why" },
  "exact-share": { zh: "精确值", en: "exact shares" },
  rounded: { zh: "取整方向", en: "the direction of rounding" },
  bound: { zh: "上下限的标注", en: "the marks of bounds" },
  rank: { zh: "余数的名次", en: "ranks of remainders" },
  divisors: { zh: "除数范围", en: "the range of divisors" },
  infeasible: { zh: "无法分配的理由", en: "the reason why nothing can be apportioned" },
};
