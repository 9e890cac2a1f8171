import { parsePeriod, parsePlainDate, type Period, type PlainDate } from "social-work-station-rules/calendar";
import { allPolicies } from "social-work-station-rules/catalogue";
import { parsePerson, parseRegister, personSchema, registerSchema, type Person } from "social-work-station-rules/model";
import { parsePolicy, policySchema, type Policy } from "social-work-station-rules/policy";
import { prepareRegister, type PreparedRegister } from "social-work-station-rules/register";
import { scenarioFileSchema } from "social-work-station-rules/results";
import { areaClasses, type AreaClass } from "social-work-station-rules/terms";
import * as z from "zod";
import { throwFault, type Field } from "./body-fields.js";

const question = scenarioFileSchema.shape.questions.element.shape;

export const day: Field<PlainDate> = { schema: question.asOf, read: (value) => parsePlainDate(value) };

export const period: Field<Period> = { schema: question.period, read: (value) => parsePeriod(value) };

export const register: Field<PreparedRegister> = {
  schema: registerSchema,
  read: (value) => prepareRegister(parseRegister(value)),
};

export const wholePolicy: Field<Policy> = { schema: policySchema, read: parsePolicy };

/** A policy of the catalogue by its id, or one of the caller's own. */
export const policy: Field<Policy> = {
  schema: z.union([z.string(), policySchema]),
  read: (value) =>
    typeof value === "string"
      ? (allPolicies.find(({ id }) => id === value) ?? throwFault("reference-dangling", [], { expected: "id" }))
      : parsePolicy(value),
};

export const areaClass: Field<AreaClass> = {
  schema: z.enum(areaClasses.values),
  read: (value) =>
    areaClasses.values.find((known) => known === value) ??
    throwFault("term-unknown", [], { expected: "listed-value", accepted: areaClasses.values }),
};

/** A person; the stations that the assignments name need not be there. */
export const person: Field<Person> = { schema: personSchema, read: parsePerson };
