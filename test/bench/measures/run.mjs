/** Requirements over a nation beside plain loops that know no unknowns. Prints Markdown. */
import { fileURLToPath } from "node:url";
import { ask, figure, table } from "../measure.mjs";

const worker = fileURLToPath(new URL("./worker.mjs", import.meta.url));
const QUESTIONS = {
  share: "a share per station: 60 % of the persons have a certificate",
  "per-unit": "a bound per unit of a figure: one person for every 20,000 inhabitants",
  series: "a quota over series: 2 groups of 4 sessions with 5 persons each",
};

const number = (count) => count.toLocaleString("en");
const same = ask(worker, "check");
if (same.failed !== undefined) throw new Error(`The answers were not compared: ${same.failed}.`);
table(
  "Milliseconds of processor time (bar: 1,000 each)",
  ["", "stations", "met", "equal", "first time", "this library", "plain loop", "ratio"],
  Object.entries(QUESTIONS).map(([name, title]) => {
    const library = ask(worker, "library", name);
    const hand = ask(worker, "hand", name);
    const { rows, met, agree } = same[name];
    return [
      title,
      number(rows),
      number(met),
      number(agree),
      figure(library.first.cpu),
      figure(library.best.cpu),
      figure(hand.best.cpu),
      figure(library.best.cpu / hand.best.cpu),
    ];
  }),
);
