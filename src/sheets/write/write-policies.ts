import type { Parameter } from "../../policy/index.js";
import type { Basis, ChangedPlace, PolicyComparison, PolicyEffects } from "../../results/index.js";
import {
  type LocalText,
  labelOf,
  modalities,
  parameterLabels,
  parameterStatuses,
  provisionKinds,
} from "../../terms/index.js";
import type { SheetCell } from "../cell.js";
import { type WriteContext, type WriteOptions, makeContext } from "./context.js";
import { fundingTable } from "./scenario-money.js";
import { changeTable, figureTable } from "./write-answers.js";
import type { WrittenColumn, WrittenSheet } from "./written-sheet.js";

/** Writes two policies side by side: one change a row with both sides and their sources; with a register the effects. */
export function writePolicyComparison(comparison: PolicyComparison, options: WriteOptions): readonly WrittenSheet[] {
  const { added, gone, changed, effects } = comparison;
  const context = makeContext(options, [...added, ...gone, ...changed.flatMap(({ before, after }) => [before, after])]);
  const { say } = context;
  const documents = new Map(comparison.documents.map(({ policy, id, title }) => [`${policy}\n${id}`, title]));
  const rows = [
    ...added.map((basis) => wholeRow(say("新增", "added"), null, basis, context)),
    ...gone.map((basis) => wholeRow(say("不再有", "gone"), basis, null, context)),
    ...changed.flatMap(({ before, after, fields, parameters }) => [
      ...fields.flatMap(({ name, places }) =>
        places.map((place) => [
          say("变化", "changed"),
          context.sayText(after.title),
          labelOf(provisionKinds, after.kind, context.locale),
          name,
          ...placeCells(place),
          "",
          "",
        ]),
      ),
      ...parameters.flatMap(({ name, places }) => {
        const [old, now] = [sourceOf(before, name, documents, context), sourceOf(after, name, documents, context)];
        const whole: ChangedPlace = { before: sideOf(before, name), after: sideOf(after, name) };
        return (places.length === 0 ? [whole] : places).map((place) => [
          say("变化", "changed"),
          context.sayText(after.title),
          labelOf(provisionKinds, after.kind, context.locale),
          sayParameter(after, name, context),
          ...placeCells(place),
          old,
          now,
        ]);
      }),
    ]),
  ];
  return [
    {
      name: say("条款变化", "Changes"),
      columns: [
        text(say("变化", "Change")),
        text(say("条款", "Provision")),
        text(say("种类", "Kind")),
        text(say("参数或字段", "Parameter or field")),
        text(say("位置", "Place")),
        long(say("之前", "Before")),
        long(say("之后", "After")),
        long(say("之前的出处", "Source before")),
        long(say("之后的出处", "Source after")),
      ],
      rows,
    },
    ...(effects === null
      ? []
      : [
          withNeeds(
            figureTable(
              { ...effects, labels: [say("之前的政策", "Policy before"), say("之后的政策", "Policy after")] },
              context,
            ),
            effects,
            context,
          ),
          changeTable(say("有变化的结论", "Findings that changed"), effects.changes, context),
          ...(effects.funding === null ? [] : moneyTable(comparison, effects.funding, context)),
        ]),
  ];
}

/** Adds what both policies take in stations and staff to a table of figures. */
function withNeeds(
  table: WrittenSheet,
  { needs: { before, after } }: Pick<PolicyEffects, "needs">,
  { say }: WriteContext,
): WrittenSheet {
  type Bounds = typeof before.stations;
  const range = ({ least, most }: Bounds): SheetCell =>
    least === most ? least : say(`${String(least)}至${String(most)}`, `${String(least)} to ${String(most)}`);
  const row = (label: string, old: Bounds, now: Bounds): readonly SheetCell[] => [
    label,
    range(old),
    range(now),
    old.least === old.most && now.least === now.most ? now.least - old.least : null,
  ];
  return {
    ...table,
    rows: [
      ...table.rows,
      row(say("需新建站点（个）", "stations to open"), before.stations, after.stations),
      row(say("需增配人员（名）", "staff to add"), before.staff, after.staff),
      row(say("在岗而资质不符（名）", "at work and not qualified"), before.unqualified, after.unqualified),
    ],
  };
}

/** What both policies cost in the year, and what each change adds. */
function moneyTable(
  { added, gone, changed }: PolicyComparison,
  { before, after, effects }: NonNullable<PolicyEffects["funding"]>,
  context: WriteContext,
): readonly WrittenSheet[] {
  const { say, sayText, titleOf } = context;
  const words = new Map([
    ...[...added, ...gone].map(({ provision, title }) => [provision, sayText(title)] as const),
    ...changed.flatMap(({ after: basis, parameters }) =>
      parameters.map(
        ({ id, name }) =>
          [id, `${sayText(basis.title)}${say("，", ", ")}${sayParameter(basis, name, context)}`] as const,
      ),
    ),
  ]);
  return fundingTable(
    [
      { title: say("之前", "Before"), funding: before },
      { title: say("之后", "After"), funding: after, effects, sayChange: (id) => words.get(id) ?? titleOf(id) },
    ],
    context,
  );
}

function wholeRow(
  word: string,
  before: Basis | null,
  after: Basis | null,
  context: WriteContext,
): readonly SheetCell[] {
  const basis = after ?? before;
  if (basis === null) return [];
  const { title, kind, modality } = basis;
  const how = labelOf(modalities, modality, context.locale);
  return [
    word,
    context.sayText(title),
    labelOf(provisionKinds, kind, context.locale),
    "",
    "",
    before === null ? "" : how,
    after === null ? "" : how,
    "",
    "",
  ];
}

function sideOf({ parameters }: Basis, name: string): ChangedPlace["before"] {
  const parameter = parameters[name];
  return parameter === undefined ? null : { path: [], value: parameter.value };
}

/** The place inside a value, and what stands there on both sides. */
function placeCells({ before, after }: ChangedPlace): readonly SheetCell[] {
  const path = (after ?? before)?.path ?? [];
  return [path.map(String).join("."), plain(before?.value), plain(after?.value)];
}

/** A value as a policy file has it. */
function plain(value: unknown): string {
  if (value === undefined) return "—";
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((entry) => typeof entry === "string")) return value.join("、");
  return JSON.stringify(value);
}

function sayParameter({ kind }: Basis, name: string, { sayText }: WriteContext): string {
  const labels: Readonly<Record<string, LocalText | undefined>> = parameterLabels[kind];
  const label = labels[name];
  return label === undefined ? name : sayText(label);
}

/** Whether a value is stated or read, and where: 原文规定，《办法》三“至少4次”. */
function sourceOf(
  { policy = "", parameters }: Basis,
  name: string,
  documents: ReadonlyMap<string, LocalText>,
  { sayText, locale }: WriteContext,
): string {
  const parameter = parameters[name];
  if (parameter === undefined) return "";
  let read: Parameter<unknown> = parameter;
  while (read.status === "amended") read = read.was;
  const { document, clause, quote } = read.source;
  const title = documents.get(`${policy}\n${document}`);
  const status = labelOf(parameterStatuses, parameter.status, locale);
  const source = title === undefined ? document : sayText(title);
  return locale === "en"
    ? `${status}: ${source}, ${clause}, “${quote}”`
    : `${status}：《${source}》${clause}“${quote}”`;
}

function text(heading: string): WrittenColumn {
  return { heading, kind: "text" };
}

function long(heading: string): WrittenColumn {
  return { heading, kind: "long" };
}
