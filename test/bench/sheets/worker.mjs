/** `node worker.mjs cells` reads sheets of cells; `node worker.mjs write <file>` writes them as a workbook. */
import { writeFileSync } from "node:fs";
import { writeXlsx } from "hucre/xlsx";
import { bestOf } from "../measure.mjs";
import { load } from "../library.mjs";
import { makeSheets } from "./register.mjs";

const [what, file] = process.argv.slice(2);
const { allPolicies, beijingTierSystem } = await load("catalogue");
const { parseRegister } = await load("model");
const { readSheets, writeSheets } = await load("sheets");

const sheets = makeSheets({ parseRegister, writeSheets, tierSystems: [beijingTierSystem] });

async function readCells() {
  let reading = null;
  const run = () => (reading = readSheets(sheets, { policies: allPolicies }));
  const first = await bestOf(1, run, 0);
  const best = await bestOf(5, run, 20);
  return { first, best, activities: reading.register.activities.length, faults: reading.faults.length };
}

async function write() {
  writeFileSync(file, await writeXlsx({ sheets }));
  return {};
}

writeFileSync(1, JSON.stringify(what === "write" ? await write() : await readCells()));
