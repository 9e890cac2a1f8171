import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarYear } from "social-work-station-rules/calendar";
import { isRuleInputError } from "social-work-station-rules/fault";
import type { Finding } from "social-work-station-rules/finding";
import type { Register } from "social-work-station-rules/model";
import type { Provision } from "social-work-station-rules/policy";
import { checkChecklist, checkShareQuota } from "social-work-station-rules/quota";
import { prepareRegister } from "social-work-station-rules/register";
import { findingSchema } from "social-work-station-rules/results";
import { plainDates, registers } from "social-work-station-rules/testing";
import { asProvision, asRegister } from "../as-parsed.js";
import { deepFreeze } from "../deep-freeze.js";
import { provisionOf } from "../hardening/fixtures.js";
import { thrownFault } from "../thrown-fault.js";
import { QUOTA_CHECKS, type QuotaCheck } from "./checks.js";
import { centre, ownRegister, prepared } from "./own-register.js";
import { checklist, recurringDuty, shareQuota, staffing } from "./provisions.js";

const period = calendarYear(2021);

interface Check extends QuotaCheck {
  readonly provision: Provision;
  readonly options: object;
}

/** Every check with a provision of its kind and its options. */
const CHECKS: readonly Check[] = QUOTA_CHECKS.map((check) => ({
  ...check,
  provision: provisionOf(check.kind),
  options: { ...(check.takesPeriod ? { period } : {}), asOf: "2021-12-31" },
}));

/** Returns the same provision for the tiers of drawn registers. */
function onBeijing(provision: Provision): Provision {
  return asProvision({
    ...provision,
    appliesTo: { ...provision.appliesTo, tier: "beijing:township" },
    ...(provision.kind === "share-quota" ? { centreTier: "beijing:township", stationTier: "beijing:community" } : {}),
  });
}

function ask({ run }: Check, register: unknown, provision: unknown, options: unknown): readonly Finding[] {
  return run(register as never, deepFreeze(provision) as never, deepFreeze(options) as never);
}

const drawn = fc.tuple(registers({ stations: 6 }), plainDates({ from: "2020-06-01", to: "2023-06-30" }));

describe.each(CHECKS)("$name", (check) => {
  it("changes none of its arguments, answers the same again, and returns plain data of the published shape", () => {
    fc.assert(
      fc.property(drawn, ([register, asOf]) => {
        const frozen = prepareRegister(deepFreeze(register));
        const options = { ...check.options, asOf };
        const findings = ask(check, frozen, onBeijing(check.provision), options);
        expect(ask(check, frozen, onBeijing(check.provision), options)).toEqual(findings);
        expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
        for (const finding of findings) expect(findingSchema.safeParse(finding).error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("returns one finding for each subject, by id, and the same one for a subject alone", () => {
    fc.assert(
      fc.property(drawn, ([register, asOf]) => {
        const whole = prepareRegister(register);
        const options = { ...check.options, asOf };
        const findings = ask(check, whole, onBeijing(check.provision), options);
        const ids = findings.map(({ subject }) => subject.id);
        expect(ids).toEqual([...new Set(ids)].sort());
        if (check.one === null) return;
        for (const { id } of register.stations) {
          expect(ask(check, whole, onBeijing(check.provision), { ...options, [check.one]: id })).toEqual(
            findings.filter(({ subject }) => subject.id === id),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it("does not depend on the order of the records", () => {
    const reversed = (register: Register): Register =>
      asRegister({
        ...register,
        divisions: register.divisions.toReversed(),
        stations: register.stations.toReversed(),
        operators: register.operators.toReversed(),
        activities: register.activities.toReversed(),
        judgements: register.judgements.toReversed(),
        completeness: register.completeness.toReversed(),
      });
    fc.assert(
      fc.property(drawn, ([register, asOf]) => {
        const answer = (one: Register): readonly unknown[] =>
          ask(check, prepareRegister(one), onBeijing(check.provision), { ...check.options, asOf }).map((finding) => ({
            ...finding,
            missing: finding.missing.map((fact) => JSON.stringify(fact)).sort(),
          }));
        expect(answer(reversed(register))).toEqual(answer(register));
      }),
      { numRuns: 40 },
    );
  });

  it("lists something as missing exactly if it is undetermined", () => {
    fc.assert(
      fc.property(drawn, ([register, asOf]) => {
        for (const { verdict, missing } of ask(check, prepareRegister(register), onBeijing(check.provision), {
          ...check.options,
          asOf,
        }))
          expect(missing.length > 0).toBe(verdict === "undetermined");
      }),
      { numRuns: 40 },
    );
  });

  const register = prepared({ stations: [centre({ from: "2021-01-01" })] });
  const { provision, options } = check;
  const errorFor = (...args: readonly [unknown, unknown, unknown]): string => thrownFault(() => ask(check, ...args));

  it("throws not-parsed for a register that is not prepared", () => {
    for (const other of [ownRegister({}), { ...register }, {}, [], null, undefined])
      expect(errorFor(other, provision, options)).toBe("not-parsed at $.prepared");
  });

  it("throws not-parsed for a provision that no parser returned", () => {
    for (const other of [JSON.parse(JSON.stringify(provision)), { ...provision }, {}, [], null, undefined])
      expect(errorFor(register, other, options)).toBe("not-parsed at $.provision");
  });

  it("throws for a provision of another kind", () => {
    const other = provision.kind === "staffing" ? recurringDuty() : staffing();
    expect(errorFor(register, other, options)).toBe("variant-unknown at $.provision.kind");
  });

  it("throws for a tier that is not in the register", () => {
    for (const tier of ["own:center", "__proto__"]) {
      const other = asProvision({ ...provision, appliesTo: { ...provision.appliesTo, tier } });
      expect(errorFor(register, other, options)).toBe("tier-unknown at $.provision.appliesTo.tier");
    }
  });

  it("throws for options that are no object, an unknown option or an impossible day", () => {
    for (const wrong of [null, undefined, [], "2021-12-31"])
      expect(errorFor(register, provision, wrong)).toBe("type-invalid at $.options");
    for (const asOf of ["2023-02-30", "2021-2-1", "", 20211231, Number.NaN, null, undefined, new Date(0)])
      expect(errorFor(register, provision, { ...options, asOf })).toBe("date-invalid at $.options.asOf");
    expect(errorFor(register, provision, { ...options, day: "2021-12-31" })).toBe("key-unknown at $.options.day");
  });

  const { one } = check;
  if (one !== null)
    it("throws for a subject that is not in the register, and names it only by an id", () => {
      const valuesFor = (id: unknown): unknown => {
        try {
          return ask(check, register, provision, { ...options, [one]: id });
        } catch (error) {
          return isRuleInputError(error) ? [error.code, error.path.join("."), error.values] : error;
        }
      };
      for (const id of ["centre-9", "__proto__"])
        expect(valuesFor(id)).toEqual(["reference-dangling", `options.${one}`, { id }]);
      for (const id of ["", Number.NaN, null, "11010119900307123X"])
        expect(valuesFor(id)).toEqual(["reference-dangling", `options.${one}`, { expected: "id" }]);
    });

  if ("period" in options)
    it("throws for a period that is none", () => {
      const errorForPeriod = (wrong: unknown): string => errorFor(register, provision, { ...options, period: wrong });
      expect(errorForPeriod(undefined)).toBe("type-invalid at $.options.period");
      expect(errorForPeriod(2021)).toBe("type-invalid at $.options.period");
      expect(errorForPeriod({ from: "2021-01-01" })).toBe("date-invalid at $.options.period.to");
      expect(errorForPeriod({ from: "2021-12-31", to: "2021-01-01" })).toMatch(
        /^interval-reversed at \$\.options\.period/,
      );
    });
});

describe("checkShareQuota", () => {
  const register = prepared({});
  const errorFor = (fields: object): string =>
    thrownFault(() => checkShareQuota(register, asProvision({ ...shareQuota(), ...fields }), { asOf: "2021-12-31" }));

  it("throws for a tier of centres or stations that is not in the register", () => {
    expect(errorFor({ centreTier: "own:center" })).toBe("tier-unknown at $.provision.centreTier");
    expect(errorFor({ stationTier: "own:center" })).toBe("tier-unknown at $.provision.stationTier");
  });
});

describe("checkChecklist", () => {
  const register = prepared({});
  const items = [{ id: "premises", text: { zh: "场地", en: "premises" }, when: "always" as const }];

  it.each(["form", "scheme", "submission"] as const)("throws for a checklist of the subject %s", (subject) => {
    expect(thrownFault(() => checkChecklist(register, checklist(items, { subject }), { asOf: "2021-12-31" }))).toBe(
      "value-invalid at $.provision.appliesTo.subject",
    );
  });

  it.each(["division", "operator", "person"] as const)("throws for a %s that is not in the register", (kind) => {
    const ask = (subject: string): readonly Finding[] =>
      checkChecklist(register, checklist(items, { subject: kind }), { asOf: "2021-12-31", subject });
    const valuesFor = (subject: string): unknown => {
      try {
        return ask(subject);
      } catch (error) {
        return isRuleInputError(error) ? [error.code, error.values] : error;
      }
    };
    expect(valuesFor("110109")).toEqual(["reference-dangling", { id: "110109" }]);
    expect(valuesFor("11010119900307123X")).toEqual(["reference-dangling", { expected: "id" }]);
  });
});
