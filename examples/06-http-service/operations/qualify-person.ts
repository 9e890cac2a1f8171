import { assessQualification, planQualification } from "social-work-station-rules/eligibility";
import { explain } from "social-work-station-rules/explanation";
import { type Policy, type Qualification } from "social-work-station-rules/policy";
import { policyAsOf } from "social-work-station-rules/in-force";
import { explanationSchema, findingSchemas, qualificationPlanSchema } from "social-work-station-rules/results";
import type { PlainDate } from "social-work-station-rules/calendar";
import * as z from "zod";
import { bodySchema, optional, readFields, throwFault, type Field } from "../body-fields.js";
import { areaClass, day, person, policy } from "../fields.js";
import { namesOf } from "../names-of.js";
import type { Operation } from "../operation.js";

const provisionId: Field<string> = {
  schema: z.string(),
  read: (value) => (typeof value === "string" ? value : throwFault("type-invalid", [], { expected: "text" })),
};

const fields = {
  person,
  policy,
  provision: optional(provisionId),
  asOf: day,
  recordedOn: optional(day),
  areaClass: optional(areaClass),
};

/** Whether a person qualifies, since when, and what else would help. */
export const qualifyPerson: Operation = {
  id: "qualifyPerson",
  path: "/qualifications",
  summary: {
    zh: "判断一人是否符合资格，自何日起，不符合时怎样补足",
    en: "Whether a person qualifies, from when, and what would help",
  },
  body: bodySchema(fields),
  answer: z.strictObject({
    finding: findingSchemas.qualification,
    plan: qualificationPlanSchema,
    explanations: z.strictObject({ finding: explanationSchema, plan: explanationSchema }),
  }),
  run: (body, locale) => {
    const { person, policy, provision: id, ...options } = readFields(body, fields);
    const provision = findQualification(policy, id, options.asOf);
    const finding = assessQualification(person, provision, options);
    const plan = planQualification(person, provision, options);
    const words = { locale, documents: policy.documents, names: namesOf(policy) };
    return { finding, plan, explanations: { finding: explain(finding, words), plan: explain(plan, words) } };
  },
};

/** The policy's qualification that holds on the day; where there are several, the caller names one. */
function findQualification(policy: Policy, id: string | undefined, asOf: PlainDate): Qualification {
  const held = policyAsOf(policy, { asOf, period: { from: asOf, to: asOf } }).provisions.filter(
    (provision) => provision.kind === "qualification",
  );
  const [found, ...more] = id === undefined ? held : held.filter((provision) => provision.id === id);
  if (found === undefined) return throwFault("provision-unknown", [id === undefined ? "policy" : "provision"]);
  return more.length === 0 ? found : throwFault("value-missing", ["provision"], { expected: "id" });
}
