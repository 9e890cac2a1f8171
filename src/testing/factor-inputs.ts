import * as fc from "fast-check";
import {
  INDICATOR_DIRECTIONS,
  TIE_RULES,
  type Factor,
  type FactorIndicator,
  type FactorInput,
  type FactorRecipient,
} from "../funding/index.js";
import { decimalTexts } from "./decimal-texts.js";
import { optional } from "./internal/draw.js";

/** How large the problems are, and what they are made of. */
export interface FactorInputsOptions {
  /** 5 when left out. */
  readonly recipients?: number;
  /** `simple` leaves out factors of several indicators multiplied; `all` when left out. */
  readonly factors?: "all" | "simple";
}

/**
 * What `apportionByFactors` is given: a total, recipients with coefficients and bounds, and a tree of factors on up
 * to three levels whose weights add to one at each node, in thirds and sevenths too.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { apportionByFactors } from "social-work-station-rules/funding";
 * import { factorInputs } from "social-work-station-rules/testing";
 * fc.sample(factorInputs(), 5).every((input) => ["apportioned", "infeasible"].includes(apportionByFactors(input).status)); //=> true
 * ```
 */
export function factorInputs(options: FactorInputsOptions = {}): fc.Arbitrary<Omit<FactorInput, "detail">> {
  const { recipients: most = 5, factors = "all" } = options;
  return fc.integer({ min: 1, max: most }).chain((count) => {
    const ids = Array.from({ length: count }, (_, index) => `recipient-${index + 1}`);
    return optional(
      { total: decimalTexts({ max: 100_000_000n }), recipients: recipientsOf(ids), factors: trees(ids, factors) },
      { ties: fc.constantFrom(...TIE_RULES) },
    );
  });
}

function recipientsOf(ids: readonly string[]): fc.Arbitrary<FactorRecipient[]> {
  const bound = fc.constantFrom({}, {}, { cap: "100000" }, { floor: "10.00" });
  return fc.tuple(...ids.map((id) => bound.map((own): FactorRecipient => ({ id, ...own }))));
}

/** A factor without id and weight, which follow from its place. */
type Bare = FactorIndicator | { readonly product: readonly FactorIndicator[] } | { readonly below: readonly Bare[] };

function trees(ids: readonly string[], kinds: "all" | "simple"): fc.Arbitrary<readonly Factor[]> {
  const values = fc
    .tuple(...ids.map((id) => fc.integer({ min: 1, max: 50 }).map((value) => ({ id, value }))))
    .map((indicators) => ({ indicators }));
  const indicator: fc.Arbitrary<FactorIndicator> = fc
    .tuple(values, fc.constantFrom(...INDICATOR_DIRECTIONS))
    .map(([own, direction]) => ({ ...own, direction }));
  const product = fc.tuple(indicator, indicator).map((both) => ({ product: both }));
  const leaf: fc.Arbitrary<Bare> = kinds === "all" ? fc.oneof(indicator, product) : indicator;
  const { list } = fc.letrec<{ list: readonly Bare[]; node: Bare }>((tie) => ({
    list: fc.array(tie("node"), { minLength: 1, maxLength: 3 }),
    node: fc.oneof({ maxDepth: 2 }, leaf, fc.record({ below: tie("list") })),
  }));
  return list.map((bare) => named(bare, "factor"));
}

/** The first of three factors weighs 1/6, the second 2/6, the third 3/6. */
function named(list: readonly Bare[], prefix: string): readonly Factor[] {
  const whole = (list.length * (list.length + 1)) / 2;
  return list.map((bare, index) => {
    const head = { id: `${prefix}-${index + 1}`, weight: `${index + 1}/${whole}` };
    return "below" in bare ? { ...head, factors: named(bare.below, head.id) } : { ...head, ...bare };
  });
}
