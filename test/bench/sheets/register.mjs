/** Stations of a few counties with 40,000 activities, as sheets of cells: what an office has kept for years. */
import { drawFrom } from "../draw-from.mjs";

export const ROWS = 40_000;
const STATIONS = 400;

export function makeSheets({ parseRegister, writeSheets, tierSystems }) {
  const draw = drawFrom(20_251_129);
  const pad = (number, width = 2) => String(number).padStart(width, "0");
  const day = (year) => `${year}-${pad(1 + draw(12))}-${pad(1 + draw(28))}`;
  const codes = Array.from(
    { length: STATIONS },
    (_, index) => `${1101 + Math.floor(index / 80)}010${pad(1 + (index % 80))}`,
  );
  const divisions = codes.map((id, index) => ({
    id,
    name: `第${index + 1}街道`,
    level: "township",
    kind: "subdistrict",
  }));
  const stations = codes.map((division, index) => ({
    id: `ST-${index}`,
    division,
    tier: "beijing:township",
    from: day(2021),
  }));
  const activities = Array.from({ length: ROWS }, (_, index) => ({
    id: `HD-${index}`,
    station: `ST-${draw(STATIONS)}`,
    completedOn: day(2023),
    ...(index % 2 === 0
      ? { kind: "case-work", caseReference: `AL-${index}` }
      : { kind: "supervision", hours: `${1 + draw(6)}.5` }),
  }));
  const register = parseRegister({
    version: 1,
    recordedOn: "2023-12-31",
    tierSystems,
    divisions,
    stations,
    activities,
  });
  return writeSheets(register).map(({ name, columns, rows }) => ({
    name,
    rows: [columns.map(({ heading }) => heading), ...rows],
  }));
}
