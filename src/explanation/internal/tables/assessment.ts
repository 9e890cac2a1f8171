import type { FindingChange, NotRun } from "../../../assessment/index.js";
import type { Attribution } from "../../../scenario/index.js";
import type { LocalText } from "../../../terms/index.js";

/** Why a provision made no findings. */
export const NOT_RUN: Readonly<Record<NotRun["reason"], LocalText>> = {
  "structure-only": { zh: "只规定结构，不逐一核查", en: "it describes a structure and is not checked" },
  "no-submissions-given": { zh: "未提供报送记录", en: "no submissions were given" },
};

/** How a finding changed. */
export const EFFECTS: Readonly<Record<FindingChange["effect"], LocalText>> = {
  gained: { zh: "新符合", en: "newly met" },
  lost: { zh: "不再符合", en: "no longer met" },
  moved: { zh: "结论另有变化", en: "changed otherwise" },
  detail: { zh: "结论不变、数字有变", en: "the same with other figures" },
};

/** How a change is attributed to amendments. */
export const ATTRIBUTIONS: Readonly<Record<Attribution, LocalText>> = {
  single: { zh: "由一项调整单独造成", en: "caused by one amendment alone" },
  joint: { zh: "由几项调整共同造成", en: "caused by several amendments only together" },
  overdetermined: { zh: "由几项调整各自都足以造成", en: "caused by several amendments, each of them enough" },
  partial: { zh: "由一项调整造成，其他调整也有影响", en: "caused by one amendment, with others bearing on it" },
  unresolved: { zh: "组合过多，未能归因", en: "not attributed, as there are too many combinations" },
};
