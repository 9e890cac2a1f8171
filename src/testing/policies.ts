import * as fc from "fast-check";
import type { Datum, Parameter, Policy, PolicyDocument, Successor } from "../policy/index.js";
import { precisions } from "../terms/index.js";
import { coarseDates } from "./coarse-dates.js";
import { ids, labels, oneOf, optional, unique } from "./internal/draw.js";
import { TIERS } from "./internal/tiers.js";
import { parameters } from "./parameters.js";
import { plainDates } from "./plain-dates.js";
import { provisions, type ProvisionsOptions } from "./provisions.js";

/** What policies may be drawn from. */
export interface PoliciesOptions extends Pick<ProvisionsOptions, "kinds"> {
  /** How many provisions at most; 6 when left out. */
  readonly provisions?: number;
}

const DOCUMENT = "document-1";

/**
 * Whole policies that `parsePolicy` accepts: documents, time, the tier system of drawn registers, provisions of all
 * kinds, data. They hold in the whole country, so they apply to every drawn register.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { safeParsePolicy } from "social-work-station-rules/policy";
 * import { policies } from "social-work-station-rules/testing";
 * fc.sample(policies(), 5).every((policy) => safeParsePolicy(policy).ok); //=> true
 * ```
 */
export function policies(options: PoliciesOptions = {}): fc.Arbitrary<Policy> {
  const { provisions: most = 6, kinds } = options;
  const tiers = TIERS.tiers.map(({ id }) => id).filter((id) => id !== "beijing:district");
  return optional(
    {
      version: fc.constant(1 as const),
      id: ids("policy"),
      title: labels("社会工作站管理办法", "measures for social work stations"),
      jurisdiction: fc.constant("CN"),
      documents: documents(),
      effective: effective(),
      supersedes: fc.array(ids("policy"), { maxLength: 1 }),
      successors: fc.array(successors(), { maxLength: 1 }),
      prevailsOver: fc.array(ids("policy"), { maxLength: 1 }),
      tierSystem: fc.constant(TIERS),
      provisions: unique(provisions({ document: DOCUMENT, tiers, ...(kinds && { kinds }) }), most),
      data: unique(data(), 2),
    },
    { edition: fc.constant("2024年版"), issuedOn: says(coarseDates()) },
  );
}

function documents(): fc.Arbitrary<PolicyDocument[]> {
  const more = { issuedOn: coarseDates(), note: labels("说明", "note") };
  const document = (id: string): fc.Arbitrary<PolicyDocument> =>
    optional({ id: fc.constant(id), title: labels("文件", "document"), issuers: fc.constant(["某市民政局"]) }, more);
  return fc
    .tuple(document(DOCUMENT), document("document-2"), fc.nat(1))
    .map(([first, second, more]) => (more === 0 ? [first] : [first, second]));
}

/** From a day before 2021 to a day after, without end, or not known. */
function effective(): fc.Arbitrary<Policy["effective"]> {
  return fc.record(
    { from: says(plainDates({ to: "2020-12-31" })), until: says(fc.option(plainDates({ from: "2021-01-01" }))) },
    { requiredKeys: [] },
  );
}

function successors(): fc.Arbitrary<Successor> {
  return optional(
    {
      document: fc.constant(DOCUMENT),
      from: says(plainDates({ from: "2030-01-01" })),
      text: fc.constantFrom("known", "partly-known", "unknown"),
    },
    { policy: ids("policy") },
  );
}

function data(): fc.Arbitrary<Datum> {
  const content = fc.oneof(
    fc.record({ type: fc.constant("number" as const), value: says(fc.nat(10_000).map(String)) }),
    fc.record({ type: fc.constant("date" as const), value: says(coarseDates()) }),
    fc.record({
      type: fc.constant("list" as const),
      value: says(fc.constant([{ id: "elderly", name: { zh: "为老服务", en: "services for the elderly" } }])),
    }),
    fc.record({ type: fc.constant("text" as const), value: says(labels("要点", "point")) }),
  );
  return optional(
    {
      id: ids("datum"),
      title: labels("数据", "datum"),
      clauses: fc.constant<string[]>([]),
      precision: oneOf(precisions),
      content,
    },
    { unit: fc.constant({ zh: "个", en: "stations" }), asOf: coarseDates(), note: labels("说明", "note") },
  );
}

function says<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Parameter<T>> {
  return parameters(value, { document: DOCUMENT });
}
