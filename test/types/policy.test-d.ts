import { expectTypeOf, test } from "vitest";
import { definePolicy, interpreted, stated, type Policy, type PolicyInput } from "social-work-station-rules/policy";

const source = {
  document: "notice",
  clause: "三",
  quote: "30%以上",
  authority: "normative",
  verification: "primary-text",
} as const;

test("definePolicy takes days as plain strings, and parameters written by stated and interpreted", () => {
  const rounding = interpreted("up", {
    alternatives: ["half-up"],
    question: { zh: "如何取整？", en: "How is it rounded?" },
    reason: { zh: "理由。", en: "A reason." },
    source,
  });
  expectTypeOf(rounding.value).toEqualTypeOf<"up" | "half-up">();
  expectTypeOf(definePolicy).parameter(0).toEqualTypeOf<PolicyInput>();
  expectTypeOf(definePolicy).returns.toEqualTypeOf<Policy>();
  expectTypeOf({ from: stated("2025-04-01", source) }).toExtend<PolicyInput["effective"]>();
});

test("definePolicy does not accept a kind, a parameter or a value that there is not", () => {
  type Provision = PolicyInput["provisions"][number];
  expectTypeOf<"quota">().not.toExtend<Provision["kind"]>();
  type Staffing = Extract<Provision, { readonly kind: "staffing" }>;
  expectTypeOf(stated("heads", source)).not.toExtend<Staffing["parameters"]["measure"]>();
  expectTypeOf(stated("head-count", source)).toExtend<Staffing["parameters"]["measure"]>();
  expectTypeOf<"least">().not.toExtend<keyof Staffing["parameters"]>();
});
