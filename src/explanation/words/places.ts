import type { PlaceValue } from "../../results/index.js";
import type { LocalText } from "../../terms/index.js";
import { sayCount } from "./figures.js";
import { quoted } from "./text.js";

/** Fields inside the values of parameters and inside provisions, as a reader calls them. */
const FIELDS: Readonly<Record<string, LocalText | undefined>> = {
  classes: { zh: "类别", en: "class" },
  stages: { zh: "阶段", en: "stage" },
  parts: { zh: "分项", en: "part" },
  is: { zh: "数值", en: "amount" },
  by: { zh: "期限", en: "due day" },
  forEvery: { zh: "每多少单位", en: "units to each" },
  of: { zh: "所数的对象", en: "what is counted" },
  where: { zh: "条件", en: "condition" },
  among: { zh: "范围", en: "base" },
  when: { zh: "归类条件", en: "condition of the class" },
  otherwise: { zh: "其余", en: "all others" },
  title: { zh: "名称", en: "title" },
  name: { zh: "名称", en: "name" },
  zh: { zh: "中文", en: "Chinese" },
  en: { zh: "英文", en: "English" },
  modality: { zh: "要求程度", en: "modality" },
  wording: { zh: "原文用语", en: "wording" },
  note: { zh: "说明", en: "remark" },
  clauses: { zh: "所依据的条目", en: "clauses" },
  aspect: { zh: "事项", en: "aspect" },
  appliesTo: { zh: "适用对象", en: "to what it applies" },
  tier: { zh: "层级", en: "tier" },
  subject: { zh: "对象种类", en: "kind of subject" },
  from: { zh: "开始适用之日", en: "first day" },
  until: { zh: "最后适用之日", en: "last day" },
  scope: { zh: "逐个或者整体", en: "each or in all" },
  unit: { zh: "单位", en: "unit" },
  measure: { zh: "指标", en: "measure" },
  level: { zh: "级别", en: "level" },
  committee: { zh: "居委会或者村委会", en: "kind of committee" },
  criteria: { zh: "资格条件", en: "criteria" },
  members: { zh: "分支", en: "branch" },
  jurisdiction: { zh: "适用地区", en: "jurisdiction" },
  edition: { zh: "年份或版次", en: "edition" },
  issuedOn: { zh: "印发时间", en: "date of issue" },
  supersedes: { zh: "所取代的政策", en: "policies superseded" },
  successors: { zh: "后续文件", en: "successors" },
  prevailsOver: { zh: "优先于哪些政策", en: "policies over which it prevails" },
  tierSystem: { zh: "层级体系", en: "system of tiers" },
  tiers: { zh: "层级", en: "tier" },
  terms: { zh: "自定词语", en: "own words" },
  id: { zh: "编号", en: "id" },
  items: { zh: "条目", en: "item" },
  least: { zh: "至少", en: "least" },
  most: { zh: "至多", en: "most" },
  value: { zh: "取值", en: "value" },
};

/** Returns how a field is called, or its name in quotation marks. */
export function sayField(name: string): LocalText {
  const label = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
  return label ?? { zh: quoted(name), en: quoted(name) };
}

/** Says where in a value something is: 类别第2项的数值; the amount in class 2. */
export function sayPath(path: PlaceValue["path"]): LocalText {
  let zh = "";
  let en = "";
  for (const step of path) {
    if (typeof step === "number") {
      const place = sayCount(step + 1);
      zh += `第${place.zh}项`;
      en += ` ${place.en}`;
      continue;
    }
    const { zh: word, en: english } = sayField(step);
    zh = zh === "" ? word : `${zh}的${word}`;
    en = en === "" ? english : `${en}, ${english}`;
  }
  return { zh, en: en.trim() };
}
