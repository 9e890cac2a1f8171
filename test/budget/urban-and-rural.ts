import { A, B } from "./two-towns.js";

/** Two towns of which one is urban and one rural, and values of parameters that differ between them or by stage. */

const towns = (first: object) => ({
  divisions: [
    { id: A, name: "A", level: "township", kind: "subdistrict", ...first },
    { id: B, name: "B", level: "township", kind: "town", urbanRuralCode: "220" },
  ],
});

/** Town A is urban, B rural. */
export const TOWNS = towns({ urbanRuralCode: "111" });

/** Whether town A is urban is not recorded. */
export const UNRECORDED = towns({});

/** What is missing then. */
export const MISSING = [{ subject: { kind: "division", id: A }, fact: "area-class" }];

export const URBAN = { title: { zh: "城区", en: "urban areas" }, when: { division: { area: ["urban"] } } };

export const byClass = (urban: unknown, others?: unknown) => ({
  classes: [{ ...URBAN, is: urban }],
  ...(others === undefined ? {} : { otherwise: others }),
});

export const stages = (...list: readonly (readonly [string, unknown])[]) => ({
  stages: list.map(([by, is]) => ({ by, is })),
});
