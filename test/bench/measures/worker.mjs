/** `node worker.mjs check` or `node worker.mjs library|hand <question>`. */
import { writeFileSync } from "node:fs";
import { bestOf } from "../measure.mjs";
import { load } from "../library.mjs";
import { perUnitByHand, seriesByHand, shareByHand } from "./by-hand.mjs";
import { makeNation } from "./nation.mjs";

const [who, question] = process.argv.slice(2);
const { beijingTierSystem } = await load("catalogue");
const { checkRequirement } = await load("measure");
const { parseRegister } = await load("model");
const { parsePolicy } = await load("policy");
const { prepareRegister } = await load("register");

const DAY = "2023-12-31";
const SOURCE = { document: "d", clause: "一", quote: "示例", authority: "normative", verification: "primary-text" };

function requirement(id, values) {
  const parameters = Object.entries(values).map(([name, value]) => [name, { status: "stated", value, source: SOURCE }]);
  return {
    id: `bench/${id}`,
    kind: "requirement",
    title: { zh: id },
    modality: "must",
    aspect: id,
    appliesTo: { subject: "station", tier: "township" },
    clauses: [],
    parameters: Object.fromEntries(parameters),
  };
}

const { provisions } = parsePolicy({
  version: 1,
  id: "bench",
  title: { zh: "示例" },
  jurisdiction: "CN",
  documents: [{ id: "d", title: { zh: "示例" }, issuers: ["示例"] }],
  effective: {},
  provisions: [
    requirement("share", { measure: { take: "share", of: "persons", where: { certificate: {} } }, atLeast: "60%" }),
    requirement("per-unit", {
      measure: { take: "count", of: "persons" },
      atLeast: { is: 1, forEvery: 20_000, of: { take: "figure", key: "population", at: "township" } },
      rounding: "up",
    }),
    requirement("series", {
      measure: {
        take: "count",
        of: "activities",
        where: { kind: ["group-work"], sessions: { atLeast: 4, persons: { atLeast: 5 } } },
      },
      atLeast: 2,
    }),
  ],
});

const nation = parseRegister(makeNation([beijingTierSystem]));
const NAMES = ["share", "per-unit", "series"];
const options = { asOf: DAY, period: { from: "2023-01-01", to: "2023-12-31" } };
const library = (prepared, name) => checkRequirement(prepared, provisions[NAMES.indexOf(name)], options);
const hand = {
  share: () => shareByHand(nation, DAY),
  "per-unit": () => perUnitByHand(nation, DAY),
  series: () => seriesByHand(nation, "2023"),
};

function check() {
  const prepared = prepareRegister(nation);
  return Object.fromEntries(
    NAMES.map((name) => {
      const theirs = new Map(hand[name]().map(({ id, verdict }) => [id, verdict]));
      const ours = library(prepared, name);
      const agree = ours.filter(({ subject, verdict }) => theirs.get(subject.id) === verdict).length;
      const met = ours.filter(({ verdict }) => verdict === "met").length;
      return [name, { rows: theirs.size, agree, met }];
    }),
  );
}

/** The first lap is what a process waits for that asks once; the best is that of warm code. */
async function time() {
  const prepared = who === "library" ? prepareRegister(nation) : null;
  let kept = null;
  const run = () => (kept = who === "library" ? library(prepared, question) : hand[question]());
  const first = await bestOf(1, run, 0);
  const best = await bestOf(9, run, 12);
  if (kept === null) throw new Error("Nothing was counted.");
  return { first, best };
}

writeFileSync(1, JSON.stringify(who === "check" ? check() : await time()));
