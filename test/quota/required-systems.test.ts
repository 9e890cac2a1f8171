import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Station } from "social-work-station-rules/model";
import { checkRequiredSystems } from "social-work-station-rules/quota";
import { coarseDates, plainDates } from "social-work-station-rules/testing";
import { managementSystems } from "social-work-station-rules/terms";
import { any, holds } from "../record-oracle.js";
import { centre, prepared } from "./own-register.js";
import { requiredSystems } from "./provisions.js";

const NEAR = { from: "2021-10-01", to: "2022-02-28" };
const system = fc.constantFrom(...managementSystems.values);

describe("checkRequiredSystems", () => {
  it("finds each system present, lacking or doubtful by its date, and returns the verdict of the worst", () => {
    const adopted = fc.option(
      fc.array(fc.record({ system, adoptedOn: coarseDates(NEAR) }, { requiredKeys: ["system"] }), { maxLength: 8 }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(
        adopted,
        fc.uniqueArray(system, { minLength: 1, maxLength: 4 }),
        plainDates(NEAR),
        plainDates(NEAR),
        (systems: Station["systems"], required, asOf, recordedOn) => {
          const register = prepared({
            recordedOn,
            stations: [centre({ from: "2021-01-01", ...(systems === undefined ? {} : { systems }) })],
          });
          const [finding] = checkRequiredSystems(register, requiredSystems([...required]), { asOf });
          const states = required.map(
            (one) =>
              [
                one,
                systems === undefined
                  ? "unknown"
                  : any(
                      systems
                        .filter((own) => own.system === one)
                        .map(({ adoptedOn }) => holds({ from: adoptedOn }, asOf, recordedOn)),
                    ),
              ] as const,
          );
          const having = (state: string): readonly string[] =>
            states.filter(([, own]) => own === state).map(([one]) => one);
          expect(finding?.detail).toEqual({
            kind: "required-systems",
            present: having("yes"),
            lacking: having("no"),
            doubtful: having("unknown"),
          });
          expect(finding?.verdict).toBe(
            having("no").length > 0 ? "unmet" : having("unknown").length > 0 ? "undetermined" : "met",
          );
          expect(finding?.missing.map(({ fact, detail }) => [fact, detail])).toEqual(
            finding?.verdict === "undetermined" ? having("unknown").map((one) => ["management-systems", one]) : [],
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it("is undetermined for a station that may not be open, and lists only its date where the rest is known", () => {
    const [finding] = checkRequiredSystems(
      prepared({ stations: [centre({ from: "2021-12", systems: [] })] }),
      requiredSystems(["finance"]),
      { asOf: "2021-12-15" },
    );
    expect([finding?.verdict, finding?.missing.map(({ fact }) => fact), finding?.detail.lacking]).toEqual([
      "undetermined",
      ["station-date"],
      ["finance"],
    ]);
  });
});
