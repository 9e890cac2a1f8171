import { isPastDue, parsePlainDate } from "../calendar/index.js";
import { valuesIn } from "../measure-form/index.js";
import { replaceParameters } from "../parsed/index.js";
import type { Deadline } from "../policy/index.js";
import { checkDeadlines } from "../reporting/index.js";
import type { AgendaEntry } from "../results/index.js";
import { toAssessed } from "../run/index.js";
import { entryOf, isTask } from "./entry.js";
import type { AgendaQuestion } from "./plan-agenda.js";

/** Returns the deadlines of which it was not given who owes them: each once, for the place of its policy. */
export function remindOfDeadlines({
  prepared,
  policies,
  now,
  asOf,
  until,
  submissions,
}: AgendaQuestion): readonly AgendaEntry[] {
  const open = new Set(now.notRun.filter(({ reason }) => REASONS.has(reason)).map(({ provision }) => provision));
  const assessed = toAssessed(prepared);
  return policies.flatMap(({ id: policy, jurisdiction, provisions }) =>
    provisions.flatMap((provision) => {
      if (provision.kind !== "deadline" || !open.has(provision.id)) return [];
      const own = submissions.filter((given) => given.provision === provision.id && given.division === jurisdiction);
      return checkDeadlines(own, withNextDay(provision, asOf), { asOf, obliged: [jurisdiction] }).flatMap(
        ({ basis, ...finding }) => {
          if (finding.detail.state !== "due" || parsePlainDate(finding.detail.lastDay) > until || !isTask(basis))
            return [];
          return [
            entryOf(
              asOf,
              assessed({ ...finding, basis }),
              { ...basis, policy },
              {
                matter: "deadline",
                urgency: "due",
                day: parsePlainDate(finding.detail.lastDay),
                obligor: provision.obligor,
              },
            ),
          ];
        },
      );
    }),
  );
}

/** Returns a deadline for the classes of which the day comes next. */
function withNextDay(provision: Deadline, asOf: string): Deadline {
  const { dueOn, dueConvention } = provision.parameters;
  const days = valuesIn(dueOn.value)
    .map(({ value }) => value)
    .toSorted();
  const next = days.find((day) => !isPastDue(asOf, day, dueConvention.value)) ?? days.at(-1);
  return next === undefined ? provision : replaceParameters(provision, { dueOn: { ...dueOn, value: next } });
}

const REASONS: ReadonlySet<string> = new Set(["no-submissions-given", "obliged-not-given"]);
