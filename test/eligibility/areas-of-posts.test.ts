import { beijingPilotQualification, beijingTierSystem } from "social-work-station-rules/catalogue";
import { parsePlainDate } from "social-work-station-rules/calendar";
import { assessRoster } from "social-work-station-rules/eligibility";
import { parseRegister } from "social-work-station-rules/model";
import type { Qualification } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { describe, expect, it } from "vitest";
import { areaClassReader, easierArea } from "../../src/eligibility/posts.js";
import { asProvision } from "../as-parsed.js";

const asOf = parsePlainDate("2021-09-01");
const { parameters, criteria } = beijingPilotQualification;

/** The pilot's provision with another definition of urban and rural areas. */
const definedBy = (value: string): Qualification =>
  asProvision({
    ...beijingPilotQualification,
    parameters: { ...parameters, areaDefinition: { ...parameters["areaDefinition"], value } },
  } as Qualification);

const TOWNSHIP = "110105001";
const township = (fields: object = {}): object => ({
  id: TOWNSHIP,
  name: "某地",
  level: "township",
  kind: "township",
  ...fields,
});
const villages = (...list: readonly object[]): readonly object[] =>
  list.map((fields, index) => ({ id: `${TOWNSHIP}00${index + 1}`, name: `村居${index}`, level: "village", ...fields }));

const LISTED = [{ collection: "divisions" }];

function registerOf(fields: object) {
  return prepareRegister(
    parseRegister({ version: 1, recordedOn: "2021-09-01", tierSystems: [beijingTierSystem], ...fields } as never),
  );
}

const COMMUNITY = { committee: "residential-community" };
const VILLAGE = { committee: "village" };

describe("the class of an area by the committees of its villages", () => {
  const classOf = (list: readonly object[], completeness: readonly object[] = LISTED, division = TOWNSHIP) =>
    areaClassReader(
      registerOf({ divisions: [township(), ...list], completeness }),
      definedBy("village-committees") as never,
      asOf,
    )(division);

  it.each<[string, readonly object[], readonly object[], string | undefined]>([
    ["communities alone", villages(COMMUNITY, COMMUNITY), LISTED, "urban"],
    ["communities alone, perhaps not all", villages(COMMUNITY, COMMUNITY), [], undefined],
    [
      "communities alone, all at their level",
      villages(COMMUNITY),
      [{ collection: "divisions", levels: ["village"] }],
      "urban",
    ],
    [
      "communities alone, all at another level",
      villages(COMMUNITY),
      [{ collection: "divisions", levels: ["township"] }],
      undefined,
    ],
    ["a village among communities", villages(COMMUNITY, VILLAGE), LISTED, "rural"],
    ["a village, and perhaps others", villages(VILLAGE), [], "rural"],
    ["a village that no longer exists", villages(COMMUNITY, { ...VILLAGE, until: "2021-08-31" }), LISTED, "urban"],
    ["one of which the committee is not recorded", villages(COMMUNITY, {}), LISTED, undefined],
  ])("is, of %s", (_, list, completeness, expected) => {
    expect(classOf(list, completeness)).toBe(expected);
  });

  it("is not known of a community itself, and of what is not in the register", () => {
    expect(classOf(villages(COMMUNITY), LISTED, `${TOWNSHIP}001`)).toBeUndefined();
    expect(classOf(villages(COMMUNITY), LISTED, "110105009")).toBeUndefined();
  });
});

describe("the class of an area by urban-rural codes", () => {
  const [URBAN, RURAL] = [{ urbanRuralCode: "111" }, { urbanRuralCode: "220" }];
  const classOf = (own: object, list: readonly object[], completeness: readonly object[] = LISTED) =>
    areaClassReader(
      registerOf({ divisions: [township(own), ...list], completeness }),
      beijingPilotQualification as never,
      asOf,
    )(TOWNSHIP);

  it.each<[string, object, readonly object[], readonly object[], string | undefined]>([
    ["its own, whatever its villages have", URBAN, villages(RURAL), LISTED, "urban"],
    ["its own, of the country", RURAL, [], [], "rural"],
    ["those of all its villages", {}, villages(URBAN, { urbanRuralCode: "112" }), LISTED, "urban"],
    ["those of all its villages, of the country", {}, villages(RURAL, RURAL), LISTED, "rural"],
    ["those of its villages, perhaps not all", {}, villages(URBAN), [], undefined],
    ["villages of both classes", {}, villages(URBAN, RURAL), LISTED, undefined],
    ["villages of which one has none", {}, villages(URBAN, {}), LISTED, undefined],
    ["villages of which none has one", {}, villages({}, {}), LISTED, undefined],
    ["no villages", {}, [], LISTED, undefined],
  ])("is, by %s", (_, own, list, completeness, expected) => {
    expect(classOf(own, list, completeness)).toBe(expected);
  });
});

describe("the class of an area by the kind of division", () => {
  it.each([
    [township({ kind: "subdistrict" }), "urban"],
    [township({ kind: "town" }), "rural"],
    [township(), "rural"],
    [township({ kind: undefined, level: "village", id: `${TOWNSHIP}001` }), undefined],
  ])("of %j is %s", (division, expected) => {
    const reader = areaClassReader(registerOf({ divisions: [division] }), definedBy("division-kind") as never, asOf);
    expect(reader((division as { readonly id: string }).id)).toBe(expected);
  });
});

describe("the class of area in which a provision is easier", () => {
  const area = (id: string, value: string): object => ({
    kind: "area",
    id,
    title: criteria.title,
    areaClass: value,
    definedBy: "areaDefinition",
  });
  const asking = (...members: readonly object[]) =>
    ({
      ...beijingPilotQualification,
      criteria: { kind: "all-of", id: "all", title: criteria.title, members },
      parameters: {
        ...parameters,
        urban: { ...parameters["areaClass"], value: "urban" },
        rural: { ...parameters["areaClass"], value: "rural" },
      },
    }) as never;

  it("is the one that it names, and neither where it names both", () => {
    expect(easierArea(asking(area("a", "rural")))).toBe("rural");
    expect(easierArea(asking(area("a", "urban")))).toBe("urban");
    expect(easierArea(asking(area("a", "urban"), area("b", "rural")))).toBeNull();
    expect(easierArea(asking())).toBe("urban");
  });
});

describe("a person whose posts are not recorded", () => {
  const complete = [{ collection: "stations" }];
  const places = (count: number, fields: object = {}) => ({
    divisions: Array.from({ length: count }, (_, index) => township({ id: `1101050${String(index + 10)}`, ...fields })),
    stations: Array.from({ length: count }, (_, index) => ({
      id: `s-${index}`,
      division: `1101050${String(index + 10)}`,
      tier: "beijing:township",
      from: "2021-06-01",
    })),
  });
  const factsIn = (fields: object): readonly unknown[] => {
    const [finding] = assessRoster(
      registerOf({ personnel: [{ id: "p", certificates: [], education: [] }], completeness: complete, ...fields }),
      beijingPilotQualification,
      { asOf },
    ).findings;
    return [
      finding?.verdict,
      ...(finding?.missing ?? []).map(({ subject, fact }) => `${subject.kind} ${subject.id} ${fact}`),
    ];
  };
  const named = ["undetermined", "person p assignments"];

  it("may have one wherever there is a station of the tier", () => {
    expect(factsIn(places(1, { urbanRuralCode: "111" }))).toEqual(named);
    expect(factsIn(places(1, { urbanRuralCode: "220" }))).toEqual([...named, "person p judgement"]);
    expect(factsIn(places(1))).toEqual([...named, "division 110105010 area-class", "person p judgement"]);
  });

  it("has none where all stations are listed and there is none of the tier", () => {
    expect(factsIn(places(0))).toEqual(["not-applicable"]);
    const [community] = villages({});
    const stations = [{ id: "s", division: `${TOWNSHIP}001`, tier: "beijing:community", from: "2021-06-01" }];
    expect(factsIn({ divisions: [township(), community], stations })).toEqual(["not-applicable"]);
  });

  it("may have one anywhere where the stations are not all listed", () => {
    expect(factsIn({ ...places(1), completeness: [] })).toEqual([...named, "person p judgement"]);
  });

  it("may have one in fifty areas without a class, which are named, or in more, which are not", () => {
    const areas = (count: number) => factsIn(places(count)).filter((fact) => String(fact).includes("area-class"));
    expect(areas(50)).toHaveLength(50);
    expect(areas(51)).toEqual(["person p area-class"]);
  });
});
