import { refuse } from "../../fault/index.js";
import type { Box } from "./ready-table.js";

/** An input that is gone through, with the values it can have (by their places). */
export interface Level {
  readonly input: number;
  readonly values: readonly number[];
}

/** A question about one input, or an end where the same boxes hold for all that is left. */
export type DiagramNode<E> =
  | { readonly kind: "fork"; readonly level: number; readonly children: readonly number[] }
  | { readonly kind: "end"; readonly end: E };

/**
 * A decision diagram of a table: from the root, each fork asks for one input and leads on by its value. It is
 * reduced (no fork whose answers all lead to one place, no two alike), so an input stands in it exactly where
 * the end can depend on it (Bryant, 1986, for inputs of more than two values).
 */
export interface Diagram<E> {
  readonly root: number;
  readonly nodes: readonly DiagramNode<E>[];
}

const MOST_NODES = 200_000;

/**
 * Builds the diagram of some boxes over some inputs. `endOf` tells what is answered where just these boxes (by
 * their places) hold, and `keyOf` when two answers are one. The number of combinations plays no part.
 */
export function buildDiagram<E>(
  boxes: readonly Box[],
  alive: readonly number[],
  levels: readonly Level[],
  endOf: (alive: readonly number[]) => E,
  keyOf: (end: E) => string,
): Diagram<E> {
  const nodes: DiagramNode<E>[] = [];
  const known = new Map<string, number>();
  const visited = new Map<string, number>();

  const intern = (key: string, node: DiagramNode<E>): number => {
    const place = known.get(key) ?? nodes.push(node) - 1;
    known.set(key, place);
    return place;
  };
  const build = (holding: readonly number[], level: number): number => {
    const key = `${level}:${holding.join()}`;
    const place = visited.get(key) ?? make(holding, level);
    visited.set(key, place);
    if (visited.size > MOST_NODES) refuse("too-complex", ["table"], { most: MOST_NODES });
    return place;
  };
  const make = (holding: readonly number[], level: number): number => {
    const asked = levels[level];
    if (asked === undefined || holding.length === 0) {
      const end = endOf(holding);
      return intern(`end:${keyOf(end)}`, { kind: "end", end });
    }
    if (holding.every((box) => boxes[box]?.cells[asked.input] === null)) return build(holding, level + 1);
    const children = asked.values.map((value) =>
      build(
        holding.filter((box) => accepts(boxes[box], asked.input, value)),
        level + 1,
      ),
    );
    return children.every((child) => child === children[0])
      ? (children[0] as number)
      : intern(`${level}:${children.join()}`, { kind: "fork", level, children });
  };
  return { root: build(alive, 0), nodes };
}

function accepts(box: Box | undefined, input: number, value: number): boolean {
  const cell = box?.cells[input];
  return cell === null || cell?.has(value) === true;
}
