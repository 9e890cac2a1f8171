import { createFlowNetwork } from "./flow-network.js";

/** A demand and the sources that may meet it. */
export interface Demand {
  readonly amount: bigint;
  readonly sources: readonly number[];
}

/** A source, or a payment by it. */
export interface SourceAmount {
  readonly source: number;
  readonly amount: bigint;
}

/** Demands on the one side, the sources that may meet them on the other. */
export interface DemandNetwork {
  /** Lets sources give, each up to its amount; answers with how much more is met. */
  open(supplies: readonly SourceAmount[]): bigint;
  /** Asks for one unit more on a demand, once all sources are open; answers whether all demands can still be met. */
  raise(demand: number): boolean;
  /** The smallest set of demands that ask more than the sources open to them hold, and those sources. */
  overasked(): { readonly demands: readonly number[]; readonly sources: readonly number[] };
  /** What each source gives to a demand, in the order of the demand's sources. */
  payments(demand: number): readonly SourceAmount[];
}

/** The network over the listed sources; a demand's other sources are left out. Nothing is open at first. */
export function createDemandNetwork(demands: readonly Demand[], sources: readonly number[]): DemandNetwork {
  const [asking, giving, firstDemand] = [0, 1, 2];
  const firstSource = firstDemand + demands.length;
  const nodeOf = new Map(sources.map((source, index) => [source, firstSource + index] as const));
  const network = createFlowNetwork(firstSource + sources.length);
  const outlets = new Map(
    sources.map((source, index) => [source, network.addArc(firstSource + index, giving, 0n)] as const),
  );
  const unlimited = demands.reduce((sum, { amount }) => sum + amount, BigInt(demands.length + 1));
  const arcs = demands.map(({ amount, sources: payers }, index) => {
    network.addArc(asking, firstDemand + index, amount);
    return payers.flatMap((source) => {
      const node = nodeOf.get(source);
      return node === undefined ? [] : [{ source, arc: network.addArc(firstDemand + index, node, unlimited) }];
    });
  });
  return {
    open(supplies) {
      for (const { source, amount } of supplies) {
        const outlet = outlets.get(source);
        if (outlet !== undefined) network.widen(outlet, amount);
      }
      return network.push(asking, giving);
    },
    raise: (demand) => network.sendUnit(firstDemand + demand, giving),
    overasked() {
      const reached = network.reachableFrom(asking);
      return {
        demands: Array.from(demands.keys()).filter((index) => reached[firstDemand + index] === 1),
        sources: sources.filter((_, index) => reached[firstSource + index] === 1),
      };
    },
    payments(demand) {
      return (arcs[demand] ?? [])
        .map(({ source, arc }) => ({ source, amount: network.carried(arc) }))
        .filter(({ amount }) => amount > 0n);
    },
  };
}
