import * as fc from "fast-check";
import { checkRequirement } from "social-work-station-rules/measure";
import { parseRegister } from "social-work-station-rules/model";
import { definePolicy, findProvision, stated, type Bound, type Measure } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { expect, test } from "vitest";

/**
 * Small registers in which some facts are not recorded, and an oracle that fills them in, in every way, and counts with
 * plain loops. Nothing is shared with the library but its parser.
 */

const LEVELS = ["assistant-social-worker", "social-worker", "senior-social-worker"] as const;
const WORKLOADS = ["full-time", "part-time"] as const;

/** null: not recorded. */
interface Worker {
  readonly workload: (typeof WORKLOADS)[number] | null;
  /** The certificate of the worker; "none": none. */
  readonly certificate: (typeof LEVELS)[number] | "none" | null;
  readonly role: "social-worker" | "supervisor";
}

interface Place {
  readonly workers: readonly Worker[];
  readonly clients: number;
  readonly area: "urban" | "rural" | null;
}

const workers: fc.Arbitrary<Worker> = fc.record({
  workload: fc.constantFrom(...WORKLOADS, null),
  certificate: fc.constantFrom(...LEVELS, "none" as const, null),
  role: fc.constantFrom("social-worker", "supervisor"),
});

const places: fc.Arbitrary<Place> = fc.record({
  workers: fc.array(workers, { maxLength: 4 }),
  clients: fc.integer({ min: 0, max: 9 }),
  area: fc.constantFrom("urban", "rural", null),
});

interface KnownWorker extends Worker {
  readonly workload: NonNullable<Worker["workload"]>;
  readonly certificate: NonNullable<Worker["certificate"]>;
}

interface KnownPlace extends Place {
  readonly workers: readonly KnownWorker[];
  readonly area: NonNullable<Place["area"]>;
}

/** A fact by name, and the places in which it is filled in, in every way. */
function completionsOf(
  place: Place,
): readonly { readonly place: KnownPlace; readonly facts: ReadonlyMap<string, string> }[] {
  let all: { workers: readonly KnownWorker[]; facts: ReadonlyMap<string, string> }[] = [
    { workers: [], facts: new Map() },
  ];
  place.workers.forEach((worker, index) => {
    const loads = worker.workload === null ? WORKLOADS : [worker.workload];
    const certificates = worker.certificate === null ? ([...LEVELS, "none"] as const) : [worker.certificate];
    all = all.flatMap(({ workers: before, facts }) =>
      loads.flatMap((workload) =>
        certificates.map((certificate) => ({
          workers: [...before, { ...worker, workload, certificate }],
          facts: new Map([
            ...facts,
            ...(worker.workload === null ? [[`p${index} workload`, workload] as const] : []),
            ...(worker.certificate === null ? [[`p${index} certificates`, certificate] as const] : []),
          ]),
        })),
      ),
    );
  });
  const areas = place.area === null ? (["urban", "rural"] as const) : [place.area];
  return all.flatMap(({ workers: known, facts }) =>
    areas.map((area) => ({
      place: { ...place, workers: known, area },
      facts: place.area === null ? new Map([...facts, ["d area-class", area] as const]) : facts,
    })),
  );
}

type Number = readonly [number, number] | "none";

/** A question: how the library is asked, and how plain loops answer it for a place of which all is known. */
interface Question {
  readonly measure: Measure;
  readonly bound: Bound;
  /** A fraction; "none": there is no number. */
  readonly measured: (place: KnownPlace) => Number;
  readonly required: (place: KnownPlace) => Number;
}

const has = (least: number) => (worker: KnownWorker) =>
  worker.certificate !== "none" && LEVELS.indexOf(worker.certificate) >= least;
const isFull = (worker: KnownWorker): boolean => worker.workload === "full-time";

const count =
  (keep: (worker: KnownWorker) => boolean) =>
  (place: KnownPlace): Number => [place.workers.filter(keep).length, 1];

const questions: fc.Arbitrary<Question> = fc
  .tuple(
    fc.constantFrom(0, 1, 2),
    fc.integer({ min: 0, max: 3 }),
    fc.constantFrom("1/3", "1/2", "3/5", "1"),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 0, max: 4 }),
  )
  .chain(([level, least, share, every, kind]) => {
    const certificate = { level: { atLeast: LEVELS[level] ?? "social-worker" } };
    const full = { post: { workload: ["full-time" as const] } };
    const [part = 0, whole = 1] = share.split("/").map(Number);
    const bounds: readonly Pick<Question, "bound" | "required">[] = [
      { bound: least, required: () => [least, 1] },
      {
        bound: {
          classes: [
            { when: { division: { area: ["urban"] } }, is: least },
            { when: { division: { area: ["rural"] } }, is: 1 },
          ],
        },
        required: ({ area }) => [area === "urban" ? least : 1, 1],
      },
      {
        bound: { is: 1, forEvery: every, of: { take: "count", of: "persons", where: full } },
        required: (place) => [place.workers.filter(isFull).length, every],
      },
      {
        bound: { parts: [{ is: 1, forEvery: every, of: { take: "figure", key: "population" } }, least] },
        required: ({ clients }) => [clients + least * every, every],
      },
    ];
    const shareBound = { bound: share, required: (): Number => [part, share.includes("/") ? whole : 1] };
    const counted: readonly (readonly [Measure, (place: KnownPlace) => Number])[] = [
      [{ take: "count", of: "persons", where: { certificate } }, count(has(level))],
      [
        { take: "count", of: "persons", where: { ...full, certificate } },
        count((worker) => isFull(worker) && has(level)(worker)),
      ],
      [
        {
          take: "count",
          of: "persons",
          where: { anyOf: [full, { certificate }], not: { post: { role: ["supervisor"] } } },
        },
        count((worker) => worker.role !== "supervisor" && (isFull(worker) || has(level)(worker))),
      ],
      [
        {
          take: "total",
          parts: [
            { measure: { take: "count", of: "persons", where: { certificate } } },
            { times: "2", measure: { take: "count", of: "posts", where: { workload: ["part-time"] } } },
          ],
        },
        (place) => [
          place.workers.filter(has(level)).length + 2 * place.workers.filter((worker) => !isFull(worker)).length,
          1,
        ],
      ],
    ];
    const shares: readonly (readonly [Measure, (place: KnownPlace) => Number])[] = [
      [
        { take: "share", of: "persons", among: full, where: { certificate } },
        (place) => {
          const base = place.workers.filter(isFull);
          return base.length === 0 ? "none" : [base.filter(has(level)).length, base.length];
        },
      ],
      [
        {
          take: "ratio",
          of: { take: "count", of: "persons", where: { certificate } },
          by: { take: "count", of: "persons", where: full },
        },
        (place) => {
          const by = place.workers.filter(isFull).length;
          return by === 0 ? "none" : [place.workers.filter(has(level)).length, by];
        },
      ],
    ];
    const one = <T>(list: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...list);
    return kind < 3
      ? fc.tuple(one(counted), one(bounds)).map(([[measure, measured], bound]) => ({ measure, measured, ...bound }))
      : one(shares).map(([measure, measured]) => ({ measure, measured, ...shareBound }));
  });

function verdictOf(measured: Number, required: Number, bound: Bound): string {
  if (measured === "none" || required === "none") return "not-applicable";
  // Of no unit nothing is due; a plain number is compared as it is.
  if (typeof bound === "object" && required[0] === 0) return "not-applicable";
  return measured[0] * required[1] >= required[0] * measured[1] ? "met" : "unmet";
}

const source = {
  document: "d",
  clause: "一",
  quote: "不少于",
  authority: "normative",
  verification: "primary-text",
} as const;

function ask(place: Place, { measure, bound }: Question) {
  const policy = definePolicy({
    version: 1,
    id: "p",
    title: { zh: "办法", en: "Measures" },
    jurisdiction: "CN",
    documents: [{ id: "d", title: { zh: "办法", en: "Measures" }, issuers: [] }],
    effective: {},
    provisions: [
      {
        id: "p/1",
        kind: "requirement",
        title: { zh: "要求", en: "Requirement" },
        modality: "must",
        aspect: "a",
        appliesTo: { subject: "station" },
        clauses: [],
        parameters: { measure: stated(measure, source), atLeast: stated(bound, source) },
      },
    ],
  });
  const register = parseRegister({
    version: 1,
    recordedOn: "2025-06-30",
    tierSystems: [
      {
        id: "s",
        name: { zh: "体系", en: "system" },
        tiers: [{ id: "s:station", name: { zh: "站", en: "station" }, levels: ["village"], platforms: [] }],
      },
    ],
    divisions: [
      {
        id: "110101001001",
        name: "某社区",
        level: "village",
        committee: "residential-community",
        ...(place.area === null ? {} : { urbanRuralCode: place.area === "urban" ? "111" : "220" }),
      },
    ],
    stations: [{ id: "a", division: "110101001001", tier: "s:station", from: "2022" }],
    personnel: place.workers.map(({ workload, certificate, role }, index) => ({
      id: `p${index}`,
      ...(certificate === null
        ? {}
        : { certificates: certificate === "none" ? [] : [{ level: certificate, issuedOn: "2020-01-01" }] }),
      assignments: [{ station: "a", role, from: "2022", ...(workload === null ? {} : { workload }) }],
    })),
    figures: [{ subject: { kind: "station", id: "a" }, key: "population", value: place.clients, on: "2025" }],
    completeness: [{ collection: "personnel" }],
  });
  const [finding] = checkRequirement(prepareRegister(register), findProvision(policy, "requirement"), {
    asOf: "2025-06-30",
    period: { from: "2025-01-01", to: "2025-12-31" },
  });
  if (finding === undefined) throw new Error("no finding");
  return finding;
}

/** The names of the facts that change the verdict in some completion, all else being equal. */
function factsThatMatter(place: Place, question: Question): readonly string[] {
  const answered = completionsOf(place).map(({ place: known, facts }) => ({
    facts,
    verdict: verdictOf(question.measured(known), question.required(known), question.bound),
  }));
  const names = [...new Set(answered.flatMap(({ facts }) => [...facts.keys()]))];
  return names.filter((name) => {
    const seen = new Map<string, string>();
    return answered.some(({ facts, verdict }) => {
      const rest = JSON.stringify([...facts].filter(([other]) => other !== name));
      const known = seen.get(rest) ?? verdict;
      seen.set(rest, known);
      return known !== verdict;
    });
  });
}

const value = (text: string | null): number | null => {
  if (text === null) return null;
  const [numerator = 0, denominator = 1] = text.split("/").map(Number);
  return numerator / denominator;
};

test("verdict, bounds and missing facts are those of all completions", () => {
  fc.assert(
    fc.property(places, questions, (place, question) => {
      const finding = ask(place, question);
      const verdicts = new Set(
        completionsOf(place).map(({ place: known }) =>
          verdictOf(question.measured(known), question.required(known), question.bound),
        ),
      );
      const [only] = verdicts;
      const expected = verdicts.size === 1 ? only : "undetermined";
      if (completionsOf(place).length <= 32) expect(finding.detail.exact).toBe(true);
      if (!finding.detail.exact) {
        // Beyond the documented size the answer is never settled where a completion contradicts it.
        if (finding.verdict !== "undetermined") expect(finding.verdict).toBe(expected);
        return;
      }
      expect(finding.verdict).toBe(expected);
      const numbers = completionsOf(place).flatMap(({ place: known }) => {
        const measured = question.measured(known);
        return measured === "none" ? [] : [measured[0] / measured[1]];
      });
      expect(value(finding.detail.measured.least)).toEqual(
        numbers.length === 0 ? null : numbers.reduce((a, b) => Math.min(a, b)),
      );
      expect(value(finding.detail.measured.most)).toEqual(
        numbers.length === 0 ? null : numbers.reduce((a, b) => Math.max(a, b)),
      );
      const missing = finding.missing.map(
        ({ subject, fact }) => `${subject.kind === "division" ? "d" : subject.id} ${fact}`,
      );
      const inQuestion = verdicts.size > 1 ? factsThatMatter(place, question) : [];
      expect([...missing].toSorted()).toEqual([...inQuestion].toSorted());
    }),
    { numRuns: 500 },
  );
});

test("an added fact settles a verdict or leaves it, and overturns none", () => {
  fc.assert(
    fc.property(places, questions, fc.nat(), (place, question, which) => {
      const before = ask(place, question).verdict;
      const all = completionsOf(place);
      const chosen = all[which % all.length]?.place ?? place;
      const after = ask(
        {
          ...place,
          workers: place.workers.map((worker, index) => (index === 0 ? (chosen.workers[0] ?? worker) : worker)),
        },
        question,
      ).verdict;
      if (before !== "undetermined") expect(after).toBe(before);
    }),
    { numRuns: 200 },
  );
});
