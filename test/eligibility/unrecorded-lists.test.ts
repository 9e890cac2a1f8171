import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessQualification } from "social-work-station-rules/eligibility";
import { parsePerson, type Person } from "social-work-station-rules/model";
import { provisionsOf } from "./arbitraries.js";
import { closeCases, LISTS } from "./close-cases.js";
import { completeByHand, type OpenCase } from "./completions.js";
import { eitherWays, singleWays } from "./either-ways.js";
import { findingOf, summaryOf } from "./finding-of.js";

/** Moves the days from which years may count long before all days that a criterion asks about. */
function twelveYearsEarlier({ certificates, education, degrees, ...rest }: Person): Person {
  const text = JSON.stringify({ certificates, education, degrees }).replace(
    /"(20\d\d)/gu,
    (_, year: string) => `"${Number(year) - 12}`,
  );
  return { ...rest, ...(JSON.parse(text) as Partial<Person>) };
}

describe.each(LISTS)("%s that are not recorded", (list, kinds) => {
  it.each([
    ["are missing where they decide", singleWays(kinds), 30 * singleWays(kinds).length, 2000],
    ["leave open what they may settle either way, together with what decides only then", eitherWays(kinds), 120, 2500],
  ])("%s", (_, criteria, numRuns, most) => {
    const cases = fc.constantFrom(...criteria).chain((drawn) => fc.tuple(closeCases(fc.constant(drawn)), fc.boolean()));
    let compared = 0;
    fc.assert(
      fc.property(cases, ([drawn, early]) => {
        const person = early ? twelveYearsEarlier(drawn.person) : drawn.person;
        const open: OpenCase = { ...drawn, person: { ...person, [list]: undefined } };
        const byHand = completeByHand(open, most);
        if (byHand === null) return;
        compared += 1;
        expect(summaryOf(findingOf(open))).toEqual(byHand);
      }),
      { numRuns },
    );
    expect(compared).toBeGreaterThan(0);
  });
});

describe("practice that is not recorded, of a person who could begin to count years long ago", () => {
  const day = "2010-06-15";
  const person = parsePerson({
    id: "p",
    certificates: [{ level: "assistant-social-worker", issuedOn: day, approvedOn: day }],
    education: [{ level: "junior-college", major: "社会工作", graduatedOn: day }],
    degrees: [{ degree: "bachelor", major: "社会工作", conferredOn: day }],
  });

  it.each(["certificate", "education", "degree"])(
    "leaves a judgement decisive that matters only to those who worked before their %s",
    (kind) => {
      const criteria = eitherWays(["practice"]).filter((criterion) => {
        const [one, both] = "members" in criterion ? criterion.members : [];
        return (
          JSON.stringify(one).includes(`"kind":"${kind}"`) &&
          both !== undefined &&
          !JSON.stringify(both).includes('"after"')
        );
      });
      expect(criteria.length).toBeGreaterThan(0);
      const provisions = provisionsOf(fc.constantFrom(...criteria)).filter(
        ({ parameters }) => parameters["one"]?.value !== 0 && parameters["counting"]?.value === "after-criterion",
      );
      fc.assert(
        fc.property(provisions, (provision) => {
          const { missing } = assessQualification(person, provision, {
            asOf: "2020-06-15",
            areaClass: "urban",
          });
          expect(missing.map(({ fact, detail }) => detail ?? fact)).toEqual(["practice", "judged"]);
        }),
        { numRuns: 30 },
      );
    },
  );
});
