import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basisOf, findingId, isBreach, settleJudgement, type Finding } from "social-work-station-rules/finding";
import { beijingPilot2021 } from "social-work-station-rules/catalogue";
import { parsePlainDate } from "social-work-station-rules/calendar";
import type { Judgement } from "social-work-station-rules/model";
import { plainDates } from "social-work-station-rules/testing";
import { modalities, timings, verdicts } from "social-work-station-rules/terms";

const subject = { kind: "station", id: "centre-1" } as const;
const NEAR = { from: "2021-01-01", to: "2021-01-10" };

const judgements = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 99 }).map((number) => `j-${number}`),
      subject: fc.constantFrom(
        subject,
        { kind: "station", id: "centre-2" } as const,
        { kind: "division", id: "centre-1" } as const,
      ),
      provision: fc.constantFrom("own/list", "own/other"),
      item: fc.constantFrom("premises", "equipment"),
      outcome: fc.constantFrom("met", "unmet"),
      on: plainDates(NEAR),
    }),
    { maxLength: 12, selector: ({ id }) => id },
  )
  .map((list) =>
    list.map((one): Judgement => ({
      ...one,
      role: "区民政局社会工作科",
      evidence: [{ reference: "记录", form: "visit" }],
    })),
  );

describe("settleJudgement", () => {
  const query = { provision: "own/list", item: "premises", subject };

  it("takes the last by day, then by id, of those made by the day about this item, whatever their order", () => {
    fc.assert(
      fc.property(judgements, plainDates(NEAR), (list, asOf) => {
        const about = list.filter(
          (one) =>
            one.provision === "own/list" &&
            one.item === "premises" &&
            one.subject.kind === "station" &&
            one.subject.id === "centre-1" &&
            one.on <= asOf,
        );
        const last = about
          .toSorted((one, other) => (`${one.on} ${one.id}` < `${other.on} ${other.id}` ? -1 : 1))
          .at(-1);
        const expected =
          last === undefined ? null : { judgement: last.id, item: "premises", outcome: last.outcome, on: last.on };
        expect(settleJudgement(list, { ...query, asOf })).toEqual(expected);
        expect(settleJudgement(list.toReversed(), { ...query, asOf })).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a finding", () => {
  const [provision] = beijingPilot2021.provisions;
  if (provision === undefined) throw new Error("no provision");
  const finding: Finding = {
    kind: "finding",
    id: "x",
    provision: provision.id,
    subject,
    asOf: parsePlainDate("2021-12-31"),
    verdict: "met",
    timing: null,
    detail: { kind: "checklist", items: [] },
    missing: [],
    judgements: [],
    basis: basisOf(provision),
  };

  it("is a breach exactly where a must is not met and its time is not open", () => {
    for (const verdict of verdicts.values) {
      for (const modality of modalities.values) {
        for (const timing of [...timings.values, null]) {
          const breach = isBreach({ ...finding, verdict, timing, basis: { ...finding.basis, modality } });
          expect(breach).toBe(verdict === "unmet" && modality === "must" && timing !== "open");
        }
      }
    }
  });

  it("rests on the provision with the parameters that were read, all of them unless told which", () => {
    expect(basisOf(provision)).toEqual({
      provision: provision.id,
      kind: provision.kind,
      title: provision.title,
      modality: provision.modality,
      ...(provision.wording === undefined ? {} : { wording: provision.wording }),
      ...(provision.note === undefined ? {} : { note: provision.note }),
      clauses: provision.clauses,
      parameters: provision.parameters,
    });
    expect(Object.keys(basisOf(provision, ["amount", "kinds"]).parameters)).toEqual(["amount", "kinds"]);
    expect(basisOf(provision, []).parameters).toEqual({});
  });

  it("has an id of provision, subject and, where there is one, period", () => {
    expect(findingId("own/quota", subject)).toBe("own/quota@station:centre-1");
    const period = { from: parsePlainDate("2021-01-01"), to: parsePlainDate("2021-12-31") };
    expect(findingId("own/quota", subject, period)).toBe("own/quota@station:centre-1@2021-01-01..2021-12-31");
  });
});
