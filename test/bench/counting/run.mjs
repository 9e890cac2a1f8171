/** Coverage and quotas of a country beside plain loops: what bounds, reasons and sources cost over the floor. Prints Markdown. */
import { fileURLToPath } from "node:url";
import { ask, figure, table } from "../measure.mjs";

const worker = fileURLToPath(new URL("./worker.mjs", import.meta.url));
const QUESTIONS = {
  coverage: "coverage of 41,352 divisions, a row for each of 2,978 counties",
  shares: "30 % of the communities, a finding for each centre",
  activities: "10 cases and 60 hours a year, a finding for each centre and quota",
};

const { sizes, same } = ask(worker, "check");
const number = (count) => count.toLocaleString("en");
console.log(
  `\n${number(sizes.townships)} township-level divisions, ${number(sizes.villages)} committees, ${number(sizes.stations)} stations, ${number(sizes.activities)} activities.`,
);
const prepared = ask(worker, "library", "prepare");
table(
  "Milliseconds of processor time",
  ["", "answers", "equal", "this library", "plain loop", "ratio"],
  [
    ["`prepareRegister`, once for all questions", "–", "–", figure(prepared.cpu), "–", "–"],
    ...Object.entries(QUESTIONS).map(([name, title]) => {
      const [library, hand] = ["library", "hand"].map((who) => ask(worker, who, name).cpu);
      return [
        title,
        number(same[name].rows),
        number(same[name].agree),
        figure(library),
        figure(hand),
        figure(library / hand),
      ];
    }),
  ],
);
