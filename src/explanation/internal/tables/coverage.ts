import type { ConsistentWith } from "../../../coverage/index.js";
import type { LocalText } from "../../../terms/index.js";

/** With what a published table is consistent: figures that fit a label do not prove that they are its own. */
export const CONSISTENT: Readonly<Record<ConsistentWith, LocalText>> = {
  "printed-labels": { zh: "表中各行名称与数字相符", en: "Every row agrees with the reference under its own label" },
  "one-relabelling": {
    zh: "表中数字与名称错位；按一种调整方式，各行都与参照数相符",
    en: "Labels and figures disagree; under one relabelling every row agrees with the reference",
  },
  "several-relabellings": {
    zh: "表中数字与名称错位；按几种调整方式，各行都与参照数相符",
    en: "Labels and figures disagree; under several relabellings every row agrees with the reference",
  },
  "no-relabelling": {
    zh: "没有一种名称调整能使各行都与参照数相符",
    en: "Under no relabelling does every row agree with the reference",
  },
  "not-compared": {
    zh: "参照数据中没有表中的名称，无法比较",
    en: "The reference knows no label of the table, so nothing was compared",
  },
  "not-searched": {
    zh: "表中数字与名称不符；比对的行超过1000行，未寻找名称调整方式",
    en: "Labels and figures disagree; more than 1,000 rows were compared, so no relabelling was sought",
  },
};
