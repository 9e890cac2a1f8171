import * as fc from "fast-check";
import type { Provision, ProvisionKind } from "../policy/index.js";
import { modalities, provisionKinds } from "../terms/index.js";
import { ids, labels, oneOf, optional } from "./internal/draw.js";
import { FIELDS, SUBJECTS } from "./internal/provision-fields.js";
import { plainDates } from "./plain-dates.js";

/** What provisions may be drawn from. */
export interface ProvisionsOptions<K extends ProvisionKind = ProvisionKind> {
  /** All kinds when left out. */
  readonly kinds?: readonly K[];
  /** Id of the document that their sources quote; `document-1` when left out. */
  readonly document?: string;
  /** Ids of the tiers to which they may apply, from the highest; levels of division when left out. */
  readonly tiers?: readonly string[];
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
  } = options;
  return fc.constantFrom(...kinds).chain((kind) =>
    fc
      .tuple(bases(kind, tiers), FIELDS[kind]({ document, tiers }))
      // Base and fields are those of one kind, which the compiler cannot follow through the table.
      .map(([base, fields]) => ({ ...base, kind, ...fields }) as Extract<Provision, { readonly kind: K }>),
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
      appliesTo: { subject: SUBJECTS[kind], ...(tier === undefined ? {} : { tier }) },
    }));
}
