/**
 * A directed network with a cost on each arc, grown arc by arc and changed in place by the flow sent through it.
 * Arcs come in pairs: arc `a` goes forward, arc `a ^ 1` takes its flow back. The arcs that leave a node are a
 * chain: `first[node]`, then `next[arc]`, until -1.
 */
export interface FlowNetwork {
  readonly first: number[];
  readonly next: number[];
  readonly to: number[];
  /** How much more flow an arc takes. The room of `a ^ 1` is the flow on `a`. */
  readonly room: number[];
  readonly cost: number[];
}
