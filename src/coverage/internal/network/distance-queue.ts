/** A binary heap that hands out the node with the least distance first. */
export interface DistanceQueue {
  readonly distances: number[];
  readonly nodes: number[];
}
