/** Apportionment beside the libraries that a user would find: who is right, and how long each takes. Prints Markdown. */
import { fileURLToPath } from "node:url";
import { ask, askWithin, figure, table } from "../measure.mjs";
import { contenders } from "./contenders.mjs";

const worker = fileURLToPath(new URL("./worker.mjs", import.meta.url));
const names = Object.keys(contenders);
const others = names.filter((name) => !name.includes(", "));
const own = (detail) => names.filter((name) => name.endsWith(`, ${detail}`));
const fen = 150_000_000_000n;
const answer = ({ outcome, shares }) => (outcome === "wrong sum" ? `wrong: ${shares.join(" + ")}` : outcome);

const judged = [...own("shares"), ...others].map((name) => [name, ask(worker, name, "judge")]);
const edges = Object.keys(judged[0][1].edges);
table(
  "Who is right",
  ["", "published results", "sums", "largest remainders", ...edges],
  judged.map(([name, result]) =>
    "failed" in result
      ? [name, result.failed]
      : [
          name.replace(", shares", ""),
          result.published,
          result.sums,
          result.remainders,
          ...Object.values(result.edges).map(answer),
        ],
  ),
);

const counts = [100, 10_000, 41_352, 1_000_000];
/** percent-round can only divide 100 % to so many decimals. */
const totalFor = (name) => (name === "percent-round" ? 10n ** 11n : fen);
/** Who does not answer within a minute is not asked for more recipients. */
function timeAll(name) {
  let failed;
  return counts.map((count) => {
    const answer = failed ?? askWithin(60, worker, name, "time", count, totalFor(name));
    if ("failed" in answer) failed = answer;
    return answer;
  });
}

const times = new Map(names.map((name) => [name, timeAll(name)]));
const peer = times.get("dinero.js (bigint)");
const beside = ({ cpu, failed }, place) => failed ?? `${figure(cpu)} (${figure(cpu / peer[place].cpu)})`;
table(
  "Milliseconds of processor time to divide 150 billion fen (in brackets: for one of dinero.js bigint)",
  ["", ...counts.map((count) => `n = ${count.toLocaleString("en")}`)],
  [...own("shares"), ...own("explained"), ...others].map((name) => [name, ...times.get(name).map(beside)]),
);

/** n log n from 41,352 to a million is a factor of 31.4. */
const growth = (name) => times.get(name)[3].cpu / times.get(name)[2].cpu;
const totals = [10n ** 6n, fen, 10n ** 30n];
table(
  "What grows: processor time at n = 41,352 by total, in milliseconds; and the factor from n = 41,352 to 1,000,000 (n log n: 31)",
  ["", ...totals.map((total) => `total 10^${Math.round(Math.log10(Number(total)))}`), "factor with n"],
  own("shares").map((name) => [
    name,
    ...totals.map((total) => figure(ask(worker, name, "time", 41_352, total).cpu)),
    figure(growth(name)),
  ]),
);
