/** The national register of the part `nation` with what measures read: a population for each township, and groups with sessions. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drawFrom } from "../draw-from.mjs";

const generator = fileURLToPath(new URL("../nation/generate.mjs", import.meta.url));

export function makeNation(tierSystems) {
  const folder = mkdtempSync(join(tmpdir(), "measures-"));
  const file = join(folder, "nation.json");
  const { status, stderr } = spawnSync(process.execPath, [generator, "8", file], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const nation = JSON.parse(readFileSync(file, "utf8"));
  rmSync(folder, { recursive: true });
  const draw = drawFrom(20_251_129);
  const activities = nation.activities.map((activity, index) => (index % 5 === 0 ? asGroup(activity, draw) : activity));
  const figures = nation.stations.map(({ division }) => ({
    subject: { kind: "division", id: division },
    key: "population",
    value: 3_000 + draw(90_000),
    on: "2023",
  }));
  return { ...nation, tierSystems, activities, figures };
}

/** A group of 3 to 6 sessions with 3 to 8 persons each. */
function asGroup({ id, station, completedOn }, draw) {
  const sessions = Array.from({ length: 3 + draw(4) }, () => ({ on: completedOn, persons: 3 + draw(6) }));
  return { id, station, kind: "group-work", completedOn, sessions };
}
