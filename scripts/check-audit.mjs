/**
 * `npm run check:audit`: asks npm for known vulnerabilities. What users install with the package must have none; those
 * of development tools are listed. The check also fails where npm does not answer.
 */
import { run } from "./consumers/run.mjs";
import { root } from "./layers.mjs";

const shipped = await audit(["--omit=dev", "--omit=peer"]);
const everything = await audit([]);
report("what users install", shipped);
report("with the tools of this repository", everything);
process.exitCode = shipped.length > 0 ? 1 : 0;

/**
 * @typedef {{ readonly name: string, readonly severity: string, readonly range: string, readonly via: readonly (string | { readonly title: string, readonly url: string })[] }} Weakness
 * @param {readonly string[]} parameters
 * @returns {Promise<readonly Weakness[]>}
 */
async function audit(parameters) {
  const { out, err } = await run("npm", ["audit", "--json", ...parameters], { cwd: root });
  const report = out.startsWith("{") ? JSON.parse(out) : {};
  if (!report.vulnerabilities)
    throw new Error(
      `npm did not answer, so nothing is known:\n${String(report.message ?? report.error?.summary ?? err)}`,
    );
  return Object.values(report.vulnerabilities);
}

/** @param {string} what @param {readonly Weakness[]} weaknesses */
function report(what, weaknesses) {
  console.log(
    `${what}: ${weaknesses.length === 0 ? "no known weakness" : `${String(weaknesses.length)} packages with known weaknesses`}`,
  );
  for (const { name, severity, range, via } of weaknesses) {
    const reasons = via.map((reason) =>
      typeof reason === "string" ? `through ${reason}` : `${reason.title} (${reason.url})`,
    );
    console.log(`  ${severity}: ${name} ${range}: ${reasons.join("; ")}`);
  }
}
