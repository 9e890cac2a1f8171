import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { FindingFilter, FindingRow } from "../worker/findings.js";
import type { Standing } from "../worker/standing.js";
import type { MoneyUnit } from "../worker/command-parts.js";
import { ask } from "./ask.js";
import { FindingPanel } from "./finding-panel.js";
import { type VerdictClass, VERDICT_CLASSES, sayClass } from "./page-parts.js";
import { VerdictMark } from "./verdict-mark.js";
import { type TableColumn, VirtualTable } from "./virtual-table.js";
import { type Language, useSay } from "./words.js";

export type Filter = FindingFilter;

export const EVERYTHING: Filter = { classes: [], provision: "", area: "", station: "", text: "" };

/** With more than this a list to choose from is no help; the search is. */
const MOST_CHOICES = 500;

interface Given {
  readonly standing: Standing;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly language: Language;
  readonly unit: MoneyUnit;
  readonly report: (error: unknown) => void;
}

/** The findings by area, station, clause and verdict; one opens with all that stands behind it. */
export function Findings({ standing, filter, onFilter, language, unit, report }: Given): JSX.Element {
  const say = useSay();
  const [total, setTotal] = useState(0);
  const [version, setVersion] = useState("");
  const [opened, setOpened] = useState<string | null>(null);
  useEffect(() => {
    void ask("filterFindings", filter)
      .then((count) => {
        setTotal(count);
        setVersion(JSON.stringify([filter, standing.asOf, standing.counts, standing.policies, language, unit]));
      })
      .catch(report);
  }, [filter, standing, language, unit]);
  const columns: readonly TableColumn<FindingRow>[] = [
    { heading: say("结论", "Finding"), track: "12rem", cell: ({ verdict }) => <VerdictMark verdict={verdict} /> },
    {
      heading: say("对象", "Subject"),
      track: "minmax(9rem, 1.4fr)",
      cell: ({ id, subject }) => (
        <button type="button" class="link" onClick={() => setOpened(id)}>
          {subject}
        </button>
      ),
    },
    { heading: say("站点", "Station"), track: "minmax(7rem, 1fr)", cell: ({ station }) => station, isMinor: true },
    { heading: say("条款", "Provision"), track: "minmax(9rem, 1.4fr)", cell: ({ provision }) => say(provision) },
    {
      heading: say("情况", "Found"),
      track: "minmax(12rem, 2.4fr)",
      cell: ({ said }) => <span title={said}>{said}</span>,
      isMinor: true,
    },
  ];
  return (
    <>
      <div class="row filters">
        <Choice
          label={say("结论", "Verdict")}
          value={filter.classes[0] ?? ""}
          options={VERDICT_CLASSES.map((verdict) => ({ id: verdict, name: say(sayClass(verdict)) }))}
          onChange={(value) => onFilter({ ...filter, classes: value === "" ? [] : [value as VerdictClass] })}
        />
        <Choice
          label={say("条款", "Provision")}
          value={filter.provision}
          options={standing.provisions.map(({ id, title }) => ({ id, name: say(title) }))}
          onChange={(provision) => onFilter({ ...filter, provision })}
        />
        {standing.areas.length > 1 && standing.areas.length <= MOST_CHOICES ? (
          <Choice
            label={say("地区", "Area")}
            value={filter.area}
            options={standing.areas}
            onChange={(area) => onFilter({ ...filter, area })}
          />
        ) : null}
        {standing.stations.length <= MOST_CHOICES ? (
          <Choice
            label={say("站点", "Station")}
            value={filter.station}
            options={standing.stations}
            onChange={(station) => onFilter({ ...filter, station })}
          />
        ) : null}
        <label class="field">
          {say("查找", "Search")}
          <input
            type="search"
            value={filter.text}
            onInput={({ currentTarget }) => onFilter({ ...filter, text: currentTarget.value })}
          />
        </label>
      </div>
      <p class="soft" role="status">
        {say(`共${total.toLocaleString("en")}项`, `${total.toLocaleString("en")} findings`)}
      </p>
      <VirtualTable
        label={say("逐项结论", "Findings")}
        total={total}
        version={version}
        rowsAt={(from, to) => ask("findingRows", from, to, language, unit)}
        columns={columns}
      />
      {opened === null ? null : (
        <FindingPanel id={opened} language={language} unit={unit} report={report} onClose={() => setOpened(null)} />
      )}
    </>
  );
}

interface Choices {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: Choices): JSX.Element {
  const say = useSay();
  return (
    <label class="field">
      {label}
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">{say("全部", "all")}</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
