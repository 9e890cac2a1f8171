import type {
  Basis,
  ChangedPlace,
  ChangedProvision,
  FieldChange,
  ParameterChange,
  PolicyComparison,
  PolicyEffects,
  PolicyName,
} from "../../results/index.js";
import type { Parameter } from "../../policy/index.js";
import { type LocalText, modalities, parameterStatuses, provisionKinds } from "../../terms/index.js";
import { type Context, documentKey, firstRows } from "../context.js";
import { type Draft, type DraftReason, only, reason } from "../explanation.js";
import { explainSources, sayPlaceInSource } from "../findings/basis.js";
import { sayAnyValue, wordOf } from "../findings/parameter-words.js";
import { sayCount, things } from "../words/figures.js";
import { BEARINGS, PARAMETER_DIFFERENCES } from "../words/labels.js";
import { sayField, sayPath } from "../words/places.js";
import { same, sayFirst, sayList, sayQuoted, sayTerm, sayWords } from "../words/text.js";
import {
  explainCoverageChange,
  explainRegisterAge,
  explainStatus,
  sayChange,
  sayKey,
  sayVerdictCounts,
} from "./assessment.js";
import { explainAttributed, explainGroup } from "./scenario.js";
import { explainFundingChange, explainMoney, explainNeeds } from "./scenario-needs.js";

/** Two policies side by side: what is new, gone and changed, by which clause, and what it does to a register. */
export function explainPolicyComparison(comparison: PolicyComparison, outer: Context): Draft {
  const context = withNames(outer, comparison);
  const { before, after, added, gone, changed, unchanged, fields, effects, lists } = comparison;
  const [old, now] = [sayPolicy(before), sayPolicy(after)];
  const [more, less, other, same] = [added, gone, changed, unchanged].map(({ length }) => sayCount(length));
  return {
    heading: {
      zh: `政策比较：由${old.zh}到${now.zh}，新增${more?.zh ?? ""}条，不再有${less?.zh ?? ""}条，有变化${other?.zh ?? ""}条`,
      en: `Policies compared, from ${old.en} to ${now.en}: ${more?.en ?? ""} added, ${less?.en ?? ""} gone, ${other?.en ?? ""} changed`,
    },
    reasons: only(
      reason(
        "result",
        comparison.matching === "versions"
          ? `同一政策的两个版本，条款按编号对应；没有变化的${same?.zh ?? ""}条。`
          : `两项政策，条款按编号或者事项对应；没有变化的${same?.zh ?? ""}条。`,
        comparison.matching === "versions"
          ? `Two versions of one policy, matched by id; ${things(unchanged.length, "provision")} unchanged.`
          : `Two policies, matched by id or matter; ${things(unchanged.length, "provision")} unchanged.`,
      ),
      fields.length > 0 && explainFields(fields),
      ...explainLists(lists),
      ...firstRows(added, (basis) => [explainWhole("新增", "Added", basis)]),
      ...firstRows(gone, (basis) => [explainWhole("不再有", "Gone", basis)]),
      ...firstRows(changed, (change) => explainChanged(change, comparison.matching, context)),
      ...(effects === null ? [] : explainEffects(effects, context)),
    ),
    sources: sourcesOf(comparison, context),
  };
}

/** Names of what the comparison itself names: provisions, changes, policies, documents. */
function withNames(context: Context, { before, after, documents, added, gone, changed }: PolicyComparison): Context {
  const bases = [...added, ...gone, ...changed.flatMap((change) => [change.before, change.after])];
  const changes = changed.flatMap((change) => [
    ...change.fields.map(({ id, name }) => [id, sayOf(change.after.title, sayField(name))] as const),
    ...change.parameters.map(
      ({ id, name }) => [id, sayOf(change.after.title, wordOf(change.after.kind, name).name)] as const,
    ),
    [`${change.after.provision}/id`, sayOf(change.after.title, sayField("id"))] as const,
    [`${change.after.provision}/jurisdiction`, sayOf(change.after.title, sayField("jurisdiction"))] as const,
  ]);
  return {
    ...context,
    documents: new Map([
      ...documents.map(({ id, title }) => [id, title] as const),
      ...context.documents,
      ...documents.map(({ policy, id, title }) => [documentKey(policy, id), title] as const),
    ]),
    names: new Map([
      ...[before, after].map(({ id, title }) => [id, title] as const),
      ...bases.map(({ provision, title }) => [provision, title] as const),
      ...context.names,
      ...changes,
    ]),
  };
}

function sayOf(title: LocalText, part: LocalText): LocalText {
  const { zh, en } = sayWords(title);
  return { zh: `${zh}，${part.zh}`, en: `${en}, ${part.en}` };
}

function sayPolicy({ title, edition }: PolicyName): LocalText {
  const { zh, en } = sayQuoted(sayWords(title));
  return edition === null ? { zh, en } : { zh: `${zh}（${edition}）`, en: `${en} (${edition})` };
}

function explainFields(fields: readonly FieldChange[]): DraftReason {
  const names = sayList(fields.map(({ name }) => sayField(name)));
  return reason("result", `政策本身的变化：${names.zh}。`, `Of the policies themselves, these differ: ${names.en}.`);
}

/** How many documents and data are new, gone or changed. */
function explainLists({ documents, data }: PolicyComparison["lists"]): readonly DraftReason[] {
  const line = (zh: string, en: string, { added, gone, changed }: typeof data): DraftReason | false => {
    const [more, less, other] = [added, gone, changed].map(({ length }) => sayCount(length));
    return (
      added.length + gone.length + changed.length > 0 &&
      reason(
        "detail",
        `${zh}：新增${more?.zh ?? ""}项，不再有${less?.zh ?? ""}项，有变化${other?.zh ?? ""}项。`,
        `${en}: ${more?.en ?? ""} added, ${less?.en ?? ""} gone, ${other?.en ?? ""} changed.`,
      )
    );
  };
  return only(line("引用的文件", "Documents", documents), line("不成为规则的数据", "Data that are no rules", data));
}

function explainWhole(zh: string, en: string, { title, kind, modality }: Basis): DraftReason {
  const [name, what, how] = [sayQuoted(sayWords(title)), sayTerm(provisionKinds, kind), sayTerm(modalities, modality)];
  return reason("result", `${zh}：${name.zh}（${what.zh}，${how.zh}）。`, `${en}: ${name.en} (${what.en}, ${how.en}).`);
}

/** A provision that changed: in which respect, then each change with both sides. */
function explainChanged(
  change: ChangedProvision,
  matching: PolicyComparison["matching"],
  context: Context,
): readonly DraftReason[] {
  const { before, after, bearing, fields, parameters, matchedBy } = change;
  const [name, weight] = [sayQuoted(sayWords(after.title)), BEARINGS[bearing]];
  const was = sayQuoted(sayWords(before.title));
  const counterpart =
    matchedBy === "id" || before.provision === after.provision
      ? { zh: "", en: "" }
      : { zh: `（原为${was.zh}）`, en: ` (formerly ${was.en})` };
  return [
    reason(
      "result",
      `变化：${name.zh}${counterpart.zh}：${weight.zh}。`,
      `Changed: ${name.en}${counterpart.en}: ${weight.en}.`,
    ),
    // How two policies number their clauses and name their aspects says nothing to a reader.
    ...fields.flatMap((field) =>
      matching === "policies" && ["clauses", "aspect"].includes(field.name) ? [] : explainField(field),
    ),
    ...parameters.flatMap((parameter) => explainParameterChange(parameter, change, context)),
  ];
}

function explainField({ name, places }: FieldChange): readonly DraftReason[] {
  const label = sayField(name);
  return joinLanguages(places).map(({ at, was, is }) => {
    const [from, to] = [sayFieldSide(name, was), sayFieldSide(name, is)];
    return reason(
      "detail",
      `${label.zh}${at.zh === "" ? "" : `（${at.zh}）`}：${from.zh}→${to.zh}。`,
      `${label.en}${at.en === "" ? "" : ` (${at.en})`}: ${from.en} → ${to.en}.`,
      1,
    );
  });
}

/** What stands on one side of a place: a value in each language, or none. */
type SideInWords = { readonly zh: unknown; readonly en: unknown } | null;

/** Places with their values; a text that changed in both languages is one place, and each language has its own. */
function joinLanguages(
  places: readonly ChangedPlace[],
): readonly { readonly at: LocalText; readonly was: SideInWords; readonly is: SideInWords }[] {
  const side = (one: ChangedPlace["before"], other: ChangedPlace["before"] = one): SideInWords =>
    one === null && other === null ? null : { zh: (one ?? other)?.value, en: (other ?? one)?.value };
  const pathOf = ({ before, after }: ChangedPlace): readonly (string | number)[] => (after ?? before)?.path ?? [];
  return places.flatMap((place) => {
    const path = pathOf(place);
    const outer = JSON.stringify(path.slice(0, -1));
    const other = places.find(
      (one) =>
        one !== place &&
        ["zh", "en"].includes(String(pathOf(one).at(-1))) &&
        JSON.stringify(pathOf(one).slice(0, -1)) === outer,
    );
    if (path.at(-1) === "en" && other !== undefined) return [];
    return path.at(-1) === "zh" && other !== undefined
      ? [{ at: sayPath(path.slice(0, -1)), was: side(place.before, other.before), is: side(place.after, other.after) }]
      : [{ at: sayPath(path), was: side(place.before), is: side(place.after) }];
  });
}

function sayFieldSide(name: string, side: SideInWords): LocalText {
  if (side === null) return { zh: "无", en: "none" };
  const known = name === "modality" ? modalities.values.find((modality) => modality === side.zh) : undefined;
  return known === undefined ? { zh: sayPlain(side.zh).zh, en: sayPlain(side.en).en } : sayTerm(modalities, known);
}

/** The longest text of a value that is written out inside a line. */
const LONGEST = 120;

function sayPlain(value: unknown): LocalText {
  const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
  if (typeof value === "string" && !/^[\d-]+$/.test(value)) return sayQuoted(same(shorten(value)));
  const { zh, en } = sayAnyValue(value);
  return { zh: shorten(zh), en: shorten(en) };
}

function explainParameterChange(
  { name, differs, places }: ParameterChange,
  { before, after }: ChangedProvision,
  context: Context,
): readonly DraftReason[] {
  const [old, now] = [before.parameters[name], after.parameters[name]];
  const word = wordOf((now === undefined ? before : after).kind, name);
  const say = (parameter: Parameter<unknown> | undefined): LocalText =>
    parameter === undefined ? { zh: "无", en: "none" } : sayQuoted(word.say(parameter.value));
  const origin = (basis: Basis, parameter: Parameter<unknown> | undefined): LocalText =>
    parameter === undefined ? { zh: "", en: "" } : sayOrigin(basis, parameter, context);
  const [was, is] = [say(old), say(now)];
  const [from, to] = [origin(before, old), origin(after, now)];
  const bracket = ({ zh, en }: LocalText): LocalText => (zh === "" ? { zh, en } : { zh: `（${zh}）`, en: ` (${en})` });
  const [ofOld, ofNow] = [bracket(from), bracket(to)];
  const isValue = differs.includes("value") || differs.includes("presence");
  const respects = sayList(differs.map((one) => PARAMETER_DIFFERENCES[one]));
  return [
    isValue
      ? reason(
          "found",
          `${word.name.zh}：${was.zh}${ofOld.zh}→${is.zh}${ofNow.zh}。`,
          `${word.name.en}: ${was.en}${ofOld.en} → ${is.en}${ofNow.en}.`,
          1,
        )
      : reason(
          "reading",
          `${word.name.zh}：取值未变，为${is.zh}；${respects.zh}有变化：原为${from.zh}；现为${to.zh}。`,
          `${word.name.en}: still ${is.en}; ${respects.en} changed, from ${from.en} to ${to.en}.`,
          1,
        ),
    ...(isValue && places.some((place) => ((place.after ?? place.before)?.path.length ?? 0) > 0)
      ? joinLanguages(places).map(({ at, was: old, is: now }) => {
          const [first, second] = [sayFieldSide("", old), sayFieldSide("", now)];
          return reason("detail", `${at.zh}：${first.zh}→${second.zh}。`, `${at.en}: ${first.en} → ${second.en}.`, 2);
        })
      : []),
  ];
}

/** Whether a value is stated, interpreted or amended, and where it stands. */
function sayOrigin({ policy }: Basis, parameter: Parameter<unknown>, context: Context): LocalText {
  const [status, place] = [sayTerm(parameterStatuses, parameter.status), sayPlaceInSource(parameter, policy, context)];
  return { zh: `${status.zh}，${place.zh}`, en: `${status.en}, ${place.en}` };
}

function explainEffects(effects: PolicyEffects, context: Context): readonly DraftReason[] {
  const {
    asOf,
    recordedOn,
    registerAge,
    status,
    verdicts,
    breaches,
    coverage,
    changes,
    groups,
    needs,
    money,
    funding,
  } = effects;
  const [before, after] = [sayVerdictCounts(verdicts.before), sayVerdictCounts(verdicts.after)];
  const breached = sayChange(sayCount(breaches.before), sayCount(breaches.after));
  const who = (keys: readonly string[], zh: string, en: string): DraftReason | false => {
    const names = sayFirst(keys.map((key) => sayKey(context, key)));
    return keys.length > 0 && reason("result", `${zh}：${names.zh}。`, `${en}: ${names.en}.`);
  };
  return only(
    reason(
      "result",
      `对登记数据的影响：${sayCount(changes.length).zh}项结论有变化。`,
      `Effect on the register: ${things(changes.length, "finding")} changed.`,
    ),
    explainStatus(status.before, context),
    status.after.policy === status.before.policy ? null : explainStatus(status.after, context),
    explainRegisterAge({ asOf, recordedOn, registerAge }),
    reason("found", `前：${before.zh}；后：${after.zh}。`, `Before: ${before.en}; after: ${after.en}.`),
    reason("found", `违反：${breached.zh}。`, `Breaches: ${breached.en}.`),
    ...firstRows(coverage, (row) => [explainCoverageChange(row, context)]),
    who(effects.winners, "新符合", "Newly met"),
    who(effects.losers, "不再符合", "No longer met"),
    who(effects.newlyJudged, "新受核查", "Newly judged"),
    who(effects.noLongerJudged, "不再受核查", "No longer judged"),
    ...firstRows(groups, (group) => [explainGroup(group, context)]),
    ...firstRows(changes, (change) => [explainAttributed(change, context)]),
    ...explainNeeds(needs.before, needs.after),
    ...(money === null ? [] : explainMoney(money.before, money.after, money.effects, context)),
    ...(funding === null ? [] : explainFundingChange(funding, context)),
  );
}

/** Document, clause and quote of everything that is new, gone or changed, each once. */
function sourcesOf({ added, gone, changed }: PolicyComparison, context: Context): readonly LocalText[] {
  const bases = [...added, ...gone, ...changed.flatMap(({ before, after }) => [before, after])];
  return [...new Map(bases.flatMap((basis) => explainSources(basis, context)).map((line) => [line.zh, line])).values()];
}
