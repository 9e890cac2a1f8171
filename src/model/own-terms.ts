import { flag, listOf, localText, optionalFields, ownWord, recordOf, text, typeNames } from "../fields/index.js";

/** A word that a policy or a register adds to a vocabulary, with its labels. */
export const ownTermSchema = recordOf({
  key: ownWord.describe(
    "词语的编号，写作“地方或文件:词语”，如“青山:联络员”。Key of the word: the place or text that defines it, a colon, the word.",
  ),
  name: localText.describe("中英文名称。Label in both languages."),
  accepts: listOf(text)
    .optional()
    .describe("表格中表示它的其他写法；缺省表示没有。Other spellings that rosters use for it; absent: none."),
})
  .describe("政策或台账自定的一个词语，补充内置词表。A word that a policy or a register adds to a built-in vocabulary.")
  .register(typeNames, { name: "OwnTerm" });

/** A figure that a policy or a register adds, with its unit. */
export const figureTermSchema = recordOf({
  key: ownWord.describe(
    "指标的编号，写作“地方或文件:词语”，如“青山:建档人数”。Key of the figure: the place or text that defines it, a colon, the word.",
  ),
  name: localText.describe("中英文名称。Label in both languages."),
  unit: localText.describe("计量单位，如“人”。Unit in both languages, such as persons."),
  whole: flag
    .optional()
    .describe("是否只能是整数；缺省表示可以有小数。Whether only whole numbers are possible; absent: decimals are."),
  accepts: listOf(text)
    .optional()
    .describe("表格中表示它的其他写法；缺省表示没有。Other spellings that rosters use for it; absent: none."),
})
  .describe(
    "政策或台账自定的一项统计指标及其单位。A figure that a policy or a register adds to the built-in ones, with its unit.",
  )
  .register(typeNames, { name: "FigureTerm" });

function wordsOf(description: string) {
  return listOf(ownTermSchema).optional().describe(description);
}

/** 自定词语: the words that a policy or a register adds to the built-in vocabularies, by vocabulary. */
export const ownTermsSchema = optionalFields({
  stationRoles: wordsOf("站内岗位；缺省表示没有自定。Roles at stations; absent: none are added."),
  staffKinds: wordsOf("人员类别；缺省表示没有自定。Kinds of staff; absent: none are added."),
  activityKinds: wordsOf("活动类型；缺省表示没有自定。Kinds of activity; absent: none are added."),
  managementSystems: wordsOf("管理制度；缺省表示没有自定。Management systems; absent: none are added."),
  divisionClasses: wordsOf("地区类别；缺省表示没有自定。Classes of area; absent: none are added."),
  operatorKinds: wordsOf("机构类型；缺省表示没有自定。Kinds of operator; absent: none are added."),
  governmentBodies: wordsOf("政府部门；缺省表示没有自定。Government bodies; absent: none are added."),
  facilities: wordsOf("功能室；缺省表示没有自定。Rooms and facilities; absent: none are added."),
  employers: wordsOf("聘用单位类型；缺省表示没有自定。Kinds of employer; absent: none are added."),
  employmentForms: wordsOf("用工形式；缺省表示没有自定。Forms of employment; absent: none are added."),
  outsidePosts: wordsOf("本职职务；缺省表示没有自定。Posts held with employers; absent: none are added."),
  activityForms: wordsOf("服务形式；缺省表示没有自定。Forms of activity; absent: none are added."),
  clientGroups: wordsOf("服务对象类别；缺省表示没有自定。Client groups; absent: none are added."),
  serviceFields: wordsOf("服务领域；缺省表示没有自定。Fields of service; absent: none are added."),
  fundingSourceKinds: wordsOf("资金渠道；缺省表示没有自定。Kinds of funding source; absent: none are added."),
  purposes: wordsOf("资金用途；缺省表示没有自定。Purposes of money; absent: none are added."),
  figures: listOf(figureTermSchema).optional().describe("统计指标；缺省表示没有自定。Figures; absent: none are added."),
})
  .describe(
    "自定词语：政策或台账在内置词表之外使用的词语及其名称。The words that a policy or a register uses beyond the built-in vocabularies, with their labels.",
  )
  .register(typeNames, { name: "OwnTerms" });
