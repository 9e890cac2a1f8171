import type { FaultCode } from "../fault/index.js";
import type { LocalText } from "../terms/index.js";

/** Why a fault is reported, and what to do about it. */
export interface FaultWords {
  readonly cause: LocalText;
  readonly cure: LocalText;
}

/** The words of each code. A new code does not compile until it has its cause and cure here. */
export const FAULT_WORDS: Readonly<Record<FaultCode, FaultWords>> = {
  "type-invalid": {
    cause: words(
      "写的是另一种数据：应为文字的写成了数字，应为列表的写成了单个值，或者写了 `null`。",
      "The value has another type than the field: a number for a text, one value for a list, or `null`.",
    ),
    cure: words(
      "按“应为”改写。没有内容的字段整个省略，不写 `null`。",
      "Write what is expected. Leave a field without a value out instead of writing `null`.",
    ),
  },
  "value-missing": {
    cause: words("必填的字段没有写，或者单元格为空。", "A required field is absent, or its cell is empty."),
    cure: words(
      "补填该字段；确实不知道的，整条记录先不登记。",
      "Add the field. Where it is not known, leave the whole record out until it is.",
    ),
  },
  "value-invalid": {
    cause: words(
      "值本身有效，但与同一记录的其他字段不能并存，或者此处不接受这一选项。",
      "The value is valid elsewhere, but not together with other fields of the record, or not for this option.",
    ),
    cure: words(
      "有“可用的值”的，从中选择；没有的，对照位置所在记录的其他字段改正。",
      "Choose one of the accepted values; where none are listed, compare it with the other fields of the record.",
    ),
  },
  "not-parsed": {
    cause: words(
      "交给规则的台账或者政策没有经过读取检查，或者是用 JSON、展开、`structuredClone` 复制的，检查标记已经丢失。",
      "A register or policy was handed to a rule without being parsed, or is a copy by JSON, a spread or `structuredClone`, which has lost the mark.",
    ),
    cure: words(
      "用 `parseRegister`、`parsePolicy` 等函数重新读取；在 worker 中使用的，在 worker 内读取。",
      "Parse it again by `parseRegister` or `parsePolicy`; inside a worker where a worker uses it.",
    ),
  },
  "key-unknown": {
    cause: words(
      "字段名拼写有误，或者该记录没有这个字段。",
      "The name of a field is misspelt, or the record has no such field.",
    ),
    cure: words(
      "按“是否应为”或者“可用的字段”改正，多余的删去。",
      "Correct it by the near match or the known fields, or delete it.",
    ),
  },
  "list-empty": {
    cause: words("列表没有内容，或者少于要求的项数。", "The list has no members, or fewer than required."),
    cure: words(
      "补足“最小”所示的项数；表示没有或者不限的，整个字段省略。",
      "Add members up to the least number; to say none or any, leave the field out.",
    ),
  },
  "list-too-long": {
    cause: words("列表的项数超过上限。", "The list has more members than are allowed."),
    cure: words("分几次处理，或者核对是否重复写入。", "Split it, or check whether members were written twice."),
  },
  "text-invalid": {
    cause: words("文字为空、过长，或者格式不符。", "The text is empty, too long, or not in the form that is expected."),
    cure: words("按“应为”和长度上限改写。", "Write it in the expected form and within the length."),
  },
  "variant-unknown": {
    cause: words(
      "`kind` 一类的字段写了没有的种类，因此其余字段无从核对。",
      "A field such as `kind` names none of the known kinds, so the other fields cannot be checked.",
    ),
    cure: words("从“可用的值”中选择种类。", "Use one of the accepted kinds."),
  },
  "count-invalid": {
    cause: words("数量写成了小数、负数或者文字。", "A count is negative, has decimals, or is a text."),
    cure: words("写不小于0的整数。", "Write a whole number of zero or more."),
  },
  "number-invalid": {
    cause: words(
      "不是有限的数，或者此处要求整数、正数。",
      "The number is not finite, or must be whole or positive here.",
    ),
    cure: words("按“应为”改写。", "Write what is expected."),
  },
  "decimal-invalid": {
    cause: words(
      "小数、百分数或者分数的写法无法识别，例如带千分位逗号、单位或者全角符号。",
      "A decimal, percentage or fraction is not written as one: with separators, a unit, or full-width signs.",
    ),
    cure: words(
      "按“应为”改写，例如 `12.5`，不带单位和千分位逗号。",
      "Write what is expected, such as `12.5`, without a unit or separators.",
    ),
  },
  "decimal-too-long": {
    cause: words("数字位数过多，不能逐位精确计算。", "The number has more digits than are computed exactly."),
    cure: words("减少位数；由计算得出的，先按规定取整。", "Use fewer digits; round a computed number first."),
  },
  "out-of-range": {
    cause: words("数值小于最小或者大于最大。", "The value is below the least or above the most that is allowed."),
    cure: words("核对单位，改为范围以内的值。", "Check the unit, and use a value within the range."),
  },
  "covered-exceeds-total": {
    cause: words(
      "已覆盖数大于总数，多为两数填反或者口径不同。",
      "More is covered than there is: the two are often exchanged, or counted differently.",
    ),
    cure: words(
      "核对两数的口径，总数应包含全部已覆盖的。",
      "Check both counts; the total includes all that is covered.",
    ),
  },
  "counts-exceed-total": {
    cause: words("已覆盖数与情况不明数之和大于总数。", "Covered and unknown add to more than the total."),
    cure: words(
      "一个对象只计入一项；补足总数或者减少分项。",
      "Count each subject once; correct the total or the parts.",
    ),
  },
  "term-unknown": {
    cause: words(
      "所填内容不在词表中，也不是已定义的自定词语。",
      "The word is not in the vocabulary, nor an own word that is defined.",
    ),
    cure: words(
      "从“可用的值”中选择；确需新词的，在台账或者政策的 `terms` 中定义。",
      "Use one of the accepted words, or define a word of your own under `terms` of the register or policy.",
    ),
  },
  "term-conflict": {
    cause: words(
      "台账和政策，或者两项政策，对同一个自定词语写了不同的名称。",
      "A register and a policy, or two policies, define one own word with different names.",
    ),
    cure: words("统一名称；确为两个意思的，改用两个词语。", "Use one name, or two words where two things are meant."),
  },
  "date-invalid": {
    cause: words("没有这一天，或者写法、详细程度不符。", "There is no such day, or it is not written as expected."),
    cure: words(
      "写作 `2026-06-30`；可以不精确的字段也可写 `2026-06` 或者 `2026`。",
      "Write `2026-06-30`; fields that may be coarse also take `2026-06` or `2026`.",
    ),
  },
  "interval-reversed": {
    cause: words("结束日期早于开始日期。", "The end is before the beginning."),
    cure: words(
      "核对两个日期；尚未结束的，结束日期省略。",
      "Check both days; leave the end out where there is none yet.",
    ),
  },
  "id-invalid": {
    cause: words(
      "编号为空、超过100个字符，或者含有换行等控制字符。",
      "The id is empty, longer than 100 characters, or has control characters.",
    ),
    cure: words("改用1至100个字符的编号。", "Use an id of 1 to 100 characters."),
  },
  "id-duplicate": {
    cause: words(
      "同类的两条记录用了同一编号；仅空格、全角半角不同的也视为相同。",
      "Two records of a kind have one id; ids that differ by blanks or width alone are the same.",
    ),
    cure: words(
      "给其中一条另编编号；确为重复登记的，删去一条。",
      "Give one of them another id, or delete a record that was entered twice.",
    ),
  },
  "id-like-identity-number": {
    cause: words(
      "编号形似居民身份证号码，而编号会写入结果。",
      "The id is shaped like a resident identity number, and ids enter results.",
    ),
    cure: words("改用内部工号，或者按顺序另编编号。", "Use a number of your own."),
  },
  "personal-data": {
    cause: words(
      "写了姓名、电话、证件号码一类的字段，台账不登记这些内容。",
      "A field would contain a name, a telephone or an identity number, which registers do not record.",
    ),
    cure: words("删去该字段，用编号指代人员。", "Leave the field out, and refer to people by id."),
  },
  "reference-dangling": {
    cause: words(
      "引用的编号在台账或者政策中找不到，多为漏登或者编号写错。",
      "An id refers to nothing in the register or policy: the record is missing, or the id is misspelt.",
    ),
    cure: words("补登被引用的记录，或者改正编号。", "Add the record, or correct the id."),
  },
  "division-code-invalid": {
    cause: words(
      "区划代码位数不对，或者与所填层级不符；被电子表格改写的代码也会如此。",
      "The code has the wrong number of digits, or is not of the level; spreadsheets can spoil codes so.",
    ),
    cure: words(
      "填2、4、6、9或者12位统计用区划代码；没有代码的功能区，自定编号，不用纯数字。",
      "Use a statistical code of 2, 4, 6, 9 or 12 digits; give a functional zone without one a key that is not all digits.",
    ),
  },
  "division-parent-mismatch": {
    cause: words(
      "上级区划与代码前几位不一致，或者上级的层级不对。",
      "The parent is not the one in the code, or not on the level above.",
    ),
    cure: words(
      "有代码的省略 `parent`；没有代码的，填上一级区划的编号。",
      "Leave `parent` out where there is a code; else give the id of a division on the level above.",
    ),
  },
  "division-ended": {
    cause: words(
      "站点所在的区划已经撤销，而站点此后才启用，或者此后仍在运行。",
      "The division of the station ended, and the station opened later or is still open.",
    ),
    cure: words(
      "改为当时的区划，或者核对区划的起止日期和记录的日期。",
      "Refer to the division of that time, or check the days of the division and of the record.",
    ),
  },
  "tier-unknown": {
    cause: words("站点层级没有在 `tierSystems` 中定义。", "The tier is not defined under `tierSystems`."),
    cure: words(
      "把所用体系加入 `tierSystems`，或者改为已定义的层级。",
      "Add the system of tiers, or use one of its tiers.",
    ),
  },
  "tier-level-mismatch": {
    cause: words("该层级的站点不设在这一级区划。", "Stations of this tier are not in divisions of this level."),
    cure: words("核对站点层级和所在区划。", "Check the tier and the division."),
  },
  "assignments-overlap": {
    cause: words("同一人在同一时间有两个专职岗位。", "One person has two full-time posts at one time."),
    cure: words(
      "前一岗位补填离岗日期；确为兼职的，改为兼职。",
      "Add the last day of the earlier post, or record one as part-time.",
    ),
  },
  "parameter-invalid": {
    cause: words(
      "参数的取值或者其他理解不是这类参数能取的值。",
      "The value of a parameter, or one of its alternatives, is none that the parameter can have.",
    ),
    cure: words("按“应为”和“可用的值”改写。", "Write one of the accepted values, or what is expected."),
  },
  "parameter-unknown": {
    cause: words(
      "条款没有这个参数，或者资格条件引用了未写的参数。",
      "The provision has no such parameter, or a criterion names one that is not there.",
    ),
    cure: words(
      "按“可用的字段”改正参数名称，或者补写参数。",
      "Correct the name by the known fields, or add the parameter.",
    ),
  },
  "provision-unknown": {
    cause: words("政策中没有这一编号或者种类的条款。", "The policy has no provision of this id or kind."),
    cure: words(
      "从“可用的值”中选择；`policies` 命令列出一项政策的全部条款。",
      "Use one of the accepted ids; the command `policies` lists those of a policy.",
    ),
  },
  "criterion-unknown": {
    cause: words("资格条款中没有这一编号的条件。", "The qualification has no criterion of this id."),
    cure: words(
      "从“可用的值”中选择；没有列出的，该条款的条件不能单独取消。",
      "Use one of the accepted ids; where none are listed, no criterion of the provision can be left out.",
    ),
  },
  "alternative-missing": {
    cause: words(
      "要求采用其他理解，但该参数没有列出其他理解。",
      "Another reading was chosen of a parameter that lists none.",
    ),
    cure: words(
      "改用 `set-parameter` 直接写明取值，或者在政策中补列其他理解。",
      "Set the value by `set-parameter`, or list the alternative in the policy.",
    ),
  },
  "amendment-conflict": {
    cause: words("同一情景中的两项调整改动同一内容。", "Two amendments of one scenario change the same thing."),
    cure: words("合并为一项，或者分列为两个情景。", "Make them one, or put them into two scenarios."),
  },
  "weights-not-one": {
    cause: words("权重之和、分担比例之和不等于1（份数除外）。", "Weights or shares do not add to 1."),
    cure: words(
      '按“合计”调整；三等分写 `"1/3"`，不写0.333。',
      'Correct them by the sum; write a third as `"1/3"`, not 0.333.',
    ),
  },
  "grades-gap": {
    cause: words(
      "两个等级之间，或者最低、最高等级之外，有分数不属于任何等级。",
      "Some scores between, below or above the grades belong to none.",
    ),
    cure: words(
      "上一等级的下限写作下一等级的上限，最低一级不设下限。",
      "Let each grade begin where the one below ends, and leave the lowest without a lower bound.",
    ),
  },
  "grades-overlap": {
    cause: words("有的分数同时属于两个等级。", "Some scores belong to two grades."),
    cure: words("一个等级的上限不得高于上一等级的下限。", "No grade may end above the beginning of the next."),
  },
  "classes-overlap": {
    cause: words(
      "分类的两个条件会同时符合，取哪个数不能确定。",
      "The conditions of two classes can hold together, so the number to take is open.",
    ),
    cure: words(
      "把条件写成互相排斥的；其余对象写在 `otherwise`。",
      "Make the conditions exclude one another, and put the rest under `otherwise`.",
    ),
  },
  "stages-out-of-order": {
    cause: words(
      "阶段的期限没有由早到晚排列，或者有两个阶段同一天到期。",
      "Stages are not ordered by their due days, or two have the same.",
    ),
    cure: words("按期限由早到晚排列。", "Order the stages from the earliest due day to the latest."),
  },
  "grade-unreachable": {
    cause: words("按指标的分值，没有一种得分能达到这一等级。", "No score that the indicators allow reaches the grade."),
    cure: words("核对等级下限和各项分值。", "Check the lower bound of the grade and the points of the indicators."),
  },
  "points-not-adding-up": {
    cause: words("下级指标的分值之和与上级或者总分不符。", "The points of the parts do not add to those of the whole."),
    cure: words("按“合计”核对各项分值。", "Check the points against the sum."),
  },
  "too-complex": {
    cause: words(
      "层数、组合数或者记录数超过上限，继续计算的时间没有保证。",
      "Depth, combinations or records exceed a limit beyond which the time is not bounded.",
    ),
    cure: words(
      "减少层数或者条件；记录多的，按地区分开处理。",
      "Use fewer levels or conditions, or split the data by area.",
    ),
  },
  "amount-not-multiple": {
    cause: words(
      "金额比最小单位更细，例如元后有三位小数。",
      "The amount is finer than the smallest unit: three decimals of a yuan, for example.",
    ),
    cure: words("取整到最小单位；以万元填写的，核对单位。", "Round it to the unit, and check that it is in yuan."),
  },
  "weight-negative": {
    cause: words("权重、比例或者分值为负。", "A weight, ratio or number of points is negative."),
    cure: words(
      "改为不小于0的数；扣分写在扣分项。",
      "Use a number of zero or more; deductions have a field of their own.",
    ),
  },
  "bounds-reversed": {
    cause: words("下限大于上限。", "The lower bound exceeds the upper bound."),
    cure: words("核对两数是否填反。", "Check whether the two were exchanged."),
  },
  "indicator-zero": {
    cause: words(
      "反向指标（越小分得越多）的值为0，无法取倒数。",
      "An inverse indicator, of which less brings more, is zero and has no reciprocal.",
    ),
    cure: words(
      "填大于0的值；确为0的，该对象不参加这一因素。",
      "Use a value above zero, or leave the recipient out of the factor.",
    ),
  },
};

function words(zh: string, en: string): LocalText {
  return { zh, en };
}
