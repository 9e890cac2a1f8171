import type { JSX } from "preact";
import type { ProvisionLine, Standing } from "../worker/standing.js";
import type { Filter } from "./findings.js";
import { VERDICT_CLASSES, VERDICT_MARKS, sayClass } from "./page-parts.js";
import { VerdictBar } from "./verdict-mark.js";
import { useSay } from "./words.js";

/** Coverage of each target, in all and by area. */
export function CoverageList({ coverage }: Pick<Standing, "coverage">): JSX.Element | null {
  const say = useSay();
  if (coverage.length === 0) return null;
  return (
    <section>
      <h2>{say("覆盖率", "Coverage")}</h2>
      {coverage.map(({ title, text, rows }) => (
        <details key={title.zh} open={rows.length > 1 && rows.length <= 20}>
          <summary>
            {say(title)}：<b>{text}</b>
          </summary>
          <ul class="plain coverage">
            {rows.map((row) => (
              <li key={row.name}>
                <span>{row.name}</span>
                <meter min={0} max={row.total} value={row.least} aria-label={row.name} />
                <span class="number">{row.text}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

const GROUPS = [
  ["coverage", { zh: "设站与覆盖", en: "Stations and coverage" }],
  ["quota", { zh: "年度任务", en: "Quotas of the year" }],
  ["staff", { zh: "人员配备与资质", en: "Staffing and qualification" }],
  ["money", { zh: "经费与薪酬", en: "Money and pay" }],
  ["other", { zh: "其他要求", en: "Other provisions" }],
] as const;

interface WithOpen {
  readonly onOpen: (filter: Partial<Filter>) => void;
}

/** Each provision with how its findings divide; every number opens its list. */
export function ProvisionTable({ provisions, onOpen }: Pick<Standing, "provisions"> & WithOpen): JSX.Element {
  const say = useSay();
  return (
    <>
      {GROUPS.map(([group, title]) => {
        const own = provisions.filter((provision) => provision.group === group);
        return own.length === 0 ? null : (
          <section key={group}>
            <h2>{say(title)}</h2>
            <ul class="plain provisions">
              {own.map((provision) => (
                <Line key={provision.id} provision={provision} onOpen={onOpen} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Line({ provision, onOpen }: { readonly provision: ProvisionLine } & WithOpen): JSX.Element {
  const say = useSay();
  const { id, title, kind, modality, counts } = provision;
  return (
    <li>
      <div>
        <button type="button" class="link" onClick={() => onOpen({ provision: id })}>
          {say(title)}
        </button>
        <span class="soft"> {`${say(kind)} · ${say(modality)}`}</span>
      </div>
      <VerdictBar counts={counts} />
      <div class="row tight">
        {VERDICT_CLASSES.filter((verdict) => counts[verdict] > 0).map((verdict) => (
          <button
            type="button"
            class={`chip is-${verdict}`}
            key={verdict}
            onClick={() => onOpen({ provision: id, classes: [verdict] })}
          >
            <span aria-hidden="true">{VERDICT_MARKS[verdict]}</span> {say(sayClass(verdict))}{" "}
            {counts[verdict].toLocaleString("en")}
          </button>
        ))}
      </div>
    </li>
  );
}

/** So many kinds of missing facts are shown; the workbook has all. */
const MOST_MISSING = 10;

/** Which papers would settle most. */
export function MissingList({ missing, onOpen }: Pick<Standing, "missing"> & WithOpen): JSX.Element | null {
  const say = useSay();
  if (missing.length === 0) return null;
  return (
    <section>
      <h2>{say("缺什么材料", "What is missing")}</h2>
      <p class="soft">{say("补齐后能判定最多结论的在前。", "What would settle most comes first.")}</p>
      <ul class="plain">
        {missing.slice(0, MOST_MISSING).map(({ fact, provision, title, named, alone }) => (
          <li key={`${provision}${fact.en}`}>
            <button type="button" class="link" onClick={() => onOpen({ provision, classes: ["unknown"] })}>
              {say(fact)}
            </button>
            {say(
              `：“${title.zh}”有${String(named)}项因此无法判定，${alone === 0 ? "均另缺其他材料" : alone === named ? "只缺这一类" : `其中${String(alone)}项只缺这一类`}。`,
              `: ${String(named)} findings of “${title.en}” wait for it, ${String(alone)} for nothing else.`,
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Provisions without findings, and why. */
export function NotRunList({ notRun }: Pick<Standing, "notRun">): JSX.Element | null {
  const say = useSay();
  if (notRun.length === 0) return null;
  return (
    <section>
      <details>
        <summary>
          {say(
            `未作结论的条款${String(notRun.length)}项及原因`,
            `${String(notRun.length)} provisions without findings, and why`,
          )}
        </summary>
        <ul>
          {notRun.map(({ title, reason }) => (
            <li key={title.zh}>
              {say(title)}：<span class="soft">{say(reason)}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
