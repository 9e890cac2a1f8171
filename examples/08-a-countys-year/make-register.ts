import type { Policy } from "social-work-station-rules/policy";
import { parseRegister, type Register } from "social-work-station-rules/model";
import { addDays, parsePlainDate, type PlainDate } from "social-work-station-rules/calendar";

/**
 * The subdistricts, towns and townships of a Beijing district (怀柔区, statistical codes of 2023): 5, 9 and 2. The stations,
 * people and records are invented.
 */
const KINDS = [
  ...Array<"subdistrict">(5).fill("subdistrict"),
  ...Array<"town">(9).fill("town"),
  ...Array<"township">(2).fill("township"),
];
const NAMES = { subdistrict: "街道", town: "镇", township: "乡" } as const;
const FIRST_CODE = { subdistrict: 1, town: 95, township: 186 } as const;
const COUNTY = "110116";

/** Returns the register as it was recorded on a day of 2026: what happened later is not in it. */
export function makeRegister(recordedOn: string, policy: Policy): Register {
  const day = parsePlainDate(recordedOn);
  const isPast = ({ completedOn }: { readonly completedOn: string }): boolean => completedOn <= day;
  const stations = KINDS.map((_, index) => index).filter((index) => index !== 15);
  return parseRegister({
    version: 1,
    recordedOn,
    tierSystems: policy.tierSystem === undefined ? [] : [policy.tierSystem],
    divisions: [
      { id: COUNTY, name: "示例区", level: "county", kind: "municipal-district" },
      ...KINDS.map((kind, index) => ({
        id: codeOf(index),
        name: `第${index + 1}${NAMES[kind]}`,
        level: "township",
        kind,
        urbanRuralCode: kind === "subdistrict" ? "111" : "220",
        parent: COUNTY,
      })),
    ],
    stations: stations.map((index) => ({
      id: stationOf(index),
      name: `第${index + 1}${NAMES[KINDS[index] ?? "town"]}中心`,
      division: codeOf(index),
      tier: "beijing:township",
      from: index === 14 ? "2026-08-15" : "2022-01-01",
    })),
    operators: [
      {
        id: "JG-1",
        name: "示例社工机构",
        contracts: [
          { stations: stations.slice(0, 8).map(stationOf), from: "2024-07-01", until: "2026-06-30" },
          { stations: stations.slice(8).map(stationOf), from: "2025-01-01", until: "2026-12-31" },
          ...(day >= "2026-06-25"
            ? [{ stations: stations.slice(0, 8).map(stationOf), from: "2026-07-01", until: "2028-06-30" }]
            : []),
        ],
      },
    ],
    personnel: stations.flatMap((index) => [
      worker(index, 1, { certificates: [{ level: "social-worker", issuedOn: "2020-09-10" }] }),
      worker(
        index,
        2,
        index % 3 === 0
          ? { certificates: [{ level: "assistant-social-worker", issuedOn: `2023-${twoDigits((index % 9) + 2)}-20` }] }
          : {
              certificates: [],
              registrations: [
                { level: "social-worker", from: "2024-01-01", until: `2026-${twoDigits((index % 9) + 3)}-15` },
              ],
            },
        index === 7 ? "2026-05-31" : undefined,
      ),
    ]),
    activities: stations
      .flatMap((index) => [
        ...worked(index, "case-work", 20 + index * 2, index === 4 ? "2026-05-01" : "2026-12-31"),
        ...worked(index, "training", 29, "2026-12-31"),
        ...worked(index, "visit", index % 4 === 1 ? 19 : 14, "2026-12-31"),
      ])
      .filter(isPast),
    judgements: stations
      .filter((index) => index % 5 !== 0)
      .map((index) => ({
        id: `PD-${index + 1}`,
        subject: { kind: "station", id: stationOf(index) },
        provision: "example-county-2026/premises",
        item: "adequate",
        outcome: "met",
        on: "2026-01-20",
        role: "区民政局社会工作科",
        evidence: [{ reference: "现场核查记录", form: "visit" }],
      }))
      .filter(({ on }) => on <= day),
    evaluations: stations
      .filter((index) => index % 2 === 0)
      .map((index) => ({ id: `PG-${index + 1}`, subject: { kind: "station", id: stationOf(index) }, on: "2026-05-20" }))
      .filter(({ on }) => on <= day),
    completeness: ["divisions", "stations", "operators", "personnel", "activities"].map((collection) => ({
      collection,
    })),
  });
}

function codeOf(index: number): string {
  const kind = KINDS[index] ?? "town";
  return COUNTY + String(FIRST_CODE[kind] + index).padStart(3, "0");
}

function stationOf(index: number): string {
  return `ZX-${twoDigits(index + 1)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

function worker(index: number, serial: number, papers: object, until?: string): object {
  return {
    id: `SG-${twoDigits(index + 1)}-${serial}`,
    ...papers,
    assignments: [
      {
        station: stationOf(index),
        role: "social-worker",
        duty: "professional-social-work",
        from: "2024-01-01",
        ...(until === undefined ? {} : { until }),
      },
    ],
  };
}

/** Work that a station completes every so many days of the year, until a day. */
function worked(
  index: number,
  kind: string,
  every: number,
  until: string,
): readonly { readonly completedOn: PlainDate }[] {
  const done = [];
  for (let day = addDays("2026-01-01", index + 5); day <= until; day = addDays(day, every))
    done.push({
      id: `${kind}-${index + 1}-${done.length + 1}`,
      station: stationOf(index),
      kind,
      completedOn: day,
      personsServed: 1 + (index % 3),
    });
  return done;
}
