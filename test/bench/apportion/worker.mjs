/** `node worker.mjs <contender> judge` or `node worker.mjs <contender> time <recipients> <total>`. */
import { bestOf } from "../measure.mjs";
import { contenders } from "./contenders.mjs";
import { edgeCases, publishedCases, randomCases, timedWeights } from "./cases.mjs";

const [name, task, count, total] = process.argv.slice(2);
const contender = await contenders[name]();

function run({ total: amount, weights }) {
  const shares = contender.read(contender.divide(amount, contender.prepare(weights)));
  return {
    shares,
    isExact:
      shares.every((share) => typeof share === "bigint" || Number.isSafeInteger(share)) && sum(shares) === amount,
  };
}

function sum(shares) {
  return shares.reduce((whole, share) => whole + BigInt(share), 0n);
}

/** Largest remainders with ties in any order: remainders of those raised are not below the others'. */
function isLargestRemainder({ total: amount, weights }, shares) {
  const whole = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  const parts = weights.map((weight, index) => ({
    over: BigInt(shares[index]) - (BigInt(weight) * amount) / whole,
    rest: (BigInt(weight) * amount) % whole,
  }));
  const least = parts.filter(({ over }) => over === 1n).reduce((low, { rest }) => (rest < low ? rest : low), whole);
  return parts.every(({ over, rest }) => (over === 0n && rest <= least) || over === 1n);
}

function tryRun(entry) {
  if (contender.supports?.(entry.total) === false) return { outcome: "not its task" };
  try {
    const { shares, isExact } = run(entry);
    return { outcome: isExact ? "exact" : "wrong sum", shares: shares.map(String) };
  } catch (error) {
    return { outcome: `refuses: ${String(error.message).split("\n")[0].slice(0, 60)}` };
  }
}

function judge() {
  const supported = (entry) => contender.supports?.(entry.total) !== false;
  const published = contender.rule === null ? [] : publishedCases(contender.rule).filter(supported);
  const random = randomCases().filter(supported);
  const attempts = random.map((entry) => ({ entry, ...tryRun(entry) }));
  const exact = attempts.filter(({ outcome }) => outcome === "exact");
  const fits = exact.filter(({ entry, shares }) => isLargestRemainder(entry, shares));
  return {
    published:
      published.length === 0
        ? "–"
        : `${published.filter((entry) => tryRun(entry).shares?.join() === entry.expected.join()).length}/${published.length}`,
    sums: `${exact.length}/${random.length}`,
    remainders: contender.rule === "largest-remainder" ? `${fits.length}/${random.length}` : "–",
    edges: Object.fromEntries(Object.entries(edgeCases).map(([edge, entry]) => [edge, tryRun(entry)])),
  };
}

async function time() {
  const recipients = Number(count);
  const prepared = contender.prepare(timedWeights(recipients));
  const amount = BigInt(total);
  const repeats = recipients <= 100 ? 100 : 1;
  const { cpu, wall, laps } = await bestOf(recipients >= 1_000_000 ? 5 : 40, () => {
    for (let repeat = 0; repeat < repeats; repeat += 1) contender.divide(amount, prepared);
  });
  return { cpu: cpu / repeats, wall: wall / repeats, laps };
}

process.stdout.write(JSON.stringify(task === "judge" ? judge() : await time()));
