import { AMONG, count, type Wording } from "./phrase";
import { CASES, counted, LINK } from "./quantity";

/**
 * With these words, a clause is about something else than applications for information, or about only a part of them.
 */
const NOT_APPLICATIONS =
  "复议|诉讼|许可|信访|举报|投诉|热线|工单|信箱|来信|来访|咨询|留言|提案|建议|案件|仲裁|救助|不予受理|未受理|未办|未答复|结转|协助|配合";
/**
 * The subject or the fate of an application: such applications are only a part. 关于政府信息公开的申请 are all of them.
 */
const PARTICULAR =
  "关于(?!(?:政府)?信息公开)|涉及|不予公开|同一|某|补正|重复|撤回|退回|要求(?!公开|获取|提供)|直接|[转移交][办来交送给]";
const BY_WHOM =
  "自然人|(?<!公民、)法人|商业企业|科研|公益|律师|邮寄|信函|当面|现场|传真|电子邮件|邮箱|通过[^,]*(?:网站|平台|网络|电话|渠道)|网上|网络申请|线上|在线|窗口|书面";
const RECEIVED_WORDS = "(?:新?收到|受理|新收|接收|接到|登记)";
const FIGURE = counted(CASES);
/** A number that includes what the year before left over is not the number of applications received. */
const ALL_NEW =
  "(?!(?:申请)?[,(]?(?:其中|含|包含|包括)[^。;]{0,30}?(?:上一?年度?[^,。;]{0,8}?(?:结转|转入|遗留)|结转(?:自)?上))";
/** An application for information, by its full name. */
const APPLICATION = "(?:依申请(?:公开)?|(?:信息公开|公开(?:政府)?信息)的?申请|申请公开)";
const ABOUT = /依申请|信息公开|公开(?:政府)?信息/;
/** The sentence, or the one before it, is about applications for information. */
const JUST_SAID = new RegExp(`${APPLICATION}[^。]{0,60}(?:。[^。]*)?$`);
const OTHER_SUBJECT_OR_PART = `${NOT_APPLICATIONS}|${BY_WHOM}|${PARTICULAR}`;

/** 行政复议4件,上年结转1件: what a year leaves over may be cases. */
const NOT_OF_CASES = { unlessBefore: /复议|诉讼/ };

export const APPLICATIONS: readonly Wording[] = [
  // 收到政府信息公开申请10件, 新收到依申请公开政府信息10件, 收到依申请公开5件.
  count(
    "applications.received",
    `${RECEIVED_WORDS}[^,。;\\d]{0,30}?${APPLICATION}(?:公开)?(?:的?(?:政府)?信息)?(?:的?申请|事项|事件|案件)?(?:件|数)?${LINK}${FIGURE}${ALL_NEW}`,
    OTHER_SUBJECT_OR_PART,
    { unlessBefore: AMONG },
  ),
  // 收到申请10件, if the paragraph is about applications for information.
  count(
    "applications.received",
    `${RECEIVED_WORDS}(?:了|到|各类|有效|群众|公民、?|法人|和|或者?|及|、|其他组织|提交|提出|递交|的)*申请(?:事项)?(?:件)?${LINK}${FIGURE}${ALL_NEW}`,
    OTHER_SUBJECT_OR_PART,
    { unlessBefore: AMONG, about: ABOUT },
  ),
  // 受理7件政府信息公开申请.
  count(
    "applications.received",
    `${RECEIVED_WORDS}(?:并(?:按时|按期|依法|及时)?(?:办结|办理|答复|受理|处理))?${LINK}${FIGURE}[^,。;\\d]{0,14}(?:信息公开|公开(?:政府)?信息的?|依)申请${ALL_NEW}`,
    OTHER_SUBJECT_OR_PART,
    { unlessBefore: AMONG },
  ),
  // 政府信息公开申请共收到10件, 依申请公开方面,受理10件.
  count(
    "applications.received",
    `(?<=(?:^|[,;.:)]|${APPLICATION})(?:的|工作|方面|情况|办理|事项|数量|全年|今年|年内|本年度?|20\\d\\d年度?|[我本][\\u3400-\\u9fff]{0,3}[局镇乡委办厅院县区市道关位府])*(?:共计?|一共|总共|合计)?)${RECEIVED_WORDS}(?:申请)?(?:件)?${LINK}${FIGURE}${ALL_NEW}`,
    OTHER_SUBJECT_OR_PART,
    { unlessBefore: AMONG, about: JUST_SAID },
  ),
  ...["上一?年度?结转[^,。;\\d]{0,14}?", "结转(?:自)?上一?年度?(?:的)?(?:[^,。;\\d]{0,10}?申请)?"].map((words) =>
    count("applications.carriedIn", `${words}${LINK}${FIGURE}`, "下一?年", NOT_OF_CASES),
  ),
  count(
    "applications.carriedOut",
    `(?:结转|转入)(?:至|到)?(?:下|次)一?年度?(?:继续)?(?:办理|处理|答复)?(?:的)?(?:申请)?${LINK}${FIGURE}`,
    "",
    NOT_OF_CASES,
  ),
  // 办理政府信息公开申请218件, 办结申请10件.
  ...[
    `[^,。;\\d]{0,24}?${APPLICATION}(?:公开)?(?:的?(?:政府)?信息)?(?:的?申请|事项)?(?:件)?`,
    "(?:了|各类|有效|全部)*申请(?:件)?",
  ].map((words) =>
    count(
      "applications.outcomes.total",
      `(?:办理|办结|答复|处理|回复)${words}${LINK}${FIGURE}`,
      OTHER_SUBJECT_OR_PART,
      {
        unlessBefore: AMONG,
      },
    ),
  ),
  // 收到申请21件,均已办结21件.
  count(
    "applications.outcomes.total",
    `(?<=(?:^|[,、。;])(?:已|均|全部|依法|及时|共|当年|均已|已全部|全年|年内|本年度?|现已|目前)*)(?:办结|答复|办理)(?:完毕|完成)?${LINK}${FIGURE}`,
    `不予|未|${NOT_APPLICATIONS}`,
    { unlessBefore: /其中|延期|逾期|热线|工单|案件|许可|信访|投诉|咨询|留言|来信|救助|建议|提案/, about: /申请/ },
  ),
];
