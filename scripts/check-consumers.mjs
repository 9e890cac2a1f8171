/**
 * `npm run check:consumers`, after a build: packs the package, installs the tarball in throw-away projects and uses it
 * as users do: compiled by every TypeScript it promises, as ES modules and as CommonJS, on every Node, in several
 * locales and time zones. All must give the same answers, byte by byte. `--quick`: with this Node and compiler, no bundler, no property tests.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { compile, resolutions } from "./consumers/compile.mjs";
import { edit } from "./consumers/edit.mjs";
import { fetchNode, fetchPackage } from "./consumers/fetch-package.mjs";
import { makeConsumer } from "./consumers/make-consumer.mjs";
import { makeFolder } from "./consumers/make-folder.mjs";
import { pack } from "./consumers/pack.mjs";
import { run, runAll } from "./consumers/run.mjs";
import { digest, firstDifference, printTable } from "./consumers/tell.mjs";
import { fastCheck, nodes, places, typescripts } from "./consumers/versions.mjs";
import { root } from "./layers.mjs";

/** @typedef {{ readonly version: string, readonly path: string }} Tool a compiler's folder, or the program of a Node */
/** @typedef {{ readonly compiler: Tool, readonly machine: Tool, readonly kind: "esm" | "cjs", readonly place: { readonly locale: string, readonly zone: string } }} Use */

const quick = process.argv.includes("--quick");
const here = { version: process.versions.node, path: process.execPath };
const own = { version: "own", path: join(root, "node_modules/typescript") };

/** @type {string[]} */
const faults = [];
const folder = makeFolder();
try {
  const compilers = quick ? [own] : await fetchAll(typescripts, (version) => fetchPackage("typescript", version));
  const machines = quick ? [here] : await fetchAll(nodes, fetchNode);
  const { tarball } = pack(folder);
  const application = { name: "application", asking: "answers.ts" };
  const tested = { name: "test", asking: "samples.ts", packages: [`fast-check@${fastCheck}`] };
  for (const { name, ...options } of quick ? [application] : [application, tested]) {
    const consumer = join(folder, options.asking);
    await makeConsumer(consumer, tarball, options);
    await compileAll(name, consumer, compilers);
    await compareAll(name, consumer, compilers, machines);
  }
  await mixAll(join(folder, "answers.ts"), machines);
  faults.push(...(await edit(join(folder, "answers.ts", "esm"))));
} finally {
  rmSync(folder, { recursive: true });
}
for (const fault of faults) console.error(`\n${fault}`);
console.log(
  faults.length > 0
    ? `\nFaults: ${String(faults.length)}`
    : "\nEvery consumer compiles, runs and gives the same answers.",
);
process.exitCode = faults.length > 0 ? 1 : 0;

/** @param {readonly string[]} versions @param {(version: string) => Promise<string>} fetch @returns {Promise<readonly Tool[]>} */
function fetchAll(versions, fetch) {
  return Promise.all(versions.map(async (version) => ({ version, path: await fetch(version) })));
}

/** @param {string} name @param {string} consumer @param {readonly Tool[]} compilers */
async function compileAll(name, consumer, compilers) {
  const ways = quick ? resolutions.slice(0, 2) : resolutions;
  const tasks = compilers.flatMap((compiler) => ways.map((resolution) => ({ compiler, resolution })));
  const cells = await runAll(tasks, async ({ compiler: { version, path }, resolution }) => {
    const { ok, out, err, seconds } = await compile(path, consumer, resolution, `out-${version}`);
    if (!ok) faults.push(`TypeScript ${version} does not compile the ${name} (${resolution.name}):\n${out}${err}`);
    return ok ? `${seconds.toFixed(1)} s` : "FAILS";
  });
  const rows = compilers.map(({ version }, index) => [
    version,
    ...cells.slice(index * ways.length, (index + 1) * ways.length),
  ]);
  printTable([`${name}: TypeScript`, ...ways.map((way) => way.name)], rows);
}

/**
 * Asks each compiler's output on this Node, and one compiler's on every Node in every place.
 *
 * @param {string} name @param {string} consumer @param {readonly Tool[]} compilers @param {readonly Tool[]} machines
 */
async function compareAll(name, consumer, compilers, machines) {
  const [place, compiler] = [places[0], compilers.at(-1)];
  if (!place || !compiler) throw new Error("no place or no compiler to begin with");
  const kinds = /** @type {const} */ (["esm", "cjs"]);
  /** @type {readonly Use[]} */
  const uses = kinds.flatMap((kind) => [
    ...compilers.slice(0, -1).map((other) => ({ compiler: other, machine: here, kind, place })),
    ...machines.flatMap((machine) => places.map((there) => ({ compiler, machine, kind, place: there }))),
  ]);
  const answers = await runAll(uses, (use) => ask(name, consumer, use));
  const [first = null] = answers;
  const rows = uses.map((use, index) => {
    const answer = answers[index] ?? null;
    if (answer === null || first === null) return [...nameOf(use), "FAILS"];
    const difference = firstDifference(first, answer);
    if (difference !== null)
      faults.push(`The ${name} answers otherwise with ${nameOf(use).join(", ")}:\n${difference}`);
    return [...nameOf(use), difference === null ? digest(first) : "DIFFERS"];
  });
  printTable([`${name}: TypeScript`, "Node", "module", "locale", "time zone", "answers"], rows);
}

/** @param {Use} use */
function nameOf({ compiler, machine, kind, place: { locale, zone } }) {
  return [compiler.version, machine.version, kind, locale, zone];
}

/** @param {string} name @param {string} consumer @param {Use} use @returns {Promise<string | null>} what it answers; null where it fails */
async function ask(name, consumer, use) {
  const {
    compiler,
    machine,
    kind,
    place: { locale, zone },
  } = use;
  const language = `${locale.replace("-", "_")}.UTF-8`;
  const parameters = [join(consumer, "print.mjs"), kind, join(consumer, kind, `out-${compiler.version}`)];
  const { ok, out, err } = await run(machine.path, parameters, { env: { TZ: zone, LANG: language, LC_ALL: language } });
  const where = JSON.stringify({ locale, zone, node: machine.version });
  if (!ok) faults.push(`The ${name} fails with ${nameOf(use).join(", ")}:\n${err}`);
  else if (err !== where) faults.push(`The ${name} was to run in ${where}, but ran in ${err}`);
  return ok ? out : null;
}

/** @param {string} consumer @param {readonly Tool[]} machines */
async function mixAll(consumer, machines) {
  const rows = await runAll(machines, async ({ version, path }) => {
    const { ok, err } = await run(path, [join(consumer, "mixed.mjs")]);
    if (!ok) faults.push(`Both builds in one application fail on Node ${version}:\n${err}`);
    return [version, ok ? "agree" : "FAIL"];
  });
  printTable(["both builds in one application: Node", "they"], rows);
}
