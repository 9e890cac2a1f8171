/** `node worker.mjs check` or `node worker.mjs library|hand <question>`. */
import { writeFileSync } from "node:fs";
import { bestOf } from "../measure.mjs";
import { load } from "../library.mjs";
import { activityQuotasByHand, coverageByHand, shareQuotaByHand } from "./by-hand.mjs";
import { makeCountry } from "./country.mjs";

const [who, question] = process.argv.slice(2);
const { beijingPilot2021, beijingSystem2022, beijingTierSystem } = await load("catalogue");
const { measureCoverageByDivision } = await load("coverage");
const { parseRegister } = await load("model");
const { checkActivityQuota, checkShareQuota } = await load("quota");
const { prepareRegister } = await load("register");

const country = parseRegister(makeCountry(beijingTierSystem));
const DAY = "2023-12-31";
const communities = beijingSystem2022.provisions.find(({ id }) => id === "beijing-system-2022/community-stations");
const yearly = beijingPilot2021.provisions.filter(({ kind }) => kind === "activity-quota");
const period = { from: "2023-01-01", to: "2023-12-31" };

const library = {
  prepare: () => prepareRegister(country),
  coverage: (prepared) => measureCoverageByDivision(prepared, { tier: "beijing:township", by: "county", asOf: DAY }),
  shares: (prepared) => checkShareQuota(prepared, communities, { asOf: DAY }),
  activities: (prepared) => yearly.flatMap((quota) => checkActivityQuota(prepared, quota, { period, asOf: DAY })),
};

const hand = {
  coverage: () => coverageByHand(country, DAY),
  shares: () => shareQuotaByHand(country, DAY),
  activities: () => activityQuotasByHand(country, "2023"),
};

/** The library's answers, cut down to what the loops say. */
const reduced = {
  coverage: ({ rows }) =>
    rows.map(({ division, covered, total, percent }) => `${division} ${covered}/${total} ${percent}`),
  shares: (findings) => findings.map(({ subject, detail, verdict }) => `${subject.id} ${detail.covered} ${verdict}`),
  activities: (findings) =>
    findings.map(
      ({ provision, subject, verdict }) =>
        `${subject.id} ${provision.endsWith("service-cases") ? "cases" : "hours"} ${verdict}`,
    ),
};
const written = {
  coverage: (rows) => rows.map(({ county, covered, total, percent }) => `${county} ${covered}/${total} ${percent}`),
  shares: (rows) => rows.map(({ id, covered, verdict }) => `${id} ${covered} ${verdict}`),
  activities: (rows) => rows.map(({ id, quota, verdict }) => `${id} ${quota} ${verdict}`),
};

function check() {
  const prepared = library.prepare();
  const same = Object.keys(hand).map((name) => {
    const ours = reduced[name](library[name](prepared)).toSorted();
    const theirs = written[name](hand[name]()).toSorted();
    const different = ours.filter((row, index) => row !== theirs[index]);
    return [
      name,
      {
        rows: ours.length,
        agree: ours.length === theirs.length ? ours.length - different.length : 0,
        example: different[0] ?? null,
      },
    ];
  });
  const count = (level) => country.divisions.filter((division) => division.level === level).length;
  return {
    sizes: {
      townships: count("township"),
      villages: count("village"),
      stations: country.stations.length,
      activities: country.activities.length,
    },
    same: Object.fromEntries(same),
  };
}

async function time() {
  const prepared = who === "library" && question !== "prepare" ? library.prepare() : null;
  let kept = null;
  const run = who === "library" ? () => (kept = library[question](prepared)) : () => (kept = hand[question]());
  const best = await bestOf(12, run, 12);
  if (kept === null) throw new Error("Nothing was counted.");
  return best;
}

writeFileSync(1, JSON.stringify(who === "check" ? check() : await time()));
