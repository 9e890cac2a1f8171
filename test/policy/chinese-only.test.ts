import { explain } from "social-work-station-rules/explanation";
import { checkRequirement } from "social-work-station-rules/measure";
import { parseRegister } from "social-work-station-rules/model";
import { definePolicy, findProvision, policySchema, safeParsePolicy, stated } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { describe, expect, test } from "vitest";
import * as z from "zod";

const source = {
  document: "d",
  clause: "三",
  quote: "每站至少3名专职人员",
  authority: "normative",
  verification: "primary-text",
} as const;

const chinese = {
  version: 1 as const,
  id: "qingshan",
  title: { zh: "青山市社工站管理办法" },
  jurisdiction: "CN",
  documents: [{ id: "d", title: { zh: "青山市社工站管理办法" }, issuers: ["青山市民政局"] }],
  effective: {},
  provisions: [
    {
      id: "qingshan/staff",
      kind: "requirement" as const,
      title: { zh: "专职人员" },
      modality: "must" as const,
      aspect: "staff",
      appliesTo: { subject: "station" as const },
      clauses: [],
      parameters: {
        measure: stated({ take: "count" as const, of: "persons" as const }, source),
        atLeast: stated(
          {
            classes: [{ title: { zh: "城区" }, when: { division: { area: ["urban" as const] } }, is: 5 }],
            otherwise: 3,
          },
          source,
        ),
      },
    },
  ],
};

const register = {
  version: 1 as const,
  recordedOn: "2025-06-30",
  tierSystems: [{ id: "s", name: { zh: "体系" }, tiers: [{ id: "s:t", name: { zh: "站" }, levels: ["township"] }] }],
  divisions: [{ id: "440101001", name: "某街道", level: "township", kind: "subdistrict" }],
  stations: [{ id: "a", division: "440101001", tier: "s:t", from: "2020" }],
  completeness: [{ collection: "personnel" }],
};

describe("a policy and a register in Chinese alone", () => {
  test("parse, and the Chinese text stands for the English", () => {
    const policy = definePolicy(chinese);
    expect(policy.title).toEqual({ zh: "青山市社工站管理办法", en: "青山市社工站管理办法" });
    expect(policy.provisions[0]?.title).toEqual({ zh: "专职人员", en: "专职人员" });
    expect(parseRegister(register as never).tierSystems[0]?.tiers[0]?.name).toEqual({ zh: "站", en: "站" });
  });

  test("are answered and explained in both languages", () => {
    const policy = definePolicy(chinese);
    const prepared = prepareRegister(parseRegister(register as never));
    const [finding] = checkRequirement(prepared, findProvision(policy, "requirement"), {
      asOf: "2025-06-30",
      period: { from: "2025-01-01", to: "2025-12-31" },
    });
    for (const locale of ["zh-CN", "en"] as const)
      expect(JSON.stringify(explain(finding as never, { locale, policies: [policy] }))).toContain("专职人员");
  });

  test("need the Chinese text", () => {
    expect(safeParsePolicy({ ...chinese, title: { en: "Measures" } })).toMatchObject({
      ok: false,
      faults: [{ code: "value-missing", path: ["title", "zh"] }],
    });
  });

  test("fit the JSON Schema of policies", () => {
    const { properties } = z.toJSONSchema(policySchema, { io: "input", unrepresentable: "any" }) as unknown as {
      properties: { title: { required: readonly string[] } };
    };
    expect(properties.title.required).toEqual(["zh"]);
  });
});
