import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { ScenarioView, Subjects } from "../worker/scenarios.js";
import { ask } from "./ask.js";
import { type TableColumn, VirtualTable } from "./virtual-table.js";
import { useSay } from "./words.js";

/** So many groups are shown; the rows below have all. */
const MOST_GROUPS = 30;

/** Who is affected by one scenario, and which of its changes is the cause. */
export function ChangeTable({
  scenario,
  index,
  version,
}: {
  readonly scenario: ScenarioView;
  readonly index: number;
  readonly version: string;
}): JSX.Element {
  const say = useSay();
  const [head, setHead] = useState<readonly string[]>([]);
  useEffect(() => {
    void ask("changeHead", index).then(setHead);
  }, [index, version]);
  const columns: readonly TableColumn<readonly string[]>[] = head.map((heading, at) => ({
    heading,
    track: "minmax(6rem, 1fr)",
    cell: (row) => row[at] ?? "",
    isMinor: at === 0 || at === 2 || at > 7,
  }));
  const { title, gained, lost, winners, losers, groups, changes } = scenario;
  return (
    <section>
      <h2>{title}</h2>
      {changes === 0 ? (
        <p class="soft">{say("没有结论变化。", "No finding changes.")}</p>
      ) : (
        <>
          <div class="figures">
            <div class="is-met">
              <b>{`+${String(gained)}`}</b>
              <span>
                {say(`新符合的结论，涉及${String(winners.count)}个对象`, `met now, ${String(winners.count)} subjects`)}
              </span>
            </div>
            <div class="is-breach">
              <b>{`−${String(lost)}`}</b>
              <span>
                {say(
                  `不再符合的结论，涉及${String(losers.count)}个对象`,
                  `met no longer, ${String(losers.count)} subjects`,
                )}
              </span>
            </div>
          </div>
          <Named label={say("受益：", "Gain: ")} subjects={winners} />
          <Named label={say("受损：", "Lose: ")} subjects={losers} />
          <h3>{say("变化的原因", "Causes")}</h3>
          <ul>
            {groups.slice(0, MOST_GROUPS).map((group) => (
              <li key={`${group.area}${group.provision.zh}${group.causes.join()}`}>
                {[group.area, say(group.provision)].filter((text) => text !== "").join(" · ")}：
                {[
                  [group.gained, say("新符合", "met now")],
                  [group.lost, say("不再符合", "met no longer")],
                  [group.moved, say("结论另有变化", "changed otherwise")],
                  [group.detail, say("结论不变，差距有变", "same verdict, other gap")],
                ]
                  .filter(([count]) => Number(count) > 0)
                  .map(([count, words]) => `${String(words)} ${String(count)}`)
                  .join(say("，", ", "))}
                <span class="soft">
                  {say(`（因：${group.causes.join("；")}）`, ` (because of: ${group.causes.join("; ")})`)}
                </span>
              </li>
            ))}
          </ul>
          <details>
            <summary>{say(`受影响的结论${String(changes)}项`, `${String(changes)} findings that change`)}</summary>
            <VirtualTable
              label={title}
              total={changes}
              version={version}
              rowsAt={(from, to) => ask("changeRows", index, from, to)}
              columns={columns}
            />
          </details>
        </>
      )}
    </section>
  );
}

/** Who is affected, by name. */
function Named({ label, subjects }: { readonly label: string; readonly subjects: Subjects }): JSX.Element | null {
  const say = useSay();
  const { count, names } = subjects;
  if (count === 0) return null;
  return (
    <p>
      <b>{label}</b>
      {names.join(say("、", ", "))}
      {count > names.length ? say(`等${String(count)}个`, ` and ${String(count - names.length)} more`) : ""}
    </p>
  );
}
