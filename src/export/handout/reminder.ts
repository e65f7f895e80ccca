import { type Message, said } from "../../message/message";
import { OWED, type Round, type RoundBody, RoundStage } from "../../question/rounds";
import { chinese, chineseDay, dayTerm, type OfficeDocument, type OfficePart } from "../office/officeDocument";
import { type ListColumn, listTable } from "./listTable";

/** What each stage is called on the list of a round. */
const STAGE_WORDS: Readonly<Record<RoundStage, string>> = {
  NOT_BEGUN: "未开始",
  DRAFT: "草稿",
  SUBMITTED: "已提交",
  RETURNED: "已退回",
  REVIEWED: "已审核",
  PUBLISHED: "已发布",
  WITHDRAWN: "已撤回",
  EXEMPT: "无需报送",
};

/** Whether a body is reminded: it is for it to hand in its report. */
export function isReminded({ stage }: RoundBody): boolean {
  return OWED.includes(stage);
}

/** 催报通知: a letter to a body that has not handed in its report, or has to hand it in again. All words are Chinese. */
export function reminderDocument(round: Round, body: RoundBody, day: string): OfficeDocument {
  const { year, caller } = round;
  const title = `关于报送${year}年政府信息公开工作年度报告的催报通知`;
  return {
    title,
    name: `${body.name}催报通知`,
    isWide: false,
    parts: [
      { kind: "paragraph", text: `${body.name}：`, side: "left" },
      ...paragraphsOf([
        said("REMINDER_CALLED", { caller: caller.name, year: String(year), due: dayTerm(round.dueOn) }),
        ...standingOf(body, day),
        said(body.handedInOn === null ? "REMINDER_HAND_IN" : "REMINDER_HAND_IN_AGAIN"),
      ]),
      { kind: "paragraph", text: caller.name, side: "right" },
      { kind: "paragraph", text: chineseDay(day), side: "right" },
    ],
    ...WITHOUT_ABOUT,
    asOf: day,
  };
}

const WITHOUT_ABOUT = { notes: new Map(), end: "", about: [], address: "", query: "" };

/** What is known of the report of a body that is reminded, on a day. */
function standingOf({ stage, reason, daysLate, handedInOn }: RoundBody, today: string): readonly Message[] {
  const day = dayTerm(today);
  const late = daysLate === null || handedInOn !== null ? [] : [said("REMINDER_DAYS_LATE", { days: daysLate })];
  if (stage === RoundStage.NOT_BEGUN) return [said("REMINDER_NOT_BEGUN", { day }), ...late];
  const why = reason === null ? [] : [said("REMINDER_REASON", { reason })];
  if (stage === RoundStage.RETURNED) return [said("REMINDER_RETURNED", { day }), ...why];
  if (stage === RoundStage.WITHDRAWN) return [said("REMINDER_WITHDRAWN", { day }), ...why];
  return [said("REMINDER_DRAFT", { day }), ...late];
}

/** 报送情况一览: how far all bodies of a round have come. All words are Chinese. */
export function roundListDocument(round: Round, board: readonly RoundBody[], day: string): OfficeDocument {
  const { year, caller, opensOn, dueOn } = round;
  const title = `${caller.name}${year}年政府信息公开工作年度报告报送情况`;
  const late = board.filter(({ daysLate }) => daysLate !== null).length;
  const bodies = board.filter(({ stage }) => stage !== RoundStage.EXEMPT).length;
  const counts = { bodies, owed: board.filter(isReminded).length, late };
  return {
    title,
    name: `${title}一览`,
    isWide: false,
    parts: [
      ...paragraphsOf([
        said("ROUND_LIST", { opensOn: dayTerm(opensOn), due: dayTerm(dueOn), day: dayTerm(day), ...counts }),
      ]),
      ...(board.length === 0
        ? []
        : [listTable(COLUMNS, [{ heading: null, rows: board.map((body, at) => ({ ...body, number: at + 1 })) }])]),
    ],
    ...WITHOUT_ABOUT,
    asOf: day,
  };
}

const COLUMNS: readonly ListColumn<RoundBody & { readonly number: number }>[] = [
  { head: "序号", weight: 0.7, kind: "figure", text: ({ number }) => String(number) },
  { head: "单位", weight: 3.2, kind: "label", text: ({ name }) => name },
  { head: "办理进度", weight: 1.1, kind: "figure", text: ({ stage }) => STAGE_WORDS[stage] },
  { head: "首次报送日期", weight: 1.5, kind: "figure", text: handedInText },
  { head: "逾期（天）", weight: 1, kind: "figure", text: lateText },
  {
    head: "说明",
    weight: 2,
    kind: "label",
    text: ({ duty, reason }) => [reason, duty?.reason].filter((text) => text != null).join("；"),
  },
];

function handedInText({ stage, handedInOn }: RoundBody): string {
  if (stage === RoundStage.EXEMPT) return "不适用";
  return handedInOn ?? (OWED.includes(stage) ? "未报" : "不详");
}

function lateText({ stage, handedInOn, daysLate }: RoundBody): string {
  if (daysLate !== null) return String(daysLate);
  if (stage === RoundStage.EXEMPT) return "不适用";
  return handedInOn === null && !OWED.includes(stage) ? "不详" : "0";
}

function paragraphsOf(sentences: readonly Message[]): readonly OfficePart[] {
  return sentences.map((sentence) => ({ kind: "paragraph", text: chinese(sentence) }));
}
