import * as fc from "fast-check";
import type { ScenarioFile } from "../results/index.js";
import { decimalTexts, plainDates } from "./dates.js";
import { factorInputs } from "./money-inputs.js";
import { ids, labels, optional } from "./draw.js";
import { policies, provisions } from "./policies.js";
import type { Amendment, Criterion, Parameter, Policy, Provision } from "../policy/index.js";

type Question = ScenarioFile["questions"][number];

type Alternative = Question["alternatives"][number];

/**
 * Scenario files that `safeParseScenarioFile` accepts: questions on a policy file, with alternatives that amend it
 * or divide a budget in another way.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { safeParseScenarioFile } from "social-work-station-rules/results";
 * import { scenarioFiles } from "social-work-station-rules/testing";
 * fc.sample(scenarioFiles(), 5).every((file) => safeParseScenarioFile(file).ok); //=> true
 * ```
 */
export function scenarioFiles(): fc.Arbitrary<ScenarioFile> {
  return optional(
    {
      version: fc.constant(1 as const),
      title: labels("政策测算", "what if"),
      register: fc.constant("register.json"),
      questions: fc.uniqueArray(questions(), { minLength: 1, maxLength: 2, selector: ({ id }) => id }),
    },
    { note: labels("说明", "note"), $schema: fc.constant("scenario-file.json") },
  );
}

function questions(): fc.Arbitrary<Question> {
  const period = fc
    .tuple(plainDates(), plainDates())
    .map(([one, other]) => (one <= other ? { from: one, to: other } : { from: other, to: one }));
  return optional(
    {
      id: ids("question"),
      title: labels("问题", "question"),
      policy: fc.constant("policy.json"),
      asOf: plainDates(),
      period,
      alternatives: alternatives(),
    },
    {
      budget: budgets(),
      unitCosts: fc.record({ station: decimalTexts(), staff: decimalTexts() }, { requiredKeys: [] }),
    },
  );
}

function alternatives(): fc.Arbitrary<Alternative[]> {
  const alternative = policies({ provisions: 3 }).chain((policy) =>
    optional(
      { id: ids("alternative"), amendments: amendments(policy) },
      { title: labels("方案", "alternative"), budget: budgets() },
    ),
  );
  return fc.uniqueArray(alternative, { minLength: 1, maxLength: 2, selector: ({ id }) => id });
}

function budgets(): fc.Arbitrary<NonNullable<Alternative["budget"]>> {
  return factorInputs() as fc.Arbitrary<NonNullable<Alternative["budget"]>>;
}

/**
 * Lists of amendments that `amendPolicy` accepts for a policy: parameters set to other readings or to other values of
 * their kind, criteria dropped, provisions removed and added; no two about one provision.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { beijingSystem2022 } from "social-work-station-rules/catalogue";
 * import { amendPolicy } from "social-work-station-rules/policy";
 * import { amendments } from "social-work-station-rules/testing";
 * fc.sample(amendments(beijingSystem2022), 5).every((list) => amendPolicy(beijingSystem2022, list).id === beijingSystem2022.id); //=> true
 * ```
 */
export function amendments(policy: Policy): fc.Arbitrary<Amendment[]> {
  const document = policy.documents[0]?.id ?? "";
  const held = new Set(policy.provisions.map(({ id }) => id));
  const added = provisions({ document, tiers: ["township", "village"] })
    .filter(({ id }) => !held.has(id))
    .map((provision): Change => ({ kind: "add-provision", provision }));
  const changes = policy.provisions.map((provision) => changesOf(provision, document));
  return fc
    .uniqueArray(fc.oneof(added, ...changes), {
      maxLength: 3,
      selector: ({ provision }) => (typeof provision === "string" ? provision : provision.id),
    })
    .map((list) => list.map((change, index) => ({ ...change, id: `amendment-${index + 1}` })));
}

type Change = Amendment extends infer A ? (A extends Amendment ? Omit<A, "id"> : never) : never;

/** What can be done to one provision. */
function changesOf(provision: Provision, document: string): fc.Arbitrary<Change> {
  const { id } = provision;
  const removed = fc.record(
    { kind: fc.constant("remove-provision" as const), provision: fc.constant(id), from: plainDates() },
    { requiredKeys: ["kind", "provision"] },
  );
  const set = (parameter: string, value: unknown): fc.Arbitrary<Change> =>
    fc
      .record(
        { from: plainDates(), cutPeriod: fc.constantFrom("as-of" as const, "period-start" as const) },
        { requiredKeys: [] },
      )
      .map((rest) => ({ kind: "set-parameter", provision: id, parameter, value: toJson(value), ...rest }));
  const readings = Object.entries<Parameter<unknown> | undefined>(provision.parameters).flatMap(([name, parameter]) =>
    parameter?.status === "interpreted" ? parameter.alternatives.map((other) => set(name, other)) : [],
  );
  const dropped =
    provision.kind === "qualification"
      ? criteriaIn(provision.criteria)
          .filter((criterion) => isLeftWithout(provision.criteria, criterion))
          .map((criterion) => fc.constant<Change>({ kind: "drop-criterion", provision: id, criterion }))
      : [];
  return fc.oneof(
    removed,
    ...readings,
    ...dropped,
    ...(provision.kind === "qualification" ? [] : [otherValues(provision, document, set)]),
  );
}

/** Another value of one parameter, as another provision of the kind has it. */
function otherValues(
  provision: Provision,
  document: string,
  set: (parameter: string, value: unknown) => fc.Arbitrary<Change>,
): fc.Arbitrary<Change> {
  return fc
    .tuple(provisions({ kinds: [provision.kind], document }), fc.constantFrom(...Object.keys(provision.parameters)))
    .chain(([other, name]) => {
      const own = new Map(Object.entries<Parameter<unknown> | undefined>(provision.parameters)).get(name);
      const drawn = new Map(Object.entries<Parameter<unknown> | undefined>(other.parameters)).get(name);
      return set(name, (drawn ?? own)?.value);
    });
}

/** The criteria inside the outermost group. */
function criteriaIn(criterion: Criterion): readonly string[] {
  return "members" in criterion ? criterion.members.flatMap((member) => [member.id, ...criteriaIn(member)]) : [];
}

/** Returns whether something is left of criteria without one of them. */
function isLeftWithout(criterion: Criterion, id: string): boolean {
  if (criterion.id === id) return false;
  return !("members" in criterion) || criterion.members.some((member) => isLeftWithout(member, id));
}

/** Values of parameters are plain data. */
function toJson(value: unknown): Extract<Change, { readonly kind: "set-parameter" }>["value"] {
  return JSON.parse(JSON.stringify(value)) as Extract<Change, { readonly kind: "set-parameter" }>["value"];
}
