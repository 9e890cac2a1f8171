import { assess } from "social-work-station-rules/assessment";
import { explain } from "social-work-station-rules/explanation";
import { commonIndicators, reportForms } from "social-work-station-rules/indicators";
import { checkStaffing } from "social-work-station-rules/quota";
import type { PreparedScenarios } from "social-work-station-rules/scenario";
import { type Entry, made } from "../entry.js";
import { asOf, moneyPolicy, period, policy, prepared, provisionOf } from "../fixtures.js";

const exampleForm = reportForms.find(({ status }) => status === "example");
if (exampleForm === undefined) throw new Error("the library brings no example of a form");
const submissions = [{ provision: "own/deadline", division: "110105", on: asOf }];
const assessment = assess(prepared, policy, { asOf, period });
const [finding] = checkStaffing(prepared, provisionOf("staffing"), { asOf, station: "centre-1" });
if (finding === undefined) throw new Error("the fixtures make no finding");
const question = { asOf, period };
const explanation = explain(finding, { locale: "zh-CN" });
const budget = {
  total: "100.00",
  recipients: [{ id: "a" }],
  factors: [{ id: "people", weight: "1.0", indicators: [{ id: "a", value: "3.0" }] }],
};
const amendment = {
  id: "more",
  kind: "set-parameter",
  provision: "own/staffing",
  parameter: "minimum",
  value: 2,
} as const;

/** An assessment is what `assess` made, perhaps through JSON: what is compared is told by its kind. */
const results = ["before", "after"].flatMap((side) => [`${side}.*.**`]);

const agendas: Readonly<Record<string, Entry>> = {
  planAgenda: {
    call: {
      prepared,
      policies: [policy],
      options: { asOf, within: 2, lastWeeks: 4, period, division: "110101", submissions },
    },
    optional: ["options.submissions", "options.lastWeeks", "options.period"],
    types: { "options.division": "id" },
    open: ["options.period"],
    members: 2000,
  },
};

const budgets: Readonly<Record<string, Entry>> = {
  planBudget: {
    call: {
      prepared,
      policies: [moneyPolicy],
      options: {
        year: 2023,
        unit: "yuan",
        asOf,
        sources: [
          {
            id: "lottery",
            kind: "welfare-lottery",
            amount: "100.0",
            purposes: ["pay"],
            areas: ["110101"],
            recipients: ["centre-1"],
          },
        ],
        totals: { "own/factor-formula": "100.0" },
      },
    },
    optional: [
      "options.unit",
      "options.asOf",
      "options.sources",
      "options.sources.*.kind",
      "options.sources.*.purposes",
      "options.sources.*.areas",
      "options.sources.*.recipients",
      "options.totals",
      "options.totals.*",
    ],
    types: { "options.unit": "word", "options.sources.*.purposes.*": "id" },
    open: ["options.sources.*", "options.totals"],
    members: 2000,
  },
  shareCostsByProvision: {
    call: {
      prepared,
      provision: provisionOf("cost-share"),
      options: {
        year: 2023,
        unit: "fen",
        asOf,
        jurisdiction: "110101",
        needs: [{ recipient: { kind: "station", id: "centre-1" }, amount: "100.00" }],
      },
    },
    optional: ["options.unit", "options.asOf", "options.jurisdiction"],
    types: { "options.unit": "word", "options.jurisdiction": "id" },
    members: 2000,
  },
  apportionByProvision: {
    call: {
      prepared,
      provision: provisionOf("factor-formula"),
      options: { year: 2023, asOf, jurisdiction: "110101", total: "100.0" },
    },
    optional: ["options.asOf", "options.jurisdiction", "options.total"],
    types: { "options.jurisdiction": "id" },
  },
  allocateByProvision: {
    call: {
      prepared,
      provision: provisionOf("funding-sources"),
      options: {
        year: 2023,
        unit: "fen",
        asOf,
        jurisdiction: "110101",
        needs: [{ recipient: { kind: "station", id: "centre-1" }, purpose: "pay", amount: "100.00" }],
        sources: [{ id: "lottery", kind: "welfare-lottery", amount: "100.0" }],
      },
    },
    optional: [
      "options.unit",
      "options.asOf",
      "options.jurisdiction",
      "options.needs.*.purpose",
      "options.sources",
      "options.sources.*.kind",
    ],
    types: { "options.unit": "word", "options.jurisdiction": "id", "options.needs.*.purpose": "id" },
    open: ["options.sources.*"],
    members: 2000,
  },
};

const indicators: Readonly<Record<string, Entry>> = {
  measureIndicators: {
    call: {
      prepared,
      options: { asOf, by: "station", periods: [period], indicators: made(commonIndicators.slice(0, 1)) },
    },
    optional: ["options.periods", "options.indicators"],
    types: { "options.by": "word" },
    open: ["options.periods.*", "options.indicators"],
  },
  fillReportForm: {
    call: { prepared, form: made(exampleForm), options: { asOf, period } },
    optional: ["options.period"],
    open: ["options.period"],
  },
};

const cases: Readonly<Record<string, Entry>> = {
  runCases: {
    call: {
      policy,
      cases: {
        version: 1,
        policy: policy.id,
        cases: [{ name: "a", asOf, provision: "own/staffing", verdict: "met" }],
      },
    },
    unread: ["cases.cases.*.name"],
    members: 500,
  },
};

const assessments: Readonly<Record<string, Entry>> = {
  assess: {
    call: { prepared, policies: [policy], options: { asOf, period, division: "110101", submissions } },
    optional: ["options.submissions"],
    types: { "options.division": "id" },
    open: ["options.period"],
    members: 2000,
  },
  compareAssessments: { call: { before: assessment, after: assessment }, outside: results, open: ["before", "after"] },
  compareSituations: {
    call: {
      before: { prepared, policies: [policy], options: { asOf, period, division: "110101" } },
      after: { prepared, policies: [policy], options: { asOf, period, division: "110101" } },
    },
    types: { "*.options.division": "id" },
    members: 2000,
    open: ["before.options.period", "after.options.period"],
    thin: true,
  },
  measureProgress: {
    call: {
      points: [{ asOf, covered: 3, total: 5, unknown: 1 }],
      milestones: policy.data,
      display: { decimals: 1, rounding: "half-up" },
    },
    optional: ["milestones", "milestones.*.asOf", "display", "display.*", "points.*.unknown"],
    unread: [
      "milestones.*.title.*",
      "milestones.*.clauses.**",
      "milestones.*.unit.**",
      "milestones.*.note.**",
      "milestones.*.content.value.status",
      "milestones.*.content.value.source.**",
    ],
    open: ["milestones.**"],
    types: { "milestones.*.id": "id" },
  },
};

const alternatives = [{ id: "more", title: { zh: "更多", en: "more" }, amendments: [amendment], budget }] as const;

const scenarios: Readonly<Record<string, Entry>> = {
  comparePolicies: {
    members: 200,
    call: {
      before: policy,
      after: policy,
      options: {
        ...question,
        pairs: [{ before: "own/staffing", after: "own/staffing" }],
        register: prepared,
        unitCosts: { station: "100.00", staff: "50.00" },
      },
    },
    optional: ["options", "options.*", "options.unitCosts.*"],
    open: ["options.period"],
  },
  compareScenarios: {
    members: 200,
    call: {
      prepared,
      policy,
      options: { ...question, alternatives, unitCosts: { station: "100.00", staff: "50.00" }, budget },
    },
    optional: [
      "options.unitCosts",
      "options.unitCosts.*",
      "options.budget",
      "options.alternatives.*.title",
      "options.alternatives.*.budget",
    ],
    types: { "options.alternatives.*.amendments.*.value": "any" },
    open: ["options.period", "options.alternatives.*.title", "options.**.factors.**"],
  },
  interpretationSensitivity: {
    members: 200,
    call: { prepared, policy, options: { ...question, mostJoint: 3 } },
    types: { "options.mostJoint": "null|count" },
    optional: ["options.mostJoint"],
    open: ["options.period"],
  },
  prepareScenarios: {
    call: { prepared, policy, options: question },
    open: ["options.period"],
    run: (ask, args) => (ask(...args) as PreparedScenarios).compare({ alternatives, budget }),
  },
  sweepParameter: {
    members: 200,
    call: {
      prepared,
      policy,
      options: { ...question, provision: "own/staffing", parameter: "minimum", values: [1, 2] },
    },
    types: { "options.values.*": "any" },
    open: ["options.period"],
    refers: ["options.provision", "options.parameter", "options.values"],
  },
};

const laidOut: Entry = {
  call: { explanation },
  types: { "explanation.locale": "word" },
  open: ["explanation", "explanation.reasons.*"],
  unread: ["explanation.reasons.*.about"],
};

/** An answer of this library is put into words as it is; what has no known kind is refused. */
const explanations: Readonly<Record<string, Entry>> = {
  explain: {
    call: {
      answer: made(finding),
      options: {
        locale: "zh-CN",
        register: prepared,
        policies: [policy],
        documents: [{ id: "own", title: { zh: "文件", en: "document" } }],
        names: { "centre-1": "中心" },
        alternatives: [{ parameter: "minimum", value: 2, verdict: "unmet" }],
      },
    },
    open: ["answer", "options.documents.*", "options.documents.*.title"],
    optional: [
      "options.register",
      "options.policies",
      "options.documents",
      "options.names",
      "options.names.*",
      "options.alternatives",
    ],
    types: {
      "options.locale": "word",
      "options.names": "record",
      "options.names.*": "text",
      "options.documents.*.id": "text",
      "options.alternatives.*.value": "any",
    },
  },
  describeDate: {
    call: { date: "2023-05-31", options: { locale: "zh-CN" } },
    types: { date: "coarse-date", "options.locale": "word" },
  },
  describeMeasure: {
    call: {
      measure: provisionOf("requirement").parameters.measure.value,
      options: { locale: "zh-CN", policies: [policy] },
    },
    optional: ["options.policies"],
    types: { "options.locale": "word" },
  },
  describeBounds: {
    call: { provision: provisionOf("requirement"), options: { locale: "en", policies: [policy] } },
    optional: ["options.policies"],
    types: { "options.locale": "word" },
  },
  describeParameter: {
    call: { provision: provisionOf("staffing"), name: "minimum", options: { locale: "en", policies: [policy] } },
    optional: ["options.policies"],
    types: { provision: "provision", name: "word", "options.locale": "word" },
  },
  explainFaults: {
    call: {
      faults: [{ code: "value-missing", path: ["stations", 3], values: { expected: "id" } }],
      options: { locale: "en" },
    },
    types: {
      "options.locale": "word",
      faults: "list",
      "faults.*.code": "word",
      "faults.*.path.*": "text|integer",
      "faults.*.values": "object|record",
      "faults.*.values.*": "text|number|list",
    },
    optional: ["faults.*.values", "faults.*.values.*"],
    open: ["faults.*", "faults.*.values"],
  },
  explainFault: {
    call: {
      fault: { code: "value-missing", path: ["stations", 3], values: { expected: "id" } },
      options: { locale: "en" },
    },
    types: {
      "options.locale": "word",
      "fault.code": "word",
      "fault.path.*": "text|integer",
      "fault.values": "object|record",
      "fault.values.*": "text|number|list",
    },
    optional: ["fault.values", "fault.values.*"],
    open: ["fault", "fault.values"],
  },
  toHtml: laidOut,
  toMarkdown: laidOut,
  toText: laidOut,
};

const scenarioFile = {
  version: 1,
  title: { zh: "情景", en: "scenarios" },
  note: { zh: "说明", en: "note" },
  register: "register.json",
  questions: [
    {
      id: "q",
      title: { zh: "问题", en: "question" },
      policy: "own-policy",
      asOf,
      period,
      unitCosts: { station: "100.00" },
      budget,
      alternatives: [{ id: "more", title: { zh: "更多", en: "more" }, amendments: [amendment], budget }],
    },
  ],
};

const readers: Readonly<Record<string, Entry>> = {
  safeParseCaseTable: {
    call: {
      input: { version: 1, policy: "own", cases: [{ name: "a", asOf, provision: "own/staffing", verdict: "met" }] },
    },
    answers: "faults",
    members: 2000,
  },
  safeParseScenarioFile: {
    call: { input: scenarioFile },
    answers: "faults",
    optional: [
      "input.note",
      "input.questions.*.unitCosts",
      "input.questions.*.unitCosts.*",
      "input.questions.*.budget",
      "input.questions.*.alternatives.*.title",
      "input.questions.*.alternatives.*.budget",
      "input.questions.*.alternatives",
    ],
    members: 2000,
    types: {
      "input.**.value": "any",
      "input.**.factors.**": "any",
      "input.**.total": "text|number",
      "input.**.id": "text",
      "input.**.station": "text|number",
    },
  },
};

/** A sheet holds whatever an office typed: every cell is read, as text if need be. */
const sheets: Readonly<Record<string, Entry>> = {
  readSheets: {
    call: {
      sheets: [
        {
          name: "站点",
          rows: [
            ["站点编号", "所在区划", "站点层级"],
            ["ZX-01", "110101001", "own:centre"],
          ],
          merges: [{ startRow: 1, startCol: 1, endRow: 1, endCol: 2 }],
        },
      ],
      options: { recordedOn: asOf, tierSystems: [policy.tierSystem], policies: [policy] },
    },
    types: {
      "sheets.*.name": "text",
      "sheets.*.rows.*.*": "any",
    },
    optional: [
      "options",
      "sheets.*.merges",
      "options.recordedOn",
      "options.tierSystems",
      "options.tierSystems.*.tiers.*.platforms",
      "options.policies",
    ],
    // A cell holds whatever an office typed, and empty cells may be left out.
    outside: ["sheets.*.rows.*", "sheets.*.rows.*.*"],
    open: ["sheets.*", "sheets.*.merges.*"],
    members: 1500,
  },
  readPolicySheets: {
    call: {
      sheets: [
        {
          name: "文件",
          rows: [
            ["文件编号", "文件名称"],
            ["d", "办法"],
          ],
          merges: [{ startRow: 1, startCol: 1, endRow: 1, endCol: 2 }],
        },
      ],
    },
    types: { "sheets.*.name": "text", "sheets.*.rows.*.*": "any" },
    optional: ["sheets.*.merges"],
    outside: ["sheets.*.rows.*", "sheets.*.rows.*.*"],
    open: ["sheets.*", "sheets.*.merges.*"],
    members: 1500,
  },
  writePolicySheets: {
    call: { policy },
    open: ["policy"],
  },
  writeSheets: {
    call: { answer: made(assessment), options: { locale: "zh-CN", register: prepared.register, policies: [policy] } },
    types: { "options.locale": "word" },
    optional: ["options", "options.locale", "options.register", "options.policies"],
    open: ["answer"],
  },
};

/** Entries by subpath. */
const handlers: Readonly<Record<string, Entry>> = {
  createHandler: {
    call: {
      options: {
        policies: [policy],
        limits: { bodyBytes: 1_000, answerBytes: 1_000, depth: 5, values: 10, faults: 3 },
        locale: "zh-CN",
        basePath: "/rules",
      },
    },
    optional: ["options", "options.*", "options.limits.*"],
    run: (ask, args) => typeof ask(...args),
  },
  toNodeListener: {
    call: { handle: made(() => Promise.resolve(new Response())) },
    run: (ask, args) => typeof ask(...args),
  },
};

export const bySubpath = {
  agenda: agendas,
  budget: budgets,
  indicators,
  assessment: assessments,
  cases,
  scenario: scenarios,
  explanation: explanations,
  results: readers,
  sheets,
  http: handlers,
};
