import type { AllocateSourcesInput, SourceAllocation } from "./allocate-sources-types.js";
import { allocateUnits } from "./internal/allocate-units.js";
import { groupNeeds } from "./internal/group-needs.js";
import { readAllocation } from "./internal/read-allocation.js";
import { writeAllocation } from "./internal/write-allocation.js";

/**
 * Divides several earmarked sources among needs, fairly where they do not suffice, and writes the ledger in which
 * every fen can be traced (每一笔资金都能够有迹可循).
 *
 * Where not all can be met, `bindings` names which needs compete for which sources and by how much these fall
 * short: a minimum cut, and so a proof. The division is exact (`share`, `exactAmount`): max–min by share of need,
 * in one class or class after class; the ledger pays each need a neighbouring whole unit of its exact amount.
 * Sources are used restricted before general unless `sourceOrder` says otherwise; the order of the input decides
 * nothing.
 *
 * Method: maximum flow (Dinic 1970) and minimum cut; lexicographically optimal shares (Megiddo 1974) by
 * decomposition (Fujishige 1980).
 *
 * @param input sources and needs with amounts of zero or more (multiples of the unit, 0.01 when absent); an absent
 * list of purposes, areas or recipients restricts nothing, an empty one lets the source pay nothing
 * @returns needs and sources in the order of the input, the ledger in the order in which sources were used
 * @throws RuleInputError `list-empty` (no needs, no classes), `out-of-range` (an amount below zero, a unit of zero),
 * `amount-not-multiple`, `id-duplicate` (a source; a recipient's purpose twice; an order naming a source twice),
 * `id-invalid`, `id-like-identity-number`, `reference-dangling`, `value-missing` (a need without its class, an
 * order without a source), `variant-unknown`, `decimal-invalid`, `decimal-too-long`, `type-invalid`
 *
 * @example
 * ```ts
 * import { allocateSources } from "social-work-station-rules/funding";
 * const allocation = allocateSources({
 *   sources: [
 *     { id: "福利彩票公益金", amount: "600", purposes: ["养老服务"] },
 *     { id: "财政预算经费", amount: "300" },
 *   ],
 *   needs: [
 *     { recipient: "甲站", purpose: "养老服务", amount: "400" },
 *     { recipient: "甲站", purpose: "人员经费", amount: "600" },
 *   ],
 * });
 * allocation.needs.map((need) => need.amount); //=> ["400.00", "300.00"]
 * allocation.bindings[0]?.shortfall; //=> "300.00"
 * allocation.unspent; //=> [{ source: "福利彩票公益金", amount: "200.00", reason: "needs-met" }]
 * ```
 */
export function allocateSources(input: AllocateSourcesInput): SourceAllocation {
  const read = readAllocation(input);
  const eligibility = groupNeeds(read);
  const supplies = eligibility.usedSources.map((place, source) => ({
    source,
    amount: read.sources[place]?.amount ?? 0n,
  }));
  const amounts = read.needs.map(({ amount }) => amount);
  return writeAllocation(read, eligibility, allocateUnits(eligibility, amounts, supplies, read.rankCount));
}
