import type { FaultCode } from "../fault/index.js";
import type { Locale } from "../terms/index.js";
import { FAULT_TITLES } from "./fault-titles.js";
import { FAULT_WORDS } from "./fault-words.js";

/** What a code of a fault means, in one language. */
export interface DescribedFault {
  readonly code: FaultCode;
  readonly title: string;
  readonly cause: string;
  readonly cure: string;
}

/** Returns what a code of a fault means, with cause and cure, for the command and the service. */
export function describeFaultCode(code: FaultCode, locale: Locale): DescribedFault {
  const words = locale === "en" ? "en" : "zh";
  const { cause, cure } = FAULT_WORDS[code];
  return { code, title: FAULT_TITLES[code][words], cause: cause[words], cure: cure[words] };
}
