import type { RemedyChange } from "../results/index.js";
import type { Person } from "../model/index.js";
import type { PersonFacts } from "./criteria/index.js";

/** What a person does; time passes by itself. */
export type Action = Exclude<RemedyChange, { readonly kind: "wait" }>;

/** Returns the facts as if the person had done all of some actions. */
export function withActions(facts: PersonFacts, actions: readonly Action[]): PersonFacts {
  return { ...facts, person: actions.reduce(withAction, facts.person) };
}

function withAction(person: Person, action: Action): Person {
  const { certificates = [], education = [], degrees = [], registrations = [], continuingEducation = [] } = person;
  switch (action.kind) {
    case "certificate": {
      const { level, on } = action;
      return {
        ...person,
        certificates: [...certificates, { level, issuedOn: on, approvedOn: on, resultsOn: on }],
      };
    }
    case "education": {
      const { level, majors, on } = action;
      return { ...person, education: [...education, { level, ...firstMajor(majors), graduatedOn: on }] };
    }
    case "degree": {
      const { degree, majors, on } = action;
      return { ...person, degrees: [...degrees, { degree, ...firstMajor(majors), conferredOn: on }] };
    }
    case "registration": {
      const { level, from, until } = action;
      return { ...person, registrations: [...registrations, { level, from, until }] };
    }
    case "continuing-education": {
      const { on, hours } = action;
      return { ...person, continuingEducation: [...continuingEducation, { on, hours }] };
    }
  }
}

function firstMajor(majors: readonly string[] | null): { readonly major?: string } {
  const [major] = majors ?? [];
  return major === undefined ? {} : { major };
}
