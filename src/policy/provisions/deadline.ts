import {
  anyText,
  count,
  dayText,
  localText,
  plainDate,
  recordOf,
  termOf,
  typeNames,
  exactly,
  oneOf,
} from "../../fields/index.js";
import { dueTimes } from "../../terms/index.js";
import { dueConvention, namedParameter } from "../parameter.js";
import { variedParameter } from "../varied.js";
import { detailOf, type KindOfProvision, provisionBase } from "./provision-base.js";

const deadlineDetail = detailOf(
  "DeadlineDetail",
  "deadline",
  "报送期限结论的具体情况。How one submission compares with its deadline.",
  {
    state: oneOf(["in-time", "late", "due", "overdue", "time-unknown"]).describe(
      "报送情况；`time-unknown`：当日报送而时刻不明。The state; `time-unknown`: on the last day, at an unknown time.",
    ),
    act: oneOf(["submission", "completion"])
      .optional()
      .describe(
        "期限所及的行为；缺省为报送。What was due: that something is handed in, or completed; absent: handed in.",
      ),
    lastDay: dayText.describe("按原文用语和节假日推算的最后一日。The last day in time, after wording and holidays."),
    submittedOn: anyText.nullable().describe("报送时间；null：未报送。When it was handed in; null: it was not."),
    days: count.describe(
      "迟报或逾期的天数（0：最后一日当天迟报）；未到期时为剩余天数。Days late or overdue (0: late on the last day itself); days left where it is due.",
    ),
  },
);

/** 时限: something due on a day, for some at the close of business. */
export const deadline = {
  label: { zh: "时限", en: "deadline" },
  purpose: { zh: "到某日为止应报送的事项", en: "something due on a day" },
  subjects: ["submission"],
  byPeriod: false,
  schema: recordOf({
    ...provisionBase,
    kind: exactly("deadline").describe("条款种类：时限。Kind: deadline."),
    obligor: localText.describe("报送单位或者承担单位。Who owes it."),
    act: oneOf(["submission", "completion"])
      .optional()
      .describe(
        "期限所及的行为：报送材料，或完成工作（不报送材料，以完成记录判定）；缺省为报送。What is due: that something is handed in, or that work is completed and nothing is handed in; absent: handed in.",
      ),
    parameters: recordOf({
      dueOn: variedParameter(plainDate, {
        label: { zh: "期限", en: "due date" },
        description:
          "应报送的日期，可按报送单位的类别规定，不分阶段。Day on which it is due, which may differ by class of division, and not by stage.",
        by: "class",
      }),
      dueConvention: namedParameter(dueConvention, {
        label: { zh: "期限是否含当日", en: "whether the due day counts" },
        description: "期限含当日或不含当日。Whether the due day itself is in time.",
      }),
      dueTime: namedParameter(termOf(dueTimes), {
        label: { zh: "截止时刻", en: "time of day" },
        description:
          "当日24时，或下班前（原文未写明具体时刻）。Until 24:00 of the last day, or the close of business (下班前), an hour that the text does not name.",
      }),
    }).describe("参数。Parameters."),
  })
    .describe("时限：应在某日（有的在下班前）完成的事项。Something due on a day, for some at the close of business.")
    .register(typeNames, { name: "Deadline" }),
  detail: deadlineDetail,
} as const satisfies KindOfProvision;
