// Written by scripts/documents.mjs from views and src/dashboard/questions: change the questions, then run `npm run documents`.
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import { gql } from 'urql';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment as ISO 8601 text with a zone, e.g. "2021-01-31T08:00:00.000000Z"; microseconds count. 时间（世界协调时，精确到微秒）。 */
  DateTime: { input: string; output: string; }
  /** An exact decimal number as a string, e.g. "4291000.00". Money is in yuan (元) with two places; never a float. 精确小数，金额单位为元。 */
  Decimal: { input: string; output: string; }
  /** A whole number that a JSON number holds exactly, up to 2^53 - 1. 整数（不超过2^53－1）。 */
  SafeInt: { input: number; output: number; }
};

/** In which order groups come: by a measure, or by a dimension of groupBy. 分组排序。 */
export type AggregateOrder = {
  /** Of the measure. 申请人类型。 */
  readonly applicant?: Applicant;
  /** By the value of this measure. 按指标。 */
  readonly by?: InputMaybe<Measure>;
  /** By this dimension, which groupBy names. 按维度。 */
  readonly dimension?: InputMaybe<Dimension>;
  /** Groups without a value, or whose rate contradicts itself, come last either way. 方向。 */
  readonly direction?: Direction;
};

/** Who applied: the number columns of table 3. 申请人类型（表三各列）。 */
export type Applicant =
  /** 法人或其他组织·商业企业。 */
  | 'ENTERPRISE'
  /** 法人或其他组织·法律服务机构。 */
  | 'LEGAL_SERVICE'
  /** 自然人。 */
  | 'NATURAL_PERSON'
  /** 法人或其他组织·其他。 */
  | 'OTHER'
  /** 法人或其他组织·社会公益组织。 */
  | 'PUBLIC_INTEREST'
  /** 法人或其他组织·科研机构。 */
  | 'RESEARCH'
  /** 总计。 */
  | 'TOTAL';

/** What happened to a report on a day. 变动类别。 */
export type CauseKind =
  /** It was not public the day before. 新公开。 */
  | 'PUBLISHED'
  /** Another version took the place of the one before. 修订。 */
  | 'REVISED'
  /** It was public the day before, and is no more. 撤回。 */
  | 'WITHDRAWN';

/** What a cell is to say. 数据更正。 */
export type CellInput = {
  /** Which column of table 3: needed there, and nowhere else. 申请人类型。 */
  readonly applicant?: InputMaybe<Applicant>;
  /** Which figure. 指标。 */
  readonly indicator: Indicator;
  /** A count, or yuan; null says that there is no figure. 数值，金额单位为元；null 表示没有数值。 */
  readonly value?: InputMaybe<Scalars['Decimal']['input']>;
};

/** What is known of a cell. A cell is a number or null; this says why. 数据状态。 */
export type CellStatus =
  /** The cell is printed and blank; not zero. 空白（不等于零）。 */
  | 'BLANK'
  /** Set by a person; the printed figure is kept. 人工更正。 */
  | 'CORRECTED'
  /** Digits ran together; the form's equations left one reading. 数字粘连，经勾稽关系还原。 */
  | 'DECODED'
  /** The form has the cell, the document does not. 文件缺失该项。 */
  | 'MISSING'
  /** The form of that year has no such cell. 当年格式无此项。 */
  | 'NOT_IN_FORM'
  /** Printed and read. 已填报。 */
  | 'REPORTED'
  /** Several readings remain: no value, candidates instead. 存疑，列出候选值。 */
  | 'UNCERTAIN'
  /** Something is printed that is no figure. 无法识别。 */
  | 'UNREADABLE';

/** Whether two years can be compared. 同比可比性。 */
export type ChangeStatus =
  /** The form changed, and only one has the measure. 格式变化，不可比。 */
  | 'BREAK'
  /** Both are stated, by the same departments. 可比。 */
  | 'COMPARABLE'
  /** One of both contradicts itself. 有一年自相矛盾。 */
  | 'CONTRADICTORY'
  /** One of both is over too low a base. 有一年基数不足。 */
  | 'LOW_BASE'
  /** One of both has no value. 缺少数据。 */
  | 'NOT_STATED'
  /** Other departments state it in the year before, or the department took over from others or passed on to them: no difference; over several departments, see `matched`. 两年填报机关不同或职能有承接、划出；多个机关的见同口径变化。 */
  | 'UNEQUAL_BODIES'
  /** The year before is zero or below: a difference, but no ratio. 上年不为正数。 */
  | 'ZERO_BEFORE';

/** In which of two years a department or a group states a measure, and whether it is the same in both. 两个年度的填报情况。 */
export type ContributionStatus =
  /** A rate of both years, of which one contradicts itself: what it adds is not divided into `within` and `shift`. 有一年自相矛盾。 */
  | 'CONTRADICTORY'
  /** In the later one alone: all of it is an addition, as the sum of the earlier year lacks it. 仅后一年填报（新增填报）。 */
  | 'ENTERED'
  /** Of a department in `movements`: a predecessor, whose successors all state it in the later year. 前身机关，职能由后一年填报的机关承接。 */
  | 'HANDED_OVER'
  /** In the earlier one alone; not zero in the later one, but not there: `after` says why. 仅前一年填报（不再填报），原因见 after。 */
  | 'LEFT'
  /** In both, it or its predecessors, but it belongs to the question or group only in the later year, or not all of these did in the earlier one. 两年均填报，后一年划入。 */
  | 'MOVED_IN'
  /** In both, it or its successors, but it belongs to the question or group only in the earlier year, or not all of these do in the later one. 两年均填报，后一年划出。 */
  | 'MOVED_OUT'
  /** In neither: it adds nothing that is known. 两年均未填报。 */
  | 'NOT_STATED'
  /** In both, but it took over from departments, or passed on to some, that do not all state it, or not in the same group: it is not the same in both years. 两年均填报，但职能有承接或划出而相关机关未全部填报（或不在同组），口径不同。 */
  | 'SCOPE_CHANGED'
  /** In both. 两年均填报。 */
  | 'STAYED'
  /** Departments that merged, were divided or got a new code, together with their successors: all predecessors state it in the earlier year, all successors in the later one. Of one department: it goes on after such a change. 合并、拆分的机关与承接机关合并计算，两年均填报。 */
  | 'SUCCEEDED'
  /** Of a department in `movements`: a successor, whose predecessors all state it in the earlier year. 承接机关，其前身前一年均填报。 */
  | 'TOOK_OVER';

/** In which order a list comes. 列表排序。 */
export type ContributorOrder = {
  /** By what. 排序字段。 */
  readonly by: ContributorOrderField;
  /** Which is first. 排序方向。 */
  readonly direction: Direction;
};

/** By what the list can be ordered. 排序字段。 */
export type ContributorOrderField =
  /** Code of the department. 机关代码。 */
  | 'DEPARTMENT'
  /** What it states. 数值。 */
  | 'VALUE'
  /** Report year. 报告年度。 */
  | 'YEAR';

/** What somebody decides about a version. 办理动作。 */
export type DecisionKind =
  /** `moveReport`. 改列。 */
  | 'MOVE'
  /** `publishReport`. 发布。 */
  | 'PUBLISH'
  /** `returnReport`. 退回。 */
  | 'RETURN'
  /** `reviewReport`. 审核通过。 */
  | 'REVIEW'
  /** `submitReport`. 提交。 */
  | 'SUBMIT'
  /** `withdrawReport`. 撤回。 */
  | 'WITHDRAW';

/** What counts are held against: registered by year, not from the reports. 人均、每万人指标的分母。 */
export type DenominatorKind =
  /** People in the area of a body; measures are per 10,000. 人口（每万人）。 */
  | 'POPULATION'
  /** People who work for a body; measures are per head. 人员（人均）。 */
  | 'STAFF';

/** Which departments. 机关筛选条件。 */
export type DepartmentFilter = {
  /** By code or any of their names. 指定机关。 */
  readonly departments?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** With a published report (true), or those that never filed one (false); with `drafts`, a draft counts. 是否报送过报告。 */
  readonly filed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Kinds of body. 机关类别。 */
  readonly kinds?: InputMaybe<ReadonlyArray<DepartmentKind>>;
  /** Lines of work. 条线。 */
  readonly lines?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Text that its name or a former one contains; the closest come first. 名称（含曾用名）包含。 */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
  /** Direct parts of this body, as of their newest periods. 直属下级（最新）。 */
  readonly parent?: InputMaybe<Scalars['String']['input']>;
  /** Bodies whose report sums its parts'. 汇总机关。 */
  readonly summary?: InputMaybe<Scalars['Boolean']['input']>;
  /** Everything below this body. 全部下级。 */
  readonly under?: InputMaybe<Scalars['String']['input']>;
};

/** A body as it is to be in the register: what is left out keeps its value, or follows from the name; null takes it away. 机关登记内容。 */
export type DepartmentInput = {
  /** First report year in which it is expected. 起始年度。 */
  readonly activeFrom?: InputMaybe<Scalars['Int']['input']>;
  /** Last report year in which it is expected. 截止年度。 */
  readonly activeTo?: InputMaybe<Scalars['Int']['input']>;
  /** Its code: of one that is registered, to change it. 机关代码。 */
  readonly code: Scalars['String']['input'];
  /** All names that it had before. 全部曾用名。 */
  readonly formerNames?: InputMaybe<ReadonlyArray<FormerNameInput>>;
  /** First report year for which kind, line, region, parent and both flags are given here; the newest if left out. 所列情况的起始年度。 */
  readonly from?: InputMaybe<Scalars['Int']['input']>;
  /** What kind of body it is. 机关类别。 */
  readonly kind?: InputMaybe<DepartmentKind>;
  /** Line of work, e.g. 科技. 条线。 */
  readonly line?: InputMaybe<Scalars['String']['input']>;
  /** Its name today. 现名。 */
  readonly name: Scalars['String']['input'];
  /** Code of the body to which it belongs. 上级机关代码。 */
  readonly parent?: InputMaybe<Scalars['String']['input']>;
  /** Whether all of its parts are registered. 下级是否登记齐全。 */
  readonly partsComplete?: InputMaybe<Scalars['Boolean']['input']>;
  /** All bodies from which it took over. 全部前身机关。 */
  readonly predecessors?: InputMaybe<ReadonlyArray<PredecessorInput>>;
  /** Region code, GB/T 2260. 行政区划代码。 */
  readonly regionCode?: InputMaybe<Scalars['String']['input']>;
  /** Whether its report sums its parts'. 是否汇总机关。 */
  readonly summary?: InputMaybe<Scalars['Boolean']['input']>;
  /** Last report year for which they are. 所列情况的截止年度。 */
  readonly to?: InputMaybe<Scalars['Int']['input']>;
};

/** What kind of body reports. 机关类别。 */
export type DepartmentKind =
  /** A bureau, commission or office. 部门（局、委、办）。 */
  | 'BUREAU'
  /** A province, city, county or district, or its people's government. 一级政府（省、市、县、区）。 */
  | 'GOVERNMENT'
  /** A township, town or subdistrict. 乡镇、街道。 */
  | 'TOWNSHIP'
  /** A development or pilot zone. 开发区、实验区等功能区（管委会）。 */
  | 'ZONE';

/** In which order a list comes. 列表排序。 */
export type DepartmentOrder = {
  /** By what. 排序字段。 */
  readonly by: DepartmentOrderField;
  /** Which is first. 排序方向。 */
  readonly direction: Direction;
};

/** By what the list can be ordered. 排序字段。 */
export type DepartmentOrderField =
  /** Code. 机关代码。 */
  | 'CODE'
  /** Name, by its characters. 机关名称。 */
  | 'NAME';

/** What sums can be grouped by. 分组维度。 */
export type Dimension =
  /** Department. 机关。 */
  | 'DEPARTMENT'
  /** Version of the form. 格式版本。 */
  | 'FORM'
  /** Kind of body. 机关类别。 */
  | 'KIND'
  /** Line of work. 条线。 */
  | 'LINE'
  /** Body above. 上级机关。 */
  | 'PARENT'
  /** Region code, GB/T 2260. 行政区划代码。 */
  | 'REGION'
  /** Report year. 报告年度。 */
  | 'YEAR';

/** Which comes first. 排序方向。 */
export type Direction =
  /** The least first. 升序。 */
  | 'ASC'
  /** The largest first. 降序。 */
  | 'DESC';

/** In which order a list comes. 列表排序。 */
export type DocumentOrder = {
  /** By what. 排序字段。 */
  readonly by: DocumentOrderField;
  /** Which is first. 排序方向。 */
  readonly direction: Direction;
};

/** By what the list can be ordered. 排序字段。 */
export type DocumentOrderField =
  /** When it came. 入库时间。 */
  | 'ARRIVED_AT'
  /** File name. 文件名。 */
  | 'NAME';

/** Whether a department must file for a year. 是否须报送。 */
export type DutyRule =
  /** As the rule says: from its first report or year of work on, up to its last year of work. 按规则。 */
  | 'BY_RULE'
  /** It need not, whatever the rule says. 无需报送。 */
  | 'EXEMPT'
  /** It must, whatever the rule says. 须报送。 */
  | 'REQUIRED';

/** Whether a report for a year is there, and whether it has to be. 报送情况。 */
export type FilingStatus =
  /** It is not there, and its deadline has not passed. 未到期。 */
  | 'NOT_DUE'
  /** None is there, and none has to be. 无需报送。 */
  | 'NOT_EXPECTED'
  /** It is due and not there. 未报。 */
  | 'NOT_REPORTED'
  /** It is there. 已报。 */
  | 'REPORTED';

/** Which findings: of which reports, and what they say. 校验结果筛选条件。 */
export type FindingFilter = {
  /** Of these checks, e.g. R1. 规则编号。 */
  readonly checks?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** These departments. 指定机关。 */
  readonly departments?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Versions of the form. 格式版本。 */
  readonly forms?: InputMaybe<ReadonlyArray<FormCode>>;
  /** That name a cell of these. 涉及指标。 */
  readonly indicators?: InputMaybe<ReadonlyArray<Indicator>>;
  /** Kinds of body. 机关类别。 */
  readonly kinds?: InputMaybe<ReadonlyArray<DepartmentKind>>;
  /** Of these levels. 问题级别。 */
  readonly levels?: InputMaybe<ReadonlyArray<FindingLevel>>;
  /** Lines of work, e.g. 科技. 条线。 */
  readonly lines?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Direct parts of this body in each year. 当年直属下级。 */
  readonly parent?: InputMaybe<Scalars['String']['input']>;
  /** Summary reports only (true) or never (false). Sums leave summaries out unless asked. 是否只取汇总报告。 */
  readonly summary?: InputMaybe<Scalars['Boolean']['input']>;
  /** Everything below this body. 全部下级。 */
  readonly under?: InputMaybe<Scalars['String']['input']>;
  /** This body and everything below it. 本机关及全部下级。 */
  readonly within?: InputMaybe<Scalars['String']['input']>;
  /** Report years. 报告年度。 */
  readonly years?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
};

/** Weight of a finding. 问题级别。 */
export type FindingLevel =
  /** A broken R1-R4 or R9: the report contradicts itself. 错误：违反勾稽关系。 */
  | 'ERROR'
  /** To be known. 提示。 */
  | 'NOTICE'
  /** To be explained. 警告：需要说明。 */
  | 'WARNING';

/** In which order a list comes. 列表排序。 */
export type FindingOrder = {
  /** By what. 排序字段。 */
  readonly by: FindingOrderField;
  /** Which is first. 排序方向。 */
  readonly direction: Direction;
};

/** By what the list can be ordered. 排序字段。 */
export type FindingOrderField =
  /** Code of the department. 机关代码。 */
  | 'DEPARTMENT'
  /** Level; an ERROR is the largest. 问题级别。 */
  | 'LEVEL'
  /** Report year. 报告年度。 */
  | 'YEAR';

/** Version of the statutory form. 年度报告格式版本。 */
export type FormCode =
  /** 国办公开办函〔2019〕60号, report years 2019 to 2020. 报告年度 2019—2020。 */
  | 'FORM_2019'
  /** 国办公开办函〔2021〕30号, report years 2021 to now. 报告年度 2021—至今。 */
  | 'FORM_2021';

/** A name that a body had before. 曾用名。 */
export type FormerNameInput = {
  /** First report year with it; from the beginning if null. 起始年度。 */
  readonly fromYear?: InputMaybe<Scalars['Int']['input']>;
  /** The name. 名称。 */
  readonly name: Scalars['String']['input'];
  /** Last report year with it. 截止年度。 */
  readonly toYear?: InputMaybe<Scalars['Int']['input']>;
};

/** Where a rate lies in its funnel. 漏斗图位置。 */
export type FunnelPosition =
  /** Above the limit of 95 %. 高于95%界限。 */
  | 'ABOVE'
  /** Below the limit of 95 %. 低于95%界限。 */
  | 'BELOW'
  /** Above the limit of 99.8 %. 高于99.8%界限。 */
  | 'FAR_ABOVE'
  /** Below the limit of 99.8 %. 低于99.8%界限。 */
  | 'FAR_BELOW'
  /** Within the limits of 95 %. 在95%界限内。 */
  | 'WITHIN';

/** What happened to a report. 办理过程。 */
export type HistoryKind =
  /** A version was read, entered or corrected. 形成版本。 */
  | 'MAKE'
  /** It was moved here from another department or year. 由其他机关或年度改列至此。 */
  | 'MOVE'
  /** It was published. 发布。 */
  | 'PUBLISH'
  /** It was sent back. 退回。 */
  | 'RETURN'
  /** It was found right. 审核通过。 */
  | 'REVIEW'
  /** It was handed in. 提交。 */
  | 'SUBMIT'
  /** An error was waived. 豁免错误。 */
  | 'WAIVE'
  /** It was taken back. 撤回。 */
  | 'WITHDRAW';

/** How far the import of a file has come. 导入状态。 */
export type ImportState =
  /** A report came of it, as a draft. 已完成。 */
  | 'DONE'
  /** It waits for its turn. 等待中。 */
  | 'QUEUED'
  /** No report came of it; `message` says why. 未能导入。 */
  | 'REFUSED'
  /** It is being read. 正在读取。 */
  | 'RUNNING';

/** What can be asked for by name: the path of a figure in UPPER_SNAKE, without the applicant. 指标。 */
export type Indicator =
  /** 依申请公开，表三 / 二、上年结转政府信息公开申请数量。applications for disclosure, table 3, brought forward from last year; a stock. Count; a stock at the end of a year (时点数); FORM_2019, FORM_2021. */
  | 'APPLICATIONS_CARRIED_IN'
  /** 依申请公开，表三 / 四、结转下年度继续办理。applications for disclosure, table 3, carried forward to next year; a stock. Count; a stock at the end of a year (时点数); FORM_2019, FORM_2021. */
  | 'APPLICATIONS_CARRIED_OUT'
  /** 依申请公开，表三 / 三、本年度办理结果 / （一）予以公开。applications for disclosure, table 3, how they ended this year, granted. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_GRANTED'
  /** 依申请公开，表三 / 三、本年度办理结果 / （五）不予处理 / 4.无正当理由大量反复申请。applications for disclosure, table 3, how they ended this year, not processed, excessive applications without good reason. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_NOT_PROCESSED_EXCESSIVE'
  /** 依申请公开，表三 / 三、本年度办理结果 / （五）不予处理 / 1.信访举报投诉类申请。applications for disclosure, table 3, how they ended this year, not processed, petitions, reports and complaints. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_NOT_PROCESSED_PETITION'
  /** 依申请公开，表三 / 三、本年度办理结果 / （五）不予处理 / 3.要求提供公开出版物。applications for disclosure, table 3, how they ended this year, not processed, asks for a published work. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_NOT_PROCESSED_PUBLICATION'
  /** 依申请公开，表三 / 三、本年度办理结果 / （五）不予处理 / 5.要求行政机关确认或重新出具已获取信息。applications for disclosure, table 3, how they ended this year, not processed, asks to confirm or reissue what was already received. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_NOT_PROCESSED_REISSUE'
  /** 依申请公开，表三 / 三、本年度办理结果 / （五）不予处理 / 2.重复申请。applications for disclosure, table 3, how they ended this year, not processed, repeated applications. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_NOT_PROCESSED_REPEATED'
  /** 依申请公开，表三 / 三、本年度办理结果 / （五）不予处理 / 小计。applications for disclosure, table 3, how they ended this year, not processed, computed subtotal. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_NOT_PROCESSED_TOTAL'
  /** 依申请公开，表三 / 三、本年度办理结果 / （六）其他处理 / 3.其他。applications for disclosure, table 3, how they ended this year, otherwise dealt with, other; 2021 form only. Count; FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_OTHERWISE_OTHER'
  /** 依申请公开，表三 / 三、本年度办理结果 / （六）其他处理 / 小计。applications for disclosure, table 3, how they ended this year, otherwise dealt with, computed subtotal. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_OTHERWISE_TOTAL'
  /** 依申请公开，表三 / 三、本年度办理结果 / （六）其他处理 / 1.申请人无正当理由逾期不补正。applications for disclosure, table 3, how they ended this year, otherwise dealt with, not corrected in time by the applicant; 2021 form only. Count; FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_OTHERWISE_UNCORRECTED'
  /** 依申请公开，表三 / 三、本年度办理结果 / （六）其他处理 / （六）其他处理。applications for disclosure, table 3, how they ended this year, otherwise dealt with, the undivided row of the 2019 form. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_OTHERWISE_UNDIVIDED'
  /** 依申请公开，表三 / 三、本年度办理结果 / （六）其他处理 / 2.申请人逾期未按收费通知要求缴纳费用。applications for disclosure, table 3, how they ended this year, otherwise dealt with, fee not paid in time by the applicant; 2021 form only. Count; FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_OTHERWISE_UNPAID'
  /** 依申请公开，表三 / 三、本年度办理结果 / （二）部分公开。applications for disclosure, table 3, how they ended this year, partly granted. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_PARTLY_GRANTED'
  /** 依申请公开，表三 / 三、本年度办理结果 / （三）不予公开 / 7.属于行政执法案卷。applications for disclosure, table 3, how they ended this year, refused, enforcement case files. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_REFUSED_ENFORCEMENT_FILE'
  /** 依申请公开，表三 / 三、本年度办理结果 / （三）不予公开 / 8.属于行政查询事项。applications for disclosure, table 3, how they ended this year, refused, matters of administrative inquiry. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_REFUSED_INQUIRY_MATTER'
  /** 依申请公开，表三 / 三、本年度办理结果 / （三）不予公开 / 5.属于三类内部事务信息。applications for disclosure, table 3, how they ended this year, refused, three kinds of internal affairs. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_REFUSED_INTERNAL_AFFAIRS'
  /** 依申请公开，表三 / 三、本年度办理结果 / （三）不予公开 / 6.属于四类过程性信息。applications for disclosure, table 3, how they ended this year, refused, four kinds of process information. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_REFUSED_PROCESS_INFORMATION'
  /** 依申请公开，表三 / 三、本年度办理结果 / （三）不予公开 / 2.其他法律行政法规禁止公开。applications for disclosure, table 3, how they ended this year, refused, disclosure prohibited by other laws or regulations. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_REFUSED_PROHIBITED_BY_LAW'
  /** 依申请公开，表三 / 三、本年度办理结果 / （三）不予公开 / 3.危及“三安全一稳定”。applications for disclosure, table 3, how they ended this year, refused, endangers the “three securities and one stability”. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_REFUSED_SECURITY_AND_STABILITY'
  /** 依申请公开，表三 / 三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密。applications for disclosure, table 3, how they ended this year, refused, state secrets. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_REFUSED_STATE_SECRET'
  /** 依申请公开，表三 / 三、本年度办理结果 / （三）不予公开 / 4.保护第三方合法权益。applications for disclosure, table 3, how they ended this year, refused, protects the lawful rights of a third party. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_REFUSED_THIRD_PARTY_RIGHTS'
  /** 依申请公开，表三 / 三、本年度办理结果 / （三）不予公开 / 小计。applications for disclosure, table 3, how they ended this year, refused, computed subtotal. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_REFUSED_TOTAL'
  /** 依申请公开，表三 / 三、本年度办理结果 / （七）总计。applications for disclosure, table 3, how they ended this year, total, as printed in the row （七）总计. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_TOTAL'
  /** 依申请公开，表三 / 三、本年度办理结果 / （四）无法提供 / 2.没有现成信息需要另行制作。applications for disclosure, table 3, how they ended this year, unavailable, does not exist and would have to be made. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_UNAVAILABLE_NOT_EXISTING'
  /** 依申请公开，表三 / 三、本年度办理结果 / （四）无法提供 / 1.本机关不掌握相关政府信息。applications for disclosure, table 3, how they ended this year, unavailable, not held by this body. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_UNAVAILABLE_NOT_HELD'
  /** 依申请公开，表三 / 三、本年度办理结果 / （四）无法提供 / 小计。applications for disclosure, table 3, how they ended this year, unavailable, computed subtotal. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_UNAVAILABLE_TOTAL'
  /** 依申请公开，表三 / 三、本年度办理结果 / （四）无法提供 / 3.补正后申请内容仍不明确。applications for disclosure, table 3, how they ended this year, unavailable, still unclear after a request to correct. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_UNAVAILABLE_UNCLEAR'
  /** 依申请公开，表三 / 一、本年新收政府信息公开申请数量。applications for disclosure, table 3, received this year. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_RECEIVED'
  /** 行政强制，第二十条第（六）项 / 处理决定数量／本年处理决定数量。administrative compulsion, Article 20 (6), decisions this year. Count; FORM_2019, FORM_2021. */
  | 'COMPULSION_DECISIONS'
  /** 行政强制，第二十条第（六）项 / 上一年项目数量。administrative compulsion, Article 20 (6), items in the year before; 2019 form only; a stock. Count; a stock at the end of a year (时点数); FORM_2019. */
  | 'COMPULSION_ITEMS_BEFORE'
  /** 行政强制，第二十条第（六）项 / 本年增/减。administrative compulsion, Article 20 (6), change of items this year, may be negative; 2019 form only. Count; FORM_2019. */
  | 'COMPULSION_ITEMS_CHANGE'
  /** 其他对外管理服务事项，第二十条第（五）项 / 处理决定数量／本年处理决定数量。other external management services, Article 20 (5); 2019 form only, decisions this year. Count; FORM_2019. */
  | 'EXTERNAL_SERVICES_DECISIONS'
  /** 其他对外管理服务事项，第二十条第（五）项 / 上一年项目数量。other external management services, Article 20 (5); 2019 form only, items in the year before; 2019 form only; a stock. Count; a stock at the end of a year (时点数); FORM_2019. */
  | 'EXTERNAL_SERVICES_ITEMS_BEFORE'
  /** 其他对外管理服务事项，第二十条第（五）项 / 本年增/减。other external management services, Article 20 (5); 2019 form only, change of items this year, may be negative; 2019 form only. Count; FORM_2019. */
  | 'EXTERNAL_SERVICES_ITEMS_CHANGE'
  /** 行政事业性收费，第二十条第（八）项 / 本年收费金额。administrative fees, Article 20 (8), amount charged this year; 2021 form only. Money in yuan (元); FORM_2021. */
  | 'FEES_AMOUNT'
  /** 行政事业性收费，第二十条第（八）项 / 上一年项目数量。administrative fees, Article 20 (8), fee items in the year before; 2019 form only; a stock. Count; a stock at the end of a year (时点数); FORM_2019. */
  | 'FEES_ITEMS_BEFORE'
  /** 行政事业性收费，第二十条第（八）项 / 本年增/减。administrative fees, Article 20 (8), change of fee items this year, may be negative; 2019 form only. Count; FORM_2019. */
  | 'FEES_ITEMS_CHANGE'
  /** 行政许可，第二十条第（五）项 / 处理决定数量／本年处理决定数量。administrative licensing, Article 20 (5), decisions this year. Count; FORM_2019, FORM_2021. */
  | 'LICENSING_DECISIONS'
  /** 行政许可，第二十条第（五）项 / 上一年项目数量。administrative licensing, Article 20 (5), items in the year before; 2019 form only; a stock. Count; a stock at the end of a year (时点数); FORM_2019. */
  | 'LICENSING_ITEMS_BEFORE'
  /** 行政许可，第二十条第（五）项 / 本年增/减。administrative licensing, Article 20 (5), change of items this year, may be negative; 2019 form only. Count; FORM_2019. */
  | 'LICENSING_ITEMS_CHANGE'
  /** 行政诉讼，表四 / 复议后起诉 / 结果纠正。administrative litigation, table 4, brought after reconsideration, decision corrected. Count; FORM_2019, FORM_2021. */
  | 'LITIGATION_AFTER_RECONSIDERATION_CORRECTED'
  /** 行政诉讼，表四 / 复议后起诉 / 其他结果。administrative litigation, table 4, brought after reconsideration, other result. Count; FORM_2019, FORM_2021. */
  | 'LITIGATION_AFTER_RECONSIDERATION_OTHER'
  /** 行政诉讼，表四 / 复议后起诉 / 尚未审结。administrative litigation, table 4, brought after reconsideration, pending at the end of the year; a stock. Count; a stock at the end of a year (时点数); FORM_2019, FORM_2021. */
  | 'LITIGATION_AFTER_RECONSIDERATION_PENDING'
  /** 行政诉讼，表四 / 复议后起诉 / 总计。administrative litigation, table 4, brought after reconsideration, total, as printed; contains pending cases. Count; FORM_2019, FORM_2021. */
  | 'LITIGATION_AFTER_RECONSIDERATION_TOTAL'
  /** 行政诉讼，表四 / 复议后起诉 / 结果维持。administrative litigation, table 4, brought after reconsideration, decision upheld. Count; FORM_2019, FORM_2021. */
  | 'LITIGATION_AFTER_RECONSIDERATION_UPHELD'
  /** 行政诉讼，表四 / 未经复议直接起诉 / 结果纠正。administrative litigation, table 4, brought directly, without reconsideration, decision corrected. Count; FORM_2019, FORM_2021. */
  | 'LITIGATION_DIRECT_CORRECTED'
  /** 行政诉讼，表四 / 未经复议直接起诉 / 其他结果。administrative litigation, table 4, brought directly, without reconsideration, other result. Count; FORM_2019, FORM_2021. */
  | 'LITIGATION_DIRECT_OTHER'
  /** 行政诉讼，表四 / 未经复议直接起诉 / 尚未审结。administrative litigation, table 4, brought directly, without reconsideration, pending at the end of the year; a stock. Count; a stock at the end of a year (时点数); FORM_2019, FORM_2021. */
  | 'LITIGATION_DIRECT_PENDING'
  /** 行政诉讼，表四 / 未经复议直接起诉 / 总计。administrative litigation, table 4, brought directly, without reconsideration, total, as printed; contains pending cases. Count; FORM_2019, FORM_2021. */
  | 'LITIGATION_DIRECT_TOTAL'
  /** 行政诉讼，表四 / 未经复议直接起诉 / 结果维持。administrative litigation, table 4, brought directly, without reconsideration, decision upheld. Count; FORM_2019, FORM_2021. */
  | 'LITIGATION_DIRECT_UPHELD'
  /** （行政）规范性文件，第二十条第（一）项 / 本年新公开数量。normative documents, Article 20 (1), newly disclosed this year; 2019 form only. Count; FORM_2019. */
  | 'NORMATIVE_DOCUMENTS_DISCLOSED'
  /** （行政）规范性文件，第二十条第（一）项 / 现行有效件数。normative documents, Article 20 (1), in force at the end of the year; 2021 form only; a stock. Count; a stock at the end of a year (时点数); FORM_2021. */
  | 'NORMATIVE_DOCUMENTS_IN_FORCE'
  /** （行政）规范性文件，第二十条第（一）项 / 本年新制作数量／本年制发件数。normative documents, Article 20 (1), newly made this year (2021 form: issued this year). Count; FORM_2019, FORM_2021. */
  | 'NORMATIVE_DOCUMENTS_MADE'
  /** （行政）规范性文件，第二十条第（一）项 / 本年废止件数。normative documents, Article 20 (1), repealed this year; 2021 form only. Count; FORM_2021. */
  | 'NORMATIVE_DOCUMENTS_REPEALED'
  /** （行政）规范性文件，第二十条第（一）项 / 对外公开总数量。normative documents, Article 20 (1), total disclosed to the public; 2019 form only; a stock. Count; a stock at the end of a year (时点数); FORM_2019. */
  | 'NORMATIVE_DOCUMENTS_TOTAL_DISCLOSED'
  /** 行政处罚，第二十条第（六）项 / 处理决定数量／本年处理决定数量。administrative penalties, Article 20 (6), decisions this year. Count; FORM_2019, FORM_2021. */
  | 'PENALTIES_DECISIONS'
  /** 行政处罚，第二十条第（六）项 / 上一年项目数量。administrative penalties, Article 20 (6), items in the year before; 2019 form only; a stock. Count; a stock at the end of a year (时点数); FORM_2019. */
  | 'PENALTIES_ITEMS_BEFORE'
  /** 行政处罚，第二十条第（六）项 / 本年增/减。administrative penalties, Article 20 (6), change of items this year, may be negative; 2019 form only. Count; FORM_2019. */
  | 'PENALTIES_ITEMS_CHANGE'
  /** 政府集中采购，第二十条第（九）项 / 采购总金额。government procurement, Article 20 (9); 2019 form only, total amount. Money in yuan (元); FORM_2019. */
  | 'PROCUREMENT_AMOUNT'
  /** 政府集中采购，第二十条第（九）项 / 采购项目数量。government procurement, Article 20 (9); 2019 form only, projects. Count; FORM_2019. */
  | 'PROCUREMENT_PROJECTS'
  /** 主动公开信息条数，见于正文 / 其他渠道。items put out, from the narrative, through other channels. Count; narrative (正文). */
  | 'PUBLISHED_OTHER'
  /** 主动公开信息条数，见于正文 / 公开信息总条数。items put out, from the narrative, all channels together. Count; narrative (正文). */
  | 'PUBLISHED_TOTAL'
  /** 主动公开信息条数，见于正文 / 门户网站。items put out, from the narrative, on the website. Count; narrative (正文). */
  | 'PUBLISHED_WEBSITE'
  /** 主动公开信息条数，见于正文 / 微信公众号。items put out, from the narrative, on WeChat. Count; narrative (正文). */
  | 'PUBLISHED_WECHAT'
  /** 主动公开信息条数，见于正文 / 微博。items put out, from the narrative, on Weibo. Count; narrative (正文). */
  | 'PUBLISHED_WEIBO'
  /** 行政复议，表四 / 结果纠正。administrative reconsideration, table 4, decision corrected. Count; FORM_2019, FORM_2021. */
  | 'RECONSIDERATION_CORRECTED'
  /** 行政复议，表四 / 其他结果。administrative reconsideration, table 4, other result. Count; FORM_2019, FORM_2021. */
  | 'RECONSIDERATION_OTHER'
  /** 行政复议，表四 / 尚未审结。administrative reconsideration, table 4, pending at the end of the year; a stock. Count; a stock at the end of a year (时点数); FORM_2019, FORM_2021. */
  | 'RECONSIDERATION_PENDING'
  /** 行政复议，表四 / 总计。administrative reconsideration, table 4, total, as printed; contains pending cases. Count; FORM_2019, FORM_2021. */
  | 'RECONSIDERATION_TOTAL'
  /** 行政复议，表四 / 结果维持。administrative reconsideration, table 4, decision upheld. Count; FORM_2019, FORM_2021. */
  | 'RECONSIDERATION_UPHELD'
  /** 规章，第二十条第（一）项 / 本年新公开数量。rules, Article 20 (1), newly disclosed this year; 2019 form only. Count; FORM_2019. */
  | 'RULES_DISCLOSED'
  /** 规章，第二十条第（一）项 / 现行有效件数。rules, Article 20 (1), in force at the end of the year; 2021 form only; a stock. Count; a stock at the end of a year (时点数); FORM_2021. */
  | 'RULES_IN_FORCE'
  /** 规章，第二十条第（一）项 / 本年新制作数量／本年制发件数。rules, Article 20 (1), newly made this year (2021 form: issued this year). Count; FORM_2019, FORM_2021. */
  | 'RULES_MADE'
  /** 规章，第二十条第（一）项 / 本年废止件数。rules, Article 20 (1), repealed this year; 2021 form only. Count; FORM_2021. */
  | 'RULES_REPEALED'
  /** 规章，第二十条第（一）项 / 对外公开总数量。rules, Article 20 (1), total disclosed to the public; 2019 form only; a stock. Count; a stock at the end of a year (时点数); FORM_2019. */
  | 'RULES_TOTAL_DISCLOSED';

/** Language of a message. 语言。 */
export type Language =
  /** English. 英文。 */
  | 'EN'
  /** Chinese. 中文。 */
  | 'ZH';

/** How near two indicators of different forms are. 指标衔接关系。 */
export type LinkKind =
  /** They count the same. 口径相同。 */
  | 'SAME'
  /** They count similar things, and the series breaks between them. 口径相近，序列中断。 */
  | 'SIMILAR';

/** How much of the name the text is. 匹配程度。 */
export type MatchedCloseness =
  /** All of it. 完全匹配。 */
  | 'EXACT'
  /** What begins at a later character. 中间匹配。 */
  | 'INNER'
  /** Its beginning. 开头匹配。 */
  | 'PREFIX';

/** Which of its names and codes a department was found by. 匹配的是名称、代码还是曾用名。 */
export type MatchedTerm =
  /** Its code. 机关代码。 */
  | 'CODE'
  /** A name that it had before. 曾用名。 */
  | 'FORMER_NAME'
  /** The name that it has. 现用名称。 */
  | 'NAME';

/** In which writing the text is a part of the name. 按文字还是按拼音匹配。 */
export type MatchedWriting =
  /** As it is written, in either case and width. 按文字。 */
  | 'CHARACTERS'
  /** The first letters of its pinyin, e.g. kjj for 科技局. 拼音首字母。 */
  | 'INITIALS'
  /** Its pinyin without tones, e.g. kexue for 科学; the last syllable may be begun. 全拼。 */
  | 'PINYIN';

/** What can be ranked, followed and compared: every indicator, and the rates. 指标与比率。 */
export type Measure =
  /** 依申请公开，表三 / 二、上年结转政府信息公开申请数量。applications for disclosure, table 3, brought forward from last year; a stock. Count; a stock at the end of a year (时点数); FORM_2019, FORM_2021. */
  | 'APPLICATIONS_CARRIED_IN'
  /** 依申请公开，表三 / 四、结转下年度继续办理。applications for disclosure, table 3, carried forward to next year; a stock. Count; a stock at the end of a year (时点数); FORM_2019, FORM_2021. */
  | 'APPLICATIONS_CARRIED_OUT'
  /** 依申请公开，表三 / 三、本年度办理结果 / （一）予以公开。applications for disclosure, table 3, how they ended this year, granted. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_GRANTED'
  /** 依申请公开，表三 / 三、本年度办理结果 / （五）不予处理 / 4.无正当理由大量反复申请。applications for disclosure, table 3, how they ended this year, not processed, excessive applications without good reason. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_NOT_PROCESSED_EXCESSIVE'
  /** 依申请公开，表三 / 三、本年度办理结果 / （五）不予处理 / 1.信访举报投诉类申请。applications for disclosure, table 3, how they ended this year, not processed, petitions, reports and complaints. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_NOT_PROCESSED_PETITION'
  /** 依申请公开，表三 / 三、本年度办理结果 / （五）不予处理 / 3.要求提供公开出版物。applications for disclosure, table 3, how they ended this year, not processed, asks for a published work. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_NOT_PROCESSED_PUBLICATION'
  /** 依申请公开，表三 / 三、本年度办理结果 / （五）不予处理 / 5.要求行政机关确认或重新出具已获取信息。applications for disclosure, table 3, how they ended this year, not processed, asks to confirm or reissue what was already received. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_NOT_PROCESSED_REISSUE'
  /** 依申请公开，表三 / 三、本年度办理结果 / （五）不予处理 / 2.重复申请。applications for disclosure, table 3, how they ended this year, not processed, repeated applications. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_NOT_PROCESSED_REPEATED'
  /** 依申请公开，表三 / 三、本年度办理结果 / （五）不予处理 / 小计。applications for disclosure, table 3, how they ended this year, not processed, computed subtotal. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_NOT_PROCESSED_TOTAL'
  /** 依申请公开，表三 / 三、本年度办理结果 / （六）其他处理 / 3.其他。applications for disclosure, table 3, how they ended this year, otherwise dealt with, other; 2021 form only. Count; FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_OTHERWISE_OTHER'
  /** 依申请公开，表三 / 三、本年度办理结果 / （六）其他处理 / 小计。applications for disclosure, table 3, how they ended this year, otherwise dealt with, computed subtotal. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_OTHERWISE_TOTAL'
  /** 依申请公开，表三 / 三、本年度办理结果 / （六）其他处理 / 1.申请人无正当理由逾期不补正。applications for disclosure, table 3, how they ended this year, otherwise dealt with, not corrected in time by the applicant; 2021 form only. Count; FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_OTHERWISE_UNCORRECTED'
  /** 依申请公开，表三 / 三、本年度办理结果 / （六）其他处理 / （六）其他处理。applications for disclosure, table 3, how they ended this year, otherwise dealt with, the undivided row of the 2019 form. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_OTHERWISE_UNDIVIDED'
  /** 依申请公开，表三 / 三、本年度办理结果 / （六）其他处理 / 2.申请人逾期未按收费通知要求缴纳费用。applications for disclosure, table 3, how they ended this year, otherwise dealt with, fee not paid in time by the applicant; 2021 form only. Count; FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_OTHERWISE_UNPAID'
  /** 依申请公开，表三 / 三、本年度办理结果 / （二）部分公开。applications for disclosure, table 3, how they ended this year, partly granted. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_PARTLY_GRANTED'
  /** 依申请公开，表三 / 三、本年度办理结果 / （三）不予公开 / 7.属于行政执法案卷。applications for disclosure, table 3, how they ended this year, refused, enforcement case files. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_REFUSED_ENFORCEMENT_FILE'
  /** 依申请公开，表三 / 三、本年度办理结果 / （三）不予公开 / 8.属于行政查询事项。applications for disclosure, table 3, how they ended this year, refused, matters of administrative inquiry. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_REFUSED_INQUIRY_MATTER'
  /** 依申请公开，表三 / 三、本年度办理结果 / （三）不予公开 / 5.属于三类内部事务信息。applications for disclosure, table 3, how they ended this year, refused, three kinds of internal affairs. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_REFUSED_INTERNAL_AFFAIRS'
  /** 依申请公开，表三 / 三、本年度办理结果 / （三）不予公开 / 6.属于四类过程性信息。applications for disclosure, table 3, how they ended this year, refused, four kinds of process information. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_REFUSED_PROCESS_INFORMATION'
  /** 依申请公开，表三 / 三、本年度办理结果 / （三）不予公开 / 2.其他法律行政法规禁止公开。applications for disclosure, table 3, how they ended this year, refused, disclosure prohibited by other laws or regulations. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_REFUSED_PROHIBITED_BY_LAW'
  /** 依申请公开，表三 / 三、本年度办理结果 / （三）不予公开 / 3.危及“三安全一稳定”。applications for disclosure, table 3, how they ended this year, refused, endangers the “three securities and one stability”. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_REFUSED_SECURITY_AND_STABILITY'
  /** 依申请公开，表三 / 三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密。applications for disclosure, table 3, how they ended this year, refused, state secrets. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_REFUSED_STATE_SECRET'
  /** 依申请公开，表三 / 三、本年度办理结果 / （三）不予公开 / 4.保护第三方合法权益。applications for disclosure, table 3, how they ended this year, refused, protects the lawful rights of a third party. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_REFUSED_THIRD_PARTY_RIGHTS'
  /** 依申请公开，表三 / 三、本年度办理结果 / （三）不予公开 / 小计。applications for disclosure, table 3, how they ended this year, refused, computed subtotal. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_REFUSED_TOTAL'
  /** 依申请公开，表三 / 三、本年度办理结果 / （七）总计。applications for disclosure, table 3, how they ended this year, total, as printed in the row （七）总计. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_TOTAL'
  /** 依申请公开，表三 / 三、本年度办理结果 / （四）无法提供 / 2.没有现成信息需要另行制作。applications for disclosure, table 3, how they ended this year, unavailable, does not exist and would have to be made. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_UNAVAILABLE_NOT_EXISTING'
  /** 依申请公开，表三 / 三、本年度办理结果 / （四）无法提供 / 1.本机关不掌握相关政府信息。applications for disclosure, table 3, how they ended this year, unavailable, not held by this body. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_UNAVAILABLE_NOT_HELD'
  /** 依申请公开，表三 / 三、本年度办理结果 / （四）无法提供 / 小计。applications for disclosure, table 3, how they ended this year, unavailable, computed subtotal. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_UNAVAILABLE_TOTAL'
  /** 依申请公开，表三 / 三、本年度办理结果 / （四）无法提供 / 3.补正后申请内容仍不明确。applications for disclosure, table 3, how they ended this year, unavailable, still unclear after a request to correct. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_OUTCOMES_UNAVAILABLE_UNCLEAR'
  /** 依申请公开，表三 / 一、本年新收政府信息公开申请数量。applications for disclosure, table 3, received this year. Count; FORM_2019, FORM_2021. */
  | 'APPLICATIONS_RECEIVED'
  /** 结转率，四／（一＋二）。Applications carried forward, of those received and brought forward. */
  | 'CARRIED_OUT_RATE'
  /** 行政强制，第二十条第（六）项 / 处理决定数量／本年处理决定数量。administrative compulsion, Article 20 (6), decisions this year. Count; FORM_2019, FORM_2021. */
  | 'COMPULSION_DECISIONS'
  /** 行政强制，第二十条第（六）项 / 上一年项目数量。administrative compulsion, Article 20 (6), items in the year before; 2019 form only; a stock. Count; a stock at the end of a year (时点数); FORM_2019. */
  | 'COMPULSION_ITEMS_BEFORE'
  /** 行政强制，第二十条第（六）项 / 本年增/减。administrative compulsion, Article 20 (6), change of items this year, may be negative; 2019 form only. Count; FORM_2019. */
  | 'COMPULSION_ITEMS_CHANGE'
  /** 争议转化率，（复议＋诉讼）／新收。Reconsiderations and lawsuits for each application received. */
  | 'DISPUTE_RATE'
  /** 其他对外管理服务事项，第二十条第（五）项 / 处理决定数量／本年处理决定数量。other external management services, Article 20 (5); 2019 form only, decisions this year. Count; FORM_2019. */
  | 'EXTERNAL_SERVICES_DECISIONS'
  /** 其他对外管理服务事项，第二十条第（五）项 / 上一年项目数量。other external management services, Article 20 (5); 2019 form only, items in the year before; 2019 form only; a stock. Count; a stock at the end of a year (时点数); FORM_2019. */
  | 'EXTERNAL_SERVICES_ITEMS_BEFORE'
  /** 其他对外管理服务事项，第二十条第（五）项 / 本年增/减。other external management services, Article 20 (5); 2019 form only, change of items this year, may be negative; 2019 form only. Count; FORM_2019. */
  | 'EXTERNAL_SERVICES_ITEMS_CHANGE'
  /** 行政事业性收费，第二十条第（八）项 / 本年收费金额。administrative fees, Article 20 (8), amount charged this year; 2021 form only. Money in yuan (元); FORM_2021. */
  | 'FEES_AMOUNT'
  /** 行政事业性收费，第二十条第（八）项 / 上一年项目数量。administrative fees, Article 20 (8), fee items in the year before; 2019 form only; a stock. Count; a stock at the end of a year (时点数); FORM_2019. */
  | 'FEES_ITEMS_BEFORE'
  /** 行政事业性收费，第二十条第（八）项 / 本年增/减。administrative fees, Article 20 (8), change of fee items this year, may be negative; 2019 form only. Count; FORM_2019. */
  | 'FEES_ITEMS_CHANGE'
  /** 予以公开率，（一）／（七）。Applications granted, of all that ended. */
  | 'GRANTED_RATE'
  /** 行政许可，第二十条第（五）项 / 处理决定数量／本年处理决定数量。administrative licensing, Article 20 (5), decisions this year. Count; FORM_2019, FORM_2021. */
  | 'LICENSING_DECISIONS'
  /** 行政许可，第二十条第（五）项 / 上一年项目数量。administrative licensing, Article 20 (5), items in the year before; 2019 form only; a stock. Count; a stock at the end of a year (时点数); FORM_2019. */
  | 'LICENSING_ITEMS_BEFORE'
  /** 行政许可，第二十条第（五）项 / 本年增/减。administrative licensing, Article 20 (5), change of items this year, may be negative; 2019 form only. Count; FORM_2019. */
  | 'LICENSING_ITEMS_CHANGE'
  /** 行政诉讼，表四 / 复议后起诉 / 结果纠正。administrative litigation, table 4, brought after reconsideration, decision corrected. Count; FORM_2019, FORM_2021. */
  | 'LITIGATION_AFTER_RECONSIDERATION_CORRECTED'
  /** 行政诉讼，表四 / 复议后起诉 / 其他结果。administrative litigation, table 4, brought after reconsideration, other result. Count; FORM_2019, FORM_2021. */
  | 'LITIGATION_AFTER_RECONSIDERATION_OTHER'
  /** 行政诉讼，表四 / 复议后起诉 / 尚未审结。administrative litigation, table 4, brought after reconsideration, pending at the end of the year; a stock. Count; a stock at the end of a year (时点数); FORM_2019, FORM_2021. */
  | 'LITIGATION_AFTER_RECONSIDERATION_PENDING'
  /** 行政诉讼，表四 / 复议后起诉 / 总计。administrative litigation, table 4, brought after reconsideration, total, as printed; contains pending cases. Count; FORM_2019, FORM_2021. */
  | 'LITIGATION_AFTER_RECONSIDERATION_TOTAL'
  /** 行政诉讼，表四 / 复议后起诉 / 结果维持。administrative litigation, table 4, brought after reconsideration, decision upheld. Count; FORM_2019, FORM_2021. */
  | 'LITIGATION_AFTER_RECONSIDERATION_UPHELD'
  /** 行政诉讼纠错率，纠正／审结（两类合计）。Lawsuits corrected, of those concluded in both groups. */
  | 'LITIGATION_CORRECTED_OF_CONCLUDED_RATE'
  /** 行政诉讼纠错率，纠正／总计（两类合计）。Lawsuits corrected, of all in both groups. */
  | 'LITIGATION_CORRECTED_RATE'
  /** 行政诉讼，表四 / 未经复议直接起诉 / 结果纠正。administrative litigation, table 4, brought directly, without reconsideration, decision corrected. Count; FORM_2019, FORM_2021. */
  | 'LITIGATION_DIRECT_CORRECTED'
  /** 行政诉讼，表四 / 未经复议直接起诉 / 其他结果。administrative litigation, table 4, brought directly, without reconsideration, other result. Count; FORM_2019, FORM_2021. */
  | 'LITIGATION_DIRECT_OTHER'
  /** 行政诉讼，表四 / 未经复议直接起诉 / 尚未审结。administrative litigation, table 4, brought directly, without reconsideration, pending at the end of the year; a stock. Count; a stock at the end of a year (时点数); FORM_2019, FORM_2021. */
  | 'LITIGATION_DIRECT_PENDING'
  /** 行政诉讼，表四 / 未经复议直接起诉 / 总计。administrative litigation, table 4, brought directly, without reconsideration, total, as printed; contains pending cases. Count; FORM_2019, FORM_2021. */
  | 'LITIGATION_DIRECT_TOTAL'
  /** 行政诉讼，表四 / 未经复议直接起诉 / 结果维持。administrative litigation, table 4, brought directly, without reconsideration, decision upheld. Count; FORM_2019, FORM_2021. */
  | 'LITIGATION_DIRECT_UPHELD'
  /** （行政）规范性文件，第二十条第（一）项 / 本年新公开数量。normative documents, Article 20 (1), newly disclosed this year; 2019 form only. Count; FORM_2019. */
  | 'NORMATIVE_DOCUMENTS_DISCLOSED'
  /** （行政）规范性文件，第二十条第（一）项 / 现行有效件数。normative documents, Article 20 (1), in force at the end of the year; 2021 form only; a stock. Count; a stock at the end of a year (时点数); FORM_2021. */
  | 'NORMATIVE_DOCUMENTS_IN_FORCE'
  /** （行政）规范性文件，第二十条第（一）项 / 本年新制作数量／本年制发件数。normative documents, Article 20 (1), newly made this year (2021 form: issued this year). Count; FORM_2019, FORM_2021. */
  | 'NORMATIVE_DOCUMENTS_MADE'
  /** （行政）规范性文件，第二十条第（一）项 / 本年废止件数。normative documents, Article 20 (1), repealed this year; 2021 form only. Count; FORM_2021. */
  | 'NORMATIVE_DOCUMENTS_REPEALED'
  /** （行政）规范性文件，第二十条第（一）项 / 对外公开总数量。normative documents, Article 20 (1), total disclosed to the public; 2019 form only; a stock. Count; a stock at the end of a year (时点数); FORM_2019. */
  | 'NORMATIVE_DOCUMENTS_TOTAL_DISCLOSED'
  /** 不予处理率，（五）／（七）。Applications not processed, of all that ended. */
  | 'NOT_PROCESSED_RATE'
  /** 行政处罚，第二十条第（六）项 / 处理决定数量／本年处理决定数量。administrative penalties, Article 20 (6), decisions this year. Count; FORM_2019, FORM_2021. */
  | 'PENALTIES_DECISIONS'
  /** 行政处罚，第二十条第（六）项 / 上一年项目数量。administrative penalties, Article 20 (6), items in the year before; 2019 form only; a stock. Count; a stock at the end of a year (时点数); FORM_2019. */
  | 'PENALTIES_ITEMS_BEFORE'
  /** 行政处罚，第二十条第（六）项 / 本年增/减。administrative penalties, Article 20 (6), change of items this year, may be negative; 2019 form only. Count; FORM_2019. */
  | 'PENALTIES_ITEMS_CHANGE'
  /** 政府集中采购，第二十条第（九）项 / 采购总金额。government procurement, Article 20 (9); 2019 form only, total amount. Money in yuan (元); FORM_2019. */
  | 'PROCUREMENT_AMOUNT'
  /** 采购均价，采购总金额／采购项目数量。Procurement amount for each project. */
  | 'PROCUREMENT_AVERAGE'
  /** 政府集中采购，第二十条第（九）项 / 采购项目数量。government procurement, Article 20 (9); 2019 form only, projects. Count; FORM_2019. */
  | 'PROCUREMENT_PROJECTS'
  /** 主动公开信息条数，见于正文 / 其他渠道。items put out, from the narrative, through other channels. Count; narrative (正文). */
  | 'PUBLISHED_OTHER'
  /** 主动公开信息条数，见于正文 / 公开信息总条数。items put out, from the narrative, all channels together. Count; narrative (正文). */
  | 'PUBLISHED_TOTAL'
  /** 主动公开信息条数，见于正文 / 门户网站。items put out, from the narrative, on the website. Count; narrative (正文). */
  | 'PUBLISHED_WEBSITE'
  /** 主动公开信息条数，见于正文 / 微信公众号。items put out, from the narrative, on WeChat. Count; narrative (正文). */
  | 'PUBLISHED_WECHAT'
  /** 主动公开信息条数，见于正文 / 微博。items put out, from the narrative, on Weibo. Count; narrative (正文). */
  | 'PUBLISHED_WEIBO'
  /** 行政复议，表四 / 结果纠正。administrative reconsideration, table 4, decision corrected. Count; FORM_2019, FORM_2021. */
  | 'RECONSIDERATION_CORRECTED'
  /** 行政复议纠错率，纠正／审结。Reconsiderations corrected, of those concluded. */
  | 'RECONSIDERATION_CORRECTED_OF_CONCLUDED_RATE'
  /** 行政复议纠错率，纠正／总计。Reconsiderations corrected, of all. */
  | 'RECONSIDERATION_CORRECTED_RATE'
  /** 行政复议，表四 / 其他结果。administrative reconsideration, table 4, other result. Count; FORM_2019, FORM_2021. */
  | 'RECONSIDERATION_OTHER'
  /** 行政复议，表四 / 尚未审结。administrative reconsideration, table 4, pending at the end of the year; a stock. Count; a stock at the end of a year (时点数); FORM_2019, FORM_2021. */
  | 'RECONSIDERATION_PENDING'
  /** 行政复议，表四 / 总计。administrative reconsideration, table 4, total, as printed; contains pending cases. Count; FORM_2019, FORM_2021. */
  | 'RECONSIDERATION_TOTAL'
  /** 行政复议，表四 / 结果维持。administrative reconsideration, table 4, decision upheld. Count; FORM_2019, FORM_2021. */
  | 'RECONSIDERATION_UPHELD'
  /** 不予公开率，（三）／（七）。Applications refused, of all that ended. */
  | 'REFUSED_RATE'
  /** 规章，第二十条第（一）项 / 本年新公开数量。rules, Article 20 (1), newly disclosed this year; 2019 form only. Count; FORM_2019. */
  | 'RULES_DISCLOSED'
  /** 规章，第二十条第（一）项 / 现行有效件数。rules, Article 20 (1), in force at the end of the year; 2021 form only; a stock. Count; a stock at the end of a year (时点数); FORM_2021. */
  | 'RULES_IN_FORCE'
  /** 规章，第二十条第（一）项 / 本年新制作数量／本年制发件数。rules, Article 20 (1), newly made this year (2021 form: issued this year). Count; FORM_2019, FORM_2021. */
  | 'RULES_MADE'
  /** 规章，第二十条第（一）项 / 本年废止件数。rules, Article 20 (1), repealed this year; 2021 form only. Count; FORM_2021. */
  | 'RULES_REPEALED'
  /** 规章，第二十条第（一）项 / 对外公开总数量。rules, Article 20 (1), total disclosed to the public; 2019 form only; a stock. Count; a stock at the end of a year (时点数); FORM_2019. */
  | 'RULES_TOTAL_DISCLOSED'
  /** 实质公开率，（（一）＋（二））／（七）。Applications granted or partly granted, of all that ended. */
  | 'SUBSTANTIVE_RATE'
  /** 无法提供率，（四）／（七）。Applications without available information, of all that ended. */
  | 'UNAVAILABLE_RATE';

/** What is known of a measure: why there is a value, or none. 数据状态。 */
export type MeasureStatus =
  /** The report leaves the cell blank; not zero. 空白（不等于零）。 */
  | 'BLANK'
  /** The numerator should be part of the denominator and exceeds it: the value as computed, without rank, quartile and interval. 分子大于分母，自相矛盾：列出计算值，不参与排名和分布。 */
  | 'CONTRADICTORY'
  /** A value that a person set. 人工更正。 */
  | 'CORRECTED'
  /** A value of digits that ran together. 数字粘连，经勾稽关系还原。 */
  | 'DECODED'
  /** The denominator is below `minimumBase`: the value as computed, without rank, quartile and change. 基数不足：列出计算值，不参与排名、分布和同比。 */
  | 'LOW_BASE'
  /** The form has the cell, the document does not. 文件缺失该项。 */
  | 'MISSING'
  /** A report is expected, but its deadline has not passed. 未到报送期限。 */
  | 'NOT_DUE'
  /** No report is expected: before the first one, out of the active years, or on a form out of `forms`. 无需报送。 */
  | 'NOT_EXPECTED'
  /** The forms of the reports do not have it. 当年格式无此项。 */
  | 'NOT_IN_FORM'
  /** A report is expected and not there. 未报送。 */
  | 'NOT_REPORTED'
  /** Reports are there, none states it. 未填报该项。 */
  | 'NOT_STATED'
  /** The denominator is zero: no rate, neither 0 % nor 100 %. 分母为零，不计比率。 */
  | 'NO_BASE'
  /** Per people, and nobody registered how many the department has in that year. 未登记人数。 */
  | 'NO_DENOMINATOR'
  /** A value of the stated cells; a report that states some of them does not state others. Of rates, only in rankings and comparisons. 部分填报。 */
  | 'PARTLY_STATED'
  /** A value, as printed or summed from what is. 已填报。 */
  | 'REPORTED'
  /** A stock is not taken over several years. 时点数不跨年合计。 */
  | 'STOCK_OVER_YEARS'
  /** Several readings remain. 存疑。 */
  | 'UNCERTAIN'
  /** Something is printed that is no figure. 无法识别。 */
  | 'UNREADABLE';

/** What a number counts. 指标性质。 */
export type Nature =
  /** What happened in a year. 时期数。 */
  | 'FLOW'
  /** One sum divided by another. 比率。 */
  | 'RATE'
  /** How many there are at one moment. 时点数。 */
  | 'STOCK';

/** Why a figure is not all that it seems. 数据说明类别。 */
export type NoteCode =
  /** Reports that are due are not there. 部分报告未报送。 */
  | 'INCOMPLETE'
  /** Some of the reports are on a form without the figure. 部分报告的格式无此项。 */
  | 'NOT_IN_EVERY_FORM'
  /** Some of the reports whose form has the measure do not state it, or leave items of it blank. 部分报告未填报该项。 */
  | 'PARTLY_STATED'
  /** The total holds pending cases that come back next year. 总计含尚未审结。 */
  | 'PENDING_IN_TOTAL'
  /** Some reports are not there and not due yet. 部分报告未到报送期限。 */
  | 'PROVISIONAL'
  /** Reports were published again in another version; with `asOf`, up to that moment. 部分报告发布后修订过。 */
  | 'REVISED'
  /** Bodies of the made-up sample are counted together with others. 虚构示例与其他机关一并计入。 */
  | 'SAMPLE_COUNTED'
  /** A stock is not summed over years: null. 时点数不跨年相加。 */
  | 'STOCK_OVER_YEARS'
  /** A summary was left out, and none of its parts filed for a year. 未计入汇总报告，且所属机关当年均未报送。 */
  | 'SUMMARY_WITHOUT_PARTS';

/** The status of an observation in SDMX, CL_OBS_STATUS. SDMX 数据状态代码。 */
export type ObservationStatus =
  /** Normal value: printed, decoded, or set by a person. 正常值。 */
  | 'A'
  /** Definition differs: of some of the items alone. 范围与定义不同。 */
  | 'D'
  /** Missing value; data exist but were not collected. 缺失：有数据而未取得。 */
  | 'L'
  /** Missing value; data cannot exist. 缺失：不可能有数据。 */
  | 'M'
  /** Missing value, for another or an unknown reason. 缺失：其他原因。 */
  | 'O'
  /** Low reliability: it contradicts itself. 可靠性低。 */
  | 'U';

/** Whether a value stands out among those of the same line of work. 离群状态。 */
export type OutlierStatus =
  /** Much higher than usual. 明显偏高。 */
  | 'HIGH'
  /** Much lower than usual. 明显偏低。 */
  | 'LOW'
  /** There is no value to compare. 没有可比的数值。 */
  | 'NOT_STATED'
  /** At least half of the peers have the median itself. 半数以上数值相同。 */
  | 'NO_SPREAD'
  /** Fewer than 5 peers have a value. 可比机关不足5个。 */
  | 'TOO_FEW_PEERS'
  /** It does not stand out. 不离群。 */
  | 'USUAL';

/** A body from which another one took over. 前身机关。 */
export type PredecessorInput = {
  /** Its code. 机关代码。 */
  readonly code: Scalars['String']['input'];
  /** First report year of the successor. 承继起始年度。 */
  readonly fromYear: Scalars['Int']['input'];
  /** Whether all of it passed on, or a part. 承继方式。 */
  readonly kind: SuccessionKind;
};

/** What says on which day a report was published. 发布日期的依据。 */
export type PublicationSource =
  /** The head of the web page (PubDate), which is not shown. 网页元数据。 */
  | 'PAGE_HEAD'
  /** A label in the document, such as 发布日期. 文件载明。 */
  | 'PRINTED'
  /** A person, at import. 导入时指明。 */
  | 'STATED';

/** How a summary's report as a whole stands to its parts (R15). 总体核对结果。 */
export type ReconciliationResult =
  /** No cell that can be assessed differs. 可核对的各项均一致。 */
  | 'AGREES'
  /** A cell differs by more than rounding. 存在不一致。 */
  | 'DIFFERS'
  /** Reports of parts are missing, or cells differ and nobody declared the parts complete, or nothing can be compared. 尚有单位未报送，或者存在差额而所属单位未声明登记齐全，暂无法核对。 */
  | 'NOT_ASSESSABLE'
  /** The summary has no published report for the year. 汇总报告尚未报送。 */
  | 'NOT_REPORTED';

/** How a summary's cell stands to the sum over its parts (R15). 单项核对结果。 */
export type ReconciliationStatus =
  /** They differ. 不一致。 */
  | 'DIFFERENT'
  /** The same. 一致。 */
  | 'EQUAL'
  /** A part's report is missing, or one leaves the cell blank, or both differ and nobody declared the parts complete. 有单位未报送或未填报该项，或者两者不同而所属单位未声明登记齐全，暂无法核对。 */
  | 'NOT_ASSESSABLE'
  /** One of the reports is on a form without the cell. 有报告的格式无此项。 */
  | 'NOT_IN_FORM'
  /** The summary leaves it blank (`printed` is null), or every part does (`sum` is null). 汇总报告或各单位均未填报。 */
  | 'NOT_STATED'
  /** They differ by what rounding of money explains. 差额在四舍五入范围内。 */
  | 'ROUNDING'
  /** Two neighbouring digits changed places. 相邻数字颠倒。 */
  | 'TRANSPOSITION';

/** Which reports. Departments stand by code or any of their names; a name that has changed hands is that of the department that had it in the years asked. 报告筛选条件。 */
export type ReportFilter = {
  /** These departments. 指定机关。 */
  readonly departments?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Versions of the form. 格式版本。 */
  readonly forms?: InputMaybe<ReadonlyArray<FormCode>>;
  /** Kinds of body. 机关类别。 */
  readonly kinds?: InputMaybe<ReadonlyArray<DepartmentKind>>;
  /** Lines of work, e.g. 科技. 条线。 */
  readonly lines?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Direct parts of this body in each year. 当年直属下级。 */
  readonly parent?: InputMaybe<Scalars['String']['input']>;
  /** Summary reports only (true) or never (false). Sums leave summaries out unless asked. 是否只取汇总报告。 */
  readonly summary?: InputMaybe<Scalars['Boolean']['input']>;
  /** Everything below this body. 全部下级。 */
  readonly under?: InputMaybe<Scalars['String']['input']>;
  /** This body and everything below it. 本机关及全部下级。 */
  readonly within?: InputMaybe<Scalars['String']['input']>;
  /** Report years. 报告年度。 */
  readonly years?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
};

/** In which order a list comes. 列表排序。 */
export type ReportOrder = {
  /** By what. 排序字段。 */
  readonly by: ReportOrderField;
  /** Which is first. 排序方向。 */
  readonly direction: Direction;
};

/** By what the list can be ordered. 排序字段。 */
export type ReportOrderField =
  /** Code of the department. 机关代码。 */
  | 'DEPARTMENT'
  /** Since when the version is valid. 生效时间。 */
  | 'VALID_FROM'
  /** Report year. 报告年度。 */
  | 'YEAR';

/** What is public of a version. 发布状态。 */
export type ReportStatus =
  /** It never was public; only with `drafts`. 从未公开。 */
  | 'NOT_PUBLISHED'
  /** The valid version. 现行有效版本。 */
  | 'PUBLISHED'
  /** Valid earlier, replaced or withdrawn since. 曾经有效，现已更替或撤回。 */
  | 'SUPERSEDED';

/** How far a version has come on its way to the public. 版本状态。 */
export type RevisionState =
  /** Read or entered, and not handed in. 草稿。 */
  | 'DRAFT'
  /** It is or was the valid version. 已发布。 */
  | 'PUBLISHED'
  /** Sent back with a reason. 已退回。 */
  | 'RETURNED'
  /** Found right by a reviewer. 已审核。 */
  | 'REVIEWED'
  /** Handed in by its office. 已提交。 */
  | 'SUBMITTED'
  /** Published, and its report taken back since. 已撤回。 */
  | 'WITHDRAWN';

/** What somebody may do, within the part of the tree for which it acts. 权限。 */
export type Right =
  /** `chooseReading`. 选定读数。 */
  | 'CHOOSE_READING'
  /** `correctCells`. 更正数据。 */
  | 'CORRECT_CELLS'
  /** `endSessions`. 结束登录。 */
  | 'END_SESSIONS'
  /** `enterReport`. 录入报告。 */
  | 'ENTER_REPORT'
  /** `POST /documents` and `importReport`. 导入报告。 */
  | 'IMPORT_REPORT'
  /** `issueToken`. 签发令牌。 */
  | 'ISSUE_TOKEN'
  /** `mergeDepartments`. 合并机关。 */
  | 'MERGE_DEPARTMENTS'
  /** `moveReport`. 改列报告。 */
  | 'MOVE_REPORT'
  /** `publishReport`. 发布报告。 */
  | 'PUBLISH_REPORT'
  /** `registerDepartment`. 登记机关。 */
  | 'REGISTER_DEPARTMENT'
  /** `removeRound`. 删除报送安排。 */
  | 'REMOVE_ROUND'
  /** `returnReport`. 退回报告。 */
  | 'RETURN_REPORT'
  /** `reviewReport`. 审核报告。 */
  | 'REVIEW_REPORT'
  /** `revokeToken`. 吊销令牌。 */
  | 'REVOKE_TOKEN'
  /** `auditEntries`. 查看审计记录。 */
  | 'SEE_AUDIT'
  /** `drafts: true`. 查看未发布版本。 */
  | 'SEE_DRAFTS'
  /** `rounds` and `round`. 查看报送安排。 */
  | 'SEE_ROUNDS'
  /** `accessTokens`. 查看令牌。 */
  | 'SEE_TOKENS'
  /** `setFilingDuty`. 认定是否须报送。 */
  | 'SET_FILING_DUTY'
  /** `setRound`. 安排报送。 */
  | 'SET_ROUND'
  /** `submitReport`. 提交报告。 */
  | 'SUBMIT_REPORT'
  /** `waiveFinding`. 豁免错误。 */
  | 'WAIVE_FINDING'
  /** `withdrawReport`. 撤回报告。 */
  | 'WITHDRAW_REPORT';

/** What somebody may be. 角色。 */
export type Role =
  /** Keeps departments, tokens and the audit. 系统管理员。 */
  | 'ADMIN'
  /** Prepares the reports of a body and of those below it. 信息公开管理员。 */
  | 'OFFICER'
  /** Everybody: sees what is published. 公众。 */
  | 'PUBLIC'
  /** Publishes reports. 发布员。 */
  | 'PUBLISHER'
  /** Reviews reports. 审核员。 */
  | 'REVIEWER';

/** How far the report of a department has come in a round. 办理进度。 */
export type RoundStage =
  /** It is being prepared. 草稿。 */
  | 'DRAFT'
  /** A person laid down that it need not file. 无需报送。 */
  | 'EXEMPT'
  /** There is no version of it. 未开始。 */
  | 'NOT_BEGUN'
  /** A version of it is public. 已发布。 */
  | 'PUBLISHED'
  /** It was sent back. 已退回。 */
  | 'RETURNED'
  /** It was found right, and waits to be published. 已审核。 */
  | 'REVIEWED'
  /** It was handed in, and waits to be reviewed. 已提交。 */
  | 'SUBMITTED'
  /** It was taken back, and none is public. 已撤回。 */
  | 'WITHDRAWN';

/** Where a round stands today. 报送阶段。 */
export type RoundState =
  /** It has not opened. 未开始。 */
  | 'COMING'
  /** Reports are to be handed in. 报送中。 */
  | 'OPEN'
  /** Its last day has passed. 已截止。 */
  | 'OVER';

/** What a sentence is about. 语句主题。 */
export type SentenceTopic =
  /** Applications carried in and out. 结转。 */
  | 'CARRIED'
  /** On whose reports the sentences rest. 统计依据。 */
  | 'COVERAGE'
  /** Licences, penalties, compulsion. 行政许可、行政处罚、行政强制。 */
  | 'DECISIONS'
  /** Administrative fees. 行政事业性收费。 */
  | 'FEES'
  /** Administrative litigation, both groups together. 行政诉讼。 */
  | 'LITIGATION'
  /** Normative documents. 行政规范性文件。 */
  | 'NORMATIVE_DOCUMENTS'
  /** How applications ended. 办理结果。 */
  | 'OUTCOMES'
  /** Central government procurement; form of 2019. 政府集中采购。 */
  | 'PROCUREMENT'
  /** Applications received, and their change. 新收申请。 */
  | 'RECEIVED'
  /** Administrative reconsideration. 行政复议。 */
  | 'RECONSIDERATION'
  /** Rules. 规章。 */
  | 'RULES';

/** Whether a value has a share of a sum. 占比状态。 */
export type ShareStatus =
  /** It has one. 有占比。 */
  | 'GIVEN'
  /** Some values are above zero and some below: shares mean nothing. 数值有正有负，占比无意义。 */
  | 'MIXED_SIGNS'
  /** There is no value. 缺少数据。 */
  | 'NOT_STATED'
  /** Rates are not added up. 比率不相加。 */
  | 'RATE'
  /** A stock is not summed over several years. 时点数不跨年合计。 */
  | 'STOCK_OVER_YEARS'
  /** The sum is zero. 合计为零。 */
  | 'ZERO_SUM';

/** How people sign in with a browser. 登录方式。 */
export type SignInKind =
  /** At a provider of identities: a browser goes there, `to` is where it comes in the end. 统一身份认证。 */
  | 'OIDC'
  /** By a token of this service: it is sent there by POST. 访问令牌。 */
  | 'TOKEN';

/** How much of a body passed on to another one. 职能承接方式。 */
export type SuccessionKind =
  /** A part of it: split, or it goes on with the rest. 部分划出或分立。 */
  | 'PART'
  /** All of it: merged, renamed or moved, and ended. 整体并入、更名或划转，原机关不再报送。 */
  | 'WHOLE';

/** How a measure is added up over bodies and years. 汇总方法。 */
export type Summing =
  /** The ratio of two sums over bodies and years. 分子之和除以分母之和。 */
  | 'RATIO_OF_SUMS'
  /** The same within one year. 同一年度内分子之和除以分母之和。 */
  | 'RATIO_WITHIN_YEAR'
  /** Over bodies and years. 可按机关、按年度相加。 */
  | 'SUM'
  /** Over bodies within one year: a stock. 只在同一年度内相加。 */
  | 'SUM_WITHIN_YEAR'
  /** Over bodies; over years, pending cases count again. 跨年相加时未审结案件重复计入。 */
  | 'SUM_WITH_PENDING';

/** A part of `document.text`. 文本的一段。 */
export type TextSpanInput = {
  /** Character after the last. 结束字符位置。 */
  readonly end: Scalars['SafeInt']['input'];
  /** First character. 起始字符位置。 */
  readonly start: Scalars['SafeInt']['input'];
};

/** Whether a report was published by its deadline (Regulation, Articles 49 and 50). 是否按期发布。 */
export type TimelinessStatus =
  /** After it. 逾期。 */
  | 'LATE'
  /** On the last day or before. 按期。 */
  | 'ON_TIME'
  /** No day of publication is known, or only a late one of a later version, which may be a correction. 不详：发布日期不详，或仅知后来版本的发布日期。 */
  | 'UNKNOWN';

/** In what a value is given. 单位。 */
export type Unit =
  /** A count (件、项、条). 计数。 */
  | 'COUNT'
  /** Percent, as a text states it: "51.85" is 51.85 %. 百分比。 */
  | 'PERCENT'
  /** What a change of a ratio is given in: "1.2500" from 50 % to 51.25 %. 百分点。 */
  | 'PERCENTAGE_POINT'
  /** A share of one: "0.518519" is 51.8519 %. 比率（1 为 100%）。 */
  | 'RATIO'
  /** Yuan, with two places. 元。 */
  | 'YUAN';

export type ComparisonQueryVariables = Exact<{
  measures: ReadonlyArray<Measure> | Measure;
  years: ReadonlyArray<Scalars['Int']['input']> | Scalars['Int']['input'];
  departments?: InputMaybe<ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input']>;
  under?: InputMaybe<Scalars['String']['input']>;
  lines?: InputMaybe<ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  applicant?: Applicant;
  minimumBase?: InputMaybe<Scalars['Int']['input']>;
  language?: Language;
}>;


export type ComparisonQuery = { readonly comparison: { readonly departmentCount: number, readonly coverage: { readonly expected: number, readonly reported: number, readonly missing: ReadonlyArray<{ readonly code: string, readonly name: string, readonly year: number }> }, readonly breaks: ReadonlyArray<{ readonly measure: Measure, readonly year: number, readonly ends: boolean, readonly message: string }>, readonly columns: ReadonlyArray<{ readonly year: number, readonly measure: Measure, readonly distribution: { readonly count: number, readonly minimum: string | null, readonly median: string | null, readonly maximum: string | null } }>, readonly rows: ReadonlyArray<{ readonly department: { readonly code: string, readonly name: string, readonly line: string | null }, readonly cells: ReadonlyArray<{ readonly year: number, readonly measure: Measure, readonly value: { readonly value: string | null, readonly unit: Unit, readonly status: MeasureStatus, readonly base: number | null } }> }> } | null };

export type ContributorsOfSumQueryVariables = Exact<{
  indicator: Indicator;
  year: Scalars['Int']['input'];
  under?: InputMaybe<Scalars['String']['input']>;
  parent?: InputMaybe<Scalars['String']['input']>;
  lines?: InputMaybe<ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input']>;
  applicant?: Applicant;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  language?: Language;
}>;


export type ContributorsOfSumQuery = { readonly aggregate: ReadonlyArray<{ readonly stated: number, readonly coverage: { readonly expected: number, readonly reported: number, readonly missing: ReadonlyArray<{ readonly code: string, readonly name: string, readonly year: number }> }, readonly contributors: { readonly total: string | null, readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly year: number, readonly value: string, readonly share: string | null, readonly shareStatus: ShareStatus, readonly department: { readonly code: string, readonly name: string, readonly line: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly notes: ReadonlyArray<{ readonly code: NoteCode, readonly message: string }> }> | null };

export type DepartmentViewQueryVariables = Exact<{
  department: Scalars['String']['input'];
  from?: InputMaybe<Scalars['Int']['input']>;
  to?: InputMaybe<Scalars['Int']['input']>;
  language?: Language;
}>;


export type DepartmentViewQuery = { readonly department: { readonly code: string, readonly name: string, readonly sample: boolean, readonly kind: DepartmentKind, readonly line: string | null, readonly regionCode: string | null, readonly summary: boolean, readonly parent: { readonly code: string, readonly name: string } | null, readonly formerNames: ReadonlyArray<{ readonly name: string, readonly fromYear: number | null, readonly toYear: number | null }>, readonly periods: ReadonlyArray<{ readonly fromYear: number | null, readonly toYear: number | null, readonly line: string | null, readonly kind: DepartmentKind, readonly parent: { readonly code: string, readonly name: string } | null }>, readonly predecessors: ReadonlyArray<{ readonly fromYear: number, readonly kind: SuccessionKind, readonly predecessor: { readonly code: string, readonly name: string } }>, readonly successors: ReadonlyArray<{ readonly fromYear: number, readonly kind: SuccessionKind, readonly successor: { readonly code: string, readonly name: string } }>, readonly filings: ReadonlyArray<{ readonly year: number, readonly status: FilingStatus, readonly name: string, readonly dueOn: string | null, readonly message: string | null, readonly report: { readonly form: FormCode, readonly revision: number, readonly validFrom: string, readonly publishedOn: string | null, readonly cells: ReadonlyArray<{ readonly indicator: Indicator, readonly applicant: Applicant | null, readonly status: CellStatus }>, readonly timeliness: { readonly status: TimelinessStatus, readonly dueOn: string, readonly daysLate: number | null }, readonly revisions: ReadonlyArray<{ readonly number: number, readonly status: ReportStatus, readonly validFrom: string, readonly validTo: string | null, readonly publishedOn: string | null, readonly author: string, readonly reason: string, readonly findings: ReadonlyArray<{ readonly check: string, readonly level: FindingLevel, readonly message: string, readonly cells: ReadonlyArray<{ readonly indicator: Indicator, readonly applicant: Applicant | null }> }> }> } | null }> } | null, readonly trend: ReadonlyArray<{ readonly measure: Measure, readonly points: ReadonlyArray<{ readonly year: number, readonly value: { readonly value: string | null, readonly status: MeasureStatus, readonly unit: Unit } }>, readonly breaks: ReadonlyArray<{ readonly year: number, readonly ends: boolean, readonly message: string }> }> | null };

export type FindingsQueryVariables = Exact<{
  year: Scalars['Int']['input'];
  under?: InputMaybe<Scalars['String']['input']>;
  departments?: InputMaybe<ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input']>;
  checks?: InputMaybe<ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input']>;
  levels?: InputMaybe<ReadonlyArray<FindingLevel> | FindingLevel>;
  superseded?: Scalars['Boolean']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  language?: Language;
}>;


export type FindingsQuery = { readonly findings: { readonly totalCount: number, readonly counts: ReadonlyArray<{ readonly check: string, readonly level: FindingLevel, readonly count: number, readonly meaning: string | null }>, readonly nodes: ReadonlyArray<{ readonly check: string, readonly level: FindingLevel, readonly message: string, readonly left: string | null, readonly right: string | null, readonly difference: string | null, readonly unit: Unit | null, readonly clause: string | null, readonly report: { readonly year: number, readonly revision: number, readonly status: ReportStatus, readonly validFrom: string, readonly department: { readonly code: string, readonly name: string } }, readonly cells: ReadonlyArray<{ readonly indicator: Indicator, readonly applicant: Applicant | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type PlaceQueryVariables = Exact<{
  place: Scalars['String']['input'];
  year: Scalars['Int']['input'];
  from?: InputMaybe<Scalars['Int']['input']>;
  to?: InputMaybe<Scalars['Int']['input']>;
  language?: Language;
}>;


export type PlaceQuery = { readonly department: { readonly code: string, readonly name: string, readonly sample: boolean, readonly summary: boolean, readonly partsComplete: boolean } | null, readonly trend: ReadonlyArray<{ readonly measure: Measure, readonly points: ReadonlyArray<{ readonly year: number, readonly coverage: { readonly expected: number, readonly reported: number }, readonly value: { readonly value: string | null, readonly status: MeasureStatus, readonly unit: Unit, readonly base: number | null, readonly stated: number, readonly expected: number }, readonly change: { readonly status: ChangeStatus, readonly difference: string | null, readonly relative: string | null, readonly points: string | null, readonly before: { readonly value: string | null, readonly status: MeasureStatus, readonly unit: Unit }, readonly matched: { readonly bodies: number, readonly difference: string | null, readonly relative: string | null, readonly points: string | null } | null } }>, readonly breaks: ReadonlyArray<{ readonly year: number, readonly ends: boolean, readonly message: string }> }> | null, readonly aggregate: ReadonlyArray<{ readonly coverage: { readonly expected: number, readonly reported: number, readonly late: number, readonly notDue: number, readonly missing: ReadonlyArray<{ readonly code: string, readonly name: string, readonly year: number }>, readonly lateReports: ReadonlyArray<{ readonly code: string, readonly name: string, readonly daysLate: number }> }, readonly figures: { readonly rules: { readonly made: number | null, readonly disclosed: number | null, readonly repealed: number | null, readonly inForce: number | null, readonly totalDisclosed: number | null }, readonly normativeDocuments: { readonly made: number | null, readonly disclosed: number | null, readonly repealed: number | null, readonly inForce: number | null, readonly totalDisclosed: number | null }, readonly licensing: { readonly decisions: number | null }, readonly penalties: { readonly decisions: number | null }, readonly compulsion: { readonly decisions: number | null } }, readonly notes: ReadonlyArray<{ readonly code: NoteCode, readonly message: string }> }> | null, readonly errors: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly check: string, readonly message: string, readonly cells: ReadonlyArray<{ readonly indicator: Indicator, readonly applicant: Applicant | null }>, readonly report: { readonly year: number, readonly department: { readonly code: string, readonly name: string } } }> } | null, readonly findings: { readonly counts: ReadonlyArray<{ readonly check: string, readonly level: FindingLevel, readonly count: number }> } | null, readonly reconciliation: { readonly status: ReconciliationResult, readonly message: string | null } | null };

export type RankingQueryVariables = Exact<{
  by: Measure;
  year: Scalars['Int']['input'];
  under?: InputMaybe<Scalars['String']['input']>;
  lines?: InputMaybe<ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input']>;
  applicant?: Applicant;
  per?: InputMaybe<DenominatorKind>;
  direction?: Direction;
  minimumBase?: InputMaybe<Scalars['Int']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  language?: Language;
}>;


export type RankingQuery = { readonly ranking: { readonly totalCount: number, readonly coverage: { readonly expected: number, readonly reported: number, readonly missing: ReadonlyArray<{ readonly code: string, readonly name: string }> }, readonly distribution: { readonly count: number, readonly minimum: string | null, readonly lowerQuartile: string | null, readonly median: string | null, readonly upperQuartile: string | null, readonly maximum: string | null }, readonly notes: ReadonlyArray<{ readonly code: NoteCode, readonly message: string }>, readonly nodes: ReadonlyArray<{ readonly rank: number | null, readonly rankBefore: number | null, readonly share: string | null, readonly department: { readonly code: string, readonly name: string, readonly line: string | null }, readonly value: { readonly value: string | null, readonly unit: Unit, readonly status: MeasureStatus, readonly numerator: string | null, readonly denominator: string | null, readonly base: number | null, readonly stated: number, readonly expected: number, readonly interval: { readonly low: string, readonly high: string } | null }, readonly change: { readonly status: ChangeStatus, readonly difference: string | null, readonly relative: string | null, readonly points: string | null, readonly before: { readonly value: string | null, readonly status: MeasureStatus, readonly unit: Unit }, readonly after: { readonly value: string | null, readonly status: MeasureStatus, readonly unit: Unit } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ReconciliationQueryVariables = Exact<{
  place: Scalars['String']['input'];
  year: Scalars['Int']['input'];
  statuses?: InputMaybe<ReadonlyArray<ReconciliationStatus> | ReconciliationStatus>;
  equal?: Scalars['Boolean']['input'];
  language?: Language;
}>;


export type ReconciliationQuery = { readonly reconciliation: { readonly status: ReconciliationResult, readonly message: string | null, readonly form: FormCode | null, readonly summary: { readonly code: string, readonly name: string, readonly partsComplete: boolean }, readonly coverage: { readonly expected: number, readonly reported: number, readonly notDue: number, readonly missing: ReadonlyArray<{ readonly code: string, readonly name: string, readonly year: number }> }, readonly rows: ReadonlyArray<{ readonly indicator: Indicator, readonly applicant: Applicant | null, readonly status: ReconciliationStatus, readonly unit: Unit, readonly printed: string | null, readonly sum: string | null, readonly difference: string | null, readonly stated: number, readonly reported: number, readonly parts: number, readonly message: string | null }> } | null };

export type ReportViewQueryVariables = Exact<{
  department: Scalars['String']['input'];
  year: Scalars['Int']['input'];
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  drafts?: Scalars['Boolean']['input'];
  language?: Language;
}>;


export type ReportViewQuery = { readonly report: { readonly departmentName: string, readonly year: number, readonly form: FormCode, readonly revision: number, readonly status: ReportStatus, readonly validFrom: string, readonly publishedOn: string | null, readonly department: { readonly code: string, readonly name: string, readonly sample: boolean }, readonly timeliness: { readonly status: TimelinessStatus, readonly dueOn: string, readonly daysLate: number | null }, readonly document: { readonly id: string, readonly name: string, readonly mediaType: string, readonly address: string | null, readonly contentAddress: string }, readonly cells: ReadonlyArray<{ readonly indicator: Indicator, readonly applicant: Applicant | null, readonly value: string | null, readonly status: CellStatus, readonly raw: string | null, readonly candidates: ReadonlyArray<string>, readonly printed: string | null, readonly correction: { readonly by: string, readonly at: string, readonly reason: string } | null, readonly locator: { readonly start: number, readonly end: number, readonly page: number | null, readonly address: string | null, readonly table: number | null, readonly row: number | null, readonly column: number | null } | null }>, readonly findings: ReadonlyArray<{ readonly saying: string, readonly check: string, readonly level: FindingLevel, readonly message: string, readonly left: string | null, readonly right: string | null, readonly difference: string | null, readonly unit: Unit | null, readonly clause: string | null, readonly cells: ReadonlyArray<{ readonly indicator: Indicator, readonly applicant: Applicant | null }>, readonly unstated: ReadonlyArray<{ readonly indicator: Indicator, readonly applicant: Applicant | null }>, readonly waiver: { readonly at: string, readonly reason: string } | null }>, readonly revisions: ReadonlyArray<{ readonly number: number, readonly status: ReportStatus, readonly validFrom: string, readonly validTo: string | null, readonly publishedOn: string | null, readonly author: string, readonly reason: string, readonly form: FormCode, readonly document: { readonly name: string, readonly contentAddress: string }, readonly findings: ReadonlyArray<{ readonly check: string, readonly level: FindingLevel, readonly message: string }> }>, readonly sections: ReadonlyArray<{ readonly number: number | null, readonly heading: string, readonly text: string }>, readonly normativeDocuments: ReadonlyArray<{ readonly title: string, readonly number: string | null, readonly start: number, readonly end: number }> } | null };

export type SearchViewQueryVariables = Exact<{
  text: Scalars['String']['input'];
  under?: InputMaybe<Scalars['String']['input']>;
  years?: InputMaybe<ReadonlyArray<Scalars['Int']['input']> | Scalars['Int']['input']>;
  first?: Scalars['Int']['input'];
  withDepartments?: Scalars['Boolean']['input'];
  withSections?: Scalars['Boolean']['input'];
  withDocuments?: Scalars['Boolean']['input'];
  departmentsAfter?: InputMaybe<Scalars['String']['input']>;
  sectionsAfter?: InputMaybe<Scalars['String']['input']>;
  documentsAfter?: InputMaybe<Scalars['String']['input']>;
}>;


export type SearchViewQuery = { readonly search: { readonly departments?: { readonly nodes: ReadonlyArray<{ readonly term: MatchedTerm, readonly matched: string, readonly writing: MatchedWriting, readonly closeness: MatchedCloseness, readonly department: { readonly code: string, readonly name: string, readonly summary: boolean, readonly parent: { readonly name: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly sections?: { readonly yearsLeftOut: ReadonlyArray<number>, readonly nodes: ReadonlyArray<{ readonly report: { readonly year: number, readonly department: { readonly code: string, readonly name: string } }, readonly section: { readonly number: number | null, readonly heading: string }, readonly excerpt: { readonly text: string, readonly start: number, readonly end: number } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null, readonly normativeDocuments?: { readonly yearsLeftOut: ReadonlyArray<number>, readonly nodes: ReadonlyArray<{ readonly title: string, readonly number: string | null, readonly report: { readonly year: number, readonly department: { readonly code: string, readonly name: string } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type SummaryQueryVariables = Exact<{
  place: Scalars['String']['input'];
  year: Scalars['Int']['input'];
  language?: Language;
}>;


export type SummaryQuery = { readonly department: { readonly code: string, readonly name: string } | null, readonly aggregate: ReadonlyArray<{ readonly coverage: { readonly expected: number, readonly reported: number, readonly missing: ReadonlyArray<{ readonly code: string, readonly name: string }> }, readonly figures: { readonly applications: { readonly carriedIn: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly carriedOut: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly outcomes: { readonly granted: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly notProcessed: { readonly excessive: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly petition: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly publication: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly reissue: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly repeated: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly total: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null } }, readonly otherwise: { readonly other: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly total: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly uncorrected: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly undivided: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly unpaid: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null } }, readonly partlyGranted: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly refused: { readonly enforcementFile: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly inquiryMatter: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly internalAffairs: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly processInformation: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly prohibitedByLaw: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly securityAndStability: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly stateSecret: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly thirdPartyRights: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly total: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null } }, readonly total: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly unavailable: { readonly notExisting: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly notHeld: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly total: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null }, readonly unclear: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null } } }, readonly received: { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null } }, readonly compulsion: { readonly decisions: number | null, readonly itemsBefore: number | null, readonly itemsChange: number | null }, readonly externalServices: { readonly decisions: number | null, readonly itemsBefore: number | null, readonly itemsChange: number | null }, readonly fees: { readonly amount: string | null, readonly itemsBefore: number | null, readonly itemsChange: number | null }, readonly licensing: { readonly decisions: number | null, readonly itemsBefore: number | null, readonly itemsChange: number | null }, readonly litigation: { readonly afterReconsideration: { readonly corrected: number | null, readonly other: number | null, readonly pending: number | null, readonly total: number | null, readonly upheld: number | null }, readonly direct: { readonly corrected: number | null, readonly other: number | null, readonly pending: number | null, readonly total: number | null, readonly upheld: number | null } }, readonly normativeDocuments: { readonly made: number | null, readonly disclosed: number | null, readonly repealed: number | null, readonly inForce: number | null, readonly totalDisclosed: number | null }, readonly penalties: { readonly decisions: number | null, readonly itemsBefore: number | null, readonly itemsChange: number | null }, readonly procurement: { readonly amount: string | null, readonly projects: number | null }, readonly published: { readonly other: number | null, readonly total: number | null, readonly website: number | null, readonly wechat: number | null, readonly weibo: number | null }, readonly reconsideration: { readonly corrected: number | null, readonly other: number | null, readonly pending: number | null, readonly total: number | null, readonly upheld: number | null }, readonly rules: { readonly made: number | null, readonly disclosed: number | null, readonly repealed: number | null, readonly inForce: number | null, readonly totalDisclosed: number | null } }, readonly notes: ReadonlyArray<{ readonly code: NoteCode, readonly message: string }> }> | null };

export type SumByApplicantFragment = { readonly naturalPerson: number | null, readonly enterprise: number | null, readonly research: number | null, readonly publicInterest: number | null, readonly legalService: number | null, readonly other: number | null, readonly total: number | null };

export type AccessTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type AccessTokensQuery = { readonly accessTokens: ReadonlyArray<{ readonly number: number, readonly name: string, readonly role: Role, readonly prefix: string, readonly issuedBy: string, readonly expiresAt: string | null, readonly revokedAt: string | null, readonly department: { readonly name: string } | null }> | null };

export type CellThenQueryVariables = Exact<{
  department: Scalars['String']['input'];
  year: Scalars['Int']['input'];
  asOf: Scalars['DateTime']['input'];
  indicator: Indicator;
}>;


export type CellThenQuery = { readonly report: { readonly revision: number, readonly cells: ReadonlyArray<{ readonly applicant: Applicant | null, readonly value: string | null, readonly status: CellStatus }> } | null };

export type ChooseReadingMutationVariables = Exact<{
  department: Scalars['String']['input'];
  year: Scalars['Int']['input'];
  version: Scalars['String']['input'];
  reason: Scalars['String']['input'];
  indicator: Indicator;
  applicant?: InputMaybe<Applicant>;
  value: Scalars['Decimal']['input'];
}>;


export type ChooseReadingMutation = { readonly done: { readonly report: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly zh: string, readonly en: string }> } | null };

export type CorrectCellsMutationVariables = Exact<{
  department: Scalars['String']['input'];
  year: Scalars['Int']['input'];
  version: Scalars['String']['input'];
  reason: Scalars['String']['input'];
  cells: ReadonlyArray<CellInput> | CellInput;
}>;


export type CorrectCellsMutation = { readonly done: { readonly report: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly zh: string, readonly en: string }> } | null };

export type DepartmentsQueryVariables = Exact<{
  under: Scalars['String']['input'];
}>;


export type DepartmentsQuery = { readonly department: { readonly code: string, readonly name: string } | null, readonly departments: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string }> } | null };

export type DepartmentsNamedQueryVariables = Exact<{
  departments: ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input'];
}>;


export type DepartmentsNamedQuery = { readonly departments: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string }> } | null };

export type EnterReportMutationVariables = Exact<{
  document: Scalars['ID']['input'];
  department: Scalars['String']['input'];
  year: Scalars['Int']['input'];
  version?: InputMaybe<Scalars['String']['input']>;
  form?: InputMaybe<FormCode>;
  published?: InputMaybe<Scalars['String']['input']>;
  reason: Scalars['String']['input'];
  cells: ReadonlyArray<CellInput> | CellInput;
}>;


export type EnterReportMutation = { readonly done: { readonly report: { readonly year: number, readonly department: { readonly code: string } } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly zh: string, readonly en: string }> } | null };

export type FilingsOfQueryVariables = Exact<{
  department: Scalars['String']['input'];
  language?: Language;
}>;


export type FilingsOfQuery = { readonly department: { readonly code: string, readonly name: string, readonly filings: ReadonlyArray<{ readonly year: number, readonly name: string, readonly status: FilingStatus, readonly message: string | null }> } | null };

export type FindingsThereQueryVariables = Exact<{
  year: Scalars['Int']['input'];
  under?: InputMaybe<Scalars['String']['input']>;
  departments?: InputMaybe<ReadonlyArray<Scalars['String']['input']> | Scalars['String']['input']>;
  superseded?: Scalars['Boolean']['input'];
  language?: Language;
}>;


export type FindingsThereQuery = { readonly findings: { readonly totalCount: number, readonly counts: ReadonlyArray<{ readonly check: string, readonly level: FindingLevel, readonly count: number, readonly meaning: string | null }> } | null, readonly valid: { readonly totalCount: number } | null, readonly public: { readonly totalCount: number } | null };

export type FormsQueryVariables = Exact<{
  language?: Language;
}>;


export type FormsQuery = { readonly forms: ReadonlyArray<{ readonly code: FormCode, readonly basis: string, readonly firstYear: number, readonly lastYear: number | null, readonly tables: ReadonlyArray<{ readonly number: number, readonly title: string, readonly corner: string | null, readonly unitColumn: string | null, readonly columnsTitle: string | null, readonly blocks: ReadonlyArray<{ readonly heading: string | null, readonly columns: ReadonlyArray<ReadonlyArray<string>>, readonly rows: ReadonlyArray<{ readonly labels: ReadonlyArray<string>, readonly remark: string | null, readonly printedUnit: string | null, readonly variant: boolean, readonly cells: ReadonlyArray<{ readonly indicator: Indicator, readonly applicant: Applicant | null, readonly path: string, readonly unit: Unit }> }> }> }> }> };

export type FrameQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameQuery = { readonly places: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly sample: boolean, readonly parent: { readonly code: string } | null }> } | null, readonly measures: ReadonlyArray<{ readonly code: Measure, readonly chinese: string, readonly english: string, readonly unit: Unit, readonly nature: Nature, readonly forms: ReadonlyArray<FormCode>, readonly byApplicant: boolean }>, readonly forms: ReadonlyArray<{ readonly code: FormCode, readonly basis: string, readonly firstYear: number, readonly lastYear: number | null }> };

export type ImportJobsQueryVariables = Exact<{
  language?: Language;
}>;


export type ImportJobsQuery = { readonly importJobs: { readonly nodes: ReadonlyArray<{ readonly number: number, readonly name: string, readonly state: ImportState, readonly askedAt: string, readonly message: string | null, readonly document: { readonly id: string } | null, readonly report: { readonly year: number, readonly department: { readonly code: string, readonly name: string }, readonly cells: ReadonlyArray<{ readonly status: CellStatus }>, readonly findings: ReadonlyArray<{ readonly level: FindingLevel }>, readonly workflow: { readonly state: RevisionState, readonly version: string, readonly may: ReadonlyArray<DecisionKind> } | null } | null }> } | null, readonly keptDocuments: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly by: string | null, readonly at: string, readonly department: string | null, readonly year: number | null, readonly document: { readonly id: string, readonly name: string, readonly size: number, readonly contentAddress: string, readonly noReport: string | null } }> } | null };

export type ImportReportMutationVariables = Exact<{
  document: Scalars['ID']['input'];
  department?: InputMaybe<Scalars['String']['input']>;
  year?: InputMaybe<Scalars['Int']['input']>;
  idempotencyKey: Scalars['String']['input'];
}>;


export type ImportReportMutation = { readonly done: { readonly job: { readonly number: number } | null, readonly userErrors: ReadonlyArray<{ readonly zh: string, readonly en: string }> } | null };

export type IssueTokenMutationVariables = Exact<{
  name: Scalars['String']['input'];
  role: Role;
  department?: InputMaybe<Scalars['String']['input']>;
  days: Scalars['Int']['input'];
}>;


export type IssueTokenMutation = { readonly done: { readonly token: string | null, readonly accessToken: { readonly number: number } | null, readonly userErrors: ReadonlyArray<{ readonly zh: string, readonly en: string }> } | null };

export type KeptDocumentQueryVariables = Exact<{
  document: Scalars['ID']['input'];
  language?: Language;
}>;


export type KeptDocumentQuery = { readonly node:
    | { readonly id: string, readonly name: string, readonly mediaType: string, readonly address: string | null, readonly contentAddress: string, readonly noReport: string | null }
    | Record<PropertyKey, never>
   | null };

export type LinesQueryVariables = Exact<{
  under: Scalars['String']['input'];
}>;


export type LinesQuery = { readonly aggregate: ReadonlyArray<{ readonly line: string | null }> | null };

export type MergeDepartmentsMutationVariables = Exact<{
  from: Scalars['String']['input'];
  into: Scalars['String']['input'];
  reason: Scalars['String']['input'];
}>;


export type MergeDepartmentsMutation = { readonly done: { readonly department: { readonly code: string, readonly name: string } | null, readonly userErrors: ReadonlyArray<{ readonly zh: string, readonly en: string }> } | null };

export type MoveReportMutationVariables = Exact<{
  department: Scalars['String']['input'];
  year: Scalars['Int']['input'];
  version: Scalars['String']['input'];
  reason: Scalars['String']['input'];
  toDepartment: Scalars['String']['input'];
  toYear: Scalars['Int']['input'];
}>;


export type MoveReportMutation = { readonly done: { readonly report: { readonly year: number, readonly department: { readonly code: string } } | null, readonly userErrors: ReadonlyArray<{ readonly zh: string, readonly en: string }> } | null };

export type PublishReportMutationVariables = Exact<{
  department: Scalars['String']['input'];
  year: Scalars['Int']['input'];
  version: Scalars['String']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
}>;


export type PublishReportMutation = { readonly done: { readonly report: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly zh: string, readonly en: string }> } | null };

export type QueueQueryVariables = Exact<{
  states?: InputMaybe<ReadonlyArray<RevisionState> | RevisionState>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type QueueQuery = { readonly reports: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly year: number, readonly revision: number, readonly department: { readonly code: string, readonly name: string }, readonly cells: ReadonlyArray<{ readonly status: CellStatus }>, readonly findings: ReadonlyArray<{ readonly level: FindingLevel, readonly check: string, readonly waiver: { readonly at: string } | null }>, readonly workflow: { readonly state: RevisionState, readonly version: string, readonly may: ReadonlyArray<DecisionKind>, readonly decisions: ReadonlyArray<{ readonly kind: DecisionKind, readonly at: string, readonly actor: string }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type RegisterDepartmentMutationVariables = Exact<{
  department: DepartmentInput;
}>;


export type RegisterDepartmentMutation = { readonly done: { readonly department: { readonly code: string, readonly name: string } | null, readonly userErrors: ReadonlyArray<{ readonly zh: string, readonly en: string }> } | null };

export type RemoveRoundMutationVariables = Exact<{
  department: Scalars['String']['input'];
  year: Scalars['Int']['input'];
  version: Scalars['String']['input'];
}>;


export type RemoveRoundMutation = { readonly done: { readonly round: { readonly version: string } | null, readonly userErrors: ReadonlyArray<{ readonly zh: string, readonly en: string }> } | null };

export type ReportSourceQueryVariables = Exact<{
  department: Scalars['String']['input'];
  year: Scalars['Int']['input'];
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  drafts?: Scalars['Boolean']['input'];
  language?: Language;
}>;


export type ReportSourceQuery = { readonly report: { readonly document: { readonly text: string, readonly opened: { readonly unavailable: string | null, readonly paragraphs: ReadonlyArray<{ readonly start: number, readonly end: number }> | null, readonly tables: ReadonlyArray<{ readonly start: number, readonly cells: ReadonlyArray<{ readonly start: number, readonly end: number, readonly row: number, readonly column: number, readonly rowSpan: number, readonly columnSpan: number, readonly address: string | null, readonly unread: string | null }> }> | null, readonly pages: ReadonlyArray<{ readonly number: number, readonly width: number, readonly height: number }> | null, readonly boxes: ReadonlyArray<{ readonly start: number, readonly end: number, readonly page: number, readonly x: number, readonly y: number, readonly width: number, readonly height: number }> | null } | null } } | null };

export type DocumentSourceQueryVariables = Exact<{
  document: Scalars['ID']['input'];
  language?: Language;
}>;


export type DocumentSourceQuery = { readonly node:
    | { readonly text: string, readonly opened: { readonly unavailable: string | null, readonly paragraphs: ReadonlyArray<{ readonly start: number, readonly end: number }> | null, readonly tables: ReadonlyArray<{ readonly start: number, readonly cells: ReadonlyArray<{ readonly start: number, readonly end: number, readonly row: number, readonly column: number, readonly rowSpan: number, readonly columnSpan: number, readonly address: string | null, readonly unread: string | null }> }> | null, readonly pages: ReadonlyArray<{ readonly number: number, readonly width: number, readonly height: number }> | null, readonly boxes: ReadonlyArray<{ readonly start: number, readonly end: number, readonly page: number, readonly x: number, readonly y: number, readonly width: number, readonly height: number }> | null } | null }
    | Record<PropertyKey, never>
   | null };

export type SourceFragment = { readonly text: string, readonly opened: { readonly unavailable: string | null, readonly paragraphs: ReadonlyArray<{ readonly start: number, readonly end: number }> | null, readonly tables: ReadonlyArray<{ readonly start: number, readonly cells: ReadonlyArray<{ readonly start: number, readonly end: number, readonly row: number, readonly column: number, readonly rowSpan: number, readonly columnSpan: number, readonly address: string | null, readonly unread: string | null }> }> | null, readonly pages: ReadonlyArray<{ readonly number: number, readonly width: number, readonly height: number }> | null, readonly boxes: ReadonlyArray<{ readonly start: number, readonly end: number, readonly page: number, readonly x: number, readonly y: number, readonly width: number, readonly height: number }> | null } | null };

export type ReportWorkQueryVariables = Exact<{
  department: Scalars['String']['input'];
  year: Scalars['Int']['input'];
}>;


export type ReportWorkQuery = { readonly report: { readonly revision: number, readonly status: ReportStatus, readonly workflow: { readonly state: RevisionState, readonly version: string, readonly may: ReadonlyArray<DecisionKind>, readonly mayCorrect: boolean } | null, readonly findings: ReadonlyArray<{ readonly saying: string, readonly level: FindingLevel, readonly waiver: { readonly at: string, readonly reason: string } | null }>, readonly history: ReadonlyArray<{ readonly at: string, readonly by: string, readonly what: HistoryKind, readonly revision: number, readonly reason: string | null, readonly check: string | null, readonly changes: ReadonlyArray<{ readonly figure: { readonly indicator: Indicator, readonly applicant: Applicant | null }, readonly before: { readonly value: string | null, readonly status: CellStatus }, readonly after: { readonly value: string | null, readonly status: CellStatus } }> }> | null } | null };

export type ReturnReportMutationVariables = Exact<{
  department: Scalars['String']['input'];
  year: Scalars['Int']['input'];
  version: Scalars['String']['input'];
  reason: Scalars['String']['input'];
}>;


export type ReturnReportMutation = { readonly done: { readonly report: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly zh: string, readonly en: string }> } | null };

export type ReviewReportMutationVariables = Exact<{
  department: Scalars['String']['input'];
  year: Scalars['Int']['input'];
  version: Scalars['String']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
}>;


export type ReviewReportMutation = { readonly done: { readonly report: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly zh: string, readonly en: string }> } | null };

export type RevokeTokenMutationVariables = Exact<{
  number: Scalars['Int']['input'];
}>;


export type RevokeTokenMutation = { readonly done: { readonly accessToken: { readonly number: number } | null, readonly userErrors: ReadonlyArray<{ readonly zh: string, readonly en: string }> } | null };

export type RoundQueryVariables = Exact<{
  department: Scalars['String']['input'];
  year: Scalars['Int']['input'];
  stages?: InputMaybe<ReadonlyArray<RoundStage> | RoundStage>;
  late?: InputMaybe<Scalars['Boolean']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type RoundQuery = { readonly round: { readonly late: number, readonly stages: ReadonlyArray<{ readonly stage: RoundStage, readonly count: number }>, readonly bodies: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly name: string, readonly stage: RoundStage, readonly handedInOn: string | null, readonly daysLate: number | null, readonly reason: string | null, readonly department: { readonly code: string }, readonly duty: { readonly duty: DutyRule, readonly reason: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type RoundsQueryVariables = Exact<{ [key: string]: never; }>;


export type RoundsQuery = { readonly rounds: ReadonlyArray<{ readonly year: number, readonly opensOn: string, readonly dueOn: string, readonly state: RoundState, readonly version: string, readonly maySet: boolean, readonly department: { readonly code: string, readonly name: string } }> | null };

export type SetFilingDutyMutationVariables = Exact<{
  department: Scalars['String']['input'];
  year: Scalars['Int']['input'];
  duty: DutyRule;
  reason?: InputMaybe<Scalars['String']['input']>;
}>;


export type SetFilingDutyMutation = { readonly done: { readonly department: { readonly code: string } | null, readonly userErrors: ReadonlyArray<{ readonly zh: string, readonly en: string }> } | null };

export type SetRoundMutationVariables = Exact<{
  department: Scalars['String']['input'];
  year: Scalars['Int']['input'];
  opensOn: Scalars['String']['input'];
  dueOn: Scalars['String']['input'];
  version?: InputMaybe<Scalars['String']['input']>;
}>;


export type SetRoundMutation = { readonly done: { readonly round: { readonly version: string } | null, readonly userErrors: ReadonlyArray<{ readonly zh: string, readonly en: string }> } | null };

export type SignInWaysQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInWaysQuery = { readonly signInWays: ReadonlyArray<{ readonly kind: SignInKind, readonly address: string }> | null };

export type StartQueryVariables = Exact<{ [key: string]: never; }>;


export type StartQuery = { readonly places: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly sample: boolean, readonly parent: { readonly code: string } | null }> } | null, readonly filed: ReadonlyArray<{ readonly year: number | null, readonly parent: { readonly code: string } | null, readonly coverage: { readonly expected: number, readonly reported: number } }> | null };

export type SubmitReportMutationVariables = Exact<{
  department: Scalars['String']['input'];
  year: Scalars['Int']['input'];
  version: Scalars['String']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
}>;


export type SubmitReportMutation = { readonly done: { readonly report: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly zh: string, readonly en: string }> } | null };

export type SuggestionsQueryVariables = Exact<{
  text: Scalars['String']['input'];
  under?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
}>;


export type SuggestionsQuery = { readonly search: { readonly departments: { readonly nodes: ReadonlyArray<{ readonly term: MatchedTerm, readonly matched: string, readonly department: { readonly code: string, readonly name: string, readonly summary: boolean, readonly parent: { readonly name: string } | null } }> } | null } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly name: string, readonly role: Role, readonly may: ReadonlyArray<Right>, readonly department: { readonly code: string, readonly name: string } | null } | null };

export type WaiveFindingMutationVariables = Exact<{
  department: Scalars['String']['input'];
  year: Scalars['Int']['input'];
  version: Scalars['String']['input'];
  reason: Scalars['String']['input'];
  finding: Scalars['String']['input'];
}>;


export type WaiveFindingMutation = { readonly done: { readonly report: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly zh: string, readonly en: string }> } | null };

export type WithdrawReportMutationVariables = Exact<{
  department: Scalars['String']['input'];
  year: Scalars['Int']['input'];
  version: Scalars['String']['input'];
  reason: Scalars['String']['input'];
}>;


export type WithdrawReportMutation = { readonly done: { readonly report: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly zh: string, readonly en: string }> } | null };

export type YearsQueryVariables = Exact<{
  place: Scalars['String']['input'];
}>;


export type YearsQuery = { readonly aggregate: ReadonlyArray<{ readonly year: number | null, readonly coverage: { readonly expected: number, readonly reported: number, readonly notDue: number } }> | null };

export const SumByApplicantFragmentDoc = /*#__PURE__*/ gql`
    fragment SumByApplicant on ByApplicant {
  naturalPerson
  enterprise
  research
  publicInterest
  legalService
  other
  total
}
    ` as unknown as DocumentNode<SumByApplicantFragment, unknown>;
export const SourceFragmentDoc = /*#__PURE__*/ gql`
    fragment Source on Document {
  text
  opened {
    unavailable(language: $language)
    paragraphs {
      start
      end
    }
    tables {
      start
      cells {
        start
        end
        row
        column
        rowSpan
        columnSpan
        address
        unread(language: $language)
      }
    }
    pages {
      number
      width
      height
    }
    boxes {
      start
      end
      page
      x
      y
      width
      height
    }
  }
}
    ` as unknown as DocumentNode<SourceFragment, unknown>;
export const ComparisonDocument = /*#__PURE__*/ gql`
    query Comparison($measures: [Measure!]!, $years: [Int!]!, $departments: [String!], $under: String, $lines: [String!], $first: Int, $applicant: Applicant! = TOTAL, $minimumBase: Int = 30, $language: Language! = ZH) {
  comparison(
    departments: $departments
    where: {under: $under, lines: $lines}
    measures: $measures
    years: $years
    first: $first
    applicant: $applicant
    minimumBase: $minimumBase
  ) {
    departmentCount
    coverage {
      expected
      reported
      missing {
        code
        name
        year
      }
    }
    breaks {
      measure
      year
      ends
      message(language: $language)
    }
    columns {
      year
      measure
      distribution {
        count
        minimum
        median
        maximum
      }
    }
    rows {
      department {
        code
        name
        line
      }
      cells {
        year
        measure
        value {
          value
          unit
          status
          base
        }
      }
    }
  }
}
    ` as unknown as DocumentNode<ComparisonQuery, ComparisonQueryVariables>;
export const ContributorsOfSumDocument = /*#__PURE__*/ gql`
    query ContributorsOfSum($indicator: Indicator!, $year: Int!, $under: String, $parent: String, $lines: [String!], $applicant: Applicant! = TOTAL, $first: Int, $after: String, $language: Language! = ZH) {
  aggregate(
    where: {under: $under, parent: $parent, lines: $lines, years: [$year]}
  ) {
    coverage {
      expected
      reported
      missing {
        code
        name
        year
      }
    }
    stated(indicator: $indicator, applicant: $applicant)
    contributors(
      indicator: $indicator
      applicant: $applicant
      first: $first
      after: $after
    ) {
      total
      totalCount
      nodes {
        department {
          code
          name
          line
        }
        year
        value
        share
        shareStatus
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    notes {
      code
      message(language: $language)
    }
  }
}
    ` as unknown as DocumentNode<ContributorsOfSumQuery, ContributorsOfSumQueryVariables>;
export const DepartmentViewDocument = /*#__PURE__*/ gql`
    query DepartmentView($department: String!, $from: Int, $to: Int, $language: Language! = ZH) {
  department(code: $department) {
    code
    name
    sample
    kind
    line
    regionCode
    summary
    parent {
      code
      name
    }
    formerNames {
      name
      fromYear
      toYear
    }
    periods {
      fromYear
      toYear
      line
      kind
      parent {
        code
        name
      }
    }
    predecessors {
      fromYear
      kind
      predecessor {
        code
        name
      }
    }
    successors {
      fromYear
      kind
      successor {
        code
        name
      }
    }
    filings {
      year
      status
      name
      dueOn
      message(language: $language)
      report {
        form
        revision
        validFrom
        publishedOn
        cells(
          indicators: [APPLICATIONS_RECEIVED, APPLICATIONS_CARRIED_OUT, PROCUREMENT_AMOUNT, PUBLISHED_TOTAL, PUBLISHED_WEBSITE, PUBLISHED_WECHAT, PUBLISHED_WEIBO, RECONSIDERATION_TOTAL, LITIGATION_DIRECT_TOTAL, LITIGATION_AFTER_RECONSIDERATION_TOTAL]
        ) {
          indicator
          applicant
          status
        }
        timeliness {
          status
          dueOn
          daysLate
        }
        revisions {
          number
          status
          validFrom
          validTo
          publishedOn
          author
          reason
          findings {
            check
            level
            message(language: $language)
            cells {
              indicator
              applicant
            }
          }
        }
      }
    }
  }
  trend(
    of: [APPLICATIONS_RECEIVED, APPLICATIONS_CARRIED_OUT, GRANTED_RATE, PROCUREMENT_AMOUNT, PUBLISHED_TOTAL, PUBLISHED_WEBSITE, PUBLISHED_WECHAT, PUBLISHED_WEIBO, RECONSIDERATION_TOTAL, LITIGATION_DIRECT_TOTAL, LITIGATION_AFTER_RECONSIDERATION_TOTAL]
    from: $from
    to: $to
    where: {departments: [$department]}
  ) {
    measure
    points {
      year
      value {
        value
        status
        unit
      }
    }
    breaks {
      year
      ends
      message(language: $language)
    }
  }
}
    ` as unknown as DocumentNode<DepartmentViewQuery, DepartmentViewQueryVariables>;
export const FindingsDocument = /*#__PURE__*/ gql`
    query Findings($year: Int!, $under: String, $departments: [String!], $checks: [String!], $levels: [FindingLevel!], $superseded: Boolean! = false, $first: Int, $after: String, $language: Language! = ZH) {
  findings(
    where: {within: $under, departments: $departments, years: [$year], checks: $checks, levels: $levels}
    orderBy: [{by: LEVEL, direction: DESC}, {by: DEPARTMENT, direction: ASC}]
    superseded: $superseded
    first: $first
    after: $after
  ) {
    totalCount
    counts {
      check
      level
      count
      meaning(language: $language)
    }
    nodes {
      check
      level
      report {
        year
        revision
        status
        validFrom
        department {
          code
          name
        }
      }
      message(language: $language)
      cells {
        indicator
        applicant
      }
      left
      right
      difference
      unit
      clause(language: $language)
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ` as unknown as DocumentNode<FindingsQuery, FindingsQueryVariables>;
export const PlaceDocument = /*#__PURE__*/ gql`
    query Place($place: String!, $year: Int!, $from: Int, $to: Int, $language: Language! = ZH) {
  department(code: $place) {
    code
    name
    sample
    summary
    partsComplete
  }
  trend(
    of: [PUBLISHED_TOTAL, PUBLISHED_WEBSITE, PUBLISHED_WECHAT, PUBLISHED_WEIBO, PUBLISHED_OTHER, PROCUREMENT_AMOUNT, PROCUREMENT_PROJECTS, FEES_AMOUNT, APPLICATIONS_RECEIVED, APPLICATIONS_CARRIED_IN, APPLICATIONS_CARRIED_OUT, APPLICATIONS_OUTCOMES_GRANTED, APPLICATIONS_OUTCOMES_PARTLY_GRANTED, APPLICATIONS_OUTCOMES_REFUSED_TOTAL, APPLICATIONS_OUTCOMES_UNAVAILABLE_TOTAL, APPLICATIONS_OUTCOMES_NOT_PROCESSED_TOTAL, APPLICATIONS_OUTCOMES_OTHERWISE_TOTAL, APPLICATIONS_OUTCOMES_TOTAL, GRANTED_RATE, RECONSIDERATION_TOTAL, RECONSIDERATION_CORRECTED, LITIGATION_DIRECT_TOTAL, LITIGATION_AFTER_RECONSIDERATION_TOTAL]
    from: $from
    to: $to
    where: {under: $place}
  ) {
    measure
    points {
      year
      coverage {
        expected
        reported
      }
      value {
        value
        status
        unit
        base
        stated
        expected
      }
      change {
        status
        difference
        relative
        points
        before {
          value
          status
          unit
        }
        matched {
          bodies
          difference
          relative
          points
        }
      }
    }
    breaks {
      year
      ends
      message(language: $language)
    }
  }
  aggregate(where: {under: $place, years: [$year]}) {
    coverage {
      expected
      reported
      late
      notDue
      missing {
        code
        name
        year
      }
      lateReports {
        code
        name
        daysLate
      }
    }
    figures {
      rules {
        made
        disclosed
        repealed
        inForce
        totalDisclosed
      }
      normativeDocuments {
        made
        disclosed
        repealed
        inForce
        totalDisclosed
      }
      licensing {
        decisions
      }
      penalties {
        decisions
      }
      compulsion {
        decisions
      }
    }
    notes {
      code
      message(language: $language)
    }
  }
  errors: findings(
    where: {within: $place, years: [$year], levels: [ERROR]}
    first: 5
  ) {
    totalCount
    nodes {
      check
      message(language: $language)
      cells {
        indicator
        applicant
      }
      report {
        year
        department {
          code
          name
        }
      }
    }
  }
  findings(where: {within: $place, years: [$year]}, first: 0) {
    counts {
      check
      level
      count
    }
  }
  reconciliation(summary: $place, year: $year) {
    status
    message(language: $language)
  }
}
    ` as unknown as DocumentNode<PlaceQuery, PlaceQueryVariables>;
export const RankingDocument = /*#__PURE__*/ gql`
    query Ranking($by: Measure!, $year: Int!, $under: String, $lines: [String!], $applicant: Applicant! = TOTAL, $per: DenominatorKind, $direction: Direction! = DESC, $minimumBase: Int = 30, $asOf: DateTime, $first: Int, $after: String, $language: Language! = ZH) {
  ranking(
    by: $by
    year: $year
    where: {under: $under, lines: $lines}
    applicant: $applicant
    per: $per
    direction: $direction
    minimumBase: $minimumBase
    asOf: $asOf
    first: $first
    after: $after
  ) {
    totalCount
    coverage {
      expected
      reported
      missing {
        code
        name
      }
    }
    distribution {
      count
      minimum
      lowerQuartile
      median
      upperQuartile
      maximum
    }
    notes {
      code
      message(language: $language)
    }
    nodes {
      rank
      rankBefore
      department {
        code
        name
        line
      }
      value {
        value
        unit
        status
        numerator
        denominator
        base
        interval {
          low
          high
        }
        stated
        expected
      }
      share
      change {
        status
        difference
        relative
        points
        before {
          value
          unit
          status
        }
        after {
          value
          unit
          status
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ` as unknown as DocumentNode<RankingQuery, RankingQueryVariables>;
export const ReconciliationDocument = /*#__PURE__*/ gql`
    query Reconciliation($place: String!, $year: Int!, $statuses: [ReconciliationStatus!], $equal: Boolean! = true, $language: Language! = ZH) {
  reconciliation(summary: $place, year: $year) {
    summary {
      code
      name
      partsComplete
    }
    status
    message(language: $language)
    form
    coverage {
      expected
      reported
      notDue
      missing {
        code
        name
        year
      }
    }
    rows(statuses: $statuses, equal: $equal) {
      indicator
      applicant
      status
      unit
      printed
      sum
      difference
      stated
      reported
      parts
      message(language: $language)
    }
  }
}
    ` as unknown as DocumentNode<ReconciliationQuery, ReconciliationQueryVariables>;
export const ReportViewDocument = /*#__PURE__*/ gql`
    query ReportView($department: String!, $year: Int!, $asOf: DateTime, $drafts: Boolean! = false, $language: Language! = ZH) {
  report(department: $department, year: $year, asOf: $asOf, drafts: $drafts) {
    department {
      code
      name
      sample
    }
    departmentName
    year
    form
    revision
    status
    validFrom
    publishedOn
    timeliness {
      status
      dueOn
      daysLate
    }
    document {
      id
      name
      mediaType
      address
      contentAddress
    }
    cells {
      indicator
      applicant
      value
      status
      raw
      candidates
      correction {
        by
        at
        reason
      }
      printed
      locator {
        start
        end
        page
        address
        table
        row
        column
      }
    }
    findings {
      saying
      check
      level
      message(language: $language)
      left
      right
      difference
      unit
      clause(language: $language)
      cells {
        indicator
        applicant
      }
      unstated {
        indicator
        applicant
      }
      waiver {
        at
        reason
      }
    }
    revisions {
      number
      status
      validFrom
      validTo
      publishedOn
      author
      reason
      form
      document {
        name
        contentAddress
      }
      findings {
        check
        level
        message(language: $language)
      }
    }
    sections {
      number
      heading
      text
    }
    normativeDocuments {
      title
      number
      start
      end
    }
  }
}
    ` as unknown as DocumentNode<ReportViewQuery, ReportViewQueryVariables>;
export const SearchViewDocument = /*#__PURE__*/ gql`
    query SearchView($text: String!, $under: String, $years: [Int!], $first: Int! = 20, $withDepartments: Boolean! = true, $withSections: Boolean! = true, $withDocuments: Boolean! = true, $departmentsAfter: String, $sectionsAfter: String, $documentsAfter: String) {
  search(text: $text, under: $under, years: $years) {
    departments(first: $first, after: $departmentsAfter) @include(if: $withDepartments) {
      nodes {
        term
        matched
        writing
        closeness
        department {
          code
          name
          summary
          parent {
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    sections(first: $first, after: $sectionsAfter) @include(if: $withSections) {
      yearsLeftOut
      nodes {
        report {
          year
          department {
            code
            name
          }
        }
        section {
          number
          heading
        }
        excerpt {
          text
          start
          end
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    normativeDocuments(first: $first, after: $documentsAfter) @include(if: $withDocuments) {
      yearsLeftOut
      nodes {
        report {
          year
          department {
            code
            name
          }
        }
        title
        number
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    ` as unknown as DocumentNode<SearchViewQuery, SearchViewQueryVariables>;
export const SummaryDocument = /*#__PURE__*/ gql`
    query Summary($place: String!, $year: Int!, $language: Language! = ZH) {
  department(code: $place) {
    code
    name
  }
  aggregate(where: {parent: $place, years: [$year]}) {
    coverage {
      expected
      reported
      missing {
        code
        name
      }
    }
    figures {
      applications {
        carriedIn {
          ...SumByApplicant
        }
        carriedOut {
          ...SumByApplicant
        }
        outcomes {
          granted {
            ...SumByApplicant
          }
          notProcessed {
            excessive {
              ...SumByApplicant
            }
            petition {
              ...SumByApplicant
            }
            publication {
              ...SumByApplicant
            }
            reissue {
              ...SumByApplicant
            }
            repeated {
              ...SumByApplicant
            }
            total {
              ...SumByApplicant
            }
          }
          otherwise {
            other {
              ...SumByApplicant
            }
            total {
              ...SumByApplicant
            }
            uncorrected {
              ...SumByApplicant
            }
            undivided {
              ...SumByApplicant
            }
            unpaid {
              ...SumByApplicant
            }
          }
          partlyGranted {
            ...SumByApplicant
          }
          refused {
            enforcementFile {
              ...SumByApplicant
            }
            inquiryMatter {
              ...SumByApplicant
            }
            internalAffairs {
              ...SumByApplicant
            }
            processInformation {
              ...SumByApplicant
            }
            prohibitedByLaw {
              ...SumByApplicant
            }
            securityAndStability {
              ...SumByApplicant
            }
            stateSecret {
              ...SumByApplicant
            }
            thirdPartyRights {
              ...SumByApplicant
            }
            total {
              ...SumByApplicant
            }
          }
          total {
            ...SumByApplicant
          }
          unavailable {
            notExisting {
              ...SumByApplicant
            }
            notHeld {
              ...SumByApplicant
            }
            total {
              ...SumByApplicant
            }
            unclear {
              ...SumByApplicant
            }
          }
        }
        received {
          ...SumByApplicant
        }
      }
      compulsion {
        decisions
        itemsBefore
        itemsChange
      }
      externalServices {
        decisions
        itemsBefore
        itemsChange
      }
      fees {
        amount
        itemsBefore
        itemsChange
      }
      licensing {
        decisions
        itemsBefore
        itemsChange
      }
      litigation {
        afterReconsideration {
          corrected
          other
          pending
          total
          upheld
        }
        direct {
          corrected
          other
          pending
          total
          upheld
        }
      }
      normativeDocuments {
        disclosed
        inForce
        made
        repealed
        totalDisclosed
      }
      penalties {
        decisions
        itemsBefore
        itemsChange
      }
      procurement {
        amount
        projects
      }
      published {
        other
        total
        website
        wechat
        weibo
      }
      reconsideration {
        corrected
        other
        pending
        total
        upheld
      }
      rules {
        disclosed
        inForce
        made
        repealed
        totalDisclosed
      }
    }
    notes {
      code
      message(language: $language)
    }
  }
}
    ${SumByApplicantFragmentDoc}` as unknown as DocumentNode<SummaryQuery, SummaryQueryVariables>;
export const AccessTokensDocument = /*#__PURE__*/ gql`
    query AccessTokens {
  accessTokens {
    number
    name
    role
    prefix
    issuedBy
    expiresAt
    revokedAt
    department {
      name
    }
  }
}
    ` as unknown as DocumentNode<AccessTokensQuery, AccessTokensQueryVariables>;
export const CellThenDocument = /*#__PURE__*/ gql`
    query CellThen($department: String!, $year: Int!, $asOf: DateTime!, $indicator: Indicator!) {
  report(department: $department, year: $year, asOf: $asOf) {
    revision
    cells(indicators: [$indicator]) {
      applicant
      value
      status
    }
  }
}
    ` as unknown as DocumentNode<CellThenQuery, CellThenQueryVariables>;
export const ChooseReadingDocument = /*#__PURE__*/ gql`
    mutation ChooseReading($department: String!, $year: Int!, $version: String!, $reason: String!, $indicator: Indicator!, $applicant: Applicant, $value: Decimal!) {
  done: chooseReading(
    department: $department
    year: $year
    version: $version
    reason: $reason
    indicator: $indicator
    applicant: $applicant
    value: $value
  ) {
    report {
      id
    }
    userErrors {
      zh: message(language: ZH)
      en: message(language: EN)
    }
  }
}
    ` as unknown as DocumentNode<ChooseReadingMutation, ChooseReadingMutationVariables>;
export const CorrectCellsDocument = /*#__PURE__*/ gql`
    mutation CorrectCells($department: String!, $year: Int!, $version: String!, $reason: String!, $cells: [CellInput!]!) {
  done: correctCells(
    department: $department
    year: $year
    version: $version
    reason: $reason
    cells: $cells
  ) {
    report {
      id
    }
    userErrors {
      zh: message(language: ZH)
      en: message(language: EN)
    }
  }
}
    ` as unknown as DocumentNode<CorrectCellsMutation, CorrectCellsMutationVariables>;
export const DepartmentsDocument = /*#__PURE__*/ gql`
    query Departments($under: String!) {
  department(code: $under) {
    code
    name
  }
  departments(where: {under: $under}, first: 1000) {
    nodes {
      code
      name
    }
  }
}
    ` as unknown as DocumentNode<DepartmentsQuery, DepartmentsQueryVariables>;
export const DepartmentsNamedDocument = /*#__PURE__*/ gql`
    query DepartmentsNamed($departments: [String!]!) {
  departments(where: {departments: $departments}, first: 1000) {
    nodes {
      code
      name
    }
  }
}
    ` as unknown as DocumentNode<DepartmentsNamedQuery, DepartmentsNamedQueryVariables>;
export const EnterReportDocument = /*#__PURE__*/ gql`
    mutation EnterReport($document: ID!, $department: String!, $year: Int!, $version: String, $form: FormCode, $published: String, $reason: String!, $cells: [CellInput!]!) {
  done: enterReport(
    document: $document
    department: $department
    year: $year
    version: $version
    form: $form
    published: $published
    reason: $reason
    cells: $cells
  ) {
    report {
      year
      department {
        code
      }
    }
    userErrors {
      path
      zh: message(language: ZH)
      en: message(language: EN)
    }
  }
}
    ` as unknown as DocumentNode<EnterReportMutation, EnterReportMutationVariables>;
export const FilingsOfDocument = /*#__PURE__*/ gql`
    query FilingsOf($department: String!, $language: Language! = ZH) {
  department(code: $department) {
    code
    name
    filings {
      year
      name
      status
      message(language: $language)
    }
  }
}
    ` as unknown as DocumentNode<FilingsOfQuery, FilingsOfQueryVariables>;
export const FindingsThereDocument = /*#__PURE__*/ gql`
    query FindingsThere($year: Int!, $under: String, $departments: [String!], $superseded: Boolean! = false, $language: Language! = ZH) {
  findings(
    where: {within: $under, departments: $departments, years: [$year]}
    superseded: $superseded
    first: 0
  ) {
    totalCount
    counts {
      check
      level
      count
      meaning(language: $language)
    }
  }
  valid: findings(
    where: {within: $under, departments: $departments, years: [$year]}
    first: 0
  ) {
    totalCount
  }
  public: findings(
    where: {within: $under, departments: $departments, years: [$year]}
    superseded: true
    first: 0
  ) {
    totalCount
  }
}
    ` as unknown as DocumentNode<FindingsThereQuery, FindingsThereQueryVariables>;
export const FormsDocument = /*#__PURE__*/ gql`
    query Forms($language: Language! = ZH) {
  forms {
    code
    basis
    firstYear
    lastYear
    tables(language: $language) {
      number
      title
      corner
      unitColumn
      columnsTitle
      blocks {
        heading
        columns
        rows {
          labels
          remark
          printedUnit
          variant
          cells {
            indicator
            applicant
            path
            unit
          }
        }
      }
    }
  }
}
    ` as unknown as DocumentNode<FormsQuery, FormsQueryVariables>;
export const FrameDocument = /*#__PURE__*/ gql`
    query Frame {
  places: departments(where: {summary: true}, first: 1000) {
    totalCount
    nodes {
      code
      name
      sample
      parent {
        code
      }
    }
  }
  measures {
    code
    chinese
    english
    unit
    nature
    forms
    byApplicant
  }
  forms {
    code
    basis
    firstYear
    lastYear
  }
}
    ` as unknown as DocumentNode<FrameQuery, FrameQueryVariables>;
export const ImportJobsDocument = /*#__PURE__*/ gql`
    query ImportJobs($language: Language! = ZH) {
  importJobs(first: 50) {
    nodes {
      number
      name
      state
      askedAt
      message(language: $language)
      document {
        id
      }
      report {
        department {
          code
          name
        }
        year
        cells {
          status
        }
        findings {
          level
        }
        workflow {
          state
          version
          may
        }
      }
    }
  }
  keptDocuments(first: 50) {
    totalCount
    nodes {
      by
      at
      department
      year
      document {
        id
        name
        size
        contentAddress
        noReport(language: $language)
      }
    }
  }
}
    ` as unknown as DocumentNode<ImportJobsQuery, ImportJobsQueryVariables>;
export const ImportReportDocument = /*#__PURE__*/ gql`
    mutation ImportReport($document: ID!, $department: String, $year: Int, $idempotencyKey: String!) {
  done: importReport(
    document: $document
    department: $department
    year: $year
    idempotencyKey: $idempotencyKey
  ) {
    job {
      number
    }
    userErrors {
      zh: message(language: ZH)
      en: message(language: EN)
    }
  }
}
    ` as unknown as DocumentNode<ImportReportMutation, ImportReportMutationVariables>;
export const IssueTokenDocument = /*#__PURE__*/ gql`
    mutation IssueToken($name: String!, $role: Role!, $department: String, $days: Int!) {
  done: issueToken(name: $name, role: $role, department: $department, days: $days) {
    token
    accessToken {
      number
    }
    userErrors {
      zh: message(language: ZH)
      en: message(language: EN)
    }
  }
}
    ` as unknown as DocumentNode<IssueTokenMutation, IssueTokenMutationVariables>;
export const KeptDocumentDocument = /*#__PURE__*/ gql`
    query KeptDocument($document: ID!, $language: Language! = ZH) {
  node(id: $document) {
    ... on Document {
      id
      name
      mediaType
      address
      contentAddress
      noReport(language: $language)
    }
  }
}
    ` as unknown as DocumentNode<KeptDocumentQuery, KeptDocumentQueryVariables>;
export const LinesDocument = /*#__PURE__*/ gql`
    query Lines($under: String!) {
  aggregate(where: {under: $under}, groupBy: [LINE]) {
    line
  }
}
    ` as unknown as DocumentNode<LinesQuery, LinesQueryVariables>;
export const MergeDepartmentsDocument = /*#__PURE__*/ gql`
    mutation MergeDepartments($from: String!, $into: String!, $reason: String!) {
  done: mergeDepartments(from: $from, into: $into, reason: $reason) {
    department {
      code
      name
    }
    userErrors {
      zh: message(language: ZH)
      en: message(language: EN)
    }
  }
}
    ` as unknown as DocumentNode<MergeDepartmentsMutation, MergeDepartmentsMutationVariables>;
export const MoveReportDocument = /*#__PURE__*/ gql`
    mutation MoveReport($department: String!, $year: Int!, $version: String!, $reason: String!, $toDepartment: String!, $toYear: Int!) {
  done: moveReport(
    department: $department
    year: $year
    version: $version
    reason: $reason
    toDepartment: $toDepartment
    toYear: $toYear
  ) {
    report {
      department {
        code
      }
      year
    }
    userErrors {
      zh: message(language: ZH)
      en: message(language: EN)
    }
  }
}
    ` as unknown as DocumentNode<MoveReportMutation, MoveReportMutationVariables>;
export const PublishReportDocument = /*#__PURE__*/ gql`
    mutation PublishReport($department: String!, $year: Int!, $version: String!, $reason: String) {
  done: publishReport(
    department: $department
    year: $year
    version: $version
    reason: $reason
  ) {
    report {
      id
    }
    userErrors {
      zh: message(language: ZH)
      en: message(language: EN)
    }
  }
}
    ` as unknown as DocumentNode<PublishReportMutation, PublishReportMutationVariables>;
export const QueueDocument = /*#__PURE__*/ gql`
    query Queue($states: [RevisionState!], $first: Int!, $after: String) {
  reports(drafts: true, states: $states, first: $first, after: $after) {
    totalCount
    nodes {
      id
      department {
        code
        name
      }
      year
      revision
      cells(statuses: [UNCERTAIN, UNREADABLE]) {
        status
      }
      findings {
        level
        check
        waiver {
          at
        }
      }
      workflow {
        state
        version
        may
        decisions {
          kind
          at
          actor
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ` as unknown as DocumentNode<QueueQuery, QueueQueryVariables>;
export const RegisterDepartmentDocument = /*#__PURE__*/ gql`
    mutation RegisterDepartment($department: DepartmentInput!) {
  done: registerDepartment(department: $department) {
    department {
      code
      name
    }
    userErrors {
      zh: message(language: ZH)
      en: message(language: EN)
    }
  }
}
    ` as unknown as DocumentNode<RegisterDepartmentMutation, RegisterDepartmentMutationVariables>;
export const RemoveRoundDocument = /*#__PURE__*/ gql`
    mutation RemoveRound($department: String!, $year: Int!, $version: String!) {
  done: removeRound(department: $department, year: $year, version: $version) {
    round {
      version
    }
    userErrors {
      zh: message(language: ZH)
      en: message(language: EN)
    }
  }
}
    ` as unknown as DocumentNode<RemoveRoundMutation, RemoveRoundMutationVariables>;
export const ReportSourceDocument = /*#__PURE__*/ gql`
    query ReportSource($department: String!, $year: Int!, $asOf: DateTime, $drafts: Boolean! = false, $language: Language! = ZH) {
  report(department: $department, year: $year, asOf: $asOf, drafts: $drafts) {
    document {
      ...Source
    }
  }
}
    ${SourceFragmentDoc}` as unknown as DocumentNode<ReportSourceQuery, ReportSourceQueryVariables>;
export const DocumentSourceDocument = /*#__PURE__*/ gql`
    query DocumentSource($document: ID!, $language: Language! = ZH) {
  node(id: $document) {
    ... on Document {
      ...Source
    }
  }
}
    ${SourceFragmentDoc}` as unknown as DocumentNode<DocumentSourceQuery, DocumentSourceQueryVariables>;
export const ReportWorkDocument = /*#__PURE__*/ gql`
    query ReportWork($department: String!, $year: Int!) {
  report(department: $department, year: $year, drafts: true) {
    revision
    status
    workflow {
      state
      version
      may
      mayCorrect
    }
    findings {
      saying
      level
      waiver {
        at
        reason
      }
    }
    history {
      at
      by
      what
      revision
      reason
      check
      changes {
        figure {
          indicator
          applicant
        }
        before {
          value
          status
        }
        after {
          value
          status
        }
      }
    }
  }
}
    ` as unknown as DocumentNode<ReportWorkQuery, ReportWorkQueryVariables>;
export const ReturnReportDocument = /*#__PURE__*/ gql`
    mutation ReturnReport($department: String!, $year: Int!, $version: String!, $reason: String!) {
  done: returnReport(
    department: $department
    year: $year
    version: $version
    reason: $reason
  ) {
    report {
      id
    }
    userErrors {
      zh: message(language: ZH)
      en: message(language: EN)
    }
  }
}
    ` as unknown as DocumentNode<ReturnReportMutation, ReturnReportMutationVariables>;
export const ReviewReportDocument = /*#__PURE__*/ gql`
    mutation ReviewReport($department: String!, $year: Int!, $version: String!, $reason: String) {
  done: reviewReport(
    department: $department
    year: $year
    version: $version
    reason: $reason
  ) {
    report {
      id
    }
    userErrors {
      zh: message(language: ZH)
      en: message(language: EN)
    }
  }
}
    ` as unknown as DocumentNode<ReviewReportMutation, ReviewReportMutationVariables>;
export const RevokeTokenDocument = /*#__PURE__*/ gql`
    mutation RevokeToken($number: Int!) {
  done: revokeToken(number: $number) {
    accessToken {
      number
    }
    userErrors {
      zh: message(language: ZH)
      en: message(language: EN)
    }
  }
}
    ` as unknown as DocumentNode<RevokeTokenMutation, RevokeTokenMutationVariables>;
export const RoundDocument = /*#__PURE__*/ gql`
    query Round($department: String!, $year: Int!, $stages: [RoundStage!], $late: Boolean, $first: Int!, $after: String) {
  round(department: $department, year: $year) {
    late
    stages {
      stage
      count
    }
    bodies(stages: $stages, late: $late, first: $first, after: $after) {
      totalCount
      nodes {
        department {
          code
        }
        name
        stage
        handedInOn
        daysLate
        reason
        duty {
          duty
          reason
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    ` as unknown as DocumentNode<RoundQuery, RoundQueryVariables>;
export const RoundsDocument = /*#__PURE__*/ gql`
    query Rounds {
  rounds {
    department {
      code
      name
    }
    year
    opensOn
    dueOn
    state
    version
    maySet
  }
}
    ` as unknown as DocumentNode<RoundsQuery, RoundsQueryVariables>;
export const SetFilingDutyDocument = /*#__PURE__*/ gql`
    mutation SetFilingDuty($department: String!, $year: Int!, $duty: DutyRule!, $reason: String) {
  done: setFilingDuty(
    department: $department
    year: $year
    duty: $duty
    reason: $reason
  ) {
    department {
      code
    }
    userErrors {
      zh: message(language: ZH)
      en: message(language: EN)
    }
  }
}
    ` as unknown as DocumentNode<SetFilingDutyMutation, SetFilingDutyMutationVariables>;
export const SetRoundDocument = /*#__PURE__*/ gql`
    mutation SetRound($department: String!, $year: Int!, $opensOn: String!, $dueOn: String!, $version: String) {
  done: setRound(
    department: $department
    year: $year
    opensOn: $opensOn
    dueOn: $dueOn
    version: $version
  ) {
    round {
      version
    }
    userErrors {
      zh: message(language: ZH)
      en: message(language: EN)
    }
  }
}
    ` as unknown as DocumentNode<SetRoundMutation, SetRoundMutationVariables>;
export const SignInWaysDocument = /*#__PURE__*/ gql`
    query SignInWays {
  signInWays {
    kind
    address
  }
}
    ` as unknown as DocumentNode<SignInWaysQuery, SignInWaysQueryVariables>;
export const StartDocument = /*#__PURE__*/ gql`
    query Start {
  places: departments(where: {summary: true}, first: 1000) {
    nodes {
      code
      name
      sample
      parent {
        code
      }
    }
  }
  filed: aggregate(groupBy: [PARENT, YEAR]) {
    year
    parent {
      code
    }
    coverage {
      expected
      reported
    }
  }
}
    ` as unknown as DocumentNode<StartQuery, StartQueryVariables>;
export const SubmitReportDocument = /*#__PURE__*/ gql`
    mutation SubmitReport($department: String!, $year: Int!, $version: String!, $reason: String) {
  done: submitReport(
    department: $department
    year: $year
    version: $version
    reason: $reason
  ) {
    report {
      id
    }
    userErrors {
      zh: message(language: ZH)
      en: message(language: EN)
    }
  }
}
    ` as unknown as DocumentNode<SubmitReportMutation, SubmitReportMutationVariables>;
export const SuggestionsDocument = /*#__PURE__*/ gql`
    query Suggestions($text: String!, $under: String, $first: Int! = 8) {
  search(text: $text, under: $under) {
    departments(first: $first) {
      nodes {
        term
        matched
        department {
          code
          name
          summary
          parent {
            name
          }
        }
      }
    }
  }
}
    ` as unknown as DocumentNode<SuggestionsQuery, SuggestionsQueryVariables>;
export const ViewerDocument = /*#__PURE__*/ gql`
    query Viewer {
  viewer {
    name
    role
    may
    department {
      code
      name
    }
  }
}
    ` as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const WaiveFindingDocument = /*#__PURE__*/ gql`
    mutation WaiveFinding($department: String!, $year: Int!, $version: String!, $reason: String!, $finding: String!) {
  done: waiveFinding(
    department: $department
    year: $year
    version: $version
    reason: $reason
    finding: $finding
  ) {
    report {
      id
    }
    userErrors {
      zh: message(language: ZH)
      en: message(language: EN)
    }
  }
}
    ` as unknown as DocumentNode<WaiveFindingMutation, WaiveFindingMutationVariables>;
export const WithdrawReportDocument = /*#__PURE__*/ gql`
    mutation WithdrawReport($department: String!, $year: Int!, $version: String!, $reason: String!) {
  done: withdrawReport(
    department: $department
    year: $year
    version: $version
    reason: $reason
  ) {
    report {
      id
    }
    userErrors {
      zh: message(language: ZH)
      en: message(language: EN)
    }
  }
}
    ` as unknown as DocumentNode<WithdrawReportMutation, WithdrawReportMutationVariables>;
export const YearsDocument = /*#__PURE__*/ gql`
    query Years($place: String!) {
  aggregate(where: {under: $place}, groupBy: [YEAR]) {
    year
    coverage {
      expected
      reported
      notDue
    }
  }
}
    ` as unknown as DocumentNode<YearsQuery, YearsQueryVariables>;