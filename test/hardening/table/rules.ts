import { measureCoverage } from "social-work-station-rules/coverage";
import { apportion, type ApportionInput } from "social-work-station-rules/funding";
import { scoreEvaluation } from "social-work-station-rules/evaluation";
import { checkStaffing } from "social-work-station-rules/quota";
import { compileStatisticsForm } from "social-work-station-rules/reporting";
import { QUOTA_CHECKS } from "../../quota/checks.js";
import type { Entry } from "../entry.js";
import {
  answers,
  asOf,
  division,
  judgements,
  period,
  person,
  prepared,
  provisionOf,
  register,
  scheme,
  station,
  table,
} from "../fixtures.js";

const subject = { kind: "station", id: "centre-1" };
const [finding] = checkStaffing(prepared, provisionOf("staffing"), { asOf, station: "centre-1" });
const rate = measureCoverage({ covered: 3, total: 5, unknown: 1 });
const display = { decimals: 1, rounding: "half-up" };
const area = "110101001";

/** What stands in a provision beside what is read: it is carried as it is. */
const SPOKEN = ["note.**", "obligor.**"];
const spoken = (root: string): readonly string[] => SPOKEN.map((pattern) => `${root}.${pattern}`);
/** A provision may hold what the rule does not read. */
const provisionEntry = (fields: Entry): Entry => ({
  ...fields,
  members: 20_000,
  unread: [...spoken("provision"), ...(fields.unread ?? [])],
  open: ["provision", "provision.**", "options.period", ...(fields.open ?? [])],
  optional: ["provision.appliesTo.tier", ...(fields.optional ?? [])],
});

/** A station of a prepared register: what the question does not read of it, `parseRegister` has read. */
const asked = {
  open: ["station"],
  optional: ["station.from", "station.until"],
  unread: [
    "id",
    "name",
    "from",
    "until",
    "operatingModel",
    "platforms.**",
    "nationallyRegistered",
    "systems.**",
    "managingBody",
    ...["premises", "pilots", "pathways", "serviceFields", "clientGroups", "authorities"].map((field) => `${field}.**`),
  ].map((field) => `station.${field}`),
};

const registers: Readonly<Record<string, Entry>> = {
  areaOf: { call: { prepared, id: "110101001001", level: "township" }, types: { id: "text" } },
  areaOfSubject: { call: { prepared, subject, level: "township" }, open: ["subject"] },
  divisionAbove: { call: { prepared, id: "110101001001" }, types: { id: "text" } },
  divisionExistsOn: {
    call: { division, asOf },
    unread: ["division.id", "division.name", "division.level", "division.kind", "division.classes.**"],
    optional: ["division.from", "division.until"],
    open: ["division"],
  },
  isComplete: {
    call: { prepared, query: { collection: "activities", division: area, level: "township", period } },
    optional: ["query.division", "query.level"],
    types: { "query.division": "text" },
    open: ["query.period"],
  },
  liesWithin: { call: { prepared, id: "110101001001", area }, types: { area: "id", id: "text" } },
  prepareRegister: { call: { register } },
  registerRecordedOn: { call: { prepared, day: "2023-12-30" } },
  registerWithin: { call: { prepared, area }, types: { area: "text" } },
  spanHoldsOn: {
    call: { span: { from: "2021-05-01", until: "2024-05-01" }, asOf, recordedOn: "2023-12-31" },
    optional: ["span.from", "span.until"],
    open: ["span"],
  },
  stationMatchesTier: { call: { prepared, station, selector: "own:centre" }, ...asked },
  stationOpenOn: {
    call: { prepared, station, asOf },
    ...asked,
    unread: asked.unread.filter((field) => field !== "station.from" && field !== "station.until"),
  },
};

const findings: Readonly<Record<string, Entry>> = {
  basisOf: {
    call: { provision: provisionOf("staffing"), used: ["minimum"] },
    optional: ["used"],
    types: { provision: "provision" },
  },
  combineAll: { call: { members: ["met", "unmet"] }, types: { members: "list|set" } },
  combineAny: { call: { members: ["met", "unmet"] }, types: { members: "list|set" } },
  compareStrength: { call: { first: "met", second: "unmet" } },
  findingId: {
    call: { provision: "own/staffing", subject, period },
    optional: ["period"],
    open: ["subject", "period"],
    types: { "subject.id": "text" },
  },
  isBreach: {
    call: { finding },
    open: ["finding.**", "finding"],
    types: { "finding.timing": "null|word" },
    unread: [
      "kind",
      "id",
      "provision",
      "subject.**",
      "asOf",
      "detail.**",
      "missing.**",
      "judgements.**",
      "basis.provision",
      "basis.kind",
      "basis.title.**",
      "basis.clauses.**",
      "basis.parameters.**",
    ].map((field) => `finding.${field}`),
  },
  settleJudgement: {
    call: { judgements, query: { provision: "own/checklist", item: "premises", subject, asOf } },
    open: ["judgements.**", "query", "query.subject"],
    types: { "**.item": "id", "**.provision": "id", "judgements.*.outcome": "word" },
    unread: ["judgements.*.role", "judgements.*.evidence.**"],
  },
};

const audit = {
  rows: [{ label: "平谷", numerator: 11, percent: "68.8", parts: [5, 6], sum: 11 }],
  totalRow: { label: "合计", numerator: 11, percent: "68.8", parts: [5, 6], sum: 11 },
};

const coverage: Readonly<Record<string, Entry>> = {
  auditCoverageTable: {
    call: {
      table: audit,
      options: { referenceTotals: [{ label: "平谷", total: 16 }], decimals: 1, rounding: "half-up" },
    },
    optional: [
      "table.totalRow",
      "table.**.parts",
      "table.**.sum",
      "table.**.numeratorIs",
      "options.decimals",
      "options.rounding",
    ],
    types: { "table.**.label": "id", "options.**.label": "id", "options.referenceTotals": "list" },
  },
  checkCoverageTarget: {
    call: { rate, provision: provisionOf("coverage-target"), options: { asOf, division: "110101" } },
    optional: ["options.division", "rate.unknown"],
    open: ["rate", "rate.**"],
    types: { "options.division": "id" },
    unread: ["rate.kind", "rate.percent", "rate.lowest.**", "rate.highest.**", "rate.text", "rate.uncovered"],
  },
  impliedTotals: {
    call: { published: { covered: 225, percent: "65.6", decimals: 1, rounding: "half-up" } },
    optional: ["published.decimals", "published.rounding"],
  },
  measureCoverage: {
    call: { counts: { covered: 3, total: 5, unknown: 1 }, display },
    optional: ["counts.unknown", "display", "display.*"],
  },
  measureCoverageByDivision: {
    call: {
      prepared,
      options: { tier: "own:centre", by: "township", asOf, within: "110101", base: ["subdistrict"], display },
    },
    optional: ["options.within", "options.base", "options.display", "options.display.*"],
    types: { "options.within": "id" },
  },
  measureServiceCoverage: {
    call: { prepared, options: { by: "township", asOf, within: "110101", base: ["residential-community"], display } },
    optional: ["options.within", "options.base", "options.display", "options.display.*"],
    types: { "options.within": "id" },
  },
  planCoverage: {
    call: { rate, options: { target: "0.8", asOf, dueOn: "2025-12-31", per: "quarter" } },
    optional: [
      "rate.kind",
      "rate.unknown",
      "rate.uncovered",
      "rate.percent",
      "rate.lowest",
      "rate.highest",
      "rate.text",
    ],
    types: { "options.per": "word" },
    unread: ["rate.kind", "rate.percent", "rate.lowest.**", "rate.highest.**", "rate.text", "rate.uncovered"],
  },
};

/** Checks of a parsed provision; their period may have further keys. */
const quota: Readonly<Record<string, Entry>> = Object.fromEntries(
  QUOTA_CHECKS.map(({ name, kind, takesPeriod, one }): readonly [string, Entry] => [
    name,
    {
      call: {
        prepared,
        provision: provisionOf(kind),
        options: { ...(takesPeriod ? { period } : {}), asOf, ...(one === null ? {} : { [one]: "centre-1" }) },
      },
      open: ["options.period"],
      optional: one === null ? [] : [`options.${one}`],
      types: one === "station" ? { "options.station": "text" } : {},
    },
  ]),
);

const qualification = provisionOf("qualification");
const personOptions = { asOf, recordedOn: "2023-12-31", areaClass: "rural", judgements };
const PERSON = [
  "staffKinds",
  "certificates",
  "education",
  "degrees",
  "registrations",
  "continuingEducation",
  "practice",
  "employments",
  "assignments",
  "certificates.*.*",
  "education.*.*",
  "degrees.*.*",
  "registrations.*.*",
  "practice.*.until",
].map((field) => `person.${field}`);
const personOptional = [...PERSON, "options.recordedOn", "options.areaClass", "options.judgements"];
/** Criteria name parameters and one another; of a person what no criterion asks for is not read. */
const qualified: Omit<Entry, "call"> = {
  optional: personOptional,
  open: ["person", "person.**", "options.judgements.**"],
  types: {
    "**.id": "id",
    "options.judgements.**.item": "id",
    "options.judgements.**.provision": "id",
    "provision.criteria.**.kind": "word",
    "person.continuingEducation.*.hours": "decimal",
  },
  unread: [
    "person.staffKinds.**",
    "person.employments.**",
    "person.assignments.**",
    "provision.criteria.**.title.**",
    "options.judgements.*.role",
    "options.judgements.*.evidence.**",
    "provision.parameters.definedBy.**",
  ],
  refers: ["provision.criteria.**", "provision.parameters.*"],
};
const personEntry = (call: Entry["call"]): Entry => provisionEntry({ ...qualified, call });

const eligibility: Readonly<Record<string, Entry>> = {
  assessQualification: personEntry({ person, provision: qualification, options: personOptions }),
  assessRoster: provisionEntry({
    ...qualified,
    call: { prepared, provision: qualification, options: { asOf } },
  }),
  planQualification: { ...personEntry({ person, provision: qualification, options: personOptions }), thin: true },
  prepareQualification: provisionEntry({
    call: {
      provision: qualification,
      options: { asOf, recordedOn: "2023-12-31", judgements },
      person,
      area: "rural",
    },
    ...qualified,
    thin: true,
    optional: [...personOptional, "area"],
    refers: [...(qualified.refers ?? []), "area"],
    run: (ask, [provision, options, who, areaClass]) =>
      (ask(provision, options) as (...args: readonly unknown[]) => unknown)(who, { areaClass }),
  }),
};

const claims: ApportionInput = {
  total: "100.00",
  claims: [
    { id: "a", weight: "1.5", floor: "1.0", cap: "90.0" },
    { id: "b", weight: "2.5" },
  ],
  method: { residualTo: "b", rounding: "half-up" },
  unit: "0.01",
  ties: "id-order",
  floorMeaning: "at-least",
  detail: "explained",
};
const factors = {
  total: "100.00",
  recipients: [
    { id: "a", coefficient: "1.5", floor: "1.0", cap: "90.0" },
    { id: "b", coefficient: "1.0" },
  ],
  factors: [
    {
      id: "people",
      weight: "0.5",
      indicators: [
        { id: "a", value: "3.0" },
        { id: "b", value: "4.0" },
      ],
      direction: "inverse",
    },
    {
      id: "rest",
      weight: "0.5",
      factors: [
        {
          id: "both",
          weight: "1.0",
          product: [
            {
              indicators: [
                { id: "a", value: "3.0" },
                { id: "b", value: "4.0" },
              ],
              direction: "proportional",
            },
          ],
        },
      ],
    },
  ],
  weightsAddTo: "1.0",
  coefficientAppliesTo: ["people"],
  method: "largest-remainder",
  unit: "0.01",
  ties: "id-order",
  detail: "explained",
};
const money = {
  sources: [{ id: "lottery", amount: "50.00", purposes: ["case"], areas: ["east"], recipients: ["a"] }],
  needs: [{ recipient: "a", purpose: "case", area: "east", amount: "80.00", priority: "first" }],
  fairness: { priorityClasses: ["first", "second"] },
  sourceOrder: ["lottery"],
  unit: "0.01",
};

const funding: Readonly<Record<string, Entry>> = {
  allocateSources: {
    call: { input: money },
    optional: [
      "input.fairness",
      "input.sourceOrder",
      "input.unit",
      "input.sources.*.purposes",
      "input.sources.*.areas",
      "input.sources.*.recipients",
      "input.needs.*.area",
      "input.needs.*.priority",
    ],
  },
  apportion: {
    call: { input: claims },
    optional: [
      "input.method",
      "input.unit",
      "input.ties",
      "input.floorMeaning",
      "input.detail",
      "input.claims.*.floor",
      "input.claims.*.cap",
    ],
    types: { "input.method.rounding": "word" },
  },
  apportionByFactors: {
    call: { input: factors },
    open: ["input.factors.**"],
    optional: [
      "method",
      "unit",
      "ties",
      "detail",
      "weightsAddTo",
      "coefficientAppliesTo",
      "recipients.*.coefficient",
      "recipients.*.floor",
      "recipients.*.cap",
      "factors.*.direction",
      "factors.*.factors.*.product.*.direction",
    ].map((field) => `input.${field}`),
  },
  shareCosts: {
    call: {
      input: {
        recipients: [
          {
            id: "a",
            amount: "100.00",
            ratios: [
              { party: "city", ratio: "0.5" },
              { party: "state", ratio: "0.5" },
            ],
          },
        ],
        parties: [{ id: "city", cap: "40.00" }, { id: "state" }],
        unit: "0.01",
      },
    },
    open: ["input.recipients.*", "input.recipients.*.ratios.*"],
    optional: ["input.unit", "input.parties.*.cap"],
  },
  verifyApportionment: {
    call: { input: claims, result: apportion(claims) },
    open: ["result.**"],
    unread: ["result.**"],
    optional: [
      "input.method",
      "input.unit",
      "input.ties",
      "input.floorMeaning",
      "input.detail",
      "input.claims.*.floor",
      "input.claims.*.cap",
    ],
  },
};

const evaluated = scoreEvaluation(scheme, answers as never);

const evaluation: Readonly<Record<string, Entry>> = {
  checkEvaluation: {
    call: {
      prepared,
      provision: provisionOf("evaluation"),
      options: { asOf, period, jurisdiction: area, subject: "centre-1" },
    },
    open: ["options.period"],
    optional: ["options.jurisdiction", "options.subject"],
  },
  checkEvaluationScheme: {
    call: { scheme, provision: provisionOf("evaluation-scheme"), options: { asOf } },
  },
  checkSchemeShape: {
    unread: ["shape.*.*.name.en"],
    call: {
      scheme,
      shape: {
        grades: 2,
        depth: 1,
        leaves: 1,
        dimensions: [{ id: "a", name: { zh: "甲", en: "a" } }],
        subjects: [{ id: "users", name: { zh: "甲", en: "a" } }],
        frequency: "yearly",
        assessor: "third-party",
        full: "100.0",
        bounds: ["60.0"],
        weights: [{ subject: "users", weight: "1.0" }],
        selfAssessment: true,
        sample: "0.3",
      },
    },
    optional: ["shape.*"],
    open: ["shape.*.**"],
  },
  compareEvaluations: {
    call: { first: evaluated, second: evaluated },
    outside: ["first.*.**", "second.*.**"],
    open: ["first", "second"],
  },
  scoreEvaluation: {
    call: { scheme, answers },
    optional: ["answers.*.evidence", "answers.*.subject"],
    open: ["answers.*"],
  },
};

const measured = { kind: "station", id: "centre-1" };

const measure: Readonly<Record<string, Entry>> = {
  checkRequirement: {
    call: {
      prepared,
      provision: provisionOf("requirement"),
      options: { asOf, period, jurisdiction: area, subject: "centre-1" },
    },
    open: ["options.period"],
    optional: ["options.jurisdiction", "options.subject"],
  },
  checkPayStandard: {
    call: { prepared, provision: provisionOf("pay-standard"), options: { asOf, person: "person-1" } },
    optional: ["options.person"],
  },
  takeMeasure: {
    call: {
      prepared,
      measure: provisionOf("requirement").parameters.measure.value,
      options: { subject: measured, asOf, period },
    },
    open: ["options.subject", "options.period"],
    optional: ["options.period"],
    types: { "options.subject.kind": "word" },
  },
};

const pathway: Readonly<Record<string, Entry>> = {
  analyseDecisionTable: { call: { table } },
  classifyPathway: {
    call: { conditions: { area: "rural-area" }, table },
    optional: ["conditions.area"],
    types: { "conditions.area": "word" },
  },
};

const reporting: Readonly<Record<string, Entry>> = {
  checkDeadlines: {
    call: {
      submissions: [{ provision: "own/deadline", division: "110105", on: asOf }],
      provision: provisionOf("deadline"),
      options: { asOf, obliged: ["110105"], holidays: ["2023-05-31"], closeOfBusiness: "17:30" },
    },
    optional: ["options.obliged", "options.holidays", "options.closeOfBusiness"],
    types: { "options.closeOfBusiness": "word" },
  },
  checkStatisticsForm: {
    call: { form: compileStatisticsForm(prepared, provisionOf("statistics-form"), { asOf }) },
    types: { "form.averagePay.*.amount": "null|decimal" },
  },
  compileStatisticsForm: {
    call: { prepared, provision: provisionOf("statistics-form"), options: { asOf } },
  },
};

/** Entries by subpath. */
export const bySubpath = {
  register: registers,
  finding: findings,
  coverage,
  quota,
  eligibility,
  funding,
  evaluation,
  pathway,
  reporting,
  measure,
};
