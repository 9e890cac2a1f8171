/**
 * A register of the whole country, or of so many eighths of its counties: a station in every township-level division,
 * 120,000 people and 500,000 activities in the whole. The divisions' numbers are real (divisions-by-county-2023.csv:
 * statistical division codes of the National Bureau of Statistics, reference day 2023-06-30); everything in the
 * stations is drawn from a fixed seed. `node generate.mjs <eighths> <file>`
 */
import { readFileSync, writeFileSync } from "node:fs";
import { drawFrom } from "../draw-from.mjs";

const TOWNSHIP_LEVEL = 41_352;
const PEOPLE = 120_000;
const ACTIVITIES = 500_000;
const [eighths = "8", file] = process.argv.slice(2);

const draw = drawFrom(20_231_231);
const oneOf = (list) => list[draw(list.length)];
const date = (firstYear, years) => `${firstYear + draw(years)}-${pad(1 + draw(12))}-${pad(1 + draw(28))}`;

function pad(number, width = 2) {
  return String(number).padStart(width, "0");
}

/** Real numbers of units; their nine-digit codes are made up in order, in the range of their kind. */
function readDivisions() {
  const [, ...lines] = readFileSync(new URL("divisions-by-county-2023.csv", import.meta.url), "utf8")
    .trim()
    .split("\n");
  const counties = lines.map((line) => line.split(","));
  const divisions = new Map();
  const townships = [];
  counties
    .filter((_, index) => index % 8 < Number(eighths))
    .forEach(([code, province, prefecture, county, ...counts]) => {
      for (const [id, name, level] of [
        [code.slice(0, 2), province, "province"],
        [code.slice(0, 4), prefecture, "prefecture"],
        [code, county, "county"],
      ])
        divisions.set(id, { id, name, level });
      [
        ["0", "subdistrict", "街道"],
        ["1", "town", "镇"],
        ["2", "township", "乡"],
        ["4", "special-unit", "农场"],
      ].forEach(([digit, kind, suffix], column) => {
        for (let number = 1; number <= Number(counts[column]); number += 1) {
          const id = `${code}${digit === "0" || number < 100 ? digit : String(Number(digit) + 1)}${pad(number % 100)}`;
          const division = {
            id,
            name: `第${number}${suffix}`,
            level: "township",
            kind,
            urbanRuralCode: kind === "subdistrict" ? "111" : kind === "town" ? "121" : "220",
          };
          divisions.set(id, division);
          townships.push(division);
        }
      });
    });
  return { divisions: [...divisions.values()], townships };
}

const { divisions, townships } = readDivisions();
const share = townships.length / TOWNSHIP_LEVEL;
const stations = townships.map(({ id }) => ({
  id: `站-${id}`,
  division: id,
  tier: "beijing:township",
  from: date(2020, 3),
  operatingModel: oneOf(["government-purchase", "direct-employment"]),
  nationallyRegistered: draw(10) < 9,
  systems: draw(3) === 0 ? [] : [{ system: "personnel", adoptedOn: "2022-01-15" }, { system: "finance" }],
}));

const personnel = Array.from({ length: Math.round(PEOPLE * share) }, (_, index) => {
  const kind = draw(10);
  const certificates =
    kind < 4
      ? []
      : kind < 8
        ? [{ level: "assistant-social-worker", issuedOn: date(2016, 7) }]
        : [{ level: "social-worker", issuedOn: date(2016, 7).slice(0, 7) }];
  return {
    id: `人-${index}`,
    staffKinds: kind < 7 ? ["professional"] : ["professional", "local"],
    certificates,
    education: [
      {
        level: oneOf(["junior-college", "bachelor", "master"]),
        major: oneOf(["社会工作", "法学", "会计"]),
        graduatedOn: date(2005, 17).slice(0, 7),
      },
    ],
    degrees: [],
    employments: [{ from: "2022-03", pay: { amount: String(4000 + draw(4000)), per: "month" } }],
    assignments: [
      {
        station: stations[index % stations.length].id,
        role: "social-worker",
        duty: "professional-social-work",
        workload: "full-time",
        from: date(2022, 1),
      },
    ],
  };
});

const activities = Array.from({ length: Math.round(ACTIVITIES * share) }, (_, index) => {
  const station = oneOf(stations).id;
  const on = date(2023, 1);
  return index % 2 === 0
    ? {
        id: `活-${index}`,
        station,
        kind: "case-work",
        startedOn: "2023-01-01",
        completedOn: on,
        caseReference: `案-${index}`,
      }
    : { id: `活-${index}`, station, kind: "supervision", completedOn: on, hours: `${1 + draw(6)}.5` };
});

const collections = ["divisions", "stations", "personnel", "activities", "judgements"];
const completeness = collections.map((collection) => ({ collection }));
writeFileSync(
  file,
  JSON.stringify({ version: 1, recordedOn: "2023-12-31", divisions, stations, personnel, activities, completeness }),
);
