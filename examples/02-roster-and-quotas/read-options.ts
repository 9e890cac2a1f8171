import { parseArgs } from "node:util";
import type { Language } from "../page/read-language.js";

/** Reads `--lang en` (Chinese without it) and `--as-of 2021-11-30`. */
export function readOptions(asOf: string): { readonly lang: Language; readonly asOf: string } {
  const { values } = parseArgs({
    options: { lang: { type: "string", default: "zh-CN" }, "as-of": { type: "string", default: asOf } },
  });
  return { lang: values.lang === "en" ? "en" : "zh-CN", asOf: values["as-of"] };
}
