import * as fc from "fast-check";
import type { PlainDate } from "../calendar/index.js";
import type {
  Activity,
  Completeness,
  Division,
  Judgement,
  Operator,
  Person,
  Register,
  Station,
} from "../model/index.js";
import { collections } from "../terms/index.js";
import { activities } from "./activities.js";
import { divisions } from "./divisions.js";
import { fundingSources } from "./funding-sources.js";
import { oneOf, unique } from "./internal/draw.js";
import { TIERS } from "./internal/tiers.js";
import { judgements } from "./judgements.js";
import { operators } from "./operators.js";
import { people } from "./people.js";
import { plainDates } from "./plain-dates.js";
import { stations } from "./stations.js";

/** How large drawn registers are, at most. */
export interface RegisterOptions {
  readonly townships?: number;
  readonly villages?: number;
  readonly stations?: number;
  readonly personnel?: number;
  readonly activities?: number;
}

/**
 * Whole registers that `parseRegister` accepts: districts, townships, villages, stations on three tiers,
 * operators, personnel, activities, funding sources, judgements, and declarations of completeness.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { safeParseRegister } from "social-work-station-rules/model";
 * import { registers } from "social-work-station-rules/testing";
 * fc.sample(registers(), 5).every((register) => safeParseRegister(register).ok); //=> true
 * ```
 */
export function registers(options: RegisterOptions = {}): fc.Arbitrary<Register> {
  const { townships = 5, villages = 8, stations: most = 8, personnel = 6, activities: log = 10 } = options;
  return fc
    .tuple(divisions({ townships, villages }), plainDates({ from: "2018-01-01", to: "2026-12-31" }))
    .chain(([places, recordedOn]) =>
      stations({ divisions: places, most }).chain((drawn) => fill(places, drawn, recordedOn, { personnel, log })),
    );
}

function fill(
  places: readonly Division[],
  drawn: readonly Station[],
  recordedOn: PlainDate,
  sizes: { readonly personnel: number; readonly log: number },
): fc.Arbitrary<Register> {
  const stationIds = drawn.map(({ id }) => id);
  const villages = places.filter(({ level }) => level === "village").map(({ id }) => id);
  const none = stationIds.length === 0;
  return fc.record({
    version: fc.constant(1 as const),
    recordedOn: fc.constant(recordedOn),
    tierSystems: fc.constant([TIERS]),
    divisions: fc.constant(places),
    stations: fc.constant(drawn),
    operators: none ? fc.constant<Operator[]>([]) : unique(operators({ stations: stationIds }), 3),
    personnel: unique<Person>(people({ stations: stationIds, villages }), sizes.personnel),
    activities: none ? fc.constant<Activity[]>([]) : unique(activities({ stations: stationIds }), sizes.log),
    fundingSources: unique(fundingSources(), 3),
    judgements: none ? fc.constant<Judgement[]>([]) : unique(judgements({ stations: stationIds }), 3),
    completeness: fc.array(completeness(), { maxLength: 5 }),
  });
}

function completeness(): fc.Arbitrary<Completeness> {
  return fc.record(
    { collection: oneOf(collections), within: fc.constantFrom(["11"], ["110101"], ["110105", "110116"]) },
    { requiredKeys: ["collection"] },
  );
}
