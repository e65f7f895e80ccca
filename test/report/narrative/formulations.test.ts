import { readNarrative } from "../../../src/report/narrative/narrative";
import { streamOf } from "../../../src/report/stream";
import { textDocument } from "../textDocument";

type Stated = Readonly<Record<string, number | readonly number[]>>;
const [TOTAL, WEBSITE, WECHAT, WEIBO, OTHER, MEDIA] = [
  "published.total",
  "published.website",
  "published.wechat",
  "published.weibo",
  "published.other",
  "published.newMedia",
] as const;
const [RECEIVED, CARRIED_IN, CARRIED_OUT, ENDED] = [
  "applications.received",
  "applications.carriedIn",
  "applications.carriedOut",
  "applications.outcomes.total",
] as const;
const outcome = (name: string) => `applications.outcomes.${name}`;
const [RECONSIDERATION, LITIGATION] = ["reconsideration.total", "litigation.total"] as const;
const [MADE, REPEALED, IN_FORCE] = ["made", "repealed", "inForce"].map((name) => `normativeDocuments.${name}`) as [
  string,
  string,
  string,
];
const NOTHING: Stated = {};

/** What a text states of a bureau's report of 2022, by concept; `remarks` where it contradicts something. */
function stated(text: string, department = "示例市水务局"): Stated {
  const { statements, remarks } = readNarrative([], streamOf(textDocument(text)), { year: 2022, department });
  for (const one of statements) expect(text.slice(one.start, one.end)).toBe(one.raw);
  expect(remarks).toEqual([]);
  const values = new Map<string, number[]>();
  for (const { concept, value } of statements) values.set(concept, [...(values.get(concept) ?? []), value]);
  return Object.fromEntries(
    [...values].map(([concept, all]) => [concept, all.length === 1 ? (all[0] as number) : all]),
  );
}

describe.each<readonly [subject: string, rows: readonly (readonly [text: string, Stated])[]]>([
  [
    "channels",
    [
      ["我局门户网站与政务新媒体年内发布各类信息合计683条。", { [TOTAL]: 683 }],
      ["2022年，我局通过政府网站和政务新媒体公开754条信息。", { [TOTAL]: 754 }],
      ["2022年，通过政府网站、政务新媒体公开政府信息754条。", { [TOTAL]: 754 }],
      ["通过区政府门户网站和微信公众号公开信息320条。", { [TOTAL]: 320 }],
      ["利用网站、微信公众号、公告栏等渠道公开政府信息88条。", { [TOTAL]: 88 }],
      ["通过人民政府网公开政府信息45条。", { [WEBSITE]: 45 }],
      ["在区人民政府网公开信息45条。", { [WEBSITE]: 45 }],
      ["通过区政府门户网站公开信息45条。", { [WEBSITE]: 45 }],
      ["通过局官网发布信息45条。", { [WEBSITE]: 45 }],
      ["通过政务公开小首页公开信息45条。", { [WEBSITE]: 45 }],
      ["在政府网站政府信息公开专栏主动公开政府信息45条。", { [WEBSITE]: 45 }],
      ["通过微信公众号推送信息45条。", { [WECHAT]: 45 }],
      ["通过政务微信公众号发布政务信息四十五条。", { [WECHAT]: 45 }],
      ["通过官方微博发布信息45条。", { [WEIBO]: 45 }],
      ["通过抖音发布信息12条。", { [OTHER]: 12 }],
      ["通过公告栏公开信息12条。", { [OTHER]: 12 }],
      ["通过政务新媒体发布信息40条。", { [MEDIA]: 40 }],
      ["通过微信公众号等政务新媒体发布信息40条。", { [MEDIA]: 40 }],
      [
        "全年公开政府信息300条，其中通过网站公开200条，其他渠道公开100条。",
        { [TOTAL]: 300, [WEBSITE]: 200, [OTHER]: 100 },
      ],
      [
        "全年公开政府信息300条，其中通过网站公开200条，其它方式公开100条。",
        { [TOTAL]: 300, [WEBSITE]: 200, [OTHER]: 100 },
      ],
      [
        "截至2022年12月底，水务局主动公开政府信息共640条，其中政府网站公开信息52条，政务微信公开588条。",
        { [TOTAL]: 640, [WEBSITE]: 52, [WECHAT]: 588 },
      ],
      [
        "本年主动公开政府信息417条。门户网站公开政府信息数128条，微信公开政府信息数33条，其他方式公开政府信息数256条。",
        { [TOTAL]: 417, [WEBSITE]: 128, [WECHAT]: 33, [OTHER]: 256 },
      ],
      ["借助门户网站公开信息143条，借助微信公众号、微博公开信息61条。", { [WEBSITE]: 143 }],
      ["全年主动公开政府信息500条，其中通过微信和微博公开信息87条。", { [TOTAL]: 500 }],
      ["全年主动公开政府信息500条，网站、微信公众号分别公开信息321条、179条。", { [TOTAL]: 500 }],
      ["主动公开政府信息共计一百二十条。", { [TOTAL]: 120 }],
      ["全年共主动公开政府信息1,203条。", { [TOTAL]: 1203 }],
      ["主动公开政府信息数为120条。", { [TOTAL]: 120 }],
      ["全年主动公开120条。", { [TOTAL]: 120 }],
      ["二〇二二年，我局公开政府信息十二条。", { [TOTAL]: 12 }],
      ["全年主动公开信息数为306条，其中规范性文件3件。", { [TOTAL]: 306 }],
      [
        "政府网站公开政府信息216条；政务微博公开政府信息22条；其他方式公开政府信息数12条。",
        { [WEBSITE]: 216, [WEIBO]: 22, [OTHER]: 12 },
      ],
      [
        "2022年，共主动公开政府信息306条。其中，网站公开216条，新媒体公开90条。",
        { [TOTAL]: 306, [WEBSITE]: 216, [MEDIA]: 90 },
      ],
      ["通过政府网站、微信、微博、抖音等渠道发布信息共306条次。", { [TOTAL]: 306 }],
      ["主动公开政府信息306条（其中网站216条、微信90条）。", { [TOTAL]: 306, [WEBSITE]: 216, [WECHAT]: 90 }],
      ["产生政府信息212条，其中主动公开150条，依申请公开39条，不予公开23条。", { [TOTAL]: 150 }],
      ["2022年1月至12月，共公开政府信息306条。", { [TOTAL]: 306 }],
      ["公开信息１２０条。", { [TOTAL]: 120 }],
      [
        "主动回应社会关切，通过门户网站公开信息210条，通过微信公众号、今日头条等新媒体公开信息90条。",
        { [WEBSITE]: 210, [MEDIA]: 90 },
      ],
      ["通过政务新媒体微信公众号发布信息54条。", { [WECHAT]: 54 }],
      [
        "主动公开信息总计238条，其中信息公开平台发布159条，微信公众号“示例水务”发布79条。",
        { [TOTAL]: 238, [WEBSITE]: 159, [WECHAT]: 79 },
      ],
      ["市政务网发布信息107条。", { [WEBSITE]: 107 }],
      ["主动公开政府信息381条，其中通过门户网站公开76条，通过执法公示平台公开305条。", { [TOTAL]: 381, [WEBSITE]: 76 }],
      ["政府信息公开120条。", { [TOTAL]: 120 }],
      ["主动公开政府信息的数量为120条。", { [TOTAL]: 120 }],
      ["加强门户网站建设，全年主动公开政府信息306条。", { [TOTAL]: 306 }],
      ["依托市政府门户网站，全年主动公开政府信息306条。", { [WEBSITE]: 306 }],
    ],
  ],
  [
    "items that are no total",
    [
      ["在“政策文件”栏目35条。", NOTHING],
      ["“政策文件”栏目 35条，“工作动态”栏目120条。", NOTHING],
      ["在政策文件栏目公开信息35条。", NOTHING],
      ["通过“乡村振兴”专栏发布信息20条。", NOTHING],
      ["公开政府信息近百条。", NOTHING],
      ["公开政府信息百余条。", NOTHING],
      ["公开政府信息一百余条。", NOTHING],
      ["公开政府信息300条以上。", NOTHING],
      ["月均公开信息20条。", NOTHING],
      ["平均每月公开政府信息20条。", NOTHING],
      ["公开政府信息较上年增加20条。", NOTHING],
      ["比上年多公开政府信息20条。", NOTHING],
      ["新增公开信息20条。", NOTHING],
      ["2022年上半年公开政府信息120条。", NOTHING],
      ["一季度公开政府信息30条，二季度公开政府信息40条。", NOTHING],
      ["2022年6月公开政府信息30条。", NOTHING],
      ["公开行政许可信息120条。", NOTHING],
      ["公开财政预决算信息4条。", NOTHING],
      ["自查发现未及时公开信息12条，已全部整改。", NOTHING],
      ["对照2021年度第三方评估，公开政府信息120条不规范。", NOTHING],
      ["删除不规范信息30条，撤销发布信息8条。", NOTHING],
      ["向市政府网站报送信息200条。", NOTHING],
      ["制发公文120件，其中主动公开80件，依申请公开20件，不予公开20件。", NOTHING],
      ["各科室每月公开信息不少于10条。", NOTHING],
      ["下一步，将公开政府信息300条。", NOTHING],
      ["全年制作政府信息306件，主动公开率100%。", NOTHING],
      ["主动公开信息中，政策法规类4条，业务工作类10条，信息公开30条。", NOTHING],
      ["政策文件3条、办事指南74条、其他政府信息公开84条。", NOTHING],
      ["通过官方网站发布政务类信息34条，概况类信息150条。", NOTHING],
      ["通过审计信息专栏公开信息20条。", NOTHING],
      ["通过执法公示平台公开信息380条。", NOTHING],
      ["转载上级信息60条。", NOTHING],
      ["政策解读信息公开12条。", NOTHING],
      ["依申请公开信息5条。", NOTHING],
      ["回应公众留言20条。", NOTHING],
      ["2023年计划公开政府信息500条。", NOTHING],
      ["力争全年公开政府信息500条。", NOTHING],
      ["网站访问量30000条。", NOTHING],
    ],
  ],
  [
    "times",
    [
      ["截至2022年12月31日，公开政府信息120条。", { [TOTAL]: 120 }],
      ["截至2022年12月底，我局公开政府信息120条。", { [TOTAL]: 120 }],
      ["截止2022年底，公开政府信息120条。", { [TOTAL]: 120 }],
      ["截至年底，公开政府信息120条。", { [TOTAL]: 120 }],
      ["截至12月31日，公开政府信息120条。", { [TOTAL]: 120 }],
      ["截至2022年12月31日，累计公开政府信息120条。", { [TOTAL]: 120 }],
      ["我局累计公开政府信息120条。", { [TOTAL]: 120 }],
      ["2022年，我局累计公开政府信息120条。", { [TOTAL]: 120 }],
      ["2022年，我局认真落实条例。累计公开政府信息120条。", { [TOTAL]: 120 }],
      ["截至2021年12月31日，公开政府信息120条。", NOTHING],
      ["截至目前，累计公开政府信息120条。", NOTHING],
      ["截至2022年9月，公开政府信息120条。", NOTHING],
      ["自2015年以来，累计公开政府信息9000条。", NOTHING],
      ["网站开通以来，截至2022年12月31日累计公开信息9000条。", NOTHING],
      ["累计公开政府信息9000条。", NOTHING],
      ["近三年公开政府信息900条。", NOTHING],
      ["“十三五”期间公开政府信息900条。", NOTHING],
      ["上年公开政府信息300条。", NOTHING],
      ["去年收到政府信息公开申请3件。", NOTHING],
      ["收到政府信息公开申请同比增加3件。", NOTHING],
      ["收到政府信息公开申请较去年增加3件。", NOTHING],
      ["收到政府信息公开申请9件，较2021年的6件增加3件。", { [RECEIVED]: 9 }],
      ["2021年收到申请8件，2022年收到政府信息公开申请9件。", { [RECEIVED]: 9 }],
      ["2023年，预计收到政府信息公开申请20件。", NOTHING],
      ["本年度收到政府信息公开申请9件。", { [RECEIVED]: 9 }],
      ["自2022年1月1日至12月31日，收到政府信息公开申请9件。", { [RECEIVED]: 9 }],
    ],
  ],
  [
    "figures beside others of the same kind",
    [
      ["上年度收到政府信息公开申请20件，本年度收到政府信息公开申请30件，增加10件。", { [RECEIVED]: 30 }],
      ["去年采购9项，金额429.1万元。", NOTHING],
      ["去年，我局收到申请20件，公开政府信息120条。", NOTHING],
      ["与去年相比，收到政府信息公开申请30件有所增加。", { [RECEIVED]: 30 }],
      ["与2021年相比，多收到政府信息公开申请10件。", NOTHING],
      ["网站共有存量公开政府信息12000条。", NOTHING],
      ["按要求应公开政府信息200条，实际公开150条。", NOTHING],
      ["主动公开政府信息150条，占应公开信息的100%。", { [TOTAL]: 150 }],
      ["门户网站发布动态信息80条、公告公示20条、政策文件5条。", NOTHING],
      ["向媒体推送信息30条，刊发20条。", NOTHING],
      ["向社会公开政府信息30条。", { [TOTAL]: 30 }],
      ["召开新闻发布会2次，发布信息6条。", NOTHING],
      ["“双公示”公开信息200条。", NOTHING],
      ["市级以上媒体刊发信息45条。", NOTHING],
      ["主动公开信息中，通过网站公开占70%，通过新媒体公开占30%。", NOTHING],
      ["单笔采购最高金额20万元。", NOTHING],
      ["政府网站2个，共发布信息800条。", { [WEBSITE]: 800 }],
      ["开设政务新媒体3个，发布信息200条。", { [MEDIA]: 200 }],
      ["收到关于土地征收的政府信息公开申请12件。", NOTHING],
      ["收到关于政府信息公开的申请12件。", { [RECEIVED]: 12 }],
      ["收到同一申请人政府信息公开申请12件。", NOTHING],
      ["收到省厅转办的政府信息公开申请3件。", NOTHING],
      ["收到要求补正的政府信息公开申请3件。", NOTHING],
      ["收到要求公开政府信息的申请3件。", { [RECEIVED]: 3 }],
      ["因政府信息公开行政复议4件，上年结转1件，本年新收3件。", { [RECONSIDERATION]: 4 }],
      ["涉及本机关的行政诉讼案件15件，其中信息公开类2件。", NOTHING],
      [
        "答复申请中部分公开2件、不予公开3件，分别占6.67%、10%。",
        { [outcome("partlyGranted")]: 2, [outcome("refused")]: 3 },
      ],
      ["宣布失效规范性文件2件、废止1件。", NOTHING],
      ["废止规范性文件2件。", { [REPEALED]: 2 }],
    ],
  ],
  [
    "other bodies",
    [
      ["全市公开政府信息80000条。", NOTHING],
      ["全国共收到政府信息公开申请80000件。", NOTHING],
      ["下属单位公开政府信息120条。", NOTHING],
      ["各镇街公开政府信息120条。", NOTHING],
      ["各镇收到政府信息公开申请12件。", NOTHING],
      ["市教育局收到政府信息公开申请12件。", NOTHING],
      ["省政府办公厅共收到政府信息公开申请1730件。", NOTHING],
      ["全系统公开政府信息120条。", NOTHING],
      ["青山镇收到政府信息公开申请12件。", NOTHING],
      ["按照全市政务公开工作部署，全年公开政府信息120条。", { [TOTAL]: 120 }],
      ["根据工作要求主动公开政府信息120条。", { [TOTAL]: 120 }],
      ["要求各科室公开信息120条。", NOTHING],
      ["督促局属单位公开政府信息80条。", NOTHING],
      ["代市政府答复政府信息公开申请8件。", NOTHING],
      ["在市政府指导下公开政府信息120条。", { [TOTAL]: 120 }],
      ["应当公开政府信息120条。", NOTHING],
      ["区水务局收到政府信息公开申请12件。", { [RECEIVED]: 12 }],
      ["我局收到政府信息公开申请12件。", { [RECEIVED]: 12 }],
    ],
  ],
  [
    "applications",
    [
      ["收到政府信息公开申请四件。", { [RECEIVED]: 4 }],
      ["共收到政府信息公开申请一百二十件。", { [RECEIVED]: 120 }],
      ["收到依申请公开4件。", { [RECEIVED]: 4 }],
      ["收到依申请4件，已全部办结。", { [RECEIVED]: 4 }],
      ["年内新收到依申请公开政府信息14件，另有上年结转申请2件。", { [RECEIVED]: 14, [CARRIED_IN]: 2 }],
      ["新收政府信息公开申请10件，上年结转2件。", { [RECEIVED]: 10, [CARRIED_IN]: 2 }],
      ["受理政府信息公开申请10件。", { [RECEIVED]: 10 }],
      ["共受理依申请公开10件。", { [RECEIVED]: 10 }],
      ["（二）依申请公开情况。全年受理10件，办结10件。", { [RECEIVED]: 10, [ENDED]: 10 }],
      ["依申请公开方面，共受理10件，已办结9件。", { [RECEIVED]: 10, [ENDED]: 9 }],
      ["政府信息公开申请共收到10件。", { [RECEIVED]: 10 }],
      ["（二）依申请公开情况\n全年共收到申请10件，均已按时答复。", { [RECEIVED]: 10 }],
      ["全年收到公民、法人和其他组织提出的政府信息公开申请10件。", { [RECEIVED]: 10 }],
      ["接收政府信息公开申请10件。", { [RECEIVED]: 10 }],
      ["收到10件政府信息公开申请，办结9件。", { [RECEIVED]: 10, [ENDED]: 9 }],
      ["局机关一共办理公开政府信息申请37件。", { [ENDED]: 37 }],
      ["共办结依申请公开37件。", { [ENDED]: 37 }],
      ["结转下年度继续办理2件。", { [CARRIED_OUT]: 2 }],
      ["结转下一年度2件。", { [CARRIED_OUT]: 2 }],
      ["收到政府信息公开申请0件。", { [RECEIVED]: 0 }],
      ["收到政府信息公开申请为零。", { [RECEIVED]: 0 }],
      ["未收到政府信息公开申请。", { [RECEIVED]: 0 }],
      ["2022年，我局未收到依申请公开。", { [RECEIVED]: 0 }],
      ["全年没有收到公民、法人和其他组织的政府信息公开申请。", { [RECEIVED]: 0 }],
      ["本年度无政府信息公开申请。", { [RECEIVED]: 0 }],
      ["未收到要求公开政府信息的申请。", { [RECEIVED]: 0 }],
      ["收到政府信息公开申请10件，其中自然人申请8件，法人申请2件。", { [RECEIVED]: 10 }],
      ["收到政府信息公开申请10件，其中网上申请8件。", { [RECEIVED]: 10 }],
      ["收到政府信息公开申请十余件。", NOTHING],
      ["收到政府信息公开申请约10件。", NOTHING],
      [
        "年内一共收到政府信息公开申请12件（上年结转1件），已办结12件，结转下年度1件。",
        { [RECEIVED]: 12, [CARRIED_IN]: 1, [ENDED]: 12, [CARRIED_OUT]: 1 },
      ],
      ["本年度新收政府信息公开申请数量12件。", { [RECEIVED]: 12 }],
      ["共收到信息公开申请12件，已答复12件，答复率100%。", { [RECEIVED]: 12, [ENDED]: 12 }],
      ["2022年本机关收到3宗依申请公开。", { [RECEIVED]: 3 }],
      ["本单位未收到依申请公开信息。", { [RECEIVED]: 0 }],
      ["无依申请公开事项。", { [RECEIVED]: 0 }],
      ["通过政府网站收到政府信息公开申请5件，通过信函收到3件。", NOTHING],
      ["网上受理政府信息公开申请5件。", NOTHING],
      ["2022年3月，收到政府信息公开申请1件。", NOTHING],
      ["截至2022年11月30日，收到政府信息公开申请5件。", NOTHING],
      ["收到不予受理的政府信息公开申请3件。", NOTHING],
      ["依申请公开10件。", NOTHING],
      ["未接到任何形式的信息公开申请。", { [RECEIVED]: 0 }],
      ["没有接到群众主动要求公开政府信息的申请。", { [RECEIVED]: 0 }],
      ["未收到依申请公开请求。", { [RECEIVED]: 0 }],
      ["未收到依申请公开件.", { [RECEIVED]: 0 }],
      [
        "共接到依申请公开18件，上年结转1件。年内共办结16件，无结转下年度继续办理。",
        { [RECEIVED]: 18, [CARRIED_IN]: 1, [ENDED]: 16, [CARRIED_OUT]: 0 },
      ],
      ["全年共收到并按时办结16件政府信息公开申请。", { [RECEIVED]: 16 }],
      ["收到低保申请10件。", NOTHING],
      ["受理困难救助申请10件。", NOTHING],
      ["受理12345热线工单120件，办结118件。", NOTHING],
      ["受理群众来信12件。", NOTHING],
      ["收到行政许可申请80件，办结80件。", NOTHING],
      ["未收到书面申请。", NOTHING],
      ["未收到行政许可申请。", NOTHING],
      ["去年未收到政府信息公开申请。", NOTHING],
      ["2021年，我局未收到关于信息公开的投诉。", NOTHING],
      ["各镇未收到政府信息公开申请。", NOTHING],
      ["如未收到政府信息公开申请，应如实填报。", NOTHING],
      ["部分单位未收到政府信息公开申请。", NOTHING],
      ["未发生逾期答复政府信息公开申请的情况。", NOTHING],
      ["无法提供政府信息公开申请表。", NOTHING],
    ],
  ],
  [
    "outcomes",
    [
      [
        "办结申请514件，予以公开509件，部分公开5件。",
        { [ENDED]: 514, [outcome("granted")]: 509, [outcome("partlyGranted")]: 5 },
      ],
      [
        "（二）依申请公开情况。予以公开509件，部分公开5件。",
        { [outcome("granted")]: 509, [outcome("partlyGranted")]: 5 },
      ],
      ["答复申请10件，不予公开率为10%。", { [ENDED]: 10, [outcome("refused.share")]: 1000 }],
      ["答复申请中，予以公开率达51.85%。", { [outcome("granted.share")]: 5185 }],
      ["答复申请中不予公开4件，占百分之十四。", { [outcome("refused")]: 4, [outcome("refused.share")]: 1400 }],
      ["答复申请中予以公开（含部分公开）14件。", { [outcome("granted")]: 14 }],
      [
        "答复申请10件，其他处理1件，不予处理两件。",
        { [ENDED]: 10, [outcome("otherwise")]: 1, [outcome("notProcessed")]: 2 },
      ],
      ["答复申请10件，其中无法提供三件。", { [ENDED]: 10, [outcome("unavailable")]: 3 }],
      [
        "全部办结公开政府信息申请10件，其中：予以公开3件、部分公开2件、不予公开1件。",
        { [ENDED]: 10, [outcome("granted")]: 3, [outcome("partlyGranted")]: 2, [outcome("refused")]: 1 },
      ],
      ["答复申请5件，予以公开和部分公开5件。", { [ENDED]: 5, [outcome("granted")]: 5 }],
      ["本年不予公开的信息数为23条。", NOTHING],
      ["主动公开率100%。", NOTHING],
      ["按时答复率100%。", NOTHING],
      ["上年部分公开5件申请。", NOTHING],
    ],
  ],
  [
    "cases",
    [
      ["行政复议、行政诉讼各1件。", { [RECONSIDERATION]: 1, [LITIGATION]: 1 }],
      ["复议、诉讼各两件。", { [RECONSIDERATION]: 2, [LITIGATION]: 2 }],
      ["因政府信息公开被申请行政复议、提起行政诉讼各1件。", { [RECONSIDERATION]: 1, [LITIGATION]: 1 }],
      ["行政复议、行政诉讼均为0件。", { [RECONSIDERATION]: 0, [LITIGATION]: 0 }],
      ["行政复议、行政诉讼均为零。", { [RECONSIDERATION]: 0, [LITIGATION]: 0 }],
      ["行政复议、行政诉讼分别为2件和3件。", { [RECONSIDERATION]: 2, [LITIGATION]: 3 }],
      ["行政复议0件，行政诉讼0件。", { [RECONSIDERATION]: 0, [LITIGATION]: 0 }],
      ["未发生行政复议、行政诉讼。", { [RECONSIDERATION]: 0, [LITIGATION]: 0 }],
      ["2022年，我局未发生因政府信息公开引起的行政复议和行政诉讼案件。", { [RECONSIDERATION]: 0, [LITIGATION]: 0 }],
      ["全年没有因政府信息公开被申请行政复议、被提起行政诉讼的情况。", { [RECONSIDERATION]: 0, [LITIGATION]: 0 }],
      ["本年度无行政复议、行政诉讼案件。", { [RECONSIDERATION]: 0, [LITIGATION]: 0 }],
      ["行政复议、行政诉讼均未发生。", { [RECONSIDERATION]: 0, [LITIGATION]: 0 }],
      ["未收到行政复议申请。", { [RECONSIDERATION]: 0 }],
      ["未发生政府信息公开类行政诉讼。", { [LITIGATION]: 0 }],
      ["未发生举报、投诉、行政复议及行政诉讼。", { [RECONSIDERATION]: 0, [LITIGATION]: 0 }],
      ["因政府信息公开被申请行政复议案件两件。", { [RECONSIDERATION]: 2 }],
      ["政府信息公开方面发生2件行政复议。", { [RECONSIDERATION]: 2 }],
      ["本章未涉及行政复议、行政诉讼的内容。", NOTHING],
      ["未发生行政复议、行政诉讼败诉案件。", NOTHING],
      ["未发生行政复议被纠正的情况。", NOTHING],
      ["2021年未发生行政复议、行政诉讼。", NOTHING],
      ["上年未发生行政复议、行政诉讼。", NOTHING],
      ["各镇街未发生行政复议、行政诉讼。", NOTHING],
      ["各镇政府未发生行政复议、行政诉讼。", NOTHING],
      ["部分街道办事处未发生行政复议、行政诉讼。", NOTHING],
      ["未收到针对政府信息公开的申请。", { [RECEIVED]: 0 }],
      ["全市未发生行政复议、行政诉讼。", NOTHING],
      ["自开展工作以来未发生行政复议、行政诉讼。", NOTHING],
      ["行政复议、行政诉讼3件。", NOTHING],
      ["行政复议和行政诉讼案件数均为0。", { [RECONSIDERATION]: 0, [LITIGATION]: 0 }],
      ["因政府信息公开引起的行政复议、行政诉讼和申诉情况均未发生。", { [RECONSIDERATION]: 0, [LITIGATION]: 0 }],
      ["行政复议案件2件，其中维持1件，纠正1件；行政诉讼案件3件。", { [RECONSIDERATION]: 2, [LITIGATION]: 3 }],
      ["作为被告的行政诉讼案件3件，均与信息公开无关。", NOTHING],
      ["未收到与信息公开有关的举报和投诉。", NOTHING],
      ["上年度未审结的行政诉讼案件1件。", NOTHING],
      ["没有发生针对本单位有关政府信息公开事务的行政复议案、行政诉讼案。", { [RECONSIDERATION]: 0, [LITIGATION]: 0 }],
      ["未发生因政府信息公开申请引起的行政复议和行政诉讼。", { [RECONSIDERATION]: 0, [LITIGATION]: 0 }],
      [
        "未发生有关政府信息公开工作的举报、投诉、行政复议或提起行政诉讼等情况。",
        { [RECONSIDERATION]: 0, [LITIGATION]: 0 },
      ],
      ["未出现因答复不当引起的行政复议。", NOTHING],
      ["行政复议维持1件。", NOTHING],
      ["全年办理行政复议案件300件。", NOTHING],
      ["行政诉讼胜诉2件。", NOTHING],
      ["尽量避免发生行政复议、行政诉讼。", NOTHING],
    ],
  ],
  [
    "documents",
    [
      ["制定规范性文件四件。", { [MADE]: 4 }],
      ["本年制发行政规范性文件4件，废止行政规范性文件1件。", { [MADE]: 4, [REPEALED]: 1 }],
      ["行政规范性文件制发件数4件、废止件数1件、现行有效件数20件。", { [MADE]: 4, [REPEALED]: 1, [IN_FORCE]: 20 }],
      ["截至2022年底，现行有效规范性文件20件。", { [IN_FORCE]: 20 }],
      ["未制定规范性文件。", { [MADE]: 0 }],
      ["没有出台行政规范性文件。", { [MADE]: 0 }],
      ["根据第二十条制定规范性文件4件。", { [MADE]: 4 }],
      ["没有制定规章和规范性文件。", { [MADE]: 0 }],
      ["发布解读材料十二件。", { interpretations: 12 }],
      ["对规范性文件进行清理，继续有效20件，失效2件、废止4件。", NOTHING],
      ["清理规范性文件30件，修改规范性文件2件。", NOTHING],
      ["计划制定规范性文件4件。", NOTHING],
      ["上年制定规范性文件4件。", NOTHING],
      ["备案审查规范性文件4件。", NOTHING],
      ["转发上级规范性文件4件。", NOTHING],
    ],
  ],
  [
    "procurement and powers",
    [
      [
        "政府集中采购项目两项，采购总金额四百二十万元。",
        { "procurement.projects": 2, "procurement.amount": 420_000_000 },
      ],
      ["采购总金额为86.75万元。", { "procurement.amount": 86_750_000 }],
      ["采购预算为86.75万元。", NOTHING],
      ["年内网上公示行政许可64条、行政处罚19条。", NOTHING],
      ["全年作出行政处罚35件。", NOTHING],
    ],
  ],
])("%s", (_, rows) => {
  test.each(rows)("%s", (text, expected) => {
    expect(stated(text)).toEqual(expected);
  });
});

test("a bureau's name is no order", () => {
  expect(stated("市应急管理局公开政府信息120条。", "示例市应急管理局")).toEqual({ [TOTAL]: 120 });
});

describe("two numbers", () => {
  const read = (text: string) =>
    readNarrative([], streamOf(textDocument(text)), { year: 2022, department: "示例市水务局" });

  test("that the same words name are a contradiction", () => {
    const { remarks } = read("全年主动公开政府信息306条。年度内主动公开政府信息307条。");
    expect(remarks).toMatchObject([{ code: "CONTRADICTION", cells: [TOTAL] }]);
  });

  test.each(["全年发布信息306条。全年主动公开政府信息120条。", "政府公报公开信息3条，其他方式公开信息12条。"])(
    "that other words name are none: %s",
    (text) => {
      const { statements, remarks } = read(text);
      expect([statements.map(({ path }) => path), remarks]).toEqual([[null, null], []]);
    },
  );

  test("of two years contradict nothing", () => {
    const { remarks } = read("2021年收到政府信息公开申请8件。2022年收到政府信息公开申请9件。");
    expect(remarks).toEqual([]);
  });

  test("of an earlier year alone are most likely an old text", () => {
    const { statements, remarks } = read("2021年度，水务局共受理公开政府信息的申请14件。");
    expect([statements, remarks.map(({ code }) => code)]).toEqual([[], ["CONTRADICTION"]]);
  });
});

describe("a town's report", () => {
  test.each<readonly [string, Stated]>([
    ["全镇累计公开政府信息120条。", { [TOTAL]: 120 }],
    ["2022年，全镇累计主动公开政府信息120条。", { [TOTAL]: 120 }],
    ["截至2022年12月31日，全镇累计公开政府信息120条。", { [TOTAL]: 120 }],
    [
      "我镇共公开政府信息120条，通过镇小首页公开100条，其他方式公开20条。",
      { [TOTAL]: 120, [WEBSITE]: 100, [OTHER]: 20 },
    ],
    ["全镇未收到政府信息公开申请。", { [RECEIVED]: 0 }],
    ["全县公开政府信息12000条。", NOTHING],
    ["全镇12个村公开信息120条。", NOTHING],
    ["县政府门户网站公开我镇信息231条。", NOTHING],
    ["各村公开信息120条。", NOTHING],
  ])("%s", (text, expected) => {
    expect(stated(text, "示例县青山镇人民政府")).toEqual(expected);
  });
});

describe("a city's report", () => {
  test.each<readonly [string, Stated]>([
    ["全市公开政府信息8000条。", { [TOTAL]: 8000 }],
    ["全市各部门共收到政府信息公开申请300件。", { [RECEIVED]: 300 }],
    ["全省收到政府信息公开申请30000件。", NOTHING],
    ["全市通过政府网站公开政府信息80000条，其中市政府门户网站公开12000条。", { [WEBSITE]: 80_000 }],
    ["全市一共受理政府信息公开申请740件，市政府本级收到政府信息公开申请95件。", { [RECEIVED]: 740 }],
    ["主动公开本级政府信息120条。", NOTHING],
    ["县级收到政府信息公开申请445件，市级收到政府信息公开申请295件。", NOTHING],
    ["各县区公开政府信息12000条。", NOTHING],
    ["全国公开政府信息80000条。", NOTHING],
    ["市水务局收到政府信息公开申请12件。", NOTHING],
  ])("%s", (text, expected) => {
    expect(stated(text, "示例市人民政府")).toEqual(expected);
  });
});

test.each([
  ["2022年，我局未发生行政复议、行政诉讼。", "未发生"],
  ["我局2022年行政复议、行政诉讼均未发生。", "均未发生"],
])("the place of what is denied is the word that denies it: %s", (text, raw) => {
  const { statements } = readNarrative([], streamOf(textDocument(text)), { year: 2022, department: "示例市水务局" });
  expect(statements.map((one) => [one.raw, text.slice(one.start, one.end)])).toEqual([
    [raw, raw],
    [raw, raw],
  ]);
});
