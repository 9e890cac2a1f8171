import type { Finding, RequiredRolesDetail, RoleStatus } from "../../results/index.js";
import type { RequiredRole } from "../../policy/index.js";
import { type LocalText, type Verdict, staffKinds, stationRoles } from "../../terms/index.js";
import { type DraftReason, only, reason } from "../explanation.js";
import { sayCount, sayRange } from "../words/figures.js";
import { sayList, sayTerm, sayTerms } from "../words/text.js";
import type { KindWords } from "./kind-words.js";

export const requiredRolesWords: KindWords<"required-roles"> = {
  parameters: {
    roles: (roles) => sayList(roles.map(sayRole)),
  },
  explain: explainRequiredRoles,
};

/** How the roles of a station are filled. */
function explainRequiredRoles({ detail, verdict }: Finding<RequiredRolesDetail>): readonly DraftReason[] {
  return detail.roles.flatMap((standing) => explainRole(standing, verdict));
}

function explainRole(
  { role, least, most, holders, conflicts, otherKinds }: RoleStatus,
  verdict: Verdict,
): readonly DraftReason[] {
  const label = sayTerm(stationRoles, role);
  const asked = most === null ? sayCount(least) : sayRange({ least, most });
  const held =
    holders.most === null
      ? { zh: `至少${sayCount(holders.least).zh}`, en: `at least ${sayCount(holders.least).en}` }
      : sayRange({ least: holders.least, most: holders.most });
  const others = sayTerms(stationRoles, conflicts);
  const exactly = most === null ? { zh: "至少", en: "at least " } : { zh: "", en: "" };
  return only(
    reason(
      "found",
      `${label.zh}：应有${exactly.zh}${asked.zh}名，已知任职${held.zh}名。`,
      `${label.en.slice(0, 1).toUpperCase()}${label.en.slice(1)}: ${exactly.en}${asked.en} required, ${held.en} known.`,
    ),
    conflicts.length > 0 &&
      reason(
        "found",
        `任职者同时担任${others.zh}，不符合兼任规定。`,
        `A holder is also ${others.en}, which the provision does not allow.`,
        1,
      ),
    otherKinds !== undefined &&
      (otherKinds.most > 0 || otherKinds.least > 0) &&
      reason(
        "found",
        `其中${sayRange(otherKinds).zh}名不属于或者尚不能确认属于所要求的人员类别。`,
        `${sayRange(otherKinds).en} of them ${otherKinds.most === 1 ? "is" : "are"} not, or possibly not, of the required kinds of staff.`,
        1,
      ),
    verdict === "unmet" &&
      holders.most !== null &&
      holders.most < least &&
      reason(
        "remedy",
        `还需配备${sayCount(least - holders.most).zh}名。`,
        `${sayCount(least - holders.most).en} more ${least - holders.most === 1 ? "is" : "are"} needed.`,
        1,
      ),
    most !== null &&
      holders.least > most &&
      reason(
        "remedy",
        `超出${sayCount(holders.least - most).zh}名。`,
        `That is ${sayCount(holders.least - most).en} too many.`,
        1,
      ),
  );
}

function sayRole({ role, least, most, mayAlsoHold, staffKinds: kinds }: RequiredRole): LocalText {
  const label = sayTerm(stationRoles, role);
  const from = sayCount(least);
  const number =
    most === undefined
      ? { zh: `至少${from.zh}名`, en: `at least ${from.en}` }
      : most === least
        ? { zh: `${from.zh}名`, en: from.en }
        : { zh: `${from.zh}至${sayCount(most).zh}名`, en: `${from.en} to ${sayCount(most).en}` };
  const [others, among] = [sayTerms(stationRoles, mayAlsoHold), sayTerms(staffKinds, kinds ?? [])];
  const zh = [
    ...(mayAlsoHold.length === 0 ? [] : [`可兼任${others.zh}`]),
    ...(kinds === undefined ? [] : [`人员类别为${among.zh}之一`]),
  ];
  const en = [
    ...(mayAlsoHold.length === 0 ? [] : [`who may also be ${others.en}`]),
    ...(kinds === undefined ? [] : [`of one of the kinds ${among.en}`]),
  ];
  return {
    zh: `${label.zh}${number.zh}${zh.length === 0 ? "" : `（${zh.join("；")}）`}`,
    en: `${number.en} × ${label.en}${en.length === 0 ? "" : ` (${en.join("; ")})`}`,
  };
}
