import type { EducationLevel } from "../../terms/index.js";
import type { CriterionContext, CriterionOf, PreparedCriterion } from "./criterion.js";
import { educationRank } from "./levels.js";
import { prepareSchooling } from "./schooling.js";
import { tracesOf, verdictOfReached } from "./trace.js";

/** 学历: at least a level, in one of the majors or in any. */
export function prepareEducation(criterion: CriterionOf<"education">, { read }: CriterionContext): PreparedCriterion {
  const level = read(criterion.level) as EducationLevel;
  const majors = criterion.majors === undefined ? null : (read(criterion.majors) as readonly string[]);
  const { make, none, notRecorded } = tracesOf(criterion, { level, majors });
  return prepareSchooling({
    id: criterion.id,
    kind: criterion.kind,
    reads: "education",
    majors,
    needed: educationRank(level),
    records: (person) => person.education,
    rankOf: (record) => educationRank(record.level),
    dateOf: (record) => record.graduatedOn,
    none,
    notRecorded,
    trace: (reached, record, major) =>
      make(verdictOfReached(reached), {
        status: "recorded",
        level: record.level,
        major,
        date: record.graduatedOn ?? null,
      }),
    remedies: [{ kind: "education", level, majors }],
  });
}
