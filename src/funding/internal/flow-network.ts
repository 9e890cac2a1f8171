/** A flow network whose arcs are tried in the order in which they were added, so that a flow is canonical. */
interface FlowNetwork {
  /** Adds an arc and its reverse; returns the handle of the arc. */
  addArc(from: number, to: number, capacity: bigint, reverseCapacity?: bigint): number;
  /** Raises the flow from source to sink to its maximum over what already flows; returns the increase. */
  push(source: number, sink: number): bigint;
  /**
   * After a push to the same sink: sends one unit more from another node, rerouting what flows already; answers
   * whether that was possible. Nodes found to be cut off from the sink are not searched again.
   */
  sendUnit(from: number, sink: number): boolean;
  /** Lets an arc carry more. */
  widen(arc: number, capacity: bigint): void;
  /** What the arc can still carry. */
  spare(arc: number): bigint;
  /** What flows through an arc that was added without a reverse capacity. */
  carried(arc: number): bigint;
  /** The nodes to which the start could still send a unit: the smallest source-side cut once the flow is maximal. */
  reachableFrom(start: number): Uint8Array;
}

const NONE = -1;

/** An empty network over the nodes `0 … nodeCount - 1`; maximum flow by Dinic (1970), without recursion. */
export function createFlowNetwork(nodeCount: number): FlowNetwork {
  const first = new Int32Array(nodeCount).fill(NONE);
  const last = new Int32Array(nodeCount).fill(NONE);
  const level = new Int32Array(nodeCount);
  const cursor = new Int32Array(nodeCount);
  const queue = new Int32Array(nodeCount);
  const cutOff = new Uint8Array(nodeCount);
  const arrival = new Int32Array(nodeCount).fill(NONE);
  const following: number[] = [];
  const heads: number[] = [];
  const residual: bigint[] = [];

  const head = (arc: number): number => heads[arc] ?? NONE;
  const tail = (arc: number): number => heads[arc ^ 1] ?? NONE;
  const spare = (arc: number): bigint => residual[arc] ?? 0n;

  function link(from: number, to: number, capacity: bigint): void {
    const arc = heads.push(to) - 1;
    following.push(NONE);
    residual.push(capacity);
    const previous = last[from] ?? NONE;
    if (previous === NONE) first[from] = arc;
    else following[previous] = arc;
    last[from] = arc;
  }

  /** Breadth first over arcs with something to spare; stops at the sink's level. */
  function setLevels(source: number, sink: number): boolean {
    level.fill(NONE);
    level[source] = 0;
    queue[0] = source;
    let end = 1;
    for (let begin = 0; begin < end; begin += 1) {
      const node = queue[begin] ?? NONE;
      for (let arc = first[node] ?? NONE; arc !== NONE; arc = following[arc] ?? NONE) {
        const to = head(arc);
        if (level[to] !== NONE || spare(arc) === 0n) continue;
        level[to] = (level[node] ?? 0) + 1;
        if (to === sink) return true;
        queue[end] = to;
        end += 1;
      }
    }
    return false;
  }

  function advance(node: number): number {
    let arc = cursor[node] ?? NONE;
    while (arc !== NONE && (level[head(arc)] !== (level[node] ?? 0) + 1 || spare(arc) === 0n))
      arc = following[arc] ?? NONE;
    cursor[node] = arc;
    return arc;
  }

  function sendAlong(path: readonly number[]): bigint {
    const amount = path.reduce((least, arc) => (spare(arc) < least ? spare(arc) : least), spare(path[0] ?? NONE));
    carry(path, amount);
    return amount;
  }

  function carry(path: readonly number[], amount: bigint): void {
    for (const arc of path) {
      residual[arc] = spare(arc) - amount;
      residual[arc ^ 1] = spare(arc ^ 1) + amount;
    }
  }

  function fillLevels(source: number, sink: number): bigint {
    cursor.set(first);
    const path: number[] = [];
    let sent = 0n;
    let node = source;
    for (;;) {
      if (node === sink) {
        sent += sendAlong(path);
        path.length = path.findIndex((arc) => spare(arc) === 0n);
        node = path.length === 0 ? source : head(path[path.length - 1] ?? NONE);
        continue;
      }
      const arc = advance(node);
      if (arc !== NONE) {
        path.push(arc);
        node = head(arc);
        continue;
      }
      const back = path.pop();
      if (back === undefined) return sent;
      level[node] = NONE;
      node = tail(back);
    }
  }

  /** Breadth first from one node; marks what it leaves behind only if the sink is out of reach. */
  function findPath(from: number, sink: number): readonly number[] | undefined {
    let end = 1;
    queue[0] = from;
    let path: number[] | undefined;
    for (let begin = 0; begin < end && path === undefined; begin += 1) {
      const node = queue[begin] ?? NONE;
      for (let arc = first[node] ?? NONE; arc !== NONE; arc = following[arc] ?? NONE) {
        const to = head(arc);
        if (to === from || arrival[to] !== NONE || cutOff[to] === 1 || spare(arc) === 0n) continue;
        arrival[to] = arc;
        queue[end] = to;
        end += 1;
        if (to !== sink) continue;
        path = [];
        for (let step = sink; step !== from; step = tail(path[path.length - 1] ?? NONE))
          path.push(arrival[step] ?? NONE);
        break;
      }
    }
    for (let index = 0; index < end; index += 1) {
      const node = queue[index] ?? NONE;
      arrival[node] = NONE;
      if (path === undefined) cutOff[node] = 1;
    }
    return path;
  }

  return {
    addArc(from, to, capacity, reverseCapacity = 0n) {
      link(from, to, capacity);
      link(to, from, reverseCapacity);
      return heads.length - 2;
    },
    push(source, sink) {
      let sent = 0n;
      while (setLevels(source, sink)) sent += fillLevels(source, sink);
      level.forEach((reached, node) => (cutOff[node] = reached === NONE ? 0 : 1));
      return sent;
    },
    sendUnit(from, sink) {
      const path = cutOff[from] === 1 ? undefined : findPath(from, sink);
      if (path !== undefined) carry(path, 1n);
      return path !== undefined;
    },
    widen(arc, capacity) {
      residual[arc] = spare(arc) + capacity;
    },
    spare,
    carried: (arc) => spare(arc ^ 1),
    reachableFrom(start) {
      const seen = new Uint8Array(nodeCount);
      const open = [start];
      seen[start] = 1;
      for (let node = open.pop(); node !== undefined; node = open.pop()) {
        for (let arc = first[node] ?? NONE; arc !== NONE; arc = following[arc] ?? NONE) {
          if (seen[head(arc)] === 1 || spare(arc) === 0n) continue;
          seen[head(arc)] = 1;
          open.push(head(arc));
        }
      }
      return seen;
    },
  };
}

/** A demand and the sources that may meet it. */
interface Demand {
  readonly amount: bigint;
  readonly sources: readonly number[];
}

/** A source, or a payment by it. */
export interface SourceAmount {
  readonly source: number;
  readonly amount: bigint;
}

/** Demands on the one side, the sources that may meet them on the other. */
interface DemandNetwork {
  /** Lets sources give, each up to its amount; returns how much more is met. */
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
