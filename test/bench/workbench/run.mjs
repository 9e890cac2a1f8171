/**
 * The workbench, built into its one file and opened from disk and offline in headless Chromium: until it can be used, and
 * with a made-up province of 50 counties until it is read and assessed, and until a changed value is answered. Wall time,
 * which is what a user waits for.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { openChromium } from "../../../scripts/consumers/open-chromium.mjs";
import { median, table } from "../measure.mjs";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const FILE = fileURLToPath(new URL("../../../examples/07-workbench/out/index.html", import.meta.url));
const COUNTY = new URL("../../../examples/05-scenarios/register.json", import.meta.url);
const COUNTIES = 50;
const TIMES = 5;

const { status, stderr } = spawnSync("npm", ["run", "workbench:build", "--silent"], { cwd: ROOT, encoding: "utf8" });
if (status !== 0) throw new Error(stderr);
const browser = await openChromium();
try {
  const starts = [];
  for (let time = 0; time < TIMES; time += 1) {
    const { page, took } = await open();
    starts.push(took);
    await page.context().close();
  }
  const { read, assessed, first, changes, size } = await timeProvince();
  console.log(`The page is one file of ${kibibytes(statSync(FILE).size)}; the province one of ${kibibytes(size)}.`);
  table(
    "Milliseconds of wall time",
    ["", "median", "slowest", "of"],
    [
      ["the page, from disk, until a view that is clicked is shown", starts],
      [`a province of ${COUNTIES} counties read, every record checked`, [read]],
      ["and assessed, shown by provision", [assessed]],
      ["the first answer to “what if”", [first]],
      ["a changed value answered, 200 ms of waiting for more keys among them", changes],
    ].map(([what, times]) => [what, whole(median(times)), whole(Math.max(...times)), times.length]),
  );
} finally {
  await browser.close();
}

/** Opens the page and uses it: the view that was clicked is shown. */
async function open() {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const start = performance.now();
  await page.goto(pathToFileURL(FILE).href);
  await page.waitForSelector("main[data-ready]");
  await page.click('[data-view="policy"]');
  await page.waitForSelector('select[name="policy"] option', { state: "attached" });
  return { page, took: performance.now() - start };
}

async function timeProvince() {
  const { page } = await open();
  await page.click('[data-view="data"]');
  const buffer = Buffer.from(JSON.stringify(makeProvince()));
  const read = await time(async () => {
    await page.setInputFiles('[data-test="file"]', { name: "province.json", mimeType: "application/json", buffer });
    await page.waitForSelector(".figures", { timeout: 120_000 });
  });
  const assessed = await time(async () => {
    await page.click('[data-view="standing"]');
    await page.waitForSelector('[data-verdict="met"]', { timeout: 120_000 });
  });
  await page.click('[data-view="what-if"]');
  const first = await time(() => page.waitForSelector("tbody tr .number", { timeout: 120_000 }));
  await page.getByText("每年至少完成10个服务案例").first().click();
  const field = page.getByLabel(/^数量/).first();
  const changes = [];
  for (const value of ["6", "12", "6", "12", "6"]) {
    await field.fill(value);
    const figures = page.locator("tbody").first();
    const before = await figures.innerText();
    changes.push(
      await time(async () => {
        await field.press("Tab");
        while ((await figures.innerText()) === before) await page.waitForTimeout(5);
      }),
    );
  }
  return { read, assessed, first, changes, size: buffer.length };
}

/** The example county as many times as a province has counties, each with codes and ids of its own. */
function makeProvince() {
  const county = JSON.parse(readFileSync(COUNTY, "utf8"));
  const copies = Array.from({ length: COUNTIES }, (_, at) => {
    const own = JSON.stringify({
      divisions: county.divisions,
      stations: county.stations,
      personnel: county.personnel,
      activities: county.activities,
    })
      .replaceAll("110116", String(110_201 + at))
      .replaceAll(/"(id|station|caseReference)":"([a-z])/g, `"$1":"p${at}-$2`);
    return JSON.parse(own);
  });
  const all = (list) => copies.flatMap((copy) => copy[list]);
  return {
    ...county,
    divisions: all("divisions"),
    stations: all("stations"),
    personnel: all("personnel"),
    activities: all("activities"),
  };
}

async function time(act) {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

function whole(value) {
  return Math.round(value).toLocaleString("en");
}

function kibibytes(bytes) {
  return `${whole(bytes / 1024)} KiB`;
}
