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
    "clients",
    "allocations",
    "spending",
    "evaluations",
    "figures",
    "terms",
    "terms.figures",
    "terms.figures.*.whole",
    "terms.figures.*.accepts",
    "completeness",
  ],
  ...["id", "until", "source", "source.title", "source.place"].map((field) => `figures.*.${field}`),
  "tierSystems.*.tiers.*.platforms",
  ...[
    ...["parent", "administeredBy", "kind", "committee", "urbanRuralCode", "from", "until"],
    ...["classes", "classes.*.from", "classes.*.until"],
  ].map((field) => `divisions.*.${field}`),
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
    "operatingModels",
    "operatingModels.*.from",
    "operatingModels.*.until",
    "premises",
    "premises.*",
    "pilots",
    "pilots.*.batch",
    "pilots.*.from",
    "pilots.*.until",
    "pathways",
    "serviceFields",
    "clientGroups",
    "authorities",
    "authorities.*.level",
    "authorities.*.name",
    "authorities.*.from",
    "authorities.*.until",
  ].map((field) => `stations.*.${field}`),
  ...[
    ...["name", "kind", "foundedOn", "registrationLevel", "ratings", "ratings.*.from", "ratings.*.until"],
    ...[
      "id",
      "until",
      "purchaser",
      "purchaser.level",
      "purchaser.name",
      "amount",
      "signedOn",
      "filedOn",
      "obligations",
    ].map((field) => `contracts.*.${field}`),
  ].map((field) => `operators.*.${field}`),
  ...[
    "birth",
    "household",
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
    "education.*.study",
    "education.*.graduatedOn",
    "degrees.*.major",
    "degrees.*.conferredOn",
    "registrations.*.from",
    "registrations.*.until",
    "practice.*.until",
  ].map((field) => `personnel.*.${field}`),
  "personnel.*.employments.*.*",
  ...[
    "duty",
    "workload",
    "fullTimeEquivalent",
    "from",
    "until",
    "serves",
    "supervises",
    "supervises.*.daysPerMonth",
  ].map((field) => `personnel.*.assignments.*.${field}`),
  ...[
    ...[
      "startedOn",
      "completedOn",
      "hours",
      "caseReference",
      "supervised",
      "supervisees",
      "division",
      "form",
      "field",
      "clientGroups",
      "clients",
    ],
    ...["personsServed", "sessions", "sessions.*.persons", "sessions.*.hours", "workers", "supervisor"],
  ].map((field) => `activities.*.${field}`),
  ...["groups", "division", "station", "hasFile", "fileOpenedOn"].map((field) => `clients.*.${field}`),
  ...["payer", "sourceKind", "purpose"].map((field) => `allocations.*.${field}`),
  ...["sourceKind", "purpose", "until"].map((field) => `spending.*.${field}`),
  ...["assessor", "scheme", "score", "fullMarks", "grade"].map((field) => `evaluations.*.${field}`),
  ...["within", "levels", "period"].map((field) => `completeness.*.${field}`),
].map((pattern) => `input.${pattern}`);

/** Collections of a register whose records have an entry of their own, which tries their fields with every value. */
const WITH_ENTRY = [
  ...["divisions", "tierSystems", "stations", "operators", "personnel", "activities", "clients"],
  ...["allocations", "spending", "evaluations", "figures", "judgements"],
] as const;

const register: Entry = {
  call: { input: registerInput },
  outside: WITH_ENTRY.map((collection) => `input.${collection}.*.*.**`),
  optional: REGISTER,
  members: 20_000,
  types: { "input.**.item": "id", "input.**.fullMarks": "any" },
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
  "provisions.*.parameters.base",
  "provisions.*.parameters.roles.value.*.most",
  "provisions.*.parameters.items.value.*.evidence",
];

/**
 * With two provisions, since each is read by itself: what may be wrong in the others is tried by the schemas' tests.
 * Where every field may be left out, the schema library takes a Date or a Map for an object that leaves out all.
 */
const policyEntry: Entry = {
  call: { input: { ...policyInput, provisions: policyInput.provisions.slice(0, 2) } },
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
/** One of a register's records, by itself. */
function oneRecord(collection: (typeof WITH_ENTRY)[number], input: unknown): Entry {
  return {
    call: { input },
    optional: REGISTER.flatMap((field) =>
      field.startsWith(`input.${collection}.*.`) ? [field.replace(`${collection}.*.`, "")] : [],
    ),
    types: { "input.item": "id", "input.fullMarks": "any" },
  };
}

const RECORDS = {
  Division: oneRecord("divisions", registerInput.divisions[0]),
  TierSystem: oneRecord("tierSystems", registerInput.tierSystems[0]),
  Station: oneRecord("stations", registerInput.stations[0]),
  Operator: oneRecord("operators", registerInput.operators[0]),
  Person: oneRecord("personnel", registerInput.personnel[0]),
  Activity: oneRecord("activities", registerInput.activities[0]),
  FundingSource: {
    call: { input: { id: "source-1", kind: "charity", amount: "12.50", areas: ["own-zone"] } },
    optional: ["input.areas"],
  },
  Client: oneRecord("clients", registerInput.clients[0]),
  Allocation: oneRecord("allocations", registerInput.allocations[0]),
  Spending: oneRecord("spending", registerInput.spending[0]),
  HeldEvaluation: oneRecord("evaluations", registerInput.evaluations[0]),
  Figure: oneRecord("figures", registerInput.figures[0]),
  Judgement: oneRecord("judgements", registerInput.judgements[0]),
  StatisticsReport: {
    types: { "input.averagePay.*.amount": "decimal|null" },
    call: {
      input: {
        version: 1,
        asOf: "2022-12-31",
        built: { subdistrict: 1, township: 2, community: 3 },
        nationallyRegistered: { yes: 1, no: 1, unknown: 1 },
        professionals: { subdistrict: 1, township: 2, community: 3 },
        professionalTotal: 6,
        certified: { count: 2, unknown: 1 },
        graduates: { count: 2, unknown: 1 },
        averagePay: {
          per: "month",
          district: { amount: "6000.5", known: 1, unknown: 0 },
          township: { amount: "6000.5", known: 1, unknown: 0 },
        },
        outsideRows: { stations: 0, professionals: 0 },
      },
    },
  },
} satisfies Readonly<Record<string, Entry>>;

const model: Readonly<Record<string, Entry>> = {
  ...Object.fromEntries(
    Object.entries(RECORDS).flatMap(([name, entry]) => [
      [`parse${name}`, entry],
      [`safeParse${name}`, { ...entry, answers: "faults", thin: true }],
    ]),
  ),
  definePerson: { ...RECORDS.Person, thin: true },
  defineRegister: { ...register, thin: true, outside: ["input.*.*.*.**"] },
  faultsOf: {
    call: { error: [{ message: "应为一个列表。Expected a list.", path: ["stations"] }], parsed: { input: 1 } },
    optional: ["error.*.path", "parsed", "parsed.input"],
    types: { "parsed.input": "any", "error.*.path": "list|null", "error.*.path.*": "any" },
    open: ["error.*", "parsed"],
  },
  parseRegister: register,
  safeParseRegister: {
    ...register,
    answers: "faults",
    thin: true,
    outside: WITH_ENTRY.map((collection) => `input.${collection}.*.*.*.**`),
  },
};

const source = { document: "own", clause: "1", quote: "原文", authority: "normative", verification: "primary-text" };

const indicators: Entry = {
  call: {
    input: {
      $schema: "indicator-file.json",
      version: 1,
      indicators: [
        {
          id: "own/stations",
          title: { zh: "站点数", en: "Stations" },
          unit: { zh: "个", en: "stations" },
          format: "number",
          decimals: 0,
          measure: { take: "count", of: "stations" },
        },
      ],
    },
  },
  types: { "input.$schema": "text" },
  optional: ["input.$schema", "input.indicators.*.format", "input.indicators.*.decimals"],
};

const reportForm: Entry = {
  call: {
    input: {
      $schema: "report-form.json",
      version: 1,
      id: "own/form",
      title: { zh: "统计表", en: "Form" },
      status: "example",
      source: "某办法附件",
      note: { zh: "说明", en: "note" },
      tables: [
        {
          id: "places",
          title: { zh: "各站", en: "Stations" },
          by: "station",
          note: { zh: "说明", en: "note" },
          columns: [
            {
              id: "own/stations",
              title: { zh: "站点数", en: "Stations" },
              unit: { zh: "个", en: "stations" },
              format: "number",
              decimals: 0,
              over: "period",
              total: "sum",
              measure: { take: "count", of: "stations" },
            },
          ],
        },
      ],
    },
  },
  types: { "input.$schema": "text" },
  optional: [
    ...["$schema", "source", "note", "tables.*.title", "tables.*.note"].map((field) => `input.${field}`),
    ...["format", "decimals", "over", "total"].map((field) => `input.tables.*.columns.*.${field}`),
  ],
};

const measure: Entry = {
  call: {
    input: {
      take: "share",
      of: "persons",
      among: { post: { workload: ["full-time"], fullTimeEquivalent: { atLeast: "0.5" } } },
      where: { certificate: { level: { atLeast: "social-worker" } }, anyOf: [{ staffKind: ["local"] }] },
    },
  },
  optional: [
    "input.among",
    "input.among.post",
    "input.among.post.workload",
    "input.among.post.fullTimeEquivalent",
    "input.among.post.fullTimeEquivalent.atLeast",
    "input.where.certificate",
    "input.where.certificate.level",
    "input.where.certificate.level.atLeast",
    "input.where.anyOf",
    "input.where.anyOf.*.staffKind",
  ],
};

const policies: Readonly<Record<string, Entry>> = {
  amendPolicy: {
    call: { policy, amendments },
    members: 20_000,
    optional: ["amendments.*.title", "amendments.*.from", "amendments.*.cutPeriod"],
    types: { "amendments.*.value": "any" },
  },
  definePolicy: { ...policyEntry, thin: true, outside: ["input.*.*.*.**"] },
  findProvision: { call: { policy, kindOrId: "staffing", id: "own/staffing" }, optional: ["id"] },
  interpreted: {
    call: { value: "up", reading: made({ alternatives: ["down"], source }) },
    types: { value: "any", reading: "any" },
    optional: ["value", "reading"],
    thin: true,
  },
  onlyValue: {
    call: { parameter: { value: "1" } },
    types: { "parameter.value": "any" },
    optional: ["parameter.value"],
    open: ["parameter"],
  },
  parameterSchema: {
    call: { value: made(z.string()) },
    run: (ask, args) => (ask(...args) as z.ZodType).safeParse(1).success,
  },
  parseDecisionTable: table,
  parseEvaluationScheme: scheme,
  parseIndicators: indicators,
  parseReportForm: reportForm,
  parseMeasure: measure,
  parsePolicy: policyEntry,
  safeParseDecisionTable: { ...table, answers: "faults", thin: true },
  safeParseEvaluationScheme: { ...scheme, answers: "faults", thin: true },
  safeParseReportForm: { ...reportForm, answers: "faults", thin: true },
  safeParseIndicators: { ...indicators, answers: "faults", thin: true },
  safeParseMeasure: { ...measure, answers: "faults", thin: true },
  safeParsePolicy: { ...policyEntry, answers: "faults", thin: true, outside: ["input.*.*.*.**"] },
  stated: {
    call: { value: 4, source },
    types: { value: "any", source: "any", "source.**": "any" },
    optional: ["value", "source", "source.**"],
  },
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
  policyTimeline: {
    call: { policies: [policy], division: "own-zone", options: { from: "2021-01-01", to: asOf, above: ["110101"] } },
    optional: ["options.above"],
    types: { division: "id" },
  },
};

/** Entries by subpath. */
export const bySubpath = { model, policy: policies, "in-force": inForce };
