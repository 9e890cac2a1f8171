/** A province drawn from a fixed seed: a county for every twelve townships, a station in each, some with coarse dates, some records incomplete. */
import { drawFrom } from "../draw-from.mjs";
import { load } from "../library.mjs";

export const SIZE = { townships: 1800, people: 6000, activities: 45_000 };

const { beijingTierSystem } = await load("catalogue");
const { parseRegister } = await load("model");

const draw = drawFrom(20_211_231);
const pad = (number) => String(number).padStart(2, "0");
const day = (firstYear, years) => `${firstYear + draw(years)}-${pad(1 + draw(12))}-${pad(1 + draw(28))}`;

const counties = Array.from({ length: SIZE.townships / 12 }, (_, index) => ({
  id: `11${pad(1 + Math.floor(index / 50))}${pad(1 + (index % 50))}`,
  name: `${index}县`,
  level: "county",
}));
const townships = Array.from({ length: SIZE.townships }, (_, index) => ({
  id: `${counties[Math.floor(index / 12)].id}0${pad(1 + (index % 12))}`,
  name: `${index}街道`,
  level: "township",
  kind: "subdistrict",
}));
const stations = townships.map(({ id }, index) => ({
  id: `station-${index}`,
  division: id,
  tier: "beijing:township",
  from: [day(2021, 1), "2020", day(2019, 2), day(2019, 2), day(2019, 2)][draw(5)],
}));
const stationOf = () => `station-${draw(SIZE.townships)}`;

const personnel = Array.from({ length: SIZE.people }, (_, index) => ({
  id: `person-${index}`,
  staffKinds: [draw(3) === 0 ? "professional" : "local"],
  certificates: [
    [],
    [{ level: "social-worker", issuedOn: day(2016, 4) }],
    [{ level: "assistant-social-worker", issuedOn: day(2016, 4).slice(0, 7) }],
  ][draw(3)],
  education: [
    draw(2) === 0
      ? { level: "bachelor", major: "社会工作", graduatedOn: "2016-07" }
      : { level: "junior-college", major: "公共管理", graduatedOn: "2015-07" },
  ],
  degrees: [],
  assignments: [
    {
      station: `station-${index % SIZE.townships}`,
      role: index < SIZE.townships ? "director" : "social-worker",
      duty: "professional-social-work",
      workload: "full-time",
      from: "2020-01-01",
    },
  ],
}));

const activities = Array.from({ length: SIZE.activities }, (_, index) =>
  draw(3) === 0
    ? {
        id: `activity-${index}`,
        station: stationOf(),
        kind: "supervision",
        completedOn: day(2021, 1),
        hours: `${1 + draw(6)}.5`,
      }
    : { id: `activity-${index}`, station: stationOf(), kind: "case-work", completedOn: day(2021, 1) },
);

export const register = parseRegister({
  version: 1,
  recordedOn: "2021-12-31",
  tierSystems: [beijingTierSystem],
  divisions: [{ id: "11", name: "某省", level: "province" }, ...counties, ...townships],
  stations,
  personnel,
  activities,
  completeness: ["divisions", "stations", "personnel", "activities"].map((collection) => ({ collection })),
});
