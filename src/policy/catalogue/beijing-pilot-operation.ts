import type { Provision, RequiredRole } from "../index.js";
import { checklist } from "./internal/checklists.js";
import { local } from "./internal/data.js";
import { interpreted, openEnded, quoting, stated } from "./internal/parameters.js";
import { rolesAtOnce } from "./internal/readings.js";

const plan = quoting("beijing-2021-pilot-plan", "normative");
const station = { subject: "station", tier: "beijing:township" } as const;

const rules = plan(
  "三（三）",
  "街道(乡镇)社会工作服务中心应当明确工作任务,规范服务流程和标准,建立项目、人员、财务、服务档案等管理制度",
);

const operators = plan(
  "三（四）",
  "鼓励通过政府购买服务方式委托具有专业能力的社会组织承接运营社会工作服务中心,引入具有丰富经验的专家、人才实施专业督导",
);

const assessment = plan(
  "五（三）",
  "各区委社会工委区民政局应加强试点工作考核,及时对服务过程、质量、成效进行督导评估;加强绩效管理和评价,推动绩效结果与改进服务管理相挂钩",
);

const OTHER_POSTS = ["social-worker", "supervisor", "administrator"] as const;

const roles = (
  directorAlso: RequiredRole["mayAlsoHold"],
  executiveAlso: RequiredRole["mayAlsoHold"],
): readonly RequiredRole[] => [
  { role: "director", least: 1, most: 1, mayAlsoHold: directorAlso },
  {
    role: "executive-director",
    least: 1,
    most: 1,
    mayAlsoHold: executiveAlso,
    staffKinds: ["professional", "community-worker"],
  },
];

/** 场地、运行机制、服务力量与工作要求: systems, roles, and what only a person can judge. */
export const beijingPilotOperation: readonly Provision[] = [
  {
    id: "beijing-pilot-2021/management-systems",
    kind: "required-systems",
    title: local("建立项目、人员、财务、服务档案等管理制度", "Systems of project, staff, money and service records"),
    modality: "must",
    wording: "应当",
    aspect: "management-systems",
    appliesTo: station,
    clauses: ["PI-17"],
    parameters: {
      systems: openEnded(stated(["project", "personnel", "finance", "service-records"], rules)),
    },
  },
  {
    id: "beijing-pilot-2021/roles",
    kind: "required-roles",
    title: local("设中心主任与常务主任各一名", "One director and one executive director"),
    modality: "must",
    wording: "选拔",
    aspect: "roles",
    appliesTo: station,
    clauses: ["PI-14", "PI-15"],
    parameters: {
      roles: interpreted(
        roles(OTHER_POSTS, OTHER_POSTS),
        [roles(["executive-director", ...OTHER_POSTS], ["director", ...OTHER_POSTS]), roles([], ["social-worker"])],
        rolesAtOnce,
        plan(
          "三（三）",
          "部门或机构负责人兼任中心主任,负责工作协调;站内选拔一名经验丰富的专业社工或社区工作者担任常务主任",
        ),
      ),
    },
  },
  checklist(
    {
      ...station,
      id: "beijing-pilot-2021/executive-director",
      title: local("常务主任经验丰富", "An experienced executive director"),
      modality: "must",
      wording: "选拔",
      clauses: ["PI-15"],
    },
    [["experienced-executive-director", "常务主任经验丰富", "The executive director is experienced"]],
    plan("三（三）", "站内选拔一名经验丰富的专业社工或社区工作者担任常务主任,负责日常管理"),
  ),
  checklist(
    {
      ...station,
      id: "beijing-pilot-2021/management",
      title: local("明确一个部门或机构负责管理", "One department or agency that manages the centre"),
      modality: "must",
      wording: "明确",
      clauses: ["PI-13", "PI-14"],
    },
    [
      [
        "one-managing-body",
        "街道(乡镇)已明确一个部门或机构负责管理",
        "The subdistrict or township has named one department or agency to manage the centre",
        undefined,
        "managing-body",
      ],
      [
        "director-heads-managing-body",
        "中心主任由该部门或机构负责人兼任",
        "The director is the head of that department or agency",
        undefined,
        "verified",
      ],
    ],
    plan("三（三）", "由街道(乡镇)明确一个部门或机构负责管理,部门或机构负责人兼任中心主任"),
  ),
  checklist(
    {
      ...station,
      id: "beijing-pilot-2021/business-guidance",
      title: local("职能科室的业务指导", "Guidance by the functional offices"),
      modality: "must",
      wording: "进行业务指导",
      clauses: ["PI-16"],
    },
    [
      [
        "guided-by-functional-offices",
        "具体服务由相应职能科室进行业务指导",
        "The functional offices concerned guide the services",
        undefined,
        "verified",
      ],
    ],
    plan("三（三）", "具体服务由相应职能科室进行业务指导"),
  ),
  checklist(
    {
      ...station,
      id: "beijing-pilot-2021/clear-work",
      title: local("任务、流程与标准", "Tasks, procedures and standards"),
      modality: "must",
      wording: "应当",
      clauses: ["PI-17"],
    },
    [
      ["clear-tasks", "工作任务明确", "The tasks are clear"],
      ["service-procedures", "服务流程规范", "Service procedures are laid down"],
      ["service-standards", "服务标准规范", "Service standards are laid down"],
    ],
    rules,
  ),
  checklist(
    {
      ...station,
      id: "beijing-pilot-2021/premises",
      title: local("场地设置", "Premises"),
      modality: "must",
      wording: "提供",
      clauses: ["PI-18"],
    },
    [
      [
        "adequate-premises",
        "有与服务相适应的办公和服务场地",
        "Office and service space adequate to the services",
        ["photo"],
      ],
      ["necessary-equipment", "配备必要的办公和服务设施", "The necessary office and service equipment", ["photo"]],
    ],
    plan("三（一）", "并提供与服务相适应的办公和服务场地,配备必要的办公和服务设施"),
  ),
  checklist(
    {
      ...station,
      id: "beijing-pilot-2021/professional-focus",
      title: local("避免单纯承担事务性工作", "No merely administrative work"),
      modality: "must",
      wording: "应",
      clauses: ["PI-23"],
    },
    [["not-merely-administrative", "未单纯承担事务性工作", "The centre does not merely carry out administrative work"]],
    plan(
      "三（二）",
      "街道(乡镇)社会工作服务中心应结合实际,根据群众需求开展工作,并注重发挥专业优势,避免单纯承担事务性工作",
    ),
  ),
  checklist(
    {
      ...station,
      id: "beijing-pilot-2021/expert-supervision",
      title: local("由经验丰富的专家、人才督导", "Supervision by experts of rich experience"),
      modality: "encouraged",
      wording: "鼓励",
      clauses: ["PI-36"],
    },
    [
      [
        "experienced-supervisors",
        "专业督导由具有丰富经验的专家、人才实施",
        "Supervision is given by experts of rich experience",
      ],
    ],
    operators,
  ),
  checklist(
    {
      ...station,
      id: "beijing-pilot-2021/operator",
      title: local("委托社会组织承接运营", "Operation by a social organisation"),
      modality: "encouraged",
      wording: "鼓励",
      clauses: ["PI-37"],
    },
    [
      [
        "social-organisation",
        "通过政府购买服务委托社会组织承接运营",
        "A social organisation operates the centre under government purchase",
        ["document"],
        "verified",
      ],
      [
        "capable-organisation",
        "承接的社会组织具有专业能力",
        "The social organisation has professional capacity",
        ["document"],
      ],
    ],
    operators,
  ),
  checklist(
    {
      ...station,
      id: "beijing-pilot-2021/three-haves",
      title: local("有场地、有人员、有资金", "Premises, staff, money"),
      modality: "must",
      wording: "确保",
      clauses: ["PI-31"],
    },
    [
      ["has-premises", "有场地", "There are premises", undefined, "verified"],
      ["has-staff", "有人员", "There is staff", undefined, "staff"],
      ["has-money", "有资金", "There is money", undefined, "verified"],
    ],
    plan("五（一）", "各级要加强经费保障,确保社会工作服务开展有场地、有人员、有资金"),
  ),
  checklist(
    {
      ...station,
      id: "beijing-pilot-2021/purchase-rules",
      title: local("按政府购买服务规定执行", "Rules of government purchase"),
      modality: "must",
      wording: "应当",
      clauses: ["PI-26"],
    },
    [
      [
        "purchase-by-the-rules",
        "项目资金用于购买社会工作服务的，严格按照政府购买服务等相关规定执行",
        "Purchase of services keeps strictly to the rules of government purchase",
        ["document"],
      ],
    ],
    plan("三（五）", "项目资金中用于购买社会工作服务的,应当严格按照政府购买服务等相关规定执行"),
  ),
  checklist(
    {
      subject: "division",
      tier: "beijing:township",
      id: "beijing-pilot-2021/working-mechanism",
      title: local("主要领导牵头的工作机制", "A mechanism led by the main leader"),
      modality: "must",
      wording: "要",
      clauses: ["PI-30"],
    },
    [
      [
        "led-by-main-leader",
        "已建立由工委办事处(乡镇党委政府)主要领导牵头的工作机制",
        "The main leader of the subdistrict or township leads the working mechanism",
        ["document"],
        "verified",
      ],
    ],
    plan("五（一）", "试点街道(乡镇)要建立由工委办事处(乡镇党委政府)主要领导牵头的工作机制"),
  ),
  checklist(
    {
      subject: "division",
      tier: "beijing:district",
      id: "beijing-pilot-2021/district-duties",
      title: local("各区的方案与督导团队", "Plan and supervision team of the district"),
      modality: "must",
      wording: "要",
      clauses: ["PI-29"],
    },
    [
      ["district-plan", "已制定本区试点方案", "The district has its own pilot plan", ["document"], "verified"],
      [
        "district-supervision-team",
        "已组建区级督导团队，开展培训、督导、评估等服务",
        "The district has a supervision team for training, supervision and evaluation",
        ["document"],
        "verified",
      ],
    ],
    plan("五（一）", "各区要制定本区试点方案,并组建区级督导团队,开展培训、督导、评估等服务"),
  ),
  checklist(
    {
      subject: "division",
      tier: "beijing:district",
      id: "beijing-pilot-2021/plural-funding",
      title: local("资金多元投入", "Plural funding"),
      modality: "encouraged",
      wording: "积极引导",
      clauses: ["PI-27"],
    },
    [
      [
        "social-money",
        "建立资金多元投入长效机制，引导社会资金支持中心建设",
        "There is a lasting mechanism of plural funding that draws in social money",
      ],
    ],
    plan("三（五）", "建立健全资金多元投入长效机制,积极引导社会资金支持社会工作服务中心建设"),
  ),
  checklist(
    {
      subject: "division",
      tier: "beijing:district",
      id: "beijing-pilot-2021/performance",
      title: local("绩效结果的运用", "Use of performance results"),
      modality: "must",
      wording: "应",
      clauses: ["PI-34"],
    },
    [
      [
        "results-linked",
        "绩效结果与改进服务管理相挂钩",
        "Performance results are linked with improving service management",
      ],
    ],
    assessment,
  ),
  checklist(
    {
      subject: "division",
      tier: "beijing:district",
      id: "beijing-pilot-2021/evaluation-objects",
      title: local("对服务过程、质量、成效的督导评估", "Supervision and evaluation of process, quality and effect"),
      modality: "must",
      wording: "应",
      clauses: ["PI-40"],
    },
    [
      [
        "process-evaluated",
        "已对服务过程督导评估",
        "The process of service has been evaluated",
        ["document"],
        "verified",
      ],
      [
        "quality-evaluated",
        "已对服务质量督导评估",
        "The quality of service has been evaluated",
        ["document"],
        "verified",
      ],
      [
        "effect-evaluated",
        "已对服务成效督导评估",
        "The effect of service has been evaluated",
        ["document"],
        "verified",
      ],
    ],
    assessment,
  ),
];
