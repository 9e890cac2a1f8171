import { Virtualizer, elementScroll, observeElementOffset, observeElementRect } from "@tanstack/virtual-core";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef } from "preact/hooks";
import { useSay } from "./words.js";

/** A column: its heading, its share of the width, and what its cells show. */
export interface TableColumn<Row> {
  readonly heading: string;
  /** A track of a CSS grid. */
  readonly track: string;
  readonly cell: (row: Row, index: number) => ComponentChildren;
  /** Left out on a narrow screen. */
  readonly isMinor?: boolean;
}

interface Given<Row> {
  readonly label: string;
  readonly total: number;
  /** Another text: the rows are other ones, and are asked for again. */
  readonly version: string;
  readonly rowsAt: (from: number, to: number) => Promise<readonly Row[]>;
  readonly columns: readonly TableColumn<Row>[];
  /** The row to scroll to. */
  readonly reveal?: number | null;
  /** Height of a row, in pixels, on a narrow screen, where its cells are one below the other. */
  readonly narrowHeight?: number;
}

const CHUNK = 100;
const HEIGHT = 56;
const NARROW_HEIGHT = 132;

/** A table of any length: only the rows in sight are in the page, and only those are asked for. */
export function VirtualTable<Row>({
  label,
  total,
  version,
  rowsAt,
  columns,
  reveal,
  narrowHeight = NARROW_HEIGHT,
}: Given<Row>): JSX.Element {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const chunks = useMemo(() => new Map<number, readonly Row[]>(), [version, total]);
  const asked = useMemo(() => new Set<number>(), [version, total]);
  const isNarrow = matchMedia("(max-width: 40rem)").matches;
  const height = isNarrow ? narrowHeight : HEIGHT;
  const virtualizer = useMemo(
    () =>
      new Virtualizer<HTMLDivElement, HTMLDivElement>({
        count: total,
        getScrollElement: () => scroller.current,
        estimateSize: () => height,
        overscan: 8,
        scrollToFn: elementScroll,
        observeElementRect,
        observeElementOffset,
        onChange: () => {
          redraw(undefined);
        },
      }),
    [total, height],
  );
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
  });
  useEffect(() => {
    if (reveal !== null && reveal !== undefined) virtualizer.scrollToIndex(reveal, { align: "center" });
  }, [reveal, virtualizer]);
  const items = virtualizer.getVirtualItems();
  useEffect(() => {
    for (const chunk of new Set(items.map(({ index }) => Math.floor(index / CHUNK)))) {
      if (asked.has(chunk)) continue;
      asked.add(chunk);
      void rowsAt(chunk * CHUNK, (chunk + 1) * CHUNK).then((rows) => {
        chunks.set(chunk, rows);
        redraw(undefined);
      });
    }
  });
  const tracks = columns.map(({ track }) => track).join(" ");
  const style = { "--tracks": tracks, "--row": `${String(height)}px` };
  if (total === 0) return <p class="soft">{say("没有符合条件的内容。", "Nothing to list.")}</p>;
  return (
    <>
      <p class="print-only">
        {say(
          `${label}共${String(total)}行，请用“导出”页打印或写入工作簿。`,
          `${label}: ${String(total)} rows; print them, or write a workbook, by the view “Out”.`,
        )}
      </p>
      <div class="vtable" role="table" aria-label={label} aria-rowcount={total + 1} style={style}>
        <div role="rowgroup" class="vhead">
          <div role="row" class="vrow" aria-rowindex={1}>
            {columns.map(({ heading, isMinor }) => (
              <div role="columnheader" class={isMinor === true ? "minor" : ""} key={heading}>
                {heading}
              </div>
            ))}
          </div>
        </div>
        <div
          role="rowgroup"
          class="vbody"
          ref={scroller}
          tabIndex={0}
          aria-label={label}
          style={{ height: `${String(Math.min(total * height + 2, 560))}px` }}
        >
          <div role="presentation" style={{ height: `${String(virtualizer.getTotalSize())}px`, position: "relative" }}>
            {items.map(({ index, start, key }) => {
              const row = chunks.get(Math.floor(index / CHUNK))?.[index % CHUNK];
              return (
                <div
                  role="row"
                  class={index === reveal ? "vrow is-revealed" : "vrow"}
                  aria-rowindex={index + 2}
                  key={key}
                  style={{ transform: `translateY(${String(start)}px)` }}
                >
                  {columns.map(({ heading, cell, isMinor }) => (
                    <div role="cell" class={isMinor === true ? "minor" : ""} key={heading}>
                      {row === undefined ? "…" : cell(row, index)}
                    </div>
                  ))}
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </>
  );
}
