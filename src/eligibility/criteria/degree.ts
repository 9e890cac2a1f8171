import type { AcademicDegree } from "../../terms/index.js";
import type { CriterionContext, CriterionOf, PreparedCriterion } from "./criterion.js";
import { degreeRank } from "./levels.js";
import { prepareSchooling } from "./schooling.js";
import { type RequiredOf, tracesOf, verdictOfReached } from "./trace.js";

/** 学位: at least a degree, in one of the majors or in any; it may be that no degree counts. */
export function prepareDegree(criterion: CriterionOf<"degree">, { read }: CriterionContext): PreparedCriterion {
  const degree = read(criterion.degree) as AcademicDegree;
  const majors = criterion.majors === undefined ? null : (read(criterion.majors) as readonly string[]);
  const counts = criterion.counts === undefined ? "counts" : (read(criterion.counts) as RequiredOf["degree"]["counts"]);
  const { make, none, notRecorded } = tracesOf(criterion, { degree, majors, counts });
  return prepareSchooling({
    id: criterion.id,
    kind: criterion.kind,
    reads: "degrees",
    majors,
    needed: counts === "counts" ? degreeRank(degree) : Number.POSITIVE_INFINITY,
    records: (person) => person.degrees,
    rankOf: (record) => degreeRank(record.degree),
    dateOf: (record) => record.conferredOn,
    none,
    notRecorded: counts === "counts" ? notRecorded : make("unmet", { status: "not-recorded" }),
    trace: (reached, record, major) =>
      make(verdictOfReached(reached), {
        status: "recorded",
        degree: record.degree,
        major,
        date: record.conferredOn ?? null,
      }),
    remedies: counts === "counts" ? [{ kind: "degree", degree, majors }] : [],
  });
}
