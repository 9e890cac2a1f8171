import type { Period, PlainDate } from "../calendar/index.js";
import type { Contract, Operator, Person } from "../model/index.js";
import { type PreparedRegister, divisionExistsOn, stationMatchesTier } from "../register/index.js";
import type { MeasureSubject } from "./context.js";
import { type Formula, anyOf } from "./formula.js";
import { contractsById } from "./indexes.js";
import { ANYWHERE, hasUnrecordedPost } from "./posts-of.js";
import { heldIn, heldOn, isOpenIn, isOpenOn, runsIn } from "./spans.js";

/** The day of a question, or the period for which something is due. */
export interface WhenDue {
  readonly asOf: PlainDate;
  readonly window: Period | undefined;
  /** The tier to which subjects are restricted; absent: none. */
  readonly tier?: string | undefined;
}

/**
 * Returns whether a subject is there, on the day, or on some day of the period for which something is due: a division
 * that exists, an open station, a contract that runs, a person with a post at a station of the area and of the tier. An
 * operator has a contract for such a station; without a tier and in the whole register it is always there.
 */
export function presence(subject: MeasureSubject, when: WhenDue, prepared: PreparedRegister): Formula {
  const { asOf, window } = when;
  switch (subject.kind) {
    case "jurisdiction":
      return true;
    case "division": {
      const division = prepared.divisions.get(subject.id);
      return division !== undefined && divisionExistsOn(division, asOf);
    }
    case "station": {
      const station = prepared.stations.get(subject.id);
      if (station === undefined) return false;
      return window === undefined ? isOpenOn(station, asOf, prepared) : isOpenIn(station, window, prepared);
    }
    case "contract": {
      const held = prepared.indexes.get(contractsById).get(subject.id);
      return held !== undefined && (window !== undefined || runs(held.operator, held.contract, when, prepared));
    }
    case "operator": {
      const operator = prepared.operators.get(subject.id);
      return operator !== undefined && hasContract(operator, when, prepared);
    }
    case "person": {
      const person = prepared.people.get(subject.id);
      return person !== undefined && hasPost(person, when, prepared);
    }
  }
}

/** Returns whether a person has a post; where none are recorded it is not known. */
function hasPost(person: Person, { asOf, window, tier }: WhenDue, prepared: PreparedRegister): Formula {
  if (person.assignments === undefined) return hasUnrecordedPost(person, tier ?? ANYWHERE);
  return anyOf(
    person.assignments
      .filter(({ station }) => isAmong(station, tier, prepared))
      .map((assignment) =>
        window === undefined
          ? heldOn(person, assignment, { prepared, asOf })
          : heldIn(person, assignment, window, prepared),
      ),
  );
}

function hasContract(operator: Operator, when: WhenDue, prepared: PreparedRegister): Formula {
  if (when.tier === undefined && prepared === prepared.whole) return true;
  return anyOf(
    operator.contracts
      .filter(({ stations }) => stations.some((station) => isAmong(station, when.tier, prepared)))
      .map((contract) => runs(operator, contract, when, prepared)),
  );
}

function runs(operator: Operator, contract: Contract, { asOf, window }: WhenDue, prepared: PreparedRegister): Formula {
  return runsIn(operator, contract, window ?? { from: asOf, to: asOf }, prepared);
}

/** Returns whether a station lies in the area, and is of the tier if there is one. */
export function isAmong(id: string, tier: string | undefined, prepared: PreparedRegister): boolean {
  const station = prepared.stations.get(id);
  return station !== undefined && (tier === undefined || stationMatchesTier(prepared, station, tier));
}
