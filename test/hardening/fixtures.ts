import * as fc from "fast-check";
import { parsePeriod } from "social-work-station-rules/calendar";
import { parseRegister, type Register } from "social-work-station-rules/model";
import {
  KINDS_OF_PROVISION,
  parseDecisionTable,
  parseEvaluationScheme,
  parsePolicy,
  PROVISION_KINDS,
  type Policy,
  type Provision,
  type ProvisionKind,
  type ProvisionOf,
} from "social-work-station-rules/policy";
import { prepareRegister, type PreparedRegister } from "social-work-station-rules/register";
import { provisions } from "social-work-station-rules/testing";
import { deepFreeze } from "../deep-freeze.js";

/** One small record of everything that the rules read, with every field that there is. */
export const asOf = "2023-05-31";
export const period = deepFreeze(parsePeriod({ from: "2023-01-01", to: "2023-12-31" }));
const title = { zh: "规定", en: "provision" };

export const registerInput = deepFreeze({
  version: 1,
  recordedOn: "2023-12-31",
  tierSystems: [
    {
      id: "own",
      name: { zh: "体系", en: "system" },
      tiers: [
        {
          id: "own:centre",
          name: { zh: "中心", en: "centre" },
          levels: ["township"],
          platforms: [{ key: "donation", name: { zh: "捐助点", en: "donation point" } }],
        },
        { id: "own:station", name: { zh: "站", en: "station" }, levels: ["village"] },
      ],
    },
  ],
  divisions: [
    {
      id: "110101001",
      name: "东华门街道",
      level: "township",
      kind: "subdistrict",
      classes: [{ class: "development-zone", from: "2000-01-01", until: "2090-01-01" }],
      from: "1990-01-01",
      until: "2090-01-01",
    },
    {
      id: "110101001001",
      name: "多福巷社区",
      level: "village",
      committee: "residential-community",
      urbanRuralCode: "111",
      parent: "110101001",
      administeredBy: "110101001",
    },
  ],
  stations: [
    {
      id: "centre-1",
      name: "中心",
      division: "110101001",
      tier: "own:centre",
      from: "2021-01-01",
      until: "2030-12-31",
      operatingModel: "government-purchase",
      platforms: ["donation"],
      nationallyRegistered: true,
      systems: [{ system: "finance", adoptedOn: "2021-06-01" }],
      premises: { available: true, facilities: ["case-room"], signage: true, rulesPosted: true },
      pilots: [{ programme: "own-pilot", batch: 1, from: "2021-01-01", until: "2030-01-01" }],
      pathways: ["embedded"],
      serviceFields: ["social-assistance"],
      clientGroups: ["older-people"],
      authorities: [
        { body: "civil-affairs", level: "county", name: "区民政局", from: "2021-01-01", until: "2030-01-01" },
      ],
      managingBody: "社区办",
    },
    {
      id: "station-1",
      division: "110101001001",
      tier: "own:station",
      from: "2022-01-01",
      operatingModels: [{ model: "direct-employment", from: "2022-01-01", until: "2030-01-01" }],
    },
  ],
  operators: [
    {
      id: "operator-1",
      name: "机构",
      kind: "social-organisation",
      foundedOn: "2010-01-01",
      registrationLevel: "county",
      ratings: [{ rating: "4A", from: "2020-01-01", until: "2030-01-01" }],
      contracts: [
        {
          id: "contract-1",
          stations: ["centre-1"],
          from: "2021-01-01",
          until: "2030-12-31",
          purchaser: { body: "civil-affairs", level: "county", name: "区民政局" },
          amount: "200000.00",
          signedOn: "2020-12-01",
          filedOn: "2020-12-15",
          obligations: ["own/cases"],
        },
      ],
    },
  ],
  personnel: [
    {
      id: "person-1",
      birth: "1990-05",
      household: "110101",
      staffKinds: ["professional"],
      certificates: [
        { level: "social-worker", issuedOn: "2018-01-01", approvedOn: "2018-01-01", resultsOn: "2017-12-01" },
      ],
      education: [{ level: "bachelor", major: "社会工作", study: "full-time", graduatedOn: "2015-07-01" }],
      degrees: [{ degree: "bachelor", major: "社会工作", conferredOn: "2015-07-01" }],
      registrations: [{ level: "social-worker", from: "2022-01-01", until: "2024-12-31" }],
      continuingEducation: [{ on: "2022-06-01", hours: "12.5" }],
      practice: [{ from: "2015-09-01", until: "2030-01-01" }],
      employments: [
        {
          model: "government-purchase",
          operator: "operator-1",
          employer: "operator",
          form: "labour-contract",
          post: "social-work-post",
          from: "2020-01-01",
          until: "2030-01-01",
          hiredAsGraduate: true,
          pay: { amount: "6000.50", per: "month" },
        },
      ],
      assignments: [
        {
          station: "centre-1",
          role: "director",
          duty: "professional-social-work",
          workload: "full-time",
          fullTimeEquivalent: "1.0",
          from: "2021-01-01",
          until: "2030-01-01",
          serves: ["110101001001"],
          supervises: [{ station: "station-1", daysPerMonth: 10 }],
        },
      ],
    },
  ],
  activities: [
    {
      id: "activity-1",
      station: "centre-1",
      kind: "case-work",
      startedOn: "2023-01-05",
      completedOn: "2023-02-05",
      hours: "3.5",
      caseReference: "case-1",
      supervised: ["person-1"],
      supervisees: 1,
      division: "110101001001",
      form: "home-visit",
      field: "social-assistance",
      clientGroups: ["older-people"],
      clients: ["client-1"],
      sessions: [{ on: "2023-01-10", persons: 5, hours: "1.5" }],
      workers: ["person-1"],
      supervisor: "person-1",
    },
    { id: "activity-2", station: "centre-1", kind: "community-work", completedOn: "2023-03-01", personsServed: 40 },
  ],
  fundingSources: [],
  clients: [
    {
      id: "client-1",
      groups: ["older-people"],
      division: "110101001",
      station: "centre-1",
      hasFile: true,
      fileOpenedOn: "2022-05-01",
    },
  ],
  allocations: [
    {
      id: "allocation-1",
      subject: { kind: "station", id: "centre-1" },
      payer: "1101",
      sourceKind: "welfare-lottery",
      purpose: "operation",
      amount: "200000.00",
      on: "2023-02-01",
    },
  ],
  spending: [
    {
      id: "spending-1",
      subject: { kind: "operator", id: "operator-1" },
      sourceKind: "charity",
      purpose: "pay",
      amount: "6000.50",
      from: "2023-01-01",
      until: "2023-03-31",
    },
  ],
  evaluations: [
    {
      id: "evaluation-1",
      subject: { kind: "station", id: "centre-1" },
      on: "2023-04-01",
      assessor: "third-party",
      scheme: "own-scheme",
      score: "92.5",
      fullMarks: "100",
      grade: "good",
    },
  ],
  figures: [
    {
      id: "figure-1",
      subject: { kind: "station", id: "centre-1" },
      key: "floor-area",
      value: "650.5",
      from: "2021-01-01",
      until: "2030-12-31",
      source: { title: "不动产登记", place: "第1页" },
    },
  ],
  terms: {
    figures: [
      {
        key: "own:files",
        name: { zh: "建档户数", en: "households on file" },
        unit: { zh: "户", en: "households" },
        whole: true,
        accepts: ["档案数"],
      },
    ],
  },
  judgements: [
    {
      id: "judgement-1",
      subject: { kind: "station", id: "centre-1" },
      provision: "own/checklist",
      item: "premises",
      outcome: "met",
      on: "2023-03-01",
      role: "社工科",
      evidence: [{ reference: "文件1", form: "document" }],
    },
  ],
  completeness: [
    { collection: "divisions" },
    { collection: "stations", within: ["110101001"], levels: ["township"] },
    { collection: "activities", period: { from: "2023-01-01", to: "2023-12-31" } },
  ],
});

export const register: Register = deepFreeze(parseRegister(registerInput));
export const prepared: PreparedRegister = prepareRegister(register);
export const [person] = register.personnel as [Register["personnel"][number]];
export const [station] = register.stations as [Register["stations"][number]];
export const [division] = register.divisions as [Register["divisions"][number]];
export const { judgements } = register;

const source = {
  document: "own",
  clause: "1",
  quote: "原文",
  authority: "normative",
  verification: "primary-text",
} as const;

function stated(value: unknown): object {
  return { status: "stated", value, source };
}

function parameters(values: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, stated(value)]));
}

function provision(kind: ProvisionKind, values: Readonly<Record<string, unknown>>, fields: object = {}) {
  return {
    id: `own/${kind}`,
    title,
    modality: "must",
    aspect: "own-aspect",
    appliesTo: { subject: "station", tier: "own:centre" },
    clauses: ["clause-1"],
    kind,
    ...fields,
    parameters: parameters(values),
  };
}

export const tableInput = deepFreeze({
  id: "own-table",
  title,
  inputs: [
    {
      id: "area",
      name: title,
      values: [
        { id: "rural-area", name: title },
        { id: "town-area", name: title },
      ],
    },
  ],
  outputs: [{ id: "direct", name: title }],
  rows: [{ id: "row-1", when: [{ input: "area", values: ["rural-area"] }], output: "direct", clause: "1" }],
  leftOpen: [{ id: "open-1", when: [{ input: "area", values: ["town-area"] }], reason: title, clause: "2" }],
});
export const table = deepFreeze(parseDecisionTable(tableInput));

const certified = { level: "level", higherLevels: "higher", date: "date" };
const criteria = {
  kind: "any-of",
  id: "any-criterion",
  title,
  members: [
    { kind: "certificate", id: "holds-certificate", title, ...certified },
    {
      kind: "certificate-years",
      id: "held-certificate",
      title,
      ...certified,
      years: "years",
      convention: "convention",
    },
    { kind: "education", id: "has-education", title, level: "education", majors: "majors" },
    { kind: "degree", id: "has-degree", title, degree: "degree", majors: "majors", counts: "counts" },
    {
      kind: "practice",
      id: "has-practised",
      title,
      years: "years",
      convention: "convention",
      after: { criterion: "has-education", counting: "counting" },
    },
    {
      kind: "registration",
      id: "is-registered",
      title,
      level: "level",
      higherLevels: "higher",
      validityYears: "years",
    },
    { kind: "renewal-window", id: "may-renew", title, level: "level", higherLevels: "higher", months: "years" },
    { kind: "continuing-education", id: "keeps-learning", title, hours: "hours", years: "years" },
    { kind: "area", id: "in-area", title, areaClass: "area", definedBy: "definedBy" },
    { kind: "judgement", id: "is-judged", title },
  ],
};
const values = {
  level: "social-worker",
  higher: "satisfy",
  date: "issuedOn",
  years: 3,
  convention: "corresponding-day",
  education: "bachelor",
  degree: "bachelor",
  majors: ["社会工作"],
  counts: "counts",
  counting: "in-total",
  hours: "72.5",
  area: "rural",
  definedBy: "urban-rural-code",
};

export const schemeInput = deepFreeze({
  id: "own-scheme",
  version: "一版",
  title,
  status: "example",
  source: "文件",
  from: "2023-01-01",
  until: "2023-12-31",
  frequency: "yearly",
  assessor: "third-party",
  counting: "points",
  full: "10.0",
  display: { decimals: 1, rounding: "half-up" },
  subjects: [{ id: "users", name: title }],
  grades: [
    { id: "good", name: title, from: "6.0" },
    { id: "poor", name: title, below: "6.0" },
  ],
  indicators: [
    {
      kind: "leaf",
      id: "opening",
      name: title,
      worth: "4.0",
      rule: { kind: "yes-no", yes: "4.0", no: "0.0" },
      evidence: { required: [{ id: "picture", name: title }], without: "lowest" },
    },
    {
      kind: "group",
      id: "work",
      name: title,
      worth: "6.0",
      children: [
        {
          kind: "leaf",
          id: "cases",
          name: title,
          worth: "6.0",
          rule: { kind: "ratio", noneDue: "0.0" },
          scoredBy: [{ subject: "users", weight: "1.0" }],
        },
      ],
    },
  ],
  bonus: {
    cap: "1.0",
    aboveFull: "cut",
    items: [
      { id: "extra", name: title, worth: "1.0", rule: { kind: "range", least: "0.0", most: "1.0", step: "0.5" } },
    ],
  },
  vetoes: [{ id: "fraud", name: title, grade: "poor" }],
});
export const scheme = deepFreeze(parseEvaluationScheme(schemeInput));
export const answers = deepFreeze([
  { indicator: "opening", kind: "yes-no", answer: "yes", evidence: ["picture"] },
  { indicator: "cases", kind: "ratio", done: "3.0", due: "4.0", subject: "users" },
  { indicator: "extra", kind: "range", points: "0.5" },
  { indicator: "fraud", kind: "veto", answer: "no" },
]);

const demands: readonly { readonly kind: ProvisionKind }[] = deepFreeze([
  provision(
    "coverage-target",
    {
      target: "0.8",
      base: ["subdistrict"],
      dueOn: "2025-12-31",
      dueConvention: "inclusive",
      display: { decimals: 1, rounding: "half-up" },
    },
    { measure: "stations", level: "township", appliesTo: { subject: "division", tier: "own:centre" } },
  ),
  provision(
    "share-quota",
    { share: "0.3", rounding: "up", comparison: "at-least" },
    {
      committee: "residential-community",
      centreTier: "own:centre",
      stationTier: "own:station",
      appliesTo: { subject: "division", tier: "own:centre" },
    },
  ),
  provision(
    "activity-quota",
    {
      amount: "10.5",
      kinds: ["case-work"],
      yearBasis: "calendar-year",
      partYear: "full",
      partYearRounding: "up",
      countedOn: "completion",
      hoursBasis: "session",
    },
    { unit: "count" },
  ),
  provision("recurring-duty", { every: "month", times: 1 }, { activity: "training" }),
  provision("staffing", { minimum: 1, measure: "head-count", staff: "any", workload: "any" }),
  provision("required-systems", { systems: ["finance"] }),
  provision("required-roles", { roles: [{ role: "director", least: 1, most: 2, mayAlsoHold: ["social-worker"] }] }),
  provision("checklist", {
    items: [
      { id: "premises", text: title, evidence: ["document"], when: "always" },
      { id: "shared", text: title, when: "one-operator-several-stations" },
    ],
  }),
  provision("qualification", values, {
    whom: "professional-staff",
    criteria,
    appliesTo: { subject: "person", tier: "own:centre" },
  }),
  provision(
    "deadline",
    { dueOn: "2023-05-31", dueConvention: "inclusive", dueTime: "end-of-day" },
    { obligor: title, appliesTo: { subject: "submission" } },
  ),
  provision(
    "evaluation-scheme",
    { grades: 2, depth: 1, leaves: 1, frequency: "yearly", assessor: "third-party" },
    { appliesTo: { subject: "scheme" } },
  ),
  provision("evaluation", { frequency: "yearly", assessor: "third-party", selfAssessment: true, sample: "0.3" }),
  provision("requirement", {
    measure: { take: "count", of: "persons", where: { certificate: { level: { atLeast: "social-worker" } } } },
    atLeast: { classes: [{ when: { station: { tier: ["own:centre"] } }, is: 2 }], otherwise: 1 },
    rounding: "up",
  }),
  provision(
    "statistics-form",
    { villageRow: "with-communities", districtRow: "pay-only", payPeriod: "month", payWeighting: "persons" },
    { appliesTo: { subject: "form" } },
  ),
]);

/** Provisions of the kinds that make findings and are not written out above: of some drawn, those with the most fields. */
const drawn = PROVISION_KINDS.filter(
  (kind) => KINDS_OF_PROVISION[kind].detail !== null && !demands.some((demand) => demand.kind === kind),
).map((kind) => {
  const lengthOf = (one: object): number => JSON.stringify(one).length;
  const subjects: readonly string[] = KINDS_OF_PROVISION[kind].subjects;
  const isOfStations = subjects.includes("station");
  const { parameters: _, ...fields } = provision(kind, {}, isOfStations ? {} : { appliesTo: { subject: subjects[0] } });
  const samples = fc.sample(provisions({ kinds: [kind], document: "own", tiers: ["own:centre"] }), {
    numRuns: 50,
    seed: 14,
  });
  return { ...samples.reduce((one, other) => (lengthOf(one) < lengthOf(other) ? other : one)), ...fields };
});

export const policyInput = deepFreeze({
  version: 1,
  id: "own-policy",
  title,
  jurisdiction: "110101",
  edition: "2023",
  documents: [
    { id: "own", title, issuers: ["民政局"], issuedOn: "2020-01-01", address: "https://example.org", note: title },
  ],
  issuedOn: stated("2020-01-01"),
  effective: { from: stated("2020-01-01"), until: stated("2030-01-01") },
  supersedes: ["older"],
  successors: [{ document: "own", from: stated("2029-01-01"), text: "known", policy: "newer" }],
  prevailsOver: ["other"],
  tierSystem: registerInput.tierSystems[0],
  provisions: [...demands, ...drawn],
  data: [
    {
      id: "datum",
      title,
      clauses: ["clause-1"],
      precision: "exact",
      unit: title,
      asOf: "2022-12-31",
      note: title,
      content: { type: "number", value: stated("12.5") },
    },
  ],
});

export const policy: Policy = deepFreeze(parsePolicy(policyInput));

/** Provisions about money that make no findings. */
export const moneyPolicy: Policy = deepFreeze(
  parsePolicy({
    ...policyInput,
    id: "own-money",
    provisions: [
      provision("cost-share", {
        parties: ["city", "district"].map((id) => ({ id, name: title, level: "county" })),
        ratios: [
          { party: "city", ratio: "6" },
          { party: "district", ratio: "4" },
        ],
      }),
      provision(
        "factor-formula",
        { factors: [{ id: "stations", name: title, measure: { take: "count", of: "stations" } }] },
        { appliesTo: { subject: "division", tier: "township" } },
      ),
    ],
  }),
);

export function provisionOf<K extends ProvisionKind>(kind: K): ProvisionOf<K> {
  const found = [...policy.provisions, ...moneyPolicy.provisions].find(
    (provision: Provision): provision is ProvisionOf<K> => provision.kind === kind,
  );
  if (found === undefined) throw new Error(`the fixtures hold no ${kind}`);
  return found;
}
