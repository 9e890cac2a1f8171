import * as fc from "fast-check";
import type { Allocation, Client, FigureSubject, HeldEvaluation, OwnTerm, Spending } from "../model/index.js";
import { assessors, clientGroups, evaluationRounds, fundingSourceKinds, purposes } from "../terms/index.js";
import { coarseDates, decimalTexts } from "./dates.js";
import { few, ids, oneOf, openTermOf, optional, spans } from "./draw.js";

/** Whom drawn money and evaluations are of. */
export interface SubjectsOptions {
  /** Ids of divisions. */
  readonly divisions?: readonly string[] | undefined;
  /** Ids of stations. */
  readonly stations?: readonly string[] | undefined;
  /** Ids of operators. */
  readonly operators?: readonly string[] | undefined;
}

/** What money may be drawn from. */
export interface MoneyOptions extends SubjectsOptions {
  /** Ids of sources of funding. */
  readonly fundingSources?: readonly string[] | undefined;
  /** Purposes that the register defines. */
  readonly purposes?: readonly OwnTerm[] | undefined;
}

/** One of some divisions, stations and operators, or the whole country where none are given. */
export function subjects(options: SubjectsOptions): fc.Arbitrary<FigureSubject> {
  const { divisions = [], stations = [], operators = [] } = options;
  const all: readonly FigureSubject[] = [
    ...divisions.map((id): FigureSubject => ({ kind: "division", id })),
    ...stations.map((id): FigureSubject => ({ kind: "station", id })),
    ...operators.map((id): FigureSubject => ({ kind: "operator", id })),
  ];
  return fc.constantFrom(...(all.length > 0 ? all : [{ kind: "division", id: "CN" } as const]));
}

/** A day, a month or a year, or a span. */
export function times(): fc.Arbitrary<Pick<Spending, "on" | "from" | "until">> {
  return fc.oneof(
    coarseDates().map((on) => ({ on })),
    spans(),
  );
}

/**
 * Money that divisions, stations and operators received, in yuan and fen.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { safeParseAllocation } from "social-work-station-rules/model";
 * import { allocations } from "social-work-station-rules/testing";
 * fc.sample(allocations({ stations: ["station-1"] }), 5).every((record) => safeParseAllocation(record).ok); //=> true
 * ```
 */
export function allocations(options: MoneyOptions = {}): fc.Arbitrary<Allocation> {
  const { divisions = [] } = options;
  const payers = divisions.length === 0 ? fc.constant({}) : optional({}, { payer: fc.constantFrom(...divisions) });
  return fc.tuple(money(options, "allocation"), payers).map(([record, payer]) => ({ ...record, ...payer }));
}

/**
 * Money that divisions, stations and operators spent, in yuan and fen.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { safeParseSpending } from "social-work-station-rules/model";
 * import { spending } from "social-work-station-rules/testing";
 * fc.sample(spending({ stations: ["station-1"] }), 5).every((record) => safeParseSpending(record).ok); //=> true
 * ```
 */
export function spending(options: MoneyOptions = {}): fc.Arbitrary<Spending> {
  return money(options, "spending");
}

function money(options: MoneyOptions, prefix: string): fc.Arbitrary<Spending> {
  const { fundingSources = [], purposes: own } = options;
  const sources =
    fundingSources.length === 0 ? fc.constant({}) : optional({}, { source: fc.constantFrom(...fundingSources) });
  return fc
    .tuple(
      optional(
        { id: ids(prefix), subject: subjects(options), amount: decimalTexts() },
        { sourceKind: oneOf(fundingSourceKinds), purpose: openTermOf(purposes, own) },
      ),
      times(),
      sources,
    )
    .map(([record, time, source]) => ({ ...record, ...time, ...source }));
}

/**
 * Evaluations that were held of divisions, stations and operators, with a score of at most full marks.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { safeParseHeldEvaluation } from "social-work-station-rules/model";
 * import { heldEvaluations } from "social-work-station-rules/testing";
 * fc.sample(heldEvaluations({ stations: ["station-1"] }), 5).every((record) => safeParseHeldEvaluation(record).ok); //=> true
 * ```
 */
export function heldEvaluations(options: SubjectsOptions = {}): fc.Arbitrary<HeldEvaluation> {
  return optional(
    { id: ids("evaluation"), subject: subjects(options), on: coarseDates() },
    {
      assessor: oneOf(assessors),
      round: oneOf(evaluationRounds),
      vetoes: fc.constantFrom([], ["veto-1"], ["veto-2"]),
      scheme: fc.constantFrom("scheme-1", "scheme-2"),
      score: fc.integer({ min: 0, max: 1000 }).map((tenths) => (tenths / 10).toFixed(1)),
      fullMarks: fc.constantFrom(100, 1000),
      grade: fc.constantFrom("excellent", "good", "passed", "failed"),
    },
  );
}

/** Where drawn clients live and have their files. */
export interface ClientsOptions {
  /** Ids of divisions. */
  readonly divisions?: readonly string[] | undefined;
  /** Ids of stations. */
  readonly stations?: readonly string[] | undefined;
  /** Client groups that the register defines. */
  readonly groups?: readonly OwnTerm[] | undefined;
}

/**
 * Clients under pseudonyms.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { safeParseClient } from "social-work-station-rules/model";
 * import { clients } from "social-work-station-rules/testing";
 * fc.sample(clients({ stations: ["station-1"] }), 5).every((client) => safeParseClient(client).ok); //=> true
 * ```
 */
export function clients(options: ClientsOptions = {}): fc.Arbitrary<Client> {
  const { divisions = [], stations = [], groups } = options;
  return fc
    .tuple(
      optional(
        { id: ids("client") },
        { groups: few(openTermOf(clientGroups, groups)), hasFile: fc.boolean(), fileOpenedOn: coarseDates() },
      ),
      divisions.length === 0 ? fc.constant({}) : optional({}, { division: fc.constantFrom(...divisions) }),
      stations.length === 0 ? fc.constant({}) : optional({}, { station: fc.constantFrom(...stations) }),
    )
    .map(([client, division, station]) => ({ ...client, ...division, ...station }));
}
