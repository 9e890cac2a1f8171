import type { PlainDate } from "../../calendar/index.js";
import { formatScaled } from "../../ratio/index.js";
import { type ScaledInteger, parseDecimal } from "../../exact/index.js";
import { latestStart, rangeOf, yearsFullOn } from "../internal/days.js";
import { type Facts, type Leaf, type LeafContext, type LeafOf, traceMaker, verdictOfState } from "./criterion.js";

/** 继续教育: the hours within the years that end on the day, at least and at most, added exactly. */
export function continuingEducationLeaf(leaf: LeafOf<"continuing-education">, { read }: LeafContext): Leaf {
  const hours = read.hours(leaf.hours);
  const years = read.integer(leaf.years, 1, 60);
  const trace = traceMaker(leaf, { hours: hours.text, years });
  return {
    id: leaf.id,
    kind: leaf.kind,
    reads: "continuingEducation",
    hours: hours.text,
    options: [{ kind: "hours", criterion: leaf.id, years }],
    on: (day, recordedOn) => {
      const before = latestStart(day, years, "corresponding-day");
      return {
        boundaries: [before, day],
        assess: (facts) => {
          const sums = sumHours(facts, { before, day, recordedOn });
          if (sums === null)
            return atLeast(ZERO, hours.value) ? trace.make("met", { status: "not-recorded" }) : trace.notRecorded;
          const state = atLeast(sums.least, hours.value) ? 2 : atLeast(sums.most, hours.value) ? 1 : 0;
          return trace.make(verdictOfState(state), {
            status: "recorded",
            leastHours: textOf(sums.least),
            mostHours: textOf(sums.most),
          });
        },
      };
    },
    turns: ({ person }, recordedOn) =>
      (person.continuingEducation ?? []).flatMap(({ on }) => {
        const { earliest, latest } = rangeOf(on, recordedOn);
        return [
          earliest,
          latest,
          yearsFullOn(earliest, years, "corresponding-day"),
          yearsFullOn(latest, years, "corresponding-day"),
        ];
      }),
  };
}

const ZERO: ScaledInteger = { digits: 0n, scale: 0 };

interface Window {
  /** The last day that has dropped out of the years. */
  readonly before: string;
  readonly day: PlainDate;
  readonly recordedOn: PlainDate;
}

function sumHours(
  { person }: Facts,
  { before, day, recordedOn }: Window,
): { readonly least: ScaledInteger; readonly most: ScaledInteger } | null {
  if (person.continuingEducation === undefined) return null;
  let least = ZERO;
  let most = ZERO;
  for (const { on, hours } of person.continuingEducation) {
    const { earliest, latest } = rangeOf(on, recordedOn);
    if (latest <= before || earliest > day) continue;
    const value = parseDecimal(hours);
    most = add(most, value);
    if (earliest > before && latest <= day) least = add(least, value);
  }
  return { least, most };
}

function add(first: ScaledInteger, second: ScaledInteger): ScaledInteger {
  const scale = Math.max(first.scale, second.scale);
  return { digits: atScale(first, scale) + atScale(second, scale), scale };
}

function atLeast(value: ScaledInteger, needed: ScaledInteger): boolean {
  const scale = Math.max(value.scale, needed.scale);
  return atScale(value, scale) >= atScale(needed, scale);
}

function atScale({ digits, scale }: ScaledInteger, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - scale);
}

function textOf({ digits, scale }: ScaledInteger): string {
  return formatScaled(digits, scale);
}
