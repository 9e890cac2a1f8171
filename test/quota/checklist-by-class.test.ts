import { describe, expect, it } from "vitest";
import { explain } from "social-work-station-rules/explanation";
import type { ChecklistItem } from "social-work-station-rules/policy";
import { checkChecklist } from "social-work-station-rules/quota";
import { centre, prepared } from "./own-register.js";
import { checklist } from "./provisions.js";

const PREMISES: ChecklistItem = { id: "premises", text: { zh: "场地适用", en: "suitable premises" }, when: "always" };
const LIFT: ChecklistItem = { id: "lift", text: { zh: "有无障碍设施", en: "barrier-free access" }, when: "always" };

const URBAN = {
  title: { zh: "城区站", en: "urban places" },
  when: { division: { area: ["urban" as const] } },
};

/** The station of a urban place, of a rural one, and of one of unknown class, each with suitable premises alone. */
const register = prepared({
  divisions: ["111", "220", undefined].map((urbanRuralCode, index) => ({
    id: `11010100${index + 1}`,
    name: `街乡${index}`,
    level: "township",
    kind: "subdistrict",
    ...(urbanRuralCode === undefined ? {} : { urbanRuralCode }),
  })),
  stations: [1, 2, 3].map((n) => centre({ id: `centre-${n}`, division: `11010100${n}`, from: "2020-01-01" })),
  judgements: [1, 2, 3].flatMap((n) =>
    [PREMISES, LIFT].map(({ id }) => ({
      id: `${id}-${n}`,
      subject: { kind: "station", id: `centre-${n}` },
      provision: "own/provision",
      item: id,
      outcome: id === "premises" ? "met" : "unmet",
      on: "2021-06-01",
      role: "区民政局",
      evidence: [{ reference: "核查记录", form: "visit" }],
    })),
  ),
});

const provision = checklist({ classes: [{ ...URBAN, is: [PREMISES, LIFT] }], otherwise: [PREMISES] });

describe("a checklist by class of place", () => {
  const findings = checkChecklist(register, provision, { asOf: "2021-12-31" });

  it("asks each station about the items of its class", () => {
    expect(
      findings.map(({ verdict, detail }) => [verdict, ...detail.items.map(({ item }) => item)]).slice(0, 2),
    ).toEqual([
      ["unmet", "premises", "lift"],
      ["met", "premises"],
    ]);
  });

  it("is open where the class is not recorded and would decide", () => {
    expect(findings[2]).toMatchObject({
      verdict: "undetermined",
      missing: [{ subject: { kind: "division", id: "110101003" }, fact: "area-class" }],
    });
    expect(findings[2]?.cases?.map(({ verdict }) => verdict).toSorted()).toEqual(["met", "unmet"]);
  });

  it("names the items of each class in words", () => {
    const say = (locale: "zh-CN" | "en"): string[] =>
      explain(findings[0] as never, { locale }).reasons.map(({ text }) => text);
    expect(say("zh-CN")).toContain("核查事项：城区站场地适用、有无障碍设施；其余场地适用。");
    expect(say("zh-CN")).toContain("有无障碍设施：经判断未达到。");
    expect(say("en")).toContain(
      "Items: suitable premises and barrier-free access for urban places; suitable premises for all others.",
    );
  });
});
