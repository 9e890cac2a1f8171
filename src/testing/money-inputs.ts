import { DIVISOR_METHODS, FLOOR_MEANINGS, INDICATOR_DIRECTIONS, TIE_RULES } from "../terms/index.js";
import * as fc from "fast-check";
import { ROUNDING_MODES } from "../ratio/index.js";
import {
  type AllocateSourcesInput,
  type ApportionInput,
  type Claim,
  type EarmarkedSource,
  type Factor,
  type FactorIndicator,
  type FactorInput,
  type FactorRecipient,
  type FundingNeed,
  type ShareCostsInput,
} from "../funding/index.js";
import { decimalTexts } from "./dates.js";
import { optional } from "./draw.js";

/** How large the problems are. */
export interface ApportionInputsOptions {
  /** 8 when left out. */
  readonly claims?: number | undefined;
  /** In yuan; 1,000,000 when left out. */
  readonly total?: number | undefined;
}

/**
 * What `apportion` is given: a total in whole fen, claims with weights, some with floors and caps, every method and
 * tie rule. Weights tie often; floors may exceed the total, which is an answer and no error.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { apportion } from "social-work-station-rules/funding";
 * import { apportionInputs } from "social-work-station-rules/testing";
 * fc.sample(apportionInputs(), 5).every((input) => ["apportioned", "infeasible"].includes(apportion(input).status)); //=> true
 * ```
 */
export function apportionInputs(options: ApportionInputsOptions = {}): fc.Arbitrary<Omit<ApportionInput, "detail">> {
  const { claims: most = 8, total = 1_000_000 } = options;
  return fc.array(weighted(total), { minLength: 1, maxLength: most }).chain((list) => {
    const claims = list.map((claim, index): Claim => ({ id: `claim-${index + 1}`, ...claim }));
    return optional(
      { total: decimalTexts({ max: BigInt(total) * 100n }), claims: fc.constant(claims) },
      {
        method: methods(claims),
        ties: fc.constantFrom(...TIE_RULES),
        floorMeaning: fc.constantFrom(...FLOOR_MEANINGS),
      },
    );
  });
}

function weighted(total: number): fc.Arbitrary<Omit<Claim, "id">> {
  const weight = fc.oneof(fc.nat(5).map(String), decimalTexts({ max: 100_000n }));
  const bounds = fc
    .tuple(fc.nat(Math.floor(total / 10)), fc.nat(Math.floor(total / 2)))
    .map(([floor, more]) => ({ floor: String(floor), cap: String(floor + more) }));
  return fc
    .tuple(weight, bounds, fc.subarray(["floor", "cap"] as const))
    .map(([own, both, kept]) => ({ weight: own, ...Object.fromEntries(kept.map((bound) => [bound, both[bound]])) }));
}

function methods(claims: readonly Claim[]): fc.Arbitrary<NonNullable<ApportionInput["method"]>> {
  const residual = fc.record({
    residualTo: fc.constantFrom(...claims.map(({ id }) => id)),
    rounding: fc.constantFrom(...ROUNDING_MODES),
  });
  return fc.oneof(fc.constantFrom("largest-remainder" as const, ...DIVISOR_METHODS), residual);
}

/** How large the problems are, and what they are made of. */
export interface FactorInputsOptions {
  /** 5 when left out. */
  readonly recipients?: number | undefined;
  /** `simple` leaves out factors of several indicators multiplied; `all` when left out. */
  readonly factors?: "all" | "simple" | undefined;
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

/**
 * What `shareCosts` is given: up to three parties, some with a cap, and recipients whose ratios add to one, in
 * thirds and sevenths too.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { shareCosts } from "social-work-station-rules/funding";
 * import { shareCostsInputs } from "social-work-station-rules/testing";
 * fc.sample(shareCostsInputs(), 5).every((input) => ["covered", "short"].includes(shareCosts(input).status)); //=> true
 * ```
 */
export function shareCostsInputs(): fc.Arbitrary<ShareCostsInput> {
  return fc.integer({ min: 1, max: 3 }).chain((count) => {
    const ids = ["city", "district", "township"].slice(0, count);
    const parties = fc.tuple(
      ...ids.map((id) =>
        fc.option(decimalTexts({ max: 10_000_000n })).map((cap) => (cap === null ? { id } : { id, cap })),
      ),
    );
    const ratios = fc.tuple(...ids.map(() => fc.integer({ min: 1, max: 7 }))).map((weights) => {
      const whole = weights.reduce((sum, weight) => sum + weight, 0);
      return ids.map((party, index) => ({ party, ratio: `${weights[index] ?? 0}/${whole}` }));
    });
    const recipients = fc
      .array(fc.record({ amount: decimalTexts({ max: 100_000_000n }), ratios }), { minLength: 1, maxLength: 5 })
      .map((rows) => rows.map((row, index) => ({ id: `station-${index + 1}`, ...row })));
    return fc.record({ parties, recipients });
  });
}

const PURPOSES = ["elderly", "children", "relief"];

const AREAS = ["east", "west"];

const RECIPIENTS = ["station-1", "station-2", "station-3"];

const CLASSES = ["urgent", "usual"];

/**
 * What `allocateSources` is given: up to four sources, earmarked or free, up to six needs, and a rule of fairness.
 *
 * @example
 * ```ts
 * import * as fc from "fast-check";
 * import { allocateSources } from "social-work-station-rules/funding";
 * import { allocateSourcesInputs } from "social-work-station-rules/testing";
 * fc.sample(allocateSourcesInputs(), 5).every((input) => ["all-met", "short"].includes(allocateSources(input).status)); //=> true
 * ```
 */
export function allocateSourcesInputs(): fc.Arbitrary<AllocateSourcesInput> {
  return optional(
    { sources: sources(), needs: needs() },
    { fairness: fc.constantFrom("max-min-share" as const, { priorityClasses: CLASSES }) },
  );
}

function sources(): fc.Arbitrary<EarmarkedSource[]> {
  const earmarks = { purposes: fc.subarray(PURPOSES), areas: fc.subarray(AREAS), recipients: fc.subarray(RECIPIENTS) };
  return fc
    .array(optional({ amount: decimalTexts({ max: 1_000_000n }) }, earmarks), { maxLength: 4 })
    .map((list) => list.map((source, index) => ({ id: `source-${index + 1}`, ...source })));
}

function needs(): fc.Arbitrary<FundingNeed[]> {
  const need = optional(
    {
      recipient: fc.constantFrom(...RECIPIENTS),
      purpose: fc.constantFrom(...PURPOSES),
      amount: decimalTexts({ max: 1_000_000n }),
      priority: fc.constantFrom(...CLASSES),
    },
    { area: fc.constantFrom(...AREAS) },
  );
  return fc.uniqueArray(need, {
    minLength: 1,
    maxLength: 6,
    selector: ({ recipient, purpose }) => `${recipient} ${purpose}`,
  });
}
