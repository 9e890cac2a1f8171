import * as z from "zod";
import { made, type Entry } from "../entry.js";
import { asOf, period, policy, policyInput, provisionOf, registerInput, schemeInput, tableInput } from "../fixtures.js";

/** Fields of a register that may be left out. */
const REGISTER = [
  ...[
    "divisions",
    "tierSystems",
    "stations",
    "operators",
    "personnel",
    "activities",
    "fundingSources",
    "judgements",
    "completeness",
  ],
  "tierSystems.*.tiers.*.platforms",
  ...["parent", "administeredBy", "kind", "committee", "urbanRuralCode", "from", "until"].map(
    (field) => `divisions.*.${field}`,
  ),
  ...[
    "name",
    "from",
    "until",
    "operatingModel",
    "platforms",
    "nationallyRegistered",
    "systems",
    "managingBody",
    "systems.*.adoptedOn",
  ].map((field) => `stations.*.${field}`),
  ...["operators.*.name", "operators.*.contracts.*.until"],
  ...[
    "staffKinds",
    "certificates",
    "education",
    "degrees",
    "registrations",
    "continuingEducation",
    "practice",
    "employments",
    "assignments",
  ].map((field) => `personnel.*.${field}`),
  ...["issuedOn", "approvedOn", "resultsOn"].map((field) => `personnel.*.certificates.*.${field}`),
  ...[
    "education.*.major",
    "education.*.graduatedOn",
    "degrees.*.major",
    "degrees.*.conferredOn",
    "registrations.*.from",
    "registrations.*.until",
    "practice.*.until",
  ].map((field) => `personnel.*.${field}`),
  "personnel.*.employments.*.*",
  ...["duty", "workload", "fullTimeEquivalent", "from", "until", "serves"].map(
    (field) => `personnel.*.assignments.*.${field}`,
  ),
  ...["startedOn", "completedOn", "hours", "caseReference", "supervisees"].map((field) => `activities.*.${field}`),
  ...["within", "levels", "period"].map((field) => `completeness.*.${field}`),
].map((pattern) => `input.${pattern}`);

const register: Entry = {
  call: { input: registerInput },
  optional: REGISTER,
  members: 20_000,
  types: { "input.**.item": "id" },
};

/** Fields of a policy that may be left out, and those whose text is anyone's. */
const POLICY = [
  ...[
    "edition",
    "issuedOn",
    "effective.from",
    "effective.until",
    "supersedes",
    "successors",
    "prevailsOver",
    "tierSystem",
    "data",
    "successors.*.policy",
  ],
  ...["issuedOn", "address", "note"].map((field) => `documents.*.${field}`),
  ...["unit", "asOf", "note"].map((field) => `data.*.${field}`),
  "tierSystem.tiers.*.platforms",
  ...["appliesTo.tier", "from", "until", "note"].map((field) => `provisions.*.${field}`),
  "provisions.*.parameters.roles.value.*.most",
  "provisions.*.parameters.items.value.*.evidence",
];

/** Where every field may be left out, the schema library takes a Date or a Map for an object that leaves out all. */
const policyEntry: Entry = {
  call: { input: policyInput },
  members: 20_000,
  optional: [
    ...POLICY.map((pattern) => `input.${pattern}`),
    ...["grades", "depth", "leaves", "frequency", "assessor"].map((name) => `input.provisions.*.parameters.${name}`),
  ],
  types: {
    "input.effective": "object|box",
    "input.effective.until.value": "date|null",
    "input.data.*.content.value.value": "decimal",
    "input.provisions.*.parameters.minimum.value": "decimal",
    "input.provisions.*.parameters.level.value": "any",
    "input.provisions.*.parameters.years.value": "any",
  },
};

const scheme: Entry = {
  call: { input: schemeInput },
  members: 20_000,
  optional: [
    ...[
      "source",
      "from",
      "until",
      "frequency",
      "assessor",
      "subjects",
      "bonus",
      "vetoes",
      "grades.*.from",
      "grades.*.below",
    ].map((field) => `input.${field}`),
    ...["input.indicators.*.evidence", "input.indicators.*.children.*.scoredBy", "input.bonus.items.*.rule.step"],
  ],
};

const table: Entry = {
  call: { input: tableInput },
  optional: ["input.rows.*.clause", "input.leftOpen", "input.leftOpen.*.clause"],
  types: { "input.**.values": "list" },
};

const amendments = [
  {
    id: "more",
    title: { zh: "更多", en: "more" },
    from: "2023-03-01",
    kind: "set-parameter",
    provision: "own/staffing",
    parameter: "minimum",
    value: 2,
    cutPeriod: "as-of",
  },
];
/** One of the register's personnel, by itself. */
const onePerson: Entry = {
  call: { input: registerInput.personnel[0] },
  optional: REGISTER.flatMap((field) =>
    field.startsWith("input.personnel.*.") ? [field.replace("personnel.*.", "")] : [],
  ),
};

const model: Readonly<Record<string, Entry>> = {
  parsePerson: onePerson,
  safeParsePerson: { ...onePerson, answers: "faults" },
  parseRegister: register,
  safeParseRegister: { ...register, answers: "faults", thin: true, outside: ["input.*.*.*.**"] },
};

const policies: Readonly<Record<string, Entry>> = {
  amendPolicy: {
    call: { policy, amendments },
    members: 20_000,
    optional: ["amendments.*.title", "amendments.*.from", "amendments.*.cutPeriod"],
    types: { "amendments.*.value": "any" },
  },
  parameterSchema: {
    call: { value: made(z.string()) },
    run: (ask, args) => (ask(...args) as z.ZodType).safeParse(1).success,
  },
  parseDecisionTable: table,
  parseEvaluationScheme: scheme,
  parsePolicy: policyEntry,
  safeParseDecisionTable: { ...table, answers: "faults", thin: true },
  safeParseEvaluationScheme: { ...scheme, answers: "faults", thin: true },
  safeParsePolicy: { ...policyEntry, answers: "faults", thin: true, outside: ["input.*.*.*.**"] },
  walkParameters: { call: { policy } },
  withParameters: {
    call: { provision: provisionOf("staffing"), changed: { minimum: provisionOf("staffing").parameters.minimum } },
    open: ["changed"],
    types: { provision: "provision", changed: "object|record", "changed.minimum.value": "decimal" },
  },
};

const inForce: Readonly<Record<string, Entry>> = {
  policiesInForce: {
    call: { policies: [policy], options: { asOf, division: "own-zone", above: ["110101"] } },
    optional: ["options.above"],
    types: { "options.division": "id" },
  },
  policyAsOf: { call: { policy, options: { asOf, period } }, open: ["options.period"] },
};

/** Entries by subpath. */
export const bySubpath = { model, policy: policies, "in-force": inForce };
