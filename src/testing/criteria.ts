import * as fc from "fast-check";
import { ANNIVERSARY_CONVENTIONS } from "../calendar/index.js";
import type { Criterion, CriterionLeaf, Parameter, QualificationValue, Varied } from "../policy/index.js";
import { academicDegrees, areaClasses, certificateLevels, educationLevels } from "../terms/index.js";
import { oneOf } from "./draw.js";
import { byClass } from "./varied.js";

/** Criteria with the parameters that they refer to by name. */
export interface DrawnCriteria {
  readonly criteria: Criterion;
  readonly parameters: Readonly<Record<string, Parameter<Varied<QualificationValue>>>>;
}

type Values = Readonly<Record<string, fc.Arbitrary<QualificationValue>>>;

const title = { zh: "条件", en: "condition" };

const level = oneOf(certificateLevels);

const higherLevels = fc.constantFrom("satisfy", "do-not-satisfy");

const date = fc.constantFrom("issuedOn", "approvedOn", "resultsOn");

const convention = fc.constantFrom(...ANNIVERSARY_CONVENTIONS);

const years = fc.integer({ min: 1, max: 8 });

const majors = fc.uniqueArray(fc.constantFrom("社会工作", "社会学", "法学"), { minLength: 1, maxLength: 2 });

/** What each kind of criterion refers to. */
const VALUES: Readonly<Record<CriterionLeaf["kind"], Values>> = {
  certificate: { level, higherLevels, date },
  "certificate-years": { level, higherLevels, date, years, convention },
  education: { level: oneOf(educationLevels), majors },
  degree: { degree: oneOf(academicDegrees), majors, counts: fc.constantFrom("counts", "does-not-count") },
  practice: { years, convention },
  registration: { level, higherLevels, validityYears: years },
  "renewal-window": { level, higherLevels, months: fc.integer({ min: 1, max: 12 }) },
  "continuing-education": { hours: fc.integer({ min: 0, max: 120 }).map(String), years },
  area: {
    areaClass: oneOf(areaClasses),
    definedBy: fc.constantFrom("urban-rural-code", "division-kind", "village-committees"),
  },
  judgement: {},
};

const KINDS = [
  "certificate",
  "certificate-years",
  "education",
  "degree",
  "practice",
  "registration",
  "renewal-window",
  "continuing-education",
  "area",
  "judgement",
] as const;

/** One to five criteria, alone or in up to two levels of groups. */
export function criteria(
  parameter: (value: fc.Arbitrary<Varied<QualificationValue>>) => fc.Arbitrary<Parameter<Varied<QualificationValue>>>,
): fc.Arbitrary<DrawnCriteria> {
  const leaf = (kind: CriterionLeaf["kind"]): fc.Arbitrary<Leaf> =>
    fc
      .record(
        Object.fromEntries(
          Object.entries(VALUES[kind]).map(([field, value]) => [field, parameter(seldomByClass(value))]),
        ),
      )
      .map((fields) => ({ kind, fields }));
  const group = fc.constantFrom("any-of" as const, "all-of" as const);
  return fc
    .tuple(fc.array(fc.constantFrom(...KINDS).chain(leaf), { minLength: 1, maxLength: 5 }), fc.nat(3), group, group)
    .map(([leaves, inner, outerKind, innerKind]) => {
      const placed = leaves.map(({ kind, fields }, index) => ({
        criterion: {
          id: `criterion-${index + 1}`,
          title,
          kind,
          ...Object.fromEntries(Object.keys(fields).map((field) => [field, `${field}${index + 1}`])),
        } as CriterionLeaf,
        parameters: Object.entries(fields).map(([field, own]) => [`${field}${index + 1}`, own] as const),
      }));
      return {
        criteria: nest(
          placed.map(({ criterion }) => criterion),
          inner,
          [outerKind, innerKind],
        ),
        parameters: Object.fromEntries(placed.flatMap((entry) => entry.parameters)),
      };
    });
}

/** Most values are the same for all, since a qualification has many. */
function seldomByClass<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Varied<T>> {
  return fc.oneof({ arbitrary: value, weight: 5 }, byClass(value));
}

interface Leaf {
  readonly kind: CriterionLeaf["kind"];
  readonly fields: Readonly<Record<string, Parameter<Varied<QualificationValue>>>>;
}

/** The first few criteria in a group of their own, inside of the group of all. */
function nest(
  list: readonly CriterionLeaf[],
  inner: number,
  [outerKind, innerKind]: readonly ["any-of" | "all-of", "any-of" | "all-of"],
): Criterion {
  const [first] = list;
  if (first !== undefined && list.length === 1) return first;
  const members: readonly Criterion[] =
    inner === 0 ? list : [{ kind: innerKind, id: "inner", title, members: list.slice(0, inner) }, ...list.slice(inner)];
  return { kind: outerKind, id: "outer", title, members };
}
