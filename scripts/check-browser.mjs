/**
 * `npm run check:browser`, after a build: installs the packed tarball in a temporary project and runs it in headless
 * Chromium, in several locales and time zones: from a static page without a bundler, and bundled by vite. Both must
 * answer as Node does, byte by byte. The page of docs/guides/browser.md is opened as well.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile, resolutions } from "./consumers/compile.mjs";
import { fetchPackage } from "./consumers/fetch-package.mjs";
import { makeConsumer } from "./consumers/make-consumer.mjs";
import { makeFolder } from "./consumers/make-folder.mjs";
import { openChromium } from "./consumers/open-chromium.mjs";
import { pack } from "./consumers/pack.mjs";
import { run } from "./consumers/run.mjs";
import { serve } from "./consumers/serve.mjs";
import { digest, firstDifference, printTable } from "./consumers/tell.mjs";
import { places, vite } from "./consumers/versions.mjs";
import { root } from "./layers.mjs";

/** @type {string[]} */
const faults = [];
const folder = makeFolder();
const consumer = join(folder, "consumer");
const browser = await openChromium();
try {
  await makeConsumer(consumer, pack(folder).tarball, { asking: "answers.ts" });
  const expected = await askNode();
  writePage();
  await bundle();
  const server = await serve(consumer);
  const rows = [];
  for (const [name, path] of [
    ["static page, no bundler", "page.html"],
    ["vite", "esm/bundled/index.html"],
  ]) {
    for (const place of places) {
      const { said, where, seconds, requests } = await open(`${server.address}/${String(path)}`, place);
      const difference = firstDifference(expected, said);
      if (difference !== null) faults.push(`The ${String(name)} answers otherwise in ${where}:\n${difference}`);
      if (where !== JSON.stringify(place))
        faults.push(`The ${String(name)} was to run in ${JSON.stringify(place)}, but ran in ${where}`);
      rows.push([
        String(name),
        place.locale,
        place.zone,
        String(requests),
        `${seconds.toFixed(1)} s`,
        difference === null ? digest(said) : "DIFFERS",
      ]);
    }
  }
  console.log(`Chromium ${String(browser.version())}; Node ${process.versions.node} answers ${digest(expected)}`);
  printTable(["page", "locale", "time zone", "requests", "time", "answers"], rows);
  await tryGuide(server.address);
  server.close();
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
for (const fault of faults) console.error(`\n${fault}`);
console.log(faults.length > 0 ? `\nFaults: ${String(faults.length)}` : "\nThe browser answers as Node does.");
process.exitCode = faults.length > 0 ? 1 : 0;

/** Compiles the questions to ES modules, and asks them here. */
async function askNode() {
  const [esm] = resolutions;
  if (!esm) throw new Error("no way to resolve modules");
  must(await compile(join(root, "node_modules/typescript"), consumer, esm, "compiled"));
  return must(await run(process.execPath, [join(consumer, "print.mjs"), "esm", join(consumer, "esm/compiled")])).out;
}

/** @template {{ readonly ok: boolean, readonly out: string, readonly err: string }} T @param {T} done */
function must(done) {
  if (!done.ok) throw new Error(done.out + done.err);
  return done;
}

/** A page that names every package itself, in an import map. */
function writePage() {
  const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const own = Object.entries(exports).flatMap(([subpath, target]) => {
    const file = typeof target === "string" ? null : target.import.default;
    return file === null
      ? []
      : [
          [
            `social-work-station-rules${subpath.slice(1)}`,
            `./node_modules/social-work-station-rules/${String(file.slice(2))}`,
          ],
        ];
  });
  const imports = {
    ...Object.fromEntries(own),
    zod: "./node_modules/zod/index.js",
    "decimal.js": "./node_modules/decimal.js/decimal.mjs",
    "date-fns/addDays": "./node_modules/date-fns/addDays.js",
    "date-fns/addMonths": "./node_modules/date-fns/addMonths.js",
    "date-fns/getDaysInMonth": "./node_modules/date-fns/getDaysInMonth.js",
    "@date-fns/utc/date/mini": "./node_modules/@date-fns/utc/date/mini.js",
  };
  const map = `<script type="importmap">${JSON.stringify({ imports })}</script>`;
  writeFileSync(
    join(consumer, "page.html"),
    page(`${map}<script type="module">${asking("./esm/compiled", ".js")}</script>`),
  );
}

/** The same questions, from TypeScript to one minified file. */
async function bundle() {
  const project = join(consumer, "esm");
  writeFileSync(join(project, "main.js"), asking(".", ".ts"));
  writeFileSync(join(project, "index.html"), page(`<script type="module" src="./main.js"></script>`));
  const program = join(await fetchPackage("vite", vite), "bin/vite.js");
  must(
    await run(process.execPath, [program, "build", "--base", "./", "--outDir", "bundled", "--logLevel", "warn"], {
      cwd: project,
    }),
  );
}

/** @param {string} body */
function page(body) {
  return `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>answers</title>${body}`;
}

/** @param {string} from @param {string} ending */
function asking(from, ending) {
  return `import { answers } from "${from}/answers${ending}";\nimport { exported } from "${from}/exported${ending}";\nglobalThis.said = answers + exported;`;
}

/**
 * Opens a page in a place until it has said something; what goes wrong in it is a fault.
 *
 * @param {string} url @param {(typeof places)[number]} place
 */
async function open(url, { locale, zone }) {
  const context = await browser.newContext({ locale, timezoneId: zone });
  try {
    const opened = await context.newPage();
    let requests = 0;
    opened.on("request", () => (requests += 1));
    noteFaults(opened);
    const started = performance.now();
    await opened.goto(url);
    await opened.waitForFunction("globalThis.said", undefined, { timeout: 60_000 });
    const seconds = (performance.now() - started) / 1000;
    const where = await opened.evaluate(
      "(({ locale, timeZone: zone }) => JSON.stringify({ locale, zone }))(Intl.DateTimeFormat().resolvedOptions())",
    );
    return { said: String(await opened.evaluate("globalThis.said")), where: String(where), seconds, requests };
  } finally {
    await context.close();
  }
}

/** @param {any} opened a page of playwright's */
function noteFaults(opened) {
  opened.on("pageerror", (/** @type {unknown} */ error) => faults.push(`The page failed: ${String(error)}`));
  opened.on(
    "console",
    (/** @type {any} */ message) =>
      message.type() === "error" && faults.push(`The page complained: ${String(message.text())}`),
  );
}

/** The page of the guide, as somebody would who follows it, with another number typed in. @param {string} address */
async function tryGuide(address) {
  const guide = readFileSync(join(root, "docs/guides/browser.md"), "utf8");
  const [, html] = /```html\n([\s\S]*?)```/.exec(guide) ?? [];
  if (html === undefined) throw new Error("docs/guides/browser.md holds no page");
  writeFileSync(join(consumer, "guide.html"), html);
  const opened = await browser.newPage();
  /** @type {string[]} */
  const requests = [];
  opened.on("request", (/** @type {any} */ request) => requests.push(String(request.url())));
  noteFaults(opened);
  await opened.goto(`${address}/guide.html`);
  const shows = (/** @type {string} */ text) =>
    opened.waitForFunction(`document.body.innerText.includes(${JSON.stringify(text)})`, undefined, { timeout: 30_000 });
  await shows("65.6%");
  await opened.fill("input", "343");
  await shows("100.0%");
  await opened.fill("input", "344");
  await shows("344");
  if (requests.some((url) => url.includes("/zod/")))
    faults.push("The guide's page loads zod, which it says it does not need");
  console.log(`\nThe page of docs/guides/browser.md works, with ${String(requests.length)} requests.`);
}
