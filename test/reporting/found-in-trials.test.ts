import { describe, expect, it } from "vitest";
import { beijingPilot2021, beijingSystem2022, beijingTierSystem } from "social-work-station-rules/catalogue";
import { parseRegister, type StatisticsReport } from "social-work-station-rules/model";
import { amendPolicy, type Deadline, type Policy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { checkDeadlines, compileStatisticsForm } from "social-work-station-rules/reporting";

const asOf = "2023-05-31";

function formOf(policy: Policy, records: object): StatisticsReport {
  const form = policy.provisions.find((provision) => provision.kind === "statistics-form");
  if (form === undefined) throw new Error("the policy has no form");
  const register = parseRegister({ version: 1, recordedOn: asOf, tierSystems: [beijingTierSystem], ...records });
  return compileStatisticsForm(prepareRegister(register), form, { asOf });
}

describe("a social worker of a centre whose duty is management", () => {
  const form = formOf(beijingSystem2022, {
    divisions: [{ id: "110105001", name: "甲街道", level: "township", kind: "subdistrict" }],
    stations: [{ id: "centre-1", division: "110105001", tier: "beijing:township", from: "2022-03" }],
    personnel: [
      {
        id: "p-1",
        certificates: [{ level: "social-worker", issuedOn: "2019-10" }],
        assignments: [{ station: "centre-1", role: "social-worker", duty: "management", from: "2022-03" }],
      },
    ],
  });

  // The guide: items 2 and 3 count “social workers (or anyone whose duty is professional social work) at an open
  // station”, as measureServiceCoverage does: the role is enough.
  it("is counted in items 2 and 3 of the form", () => {
    expect([form.professionals.subdistrict, form.professionalTotal]).toEqual([1, 1]);
  });

  // As above: item 4 counts those of item 3 who hold a certificate.
  it("is counted in item 4 of the form where certified", () => {
    expect(form.certified.count).toBe(1);
  });
});

// The guide: what the form has no row for is counted, never dropped; a social worker of a district centre by the role alone.
it("a social worker of a district centre whose duty is management is counted outside of the rows", () => {
  const form = formOf(beijingSystem2022, {
    divisions: [{ id: "110105", name: "甲区", level: "county" }],
    stations: [{ id: "centre-1", division: "110105", tier: "beijing:district", from: "2022-03" }],
    personnel: [
      { id: "p-1", assignments: [{ station: "centre-1", role: "social-worker", duty: "management", from: "2022-03" }] },
    ],
  });
  expect(form.outsideRows.professionals).toBe(1);
});

// The guide: only what is certain is entered (不猜测). Under the reading that leaves villages out, a division whose
// committee is not recorded may be one of them, so its station has no row and is counted in `outsideRows`.
it("a station whose committee is not recorded is in no row of a form that leaves villages out", () => {
  const unreported = amendPolicy(beijingSystem2022, [
    {
      id: "without-villages",
      kind: "set-parameter",
      provision: "beijing-system-2022/statistics-form",
      parameter: "villageRow",
      value: "not-reported",
    },
  ]);
  const form = formOf(unreported, {
    divisions: [{ id: "110105001001", name: "甲社区（村）", level: "village" }],
    stations: [{ id: "station-1", division: "110105001001", tier: "beijing:community", from: "2022-03" }],
  });
  expect([form.built.community, form.outsideRows.stations]).toEqual([0, 1]);
});

describe("a deadline", () => {
  const nomination = "beijing-pilot-2021/nomination-due";
  const provision = beijingPilot2021.provisions.find(({ id }) => id === nomination) as Deadline;

  // Finding: `missing` names every unknown that can still change the verdict. If business closes at 16:00, the first
  // submission is late and the second, whose hour is not recorded, may be in time.
  it("misses the hour of a second submission of the last day while the close of business is not known", () => {
    const [finding] = checkDeadlines(
      [
        { provision: nomination, division: "110105", on: "2021-05-18T16:40" },
        { provision: nomination, division: "110105", on: "2021-05-18" },
      ],
      provision,
      { asOf: "2021-05-20" },
    );
    expect((finding?.missing ?? []).map(({ fact }) => fact).toSorted()).toEqual(["closing-hour", "submission-time"]);
  });

  // As for the id of a division in a register: digits that are no statistical code are `division-code-invalid`.
  it.each(["110", "110105000000"])("refuses the digits %s, which are no code, as an obliged division", (division) => {
    const check = (): unknown => checkDeadlines([], provision, { asOf: "2021-05-20", obliged: [division] });
    expect(check).toThrow("division-code-invalid");
  });
});
