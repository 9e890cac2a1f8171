import { coarseDateInterval, windowsWithin } from "../calendar/index.js";
import { areaOfSubject, registerWithin, stationMatchesTier, stationOpenOn } from "../register/index.js";
import { basisOf } from "../finding/index.js";
import { settledOn } from "../quantities/index.js";
import type { AgendaEntry } from "../results/index.js";
import { fieldsOfBasis, isTask, makeEntry } from "./entry.js";
import type { AgendaQuestion } from "./plan-agenda.js";

/** How often an evaluation is held, as windows of a calendar. */
const WINDOWS = { yearly: "year", "half-yearly": "half-year", quarterly: "quarter" } as const;

/** Returns the stations of which no evaluation is recorded for a year, half-year or quarter that ends in these days. */
export function evaluationsDue(question: AgendaQuestion): readonly AgendaEntry[] {
  const { prepared, policies, now, asOf, until } = question;
  const inForce = new Set(now.bases.map(({ provision }) => provision));
  return policies.flatMap(({ id: policy, jurisdiction, provisions }) =>
    provisions.flatMap((provision) => {
      if (provision.kind !== "evaluation-scheme" || !inForce.has(provision.id)) return [];
      const frequency = settledOn(provision, asOf).provision.parameters.frequency?.value;
      const basis = { ...basisOf(provision, ["frequency"]), policy };
      const window =
        frequency === undefined
          ? undefined
          : windowsWithin(now.period, WINDOWS[frequency]).find(({ from, to }) => from <= asOf && asOf <= to);
      if (window === undefined || window.to > until || !isTask(basis)) return [];
      const { tier } = provision.appliesTo;
      const part = jurisdiction === "CN" ? prepared : registerWithin(prepared, jurisdiction);
      return [...part.stations.values()]
        .filter(
          (station) =>
            stationOpenOn(part, station, asOf) !== "no" &&
            (tier === undefined || stationMatchesTier(part, station, tier)) &&
            !(prepared.evaluationsBySubject.get(`station:${station.id}`) ?? []).some(({ on }) => {
              const { earliest, latest } = coarseDateInterval(on);
              return earliest <= window.to && latest >= window.from && earliest <= asOf;
            }),
        )
        .map(({ id }) => {
          const subject = { kind: "station", id } as const;
          return makeEntry(asOf, {
            matter: "evaluation",
            urgency: "due",
            subject,
            area: areaOfSubject(prepared, subject, "county"),
            ...fieldsOfBasis(basis),
            day: window.to,
          });
        });
    }),
  );
}
