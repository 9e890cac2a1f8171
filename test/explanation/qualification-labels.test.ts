import { describe, expect, it } from "vitest";
import { allPolicies, beijingPilot2021 } from "social-work-station-rules/catalogue";
import { runCases } from "social-work-station-rules/cases";
import { explain } from "social-work-station-rules/explanation";
import { QUALIFICATION_PARAMETERS } from "../../src/explanation/words/qualification-parameters.js";

const qualifications = allPolicies.flatMap(({ provisions }) =>
  provisions.flatMap((provision) => (provision.kind === "qualification" ? [provision] : [])),
);

describe("the parameters of qualifications", () => {
  it("have a label in the catalogue, and no label is unused", () => {
    const used = new Set(qualifications.flatMap(({ parameters }) => Object.keys(parameters)));
    expect(Object.keys(QUALIFICATION_PARAMETERS).toSorted()).toEqual([...used].toSorted());
  });

  it("are called by it in sentences, without quotation marks inside quotation marks", () => {
    const run = runCases(beijingPilot2021, {
      version: 1,
      policy: beijingPilot2021.id,
      register: {
        divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }],
        stations: [{ id: "a", division: "110101001", tier: "beijing:township", from: "2021-01-01" }],
        personnel: [
          {
            id: "甲",
            assignments: [
              { station: "a", role: "social-worker", duty: "professional-social-work", from: "2021-01-01" },
            ],
          },
        ],
      },
      cases: [{ name: "没有登记", asOf: "2021-12-31", provision: "qualification", verdict: "undetermined" }],
    });
    for (const locale of ["zh-CN", "en"] as const) {
      const { reasons } = explain(run, { locale, policies: [beijingPilot2021] });
      const said = reasons.map(({ text }) => text).join("\n");
      expect(said).toContain(locale === "en" ? "date from which a certificate counts" : "证书起算日期");
      expect(said).not.toMatch(/certificateDate|“[^”]*“/);
    }
  });
});
