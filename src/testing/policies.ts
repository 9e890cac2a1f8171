import { markParsed, markPolicy } from "../parsed/index.js";
import * as fc from "fast-check";
import {
  type PolicyDatum,
  KINDS_OF_PROVISION,
  type Parameter,
  type Policy,
  type PolicyDocument,
  type Provision,
  type ProvisionKind,
  type Successor,
} from "../policy/index.js";
import { modalities, precisions, provisionKinds } from "../terms/index.js";
import { coarseDates, plainDates } from "./dates.js";
import { ids, labels, oneOf, optional, unique } from "./draw.js";
import { TIERS } from "./registers.js";
import { fieldsOf } from "./provision-fields.js";
import { OWN_TERMS } from "./own-terms.js";
import type { OwnTerms } from "../model/index.js";
import { parameters } from "./parameters.js";

/** What policies may be drawn from. */
export interface PoliciesOptions extends Pick<ProvisionsOptions, "kinds"> {
  /** How many provisions at most; 6 when left out. */
  readonly provisions?: number | undefined;
}

const DOCUMENT = "document-1";

/**
 * Whole policies that `parsePolicy` accepts: documents, time, the tier system of drawn registers, provisions of all
 * kinds, data, own words. They hold in the whole country, so they apply to every drawn register.
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
  return fc.constantFrom(OWN_TERMS, undefined).chain((terms) =>
    optional(
      {
        version: fc.constant(1 as const),
        id: ids("policy"),
        title: labels("社会工作站管理办法", "measures for social work stations"),
        jurisdiction: fc.constant("CN"),
        documents: documents(),
        effective: effective(),
        supersedes: fc.array(ids("policy"), { maxLength: 1 }),
        successors: fc.array(successors(), { maxLength: 1 }),
        prevailsOver: fc.array(ids("other-policy"), { maxLength: 1 }),
        tierSystem: fc.constant(TIERS),
        provisions: unique(provisions({ document: DOCUMENT, tiers, terms, ...(kinds && { kinds }) }), most),
        data: unique(data(), 2),
      },
      { edition: fc.constant("2024年版"), issuedOn: says(coarseDates()) },
    ).map((policy: Policy) => markPolicy(terms === undefined ? policy : { ...policy, terms })),
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
    { policy: ids("other-policy") },
  );
}

function data(): fc.Arbitrary<PolicyDatum> {
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

/** What provisions may be drawn from. */
export interface ProvisionsOptions<K extends ProvisionKind = ProvisionKind> {
  /** All kinds when left out. */
  readonly kinds?: readonly K[] | undefined;
  /** Id of the document that their sources quote; `document-1` when left out. */
  readonly document?: string | undefined;
  /** Ids of the tiers to which they may apply, from the highest; levels of division when left out. */
  readonly tiers?: readonly string[] | undefined;
  /** Words that their policy defines, from which they may draw; none when left out. */
  readonly terms?: OwnTerms | undefined;
}

/**
 * Provisions of every kind, or of some: each parameter stated, interpreted or amended.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { provisionSchema } from "social-work-station-rules/policy";
 * import { provisions } from "social-work-station-rules/testing";
 * fc.sample(provisions({ kinds: ["share-quota"] }), 5).every(({ kind }) => kind === "share-quota"); //=> true
 * fc.sample(provisions(), 5).every((provision) => provisionSchema.safeParse(provision).success); //=> true
 * ```
 */
export function provisions<K extends ProvisionKind = ProvisionKind>(
  options: ProvisionsOptions<K> = {},
): fc.Arbitrary<Extract<Provision, { readonly kind: K }>> {
  const {
    kinds = provisionKinds.values as readonly K[],
    document = "document-1",
    tiers = ["township", "village"],
    terms,
  } = options;
  return fc.constantFrom(...kinds).chain((kind) =>
    fc
      .tuple(bases(kind, tiers), fieldsOf(kind, { document, tiers, terms }))
      // Base and fields are those of one kind, which the compiler cannot follow through the table.
      .map(([base, fields]) =>
        markParsed({ ...base, kind, ...fields } as Extract<Provision, { readonly kind: K }>, "provision"),
      ),
  );
}

function bases(kind: ProvisionKind, tiers: readonly string[]): fc.Arbitrary<object> {
  const day = {
    from: plainDates({ to: "2021-12-31" }),
    until: plainDates({ from: "2022-01-01" }),
    note: labels("说明", "note"),
  };
  return fc
    .tuple(
      optional(
        {
          id: ids(`example/${kind}`),
          title: labels("规定", "provision"),
          modality: oneOf(modalities),
          aspect: ids("aspect"),
        },
        day,
      ),
      fc.option(fc.constantFrom(...tiers), { nil: undefined }),
    )
    .map(([base, tier]) => ({
      ...base,
      clauses: [],
      appliesTo: { subject: KINDS_OF_PROVISION[kind].subjects[0], ...(tier === undefined ? {} : { tier }) },
    }));
}
