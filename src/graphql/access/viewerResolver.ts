import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root, registerEnumType } from "type-graphql";
import { ACTIONS, type Action, mayDo } from "../../access/rights";
import { Role } from "../../access/role";
import type { Viewer } from "../../access/viewer";
import type { Question } from "../../question/question";
import { Department } from "../../store/entity/department";

registerEnumType(Role, {
  name: "Role",
  description: "What somebody may be. 角色。",
  valuesConfig: {
    PUBLIC: { description: "Everybody: sees what is published. 公众。" },
    OFFICER: { description: "Prepares the reports of a body and of those below it. 信息公开管理员。" },
    REVIEWER: { description: "Reviews reports. 审核员。" },
    PUBLISHER: { description: "Publishes reports. 发布员。" },
    ADMIN: { description: "Keeps departments, tokens and the audit. 系统管理员。" },
  },
});

const RIGHTS_SHOWN = Object.fromEntries(ACTIONS.map((action) => [nameOfRight(action), action]));

/** A right as the API names it: `IMPORT_REPORT`. */
function nameOfRight(action: Action): string {
  return action.replace(/[A-Z]/g, "_$&").toUpperCase();
}

const MEANINGS = {
  seeDrafts: "`drafts: true`. 查看未发布版本。",
  importReport: "`POST /documents` and `importReport`. 导入报告。",
  enterReport: "`enterReport`. 录入报告。",
  correctCells: "`correctCells`. 更正数据。",
  chooseReading: "`chooseReading`. 选定读数。",
  moveReport: "`moveReport`. 改列报告。",
  submitReport: "`submitReport`. 提交报告。",
  reviewReport: "`reviewReport`. 审核报告。",
  returnReport: "`returnReport`. 退回报告。",
  publishReport: "`publishReport`. 发布报告。",
  withdrawReport: "`withdrawReport`. 撤回报告。",
  waiveFinding: "`waiveFinding`. 豁免错误。",
  seeRounds: "`rounds` and `round`. 查看报送安排。",
  setRound: "`setRound`. 安排报送。",
  removeRound: "`removeRound`. 删除报送安排。",
  setFilingDuty: "`setFilingDuty`. 认定是否须报送。",
  registerDepartment: "`registerDepartment`. 登记机关。",
  mergeDepartments: "`mergeDepartments`. 合并机关。",
  seeTokens: "`accessTokens`. 查看令牌。",
  issueToken: "`issueToken`. 签发令牌。",
  revokeToken: "`revokeToken`. 吊销令牌。",
  endSessions: "`endSessions`. 结束登录。",
  seeAudit: "`auditEntries`. 查看审计记录。",
} as const satisfies Readonly<Record<Action, string>>;

registerEnumType(RIGHTS_SHOWN, {
  name: "Right",
  description: "What somebody may do, within the part of the tree for which it acts. 权限。",
  valuesConfig: Object.fromEntries(
    ACTIONS.map((action) => [nameOfRight(action), { description: MEANINGS[action] }] as const),
  ),
});

@ObjectType("Viewer", { simpleResolvers: true, description: "Who asks. 当前用户。" })
class ViewerView {
  @Field(() => String, {
    description: "`public`, or `token:` or `oidc:` with what is known of it there, and a name. 名称。",
  })
  readonly name: string;
  @Field(() => Role, { description: "What it may be. 角色。" }) readonly role: Role;
  readonly departmentId: number | null;
}

@Resolver(() => ViewerView)
export class ViewerResolver {
  @Query(() => ViewerView, {
    nullable: true,
    description: "Who asks, and what that may do: the public without a token. 当前用户。",
  })
  viewer(@Ctx("question") question: Question): Viewer {
    return question.viewer;
  }

  @FieldResolver(() => [RIGHTS_SHOWN], { description: "What it may do. 权限。" })
  may(@Root() viewer: ViewerView): readonly Action[] {
    return ACTIONS.filter((action) => mayDo(viewer, action));
  }

  @FieldResolver(() => Department, {
    nullable: true,
    description: "The body for which it acts, with all below; null for all. 所代表的机关。",
  })
  async department(
    @Root() { departmentId }: ViewerView,
    @Ctx("question") question: Question,
  ): Promise<Department | null> {
    return departmentId === null ? null : ((await question.directory()).get(departmentId) ?? null);
  }
}
