import type { Employment, Person, SubjectRef } from "../model/index.js";
import type { EmploymentCondition, RegistrationCondition } from "../policy/index.js";
import { spanHoldsOn } from "../register/index.js";
import { CERTIFICATE_LEVELS } from "../terms/index.js";
import { operatorMeets } from "./conditions.js";
import type { MeasureContext } from "./context.js";
import { type Formula, allOf, anyOf, given } from "./formula.js";
import { ofCertainty, testFlag, testList, testWord, unknownFact, wordsWithin } from "./test-facts.js";

/** Conditions on how persons are registered and employed. */

/** Returns whether a person has a registration on the day that meets a condition. */
export function hasRegistration(person: Person, wanted: RegistrationCondition, context: MeasureContext): Formula {
  const subject = { kind: "person", id: person.id } as const;
  const levels = wordsWithin(CERTIFICATE_LEVELS, wanted.level);
  if (person.registrations === undefined)
    return testList(unknownFact(subject, "registrations"), { group: "", passing: levels, among: CERTIFICATE_LEVELS });
  return anyOf(
    person.registrations
      .filter(({ level }) => levels.includes(level))
      .map((registration) =>
        ofCertainty(
          spanHoldsOn(registration, context.asOf, context.prepared.register.recordedOn),
          unknownFact(subject, "registration-date", `${registration.level} ${registration.from ?? ""}`),
          context.asOf,
        ),
      ),
  );
}

/** Returns whether a person has an employment on the day that meets a condition. */
export function hasEmployment(person: Person, wanted: EmploymentCondition, context: MeasureContext): Formula {
  const subject = { kind: "person", id: person.id } as const;
  if (person.employments === undefined)
    return testList(unknownFact(subject, "operating-model", "employments"), {
      group: JSON.stringify(wanted),
      passing: ["an employment"],
      among: ["an employment"],
    });
  return anyOf(person.employments.map((employment) => employmentMeets(subject, employment, wanted, context)));
}

function employmentMeets(
  subject: SubjectRef,
  employment: Employment,
  wanted: EmploymentCondition,
  context: MeasureContext,
): Formula {
  const { prepared, asOf } = context;
  const of = `${employment.from ?? ""} ${employment.operator ?? ""}`;
  // What is not known of the days, of the model and of how somebody was hired are three facts, which one word names.
  const factOf = (what: string) => unknownFact(subject, "operating-model", `${of} ${what}`);
  return allOf([
    ofCertainty(spanHoldsOn(employment, asOf, prepared.register.recordedOn), factOf("days"), asOf),
    given(wanted.model, (models) => testWord(employment.model, models, factOf("model"))),
    given(wanted.employer, (kinds) => testWord(employment.employer, kinds, unknownFact(subject, "employer", of))),
    given(wanted.form, (forms) => testWord(employment.form, forms, unknownFact(subject, "employment-form", of))),
    given(wanted.post, (posts) => testWord(employment.post, posts, unknownFact(subject, "outside-post", of))),
    given(wanted.asGraduate, (isWanted) => testFlag(employment.hiredAsGraduate, isWanted, factOf("graduate"))),
    given(wanted.operator, (condition) => {
      if (employment.operator === undefined)
        return testWord(undefined, [JSON.stringify(condition)], unknownFact(subject, "operators", of));
      const operator = prepared.operators.get(employment.operator);
      return operator !== undefined && operatorMeets(operator, condition, context);
    }),
  ]);
}
