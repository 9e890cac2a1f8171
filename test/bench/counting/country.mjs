/**
 * The country of the bench: every township-level division and every village-level committee, by county in their real numbers
 * (../nation/divisions-by-county-2023.csv: statistical division codes of the National Bureau of Statistics, reference day
 * 2023-06-30). Which of them have stations, since when, and what was done there is drawn from a fixed seed.
 */
import { readFileSync } from "node:fs";
import { drawFrom } from "../draw-from.mjs";

const NAMES = new URL("../nation/divisions-by-county-2023.csv", import.meta.url);
const KINDS = ["subdistrict", "town", "township", "special-unit"];

const pad = (number, width) => String(number).padStart(width, "0");

/** A register as `parseRegister` hands it out; the parsing itself is measured in the part on a nation. */
export function makeCountry(tierSystem) {
  const draw = drawFrom(20_230_531);
  const divisions = [];
  const stations = [];
  const activities = [];
  const [, ...lines] = readFileSync(NAMES, "utf8").trim().split("\n");
  for (const line of lines) {
    const [county, , , name, ...counts] = line.split(",");
    divisions.push({ id: county, name, level: "county" });
    const townships = KINDS.flatMap((kind, column) => Array.from({ length: Number(counts[column]) }, () => kind)).map(
      (kind, index) => {
        const id = `${county}${pad(index + 1, 3)}`;
        divisions.push({ id, name: `第${index + 1}`, level: "township", kind });
        if (draw(10) < 8) addCentre(id, draw, stations, activities);
        return { id, villages: 0 };
      },
    );
    const committees = [
      ...Array(Number(counts[4])).fill("residential-community"),
      ...Array(Number(counts[5])).fill("village"),
    ];
    committees.forEach((committee, index) => {
      const township = townships[index % townships.length];
      if (township === undefined) return;
      township.villages += 1;
      const id = `${township.id}${pad(township.villages, 3)}`;
      divisions.push({ id, name: `第${township.villages}`, level: "village", committee });
      if (draw(100) < 32) stations.push({ id: `s${id}`, division: id, tier: "beijing:community", from: "2022-03-01" });
    });
  }
  const completeness = ["divisions", "stations", "activities"].map((collection) => ({ collection }));
  const empty = { operators: [], personnel: [], fundingSources: [], judgements: [] };
  return {
    version: 1,
    recordedOn: "2023-12-31",
    tierSystems: [tierSystem],
    divisions,
    stations,
    activities,
    completeness,
    ...empty,
  };
}

function addCentre(division, draw, stations, activities) {
  const station = `s${division}`;
  stations.push({ id: station, division, tier: "beijing:township", from: "2022-01-01" });
  const day = () => `2023-${pad(1 + draw(12), 2)}-${pad(1 + draw(28), 2)}`;
  for (let number = draw(16); number > 0; number -= 1)
    activities.push({ id: `a${activities.length}`, station, kind: "case-work", completedOn: day() });
  for (let number = draw(8); number > 0; number -= 1)
    activities.push({
      id: `a${activities.length}`,
      station,
      kind: "supervision",
      completedOn: day(),
      hours: String(4 + draw(33) / 2),
    });
}
