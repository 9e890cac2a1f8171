import type { DefaultTheme } from "vitepress";

/** What the theme itself says, in each language. */
export const chineseTheme = {
  nav: [
    { text: "办理业务", link: "/tasks" },
    { text: "编程使用", link: "/develop" },
    { text: "政策目录", link: "/catalogue/" },
    { text: "工作台", link: "/workbench" },
  ],
  outline: { label: "本页目录", level: [2, 3] },
  docFooter: { prev: "上一页", next: "下一页" },
  darkModeSwitchLabel: "深色模式",
  lightModeSwitchTitle: "切换到浅色模式",
  darkModeSwitchTitle: "切换到深色模式",
  sidebarMenuLabel: "目录",
  returnToTopLabel: "回到顶部",
  langMenuLabel: "语言",
  skipToContentLabel: "跳到正文",
  notFound: {
    title: "没有这一页",
    quote: "该页可能只有英文版，请在上方搜索，或者从首页进入。",
    linkLabel: "回到首页",
    linkText: "回到首页",
  },
} satisfies DefaultTheme.Config;

export const englishTheme = {
  nav: [
    { text: "Without a program", link: "/en/tasks" },
    { text: "Developers", link: "/en/develop" },
    { text: "Catalogue", link: "/en/catalogue/" },
    { text: "Workbench", link: "/en/workbench" },
  ],
  outline: { label: "On this page", level: [2, 3] },
  notFound: {
    title: "There is no such page",
    quote: "It may exist in Chinese only. Search for it above, or begin at the first page.",
    linkLabel: "To the first page",
    linkText: "To the first page",
  },
} satisfies DefaultTheme.Config;

type Translations = NonNullable<DefaultTheme.LocalSearchOptions["translations"]>;

export const chineseSearch: Translations = {
  button: { buttonText: "搜索", buttonAriaLabel: "搜索" },
  modal: {
    displayDetails: "显示详情",
    resetButtonTitle: "清除",
    backButtonTitle: "关闭",
    noResultsText: "没有找到",
    footer: {
      selectText: "选择",
      navigateText: "移动",
      closeText: "关闭",
      selectKeyAriaLabel: "回车键",
      navigateUpKeyAriaLabel: "上箭头",
      navigateDownKeyAriaLabel: "下箭头",
      closeKeyAriaLabel: "Esc键",
    },
  },
};
