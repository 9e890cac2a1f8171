import { parsePlainDate } from "social-work-station-rules/calendar";
import { divisionAbove, stationOpenOn } from "social-work-station-rules/register";
import { problem } from "./command-parts.js";
import { requireData } from "./desk.js";

/** The townships of the data with what can be a factor, as a table to divide by. */
export function recipientsFromData(asOf: string): string {
  const { register, prepared } = requireData();
  const townships = register.divisions.filter(({ level }) => level === "township");
  if (townships.length === 0) throw problem("台账中没有街道（乡镇）。", "The data have no townships.");
  const own = new Set(townships.map(({ id }) => id));
  const townshipOf = (id: string): string | null => {
    if (own.has(id)) return id;
    const above = divisionAbove(prepared, id);
    return above === null ? null : townshipOf(above);
  };
  const counts = new Map(townships.map(({ id }) => [id, { villages: 0, stations: 0, people: 0 }]));
  const add = (division: string, what: "villages" | "stations" | "people"): void => {
    const count = counts.get(townshipOf(division) ?? "");
    if (count !== undefined) count[what] += 1;
  };
  const places = new Map<string, string>();
  for (const { id, level } of register.divisions) if (level === "village") add(id, "villages");
  for (const station of register.stations) {
    if (stationOpenOn(prepared, station, parsePlainDate(asOf)) !== "yes") continue;
    places.set(station.id, station.division);
    add(station.division, "stations");
  }
  for (const { assignments } of register.personnel) {
    const posts = (assignments ?? []).filter(({ until }) => until === undefined || until === null);
    for (const division of new Set(posts.map(({ station }) => places.get(station) ?? ""))) add(division, "people");
  }
  const rows = townships.map(({ id, name }) => {
    const { villages = 0, stations = 0, people = 0 } = counts.get(id) ?? {};
    return [name, villages, stations, people].join("\t");
  });
  return ["名称\t社区（村）数\t站点数\t在岗人员数", ...rows].join("\n");
}
