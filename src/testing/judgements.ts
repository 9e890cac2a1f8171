import * as fc from "fast-check";
import type { Judgement } from "../model/index.js";
import { ids } from "./internal/draw.js";
import { plainDates } from "./plain-dates.js";

/** Whom the judgements are about, and on what. */
export interface JudgementsOptions {
  readonly stations: readonly string[];
  /** Id of the provision; `example/checklist` when left out. */
  readonly provision?: string;
  /** Its items; two when left out. */
  readonly items?: readonly string[];
}

/**
 * Recorded judgements about some stations on items of a provision.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { judgementSchema } from "social-work-station-rules/model";
 * import { judgements } from "social-work-station-rules/testing";
 * fc.sample(judgements({ stations: ["station-1"] }), 5).every((judgement) => judgementSchema.safeParse(judgement).success); //=> true
 * ```
 */
export function judgements(options: JudgementsOptions): fc.Arbitrary<Judgement> {
  const { stations, provision = "example/checklist", items = ["premises", "resident-worker"] } = options;
  return fc.record({
    id: ids("judgement"),
    subject: fc.constantFrom(...stations).map((id) => ({ kind: "station" as const, id })),
    provision: fc.constant(provision),
    item: fc.constantFrom(...items),
    outcome: fc.constantFrom("met" as const, "unmet" as const),
    on: plainDates({ from: "2020-01-01", to: "2026-12-31" }),
    role: fc.constant("区民政局社会工作科"),
    evidence: fc.constant([{ reference: "现场核查记录", form: "visit" as const }]),
  });
}
