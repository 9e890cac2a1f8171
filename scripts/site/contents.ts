import type { LocalText } from "social-work-station-rules/terms";

/** A page by its path without language and ending, all pages of a folder (`catalogue/*`), or a group of entries. */
export type Entry = string | Group;

interface Group {
  readonly title: LocalText;
  readonly collapsed: boolean;
  readonly entries: readonly Entry[];
}

/** The side bar: who writes no program first. */
export const CONTENTS: readonly Entry[] = [
  group("open", { zh: "办理业务", en: "Without a program" }, [
    "tasks",
    "guides/without-code",
    "guides/agenda",
    "guides/indicators",
    "guides/budget",
    "guides/compare",
    "guides/evaluation",
    "workbench",
  ]),
  group("open", { zh: "编写政策与测算", en: "Policies and questions" }, [
    "guides/write-your-own-policy",
    "guides/cases",
    "guides/what-if",
    "guides/read-a-finding",
    "answers",
    "answers-2",
  ]),
  group("open", { zh: "政策目录", en: "Catalogue of policies" }, [
    "catalogue/index",
    group("closed", { zh: "各项政策", en: "The policies" }, ["catalogue/*"]),
  ]),
  group("open", { zh: "编程使用", en: "Developers" }, [
    "develop",
    group("closed", { zh: "按问题", en: "By question" }, [
      "guides/coverage",
      "guides/quotas",
      "guides/eligibility",
      "guides/pathway",
      "guides/reporting",
    ]),
    group("closed", { zh: "资金", en: "Money" }, [
      "guides/apportion",
      "guides/apportionment-laws",
      "guides/factors",
      "guides/share-costs",
      "guides/allocate-sources",
    ]),
    group("closed", { zh: "接入", en: "Recipes" }, [
      "guides/forms",
      "guides/browser",
      "guides/workers",
      "guides/mini-programs",
      "guides/serve-over-http",
      "guides/schemas",
      "guides/test-your-app",
    ]),
  ]),
  group("open", { zh: "参考", en: "Reference" }, [
    "reference/commands",
    "reference/faults",
    "reference/fields",
    "reference/vocabulary/index",
    "api/index",
  ]),
  group("closed", { zh: "项目", en: "Project" }, [
    "project/architecture",
    "project/benchmarks",
    "project/mutation",
    "project/changelog",
  ]),
];

/** Side bars of their own for the many pages below a folder: on each page of the site they would weigh more than the page. */
export const SECTIONS: Readonly<Record<string, readonly Entry[]>> = {
  "reference/": [
    "develop",
    group("open", { zh: "参考", en: "Reference" }, [
      "reference/commands",
      "reference/faults",
      group("closed", { zh: "填报的表", en: "Tables of workbooks" }, ["reference/tables/*"]),
      "reference/fields",
      group("closed", { zh: "台账的字段", en: "Fields of a register" }, ["reference/register/*"]),
      group("closed", { zh: "政策的字段", en: "Fields of a policy" }, ["reference/policy/*"]),
      group("closed", { zh: "其他输入的字段", en: "Fields of other inputs" }, ["reference/inputs/*"]),
      group("closed", { zh: "结果的字段", en: "Fields of answers" }, ["reference/answers/*"]),
      "reference/vocabulary/index",
      group("closed", { zh: "各类词汇", en: "The words" }, ["reference/vocabulary/*"]),
    ]),
  ],
  "api/": ["develop", "api/index", group("open", { zh: "各模块（英文）", en: "Modules" }, ["api/*"])],
};

function group(state: "open" | "closed", title: LocalText, entries: readonly Entry[]): Group {
  return { title, collapsed: state === "closed", entries };
}
