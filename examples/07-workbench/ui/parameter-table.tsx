import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import type { ParameterLine } from "../worker/parameter-lines.js";
import type { PolicySheet, ProvisionSheet } from "../worker/policy-sheet.js";
import type { Change } from "../worker/changes.js";
import { DraftInput } from "./draft-input.js";
import { NumberParts } from "./number-parts.js";
import { Quotes } from "./parameter-reading.js";
import { useSay } from "./words.js";

interface Given {
  readonly sheet: PolicySheet;
  /** Whether the provisions are open from the start. */
  readonly isOpen?: boolean;
  readonly changes: readonly Change[];
  readonly onChanges: (changes: readonly Change[]) => void;
}

/** Each provision with its parameters: the value now, the value proposed, the source with its words, the readings. */
export function ParameterTable({ sheet, isOpen = false, changes, onChanges }: Given): JSX.Element {
  return (
    <>
      {sheet.provisions.map((provision) => (
        <ProvisionFields
          key={provision.id}
          provision={provision}
          isOpen={isOpen}
          changes={changes}
          onChanges={onChanges}
        />
      ))}
    </>
  );
}

type OfProvision = Omit<Given, "sheet"> & { readonly provision: ProvisionSheet };

function ProvisionFields({ provision, isOpen = false, changes, onChanges }: OfProvision): JSX.Element {
  const say = useSay();
  const own = changes.filter((change) => change.provision === provision.id);
  // One that was opened stays open when its last change is taken back.
  const [isShown, setShown] = useState(isOpen);
  const isOff = own.some(({ kind }) => kind === "remove");
  const others = changes.filter((change) => change.provision !== provision.id);
  const set = (parameter: ParameterLine, value: string): void => {
    const rest = changes.filter(
      (change) => change.kind !== "set" || change.provision !== provision.id || change.parameter !== parameter.name,
    );
    onChanges(
      value === parameter.value
        ? rest
        : [...rest, { kind: "set", provision: provision.id, parameter: parameter.name, value }],
    );
  };
  return (
    <details
      class={`provision is-form${own.length > 0 ? " has-changes" : ""}`}
      open={isShown || own.length > 0}
      onToggle={({ currentTarget }) => setShown(currentTarget.open)}
    >
      <summary>
        {say(provision.title)} <span class="soft">{`${say(provision.kind)} · ${say(provision.modality)}`}</span>
        {own.length > 0 ? <span class="tag">{isOff ? say("已停用", "off") : say("已改动", "changed")}</span> : null}
      </summary>
      <label class="check">
        <input
          type="checkbox"
          checked={!isOff}
          onChange={({ currentTarget }) => {
            onChanges(currentTarget.checked ? others : [...others, { kind: "remove", provision: provision.id }]);
          }}
        />
        {say("保留这一条款", "Keep this provision")}
      </label>
      {isOff
        ? null
        : provision.parameters.map((parameter) => {
            const change = own.find((one) => one.kind === "set" && one.parameter === parameter.name);
            return (
              <Field
                key={parameter.name}
                parameter={parameter}
                proposed={change?.kind === "set" ? change.value : null}
                onValue={(value) => set(parameter, value)}
              />
            );
          })}
    </details>
  );
}

interface OfField {
  readonly parameter: ParameterLine;
  /** Null: as it is. */
  readonly proposed: string | null;
  readonly onValue: (value: string) => void;
}

function Field({ parameter, proposed, onValue }: OfField): JSX.Element {
  const say = useSay();
  const label = say(parameter.label);
  const hasReadings = parameter.alternatives.length > 0;
  const isLong = parameter.value.length > 60;
  const { parts } = parameter;
  return (
    <div class={proposed === null ? "parameter" : "parameter is-changed"}>
      <div class="row">
        <div class="now">
          <b>{label}</b>
          <span class="soft">{say("现行：", "now: ")}</span>
          {say(parameter.said)}
        </div>
        {parts !== null ? <NumberParts label={label} parts={parts} proposed={proposed} onValue={onValue} /> : null}
        <OtherValue isFolded={isCode(parameter.value) || (hasReadings && !/^[\d.]+$/.test(parameter.value))}>
          <label class="field">
            <span class="visually-hidden">{label}</span>
            {say("拟改为", "Proposed")}
            {isLong ? (
              <DraftInput rows={3} value={proposed ?? parameter.value} onValue={onValue} />
            ) : parameter.value === "true" || parameter.value === "false" ? (
              <select
                value={proposed ?? parameter.value}
                onChange={({ currentTarget }) => onValue(currentTarget.value)}
              >
                <option value="true">{say("是", "yes")}</option>
                <option value="false">{say("否", "no")}</option>
              </select>
            ) : (
              <DraftInput value={proposed ?? parameter.value} onValue={onValue} />
            )}
          </label>
        </OtherValue>
      </div>
      {hasReadings ? <Readings parameter={parameter} proposed={proposed} onValue={onValue} /> : null}
      <Quotes parameter={parameter} />
    </div>
  );
}

/** Whether a value is a term, a list or an object of the JSON and no number, day or yes and no. */
function isCode(value: string): boolean {
  return /^[[{a-z]/.test(value) && value !== "true" && value !== "false";
}

/** What is shown in words above can be typed as code by those who look for it. */
function OtherValue({
  isFolded,
  children,
}: {
  readonly isFolded: boolean;
  readonly children: JSX.Element;
}): JSX.Element {
  const say = useSay();
  return isFolded ? (
    <details class="other-value">
      <summary class="soft">{say("填其他取值（代码）", "Another value, in code")}</summary>
      {children}
    </details>
  ) : (
    children
  );
}

/** Words of a policy are shown as it has them, in English too; a screen reader has to know their language. */
const HAN = /[\u4e00-\u9fff]/;

/** The readings of an open question as a switch. */
function Readings({ parameter, proposed, onValue }: OfField): JSX.Element {
  const say = useSay();
  const group = useId();
  const value = proposed ?? parameter.value;
  const choices = [{ value: parameter.value, said: parameter.said }, ...parameter.alternatives];
  return (
    <fieldset>
      <legend>
        {say("原文未明：", "The text leaves open: ")}
        {parameter.question === null ? "" : say(parameter.question)}
      </legend>
      {choices.map((choice, index) => (
        <label class="check" key={choice.value}>
          <input type="radio" name={group} checked={choice.value === value} onChange={() => onValue(choice.value)} />
          <span>
            <span lang={HAN.test(say(choice.said)) ? "zh-CN" : undefined}>{say(choice.said)}</span>
            {index === 0 ? <span class="soft">{say("（现采用）", " (as read now)")}</span> : null}
          </span>
        </label>
      ))}
      {parameter.reason === null ? null : <p class="soft">{`${say("理由：", "Why: ")}${say(parameter.reason)}`}</p>}
    </fieldset>
  );
}
