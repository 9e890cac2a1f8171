/**
 * Makes the example's register: the real number of units of one Beijing district (怀柔区, statistical codes of 2023:
 * 5 subdistricts, 9 towns, 2 townships, 36 communities, 284 villages), everything else invented with a fixed seed.
 * Run it with `npx tsx examples/05-scenarios/make-register.ts`.
 */
import { writeFileSync } from "node:fs";
import { beijingTierSystem } from "social-work-station-rules/catalogue";
import { parseRegister } from "social-work-station-rules/model";

const COUNTY = "110116";
const KINDS = [
  ...Array<string>(5).fill("subdistrict"),
  ...Array<string>(9).fill("town"),
  ...Array<string>(2).fill("township"),
];
const NAMES: Readonly<Record<string, string>> = { subdistrict: "街道", town: "镇", township: "乡" };

let state = 20_230_630;
/** A small linear congruential generator (Park and Miller, 1988): the same register on every machine. */
function draw(): number {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
}
const chance = (probability: number): boolean => draw() < probability;

const townships = KINDS.map((kind, index) => ({
  id: COUNTY + String((kind === "subdistrict" ? 1 : kind === "town" ? 100 : 200) + index).padStart(3, "0"),
  name: `第${index + 1}${NAMES[kind] ?? ""}`,
  level: "township",
  kind,
  urbanRuralCode: kind === "subdistrict" ? "111" : kind === "town" && index < 11 ? "121" : "220",
}));
const communities = Array.from({ length: 36 }, (_, index) =>
  index < 30
    ? village(index % 5, Math.floor(index / 5) + 1, "residential-community")
    : village(5 + (index - 30), 1, "residential-community"),
);
const villages = Array.from({ length: 284 }, (_, index) =>
  village(5 + (index % 11), 200 + Math.floor(index / 11), "village"),
);

function village(township: number, serial: number, committee: string) {
  const parent = townships[township]?.id ?? "";
  return {
    id: parent + String(serial).padStart(3, "0"),
    name: `${committee === "village" ? "村" : "社区"}${serial}`,
    level: "village",
    committee,
    urbanRuralCode: committee === "village" ? "220" : "111",
  };
}

const centres = townships
  .filter((_, index) => index !== 4 && index !== 9)
  .map(({ id }, index) => ({
    id: `centre-${String(index + 1).padStart(2, "0")}`,
    division: id,
    tier: "beijing:township",
    from: index % 3 === 2 ? "2021-07-01" : "2021-01-01",
    operatingModel: "government-purchase",
  }));
const withCentre = new Set(centres.map(({ division }) => division));
const stations = [...communities, ...villages]
  .filter(({ id, committee }) => withCentre.has(id.slice(0, 9)) && chance(committee === "village" ? 0.28 : 0.45))
  .map(({ id }) => ({ id: `station-${id}`, division: id, tier: "beijing:community", from: "2021-09" }));

const personnel = centres.flatMap(({ id }, index) =>
  Array.from({ length: 3 }, (_, position) => ({
    id: `w-${String(index + 1).padStart(2, "0")}-${position + 1}`,
    staffKinds: [position === 0 ? "professional" : "local"],
    certificates: chance(0.35)
      ? [{ level: "social-worker", issuedOn: "2019-11-20" }]
      : chance(0.6)
        ? [{ level: "assistant-social-worker", issuedOn: chance(0.5) ? "2018-10-15" : "2020-10-15" }]
        : [],
    education: chance(0.3)
      ? [{ level: "bachelor", major: "社会工作", graduatedOn: "2016-07" }]
      : [{ level: "junior-college", major: "公共管理", graduatedOn: "2015-07" }],
    degrees: [],
    assignments: [
      {
        station: id,
        role: position === 0 ? "director" : "social-worker",
        duty: "professional-social-work",
        workload: "full-time",
        from: "2021-01-01",
      },
    ],
  })),
);
const activities = centres.flatMap(({ id, from }, index) => {
  const cases = from === "2021-07-01" ? 5 + Math.floor(draw() * 5) : 8 + Math.floor(draw() * 6);
  const sessions = 8 + Math.floor(draw() * 10);
  const day = (position: number): string =>
    `2021-${String(7 + (position % 6)).padStart(2, "0")}-${String(3 + position).padStart(2, "0")}`;
  return [
    ...Array.from({ length: cases }, (_, position) => ({
      id: `c-${index + 1}-${position + 1}`,
      station: id,
      kind: "case-work",
      completedOn: day(position),
      caseReference: `case-${index + 1}-${position + 1}`,
    })),
    ...Array.from({ length: sessions }, (_, position) => ({
      id: `s-${index + 1}-${position + 1}`,
      station: id,
      kind: "supervision",
      completedOn: day(position),
      hours: "5",
    })),
  ];
});

const register = parseRegister({
  version: 1,
  recordedOn: "2021-12-31",
  tierSystems: [beijingTierSystem],
  divisions: [{ id: COUNTY, name: "示例区", level: "county" }, ...townships, ...communities, ...villages],
  stations: [...centres, ...stations],
  personnel,
  activities,
  completeness: ["divisions", "stations", "personnel", "activities"].map((collection) => ({ collection })),
});
writeFileSync(new URL("register.json", import.meta.url), `${JSON.stringify(register, null, 1)}\n`);
