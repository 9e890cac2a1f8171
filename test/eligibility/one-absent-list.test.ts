import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePlainDate } from "social-work-station-rules/calendar";
import { assessQualification } from "social-work-station-rules/eligibility";
import type { Person } from "social-work-station-rules/model";
import { closeCases, LISTS } from "./close-cases.js";
import { completeByHand, type OpenCase } from "./completions.js";
import { eitherWays, singleWays } from "./either-ways.js";

/** Starts from which years may count, long before all days that a criterion asks about. */
function twelveYearsEarlier({ certificates, education, degrees, ...rest }: Person): Person {
  const text = JSON.stringify({ certificates, education, degrees }).replace(/"(20\d\d)/gu, (_, year: string) => `"${Number(year) - 12}`);
  return { ...rest, ...(JSON.parse(text) as Partial<Person>) };
}

describe.each(LISTS)("%s, not recorded", (list, kinds) => {
  it.each([
    ["is open where it decides", singleWays(kinds), 80 * singleWays(kinds).length, 2000],
    ["leaves open what it may settle one way and the other, together with what decides only then", eitherWays(kinds), 100, 6000],
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
        const { verdict, missing } = assessQualification(open.person, open.provision, {
          asOf: parsePlainDate(open.asOf),
          recordedOn: parsePlainDate(open.recordedOn),
          areaClass: open.areaClass,
          judgements: open.judgements,
        });
        expect({ verdict, missing: missing.map(({ fact, detail }) => (detail === undefined ? fact : `${fact} ${detail}`)).toSorted() }).toEqual(byHand);
      }),
      { numRuns },
    );
    expect(compared).toBeGreaterThan(0);
  });
});
