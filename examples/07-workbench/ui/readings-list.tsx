import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Question } from "../worker/question.js";
import type { readingsThatMatter } from "../worker/scenarios.js";
import { ask } from "./ask.js";
import { useSay } from "./words.js";

interface Given {
  readonly policy: string;
  readonly question: Question;
  readonly report: (error: unknown) => void;
}

/** Which readings would change verdicts, most first: what to ask the issuing office. */
export function ReadingsList({ policy, question, report }: Given): JSX.Element {
  const say = useSay();
  const [readings, setReadings] = useState<ReturnType<typeof readingsThatMatter> | null>(null);
  useEffect(() => {
    setReadings(null);
  }, [policy, question]);
  return (
    <section class={readings === null ? "on-screen" : ""}>
      <h2>{say("哪些理解会改变结论", "Which readings change findings")}</h2>
      <button
        type="button"
        data-test="readings"
        onClick={() => {
          ask("readingsThatMatter", policy, question).then(setReadings, report);
        }}
      >
        {say("逐一试算", "Try each")}
      </button>
      {readings === null ? null : readings.length === 0 ? (
        <p>{say("没有：换用其他理解，各项结论不变。", "None: no other reading changes a finding.")}</p>
      ) : (
        <>
          <p class="soft">
            {say("改变结论多的在前，宜向发文机关请示。", "Those that change most come first: ask the issuing office.")}
          </p>
          <ul>
            {readings.map(({ provision, parameter, other, verdicts }) => (
              <li key={`${provision.zh}${parameter.zh}${other.zh}`}>
                {say(
                  `${provision.zh}：“${parameter.zh}”若理解为“${other.zh}”，${String(verdicts)}项结论改变。`,
                  `${provision.en}: with “${other.en}” as ${parameter.en}, ${String(verdicts)} findings change.`,
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
