import { bodyOfName, DepartmentKind, namesOfBody } from "../../form/body";

/**
 * Whether a text looks like the name of a body that reports: Chinese characters, an ending of such names, and no words
 * of sentences or page navigation. `odd` if only the ending is unknown. Null for any other text.
 */
export function likenessOf(name: string): "sure" | "odd" | null {
  if (
    !SHAPE.test(name.replace(COMPANY, "$1$2")) ||
    /\d年/.test(name) ||
    NO_PART.test(name) ||
    GENERAL.test(name) ||
    KIND_ALONE.test(name) ||
    NOBODY.test(name)
  )
    return null;
  if (ENDING.test(name)) return "sure";
  return namesPlace(name) ? "odd" : null;
}

/** Whether a text certainly has the form of a body's name. */
export function isBodyName(name: string): boolean {
  return likenessOf(name) === "sure";
}

/** Whether a text contains words of page navigation, documents or sentences, which are never in a name. */
export function hasForeignWords(text: string): boolean {
  return NO_PART.test(text);
}

/** Whether a name contains the place of the body: 示例市水务局 does, 水务局 and 市水务局 do not. */
export function namesPlace(name: string): boolean {
  return OF_COUNTRY.test(name) || (PLACE.test(name.replace(NO_PLACE, "")) && !isAbrupt(name));
}

/**
 * Whether a name begins with the body's field of work or with the bare rank of its place. More of the name may then be
 * before it.
 */
export function isAbrupt(name: string): boolean {
  if (bodyOfName(name).kind === DepartmentKind.TOWNSHIP && name.length > 2) return RANK.test(name);
  return ABRUPT.test(name);
}

/** Whether a text is only the name of a jurisdiction: 示例市, 示例市青禾区. */
export function isJurisdiction(name: string): boolean {
  return JURISDICTION.test(name) && isBodyName(name);
}

/**
 * Whether two names mean the same body: equal names, a jurisdiction and its government, or a name and its short form.
 */
export function areOneBody(one: string, other: string): boolean {
  const names = namesOfBody(bareName(one));
  if (names.includes(bareName(other))) return true;
  if ([one, other].some((name) => bodyOfName(bareName(name)).kind !== DepartmentKind.BUREAU)) return false;
  const [short, long] = [one, other].map(shortForm).sort((a, b) => a.length - b.length) as [string, string];
  return short.length >= 3 && short.at(-1) === long.at(-1) && isSubsequence(short, long);
}

/**
 * Whether a body publishes for others: a government office, an information centre. Its name may be beside any title.
 */
export function publishesForOthers(name: string): boolean {
  return PUBLISHER.test(name);
}

/**
 * The bureau to which an office belongs: 示例市水务局办公室 signs and publishes for the bureau. Any other name is
 * returned unchanged.
 */
export function bureauOfOffice(name: string): string {
  return name.replace(/(?<=[局厅]|(?<!行)署|公司)(?:综合)?办公室$/, "");
}

const SHAPE = /^[\u3400-\u9fff][\u3400-\u9fff\d]{1,31}$/;

/** 示例水务(集团)有限公司: brackets inside the name of a company. */
const COMPANY = /\(([\u3400-\u9fff]{2,6})\)([\u3400-\u9fff]{0,12}(?:公司|集团))$/;

/** The ministries. Their names end like the names of many parts of bodies. */
const MINISTRY =
  "^(?:外交|国防|教育|科学技术|工业和信息化|公安|民政|司法|财政|人力资源和社会保障|自然资源|生态环境|住房和城乡建设|交通运输|水利|农业农村|商务|文化和旅游|退役军人事务|应急管理)部$";

/** 某局 in a blank form; and two bodies of one place in one name, where it is unknown which one reports. */
const NOBODY =
  /某|^([\u3400-\u9fff]{2,5}[省市县区州盟旗])[\u3400-\u9fff]*(?:局|委|委员会|厅|政府|办公室)\1[\u3400-\u9fff]/;

const ENDINGS = [
  "局|委|委员会|办|办公室|办公厅|厅|院|署|中心|政府|管委会|联合会|联社|联合社|工会|妇联|残联|文联|科协|侨联|协会|学会|总会|基金会",
  "总队|支队|大队|中队|(?:调查|执法)队|兵团|站|处|所|公司|集团|银行|支行|分行|海关|法院|检察院|医院|学院|大学|中学|小学|学校|党校|幼儿园|馆|台|政协|人大|报社",
  "监狱|指挥部|宣传部|组织部|统战部|工作部|武装部|领导小组|林场|农场|供销社|居委会|村委会|村|合作社|红十字会|商会",
  "省|市|县|区|州|盟|旗|乡|镇|街道|办事处|苏木",
].join("|");
const ENDING = new RegExp(`${MINISTRY}|(?:${ENDINGS})$`);
/** Only the kind of a body, which may be the rest of a name that a line break cut. */
const KIND_ALONE = new RegExp(`^(?:${ENDINGS})$`);

/** Words of navigation, documents and sentences. */
const NO_PART = new RegExp(
  [
    "首页|主页|位置|当前|您|正文|返回|打印|关闭|字体|字号|分享|下载|附件|来源|索引|标题|名称|栏目|导航|菜单|登录|注册(?!会计)|搜索|检索",
    "更多|通知|公告|公示|要闻|专题|专栏|互动|网站|网页|版权|主办(?!事)|承办|备案|地址|电话|邮编|浏览|点击|次数|日期|时间|动态|概况|走进|信箱|之窗|互动|网上|办事服务",
    "年报|报告|目录|指南|条例|依据|依照|根据|按照|遵照|现将|公布|发布|编制(?!委|办)|编写|撰写|如下|统计期限|勾稽",
    "我[局委办厅院市县区镇乡省]|本[局委办厅院部]|本(?:机关|单位|级|年|市|县|区(?!域))|全[省市县区镇乡]|各[级县市区部乡镇单]|汇总|情况|以及|及其|(?<![高初中])等|的|了|是|上年|年度",
    "工作(?!委|办|领导|中心|站|组|局|队|部|处|室)|公开(?!办|工作|处|科|领导|中心|室)|申请|上一篇|下一篇|相关|链接|推荐|热点|阅读|解读",
    "认真|落实|贯彻|严格|积极|通过|完善|加强|推进|推动|开展|围绕|坚持|组织实施|共收到|第[一二三四五六七八九十]{1,3}[条项章节款部]",
  ].join("|"),
);

/** Ranks and kinds of places and bodies, without a name. */
const GENERAL =
  /^(?:中华人民共和国|(?!矿).区|自?治[州县区旗]|(?:经济技术|高新技术|综合)?(?:开发|高新|新|示范|实验|保税)区|[省市县区州盟旗乡镇局委办厅院部处]{1,2}|城市|地区|社区|园区|小区|辖区|城区|乡镇|城镇|街道|乡镇街道|[\u3400-\u9fff][局委办厅署]|区县|县区|市县|县市区|市直|省直|政府|人民政府|委员会|办公室|办公厅|中心|管委会|分局|总局|单位|部门|(?:[局委厅]|员会|公室|民政府).*|院办公室|(?:市|县|区|省)?政府(?:部门|办公室)?)$/;

const PLACE =
  /^[\u3400-\u9fff]+[省市县区州盟旗镇乡岛]|街道|^[\u3400-\u9fff]{2,4}(?:海关|海事局|大学)$|^(?:国家|中国|全国|中华|国务院|北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|长江|黄河|珠江|淮河|太湖)/;
/** Bodies of the whole country. Their names need no place. */
const OF_COUNTRY = new RegExp(`${MINISTRY}|^海关总署$`);
/** Words that contain the character of a place but name none. */
const NO_PLACE = /城[市乡镇](?=管|建|规|综|和|住|更|生|居)|乡村|社区|地区(?!行)|园区|区域/g;

const JURISDICTION = /[省市县区州盟旗乡镇]$/;

const WORK = [
  "水务|水利|水库|水文|教育|教体|科学|科技|技术|工业|信息|经济|经信|工信|公安|民政|司法|财政|金融|人力|社会|保障|人社|自然|资源|国土|规划",
  "生态|环境|环保|住房|住建|城乡|城市|建设|交通|运输|农业|农村|农林|林业|园林|畜牧|渔业|海洋|商务|商业|文化|文旅|广电|广播|旅游|体育",
  "卫生|健康|卫健|退役|军人|事务|应急|安全|审计|国有|资产|国资|市场|监督|监管|管理|统计|医疗|医保|发展|发改|改革|信访|机关|行政|审批",
  "政务|大数据|数据|综合|执法|城管|税务|气象|地震|消防|救援|档案|民族|宗教|侨务|外事|残疾|妇女|供销|烟草|邮政|粮食|物资|储备|能源|电力",
  "药品|食品|质量|知识产权|招商|投资|口岸|港口|扶贫|乡村|移民|人防|人民|公共|办公|委员|政府|服务|促进",
  "(?:经济技术|高新技术|综合)?(?:开发|高新|新|示范|实验|保税)区",
].join("|");
/** Possible endings of a zone's kind after a line break: 术开发区, 胜区. */
const ZONE_ENDS = "经济技术开发区 高新技术产业开发区 风景名胜区 综合保税区 旅游度假区 农业示范区 工业园区 综合实验区"
  .split(" ")
  .flatMap((kind) => Array.from({ length: kind.length - 2 }, (_, cut) => kind.slice(cut + 1)))
  .join("|");
const ABRUPT = new RegExp(
  `^(?:${ZONE_ENDS})|^[省市县区州盟旗乡镇]?(?:${WORK})|^[和与及、]|^自?治[州县区旗]|^[省市县区州盟旗](?![\\u3400-\\u9fff]?[市县区])`,
);

/** The bare rank of a place before a town's name. 市北街道 is a name. */
const RANK = /^[省市县区州盟旗](?![东西南北中前桥府庄])/;

const PUBLISHER =
  /(?:政府|管委会|管理委员会|工委|党政)(?:综合)?办(?:公[室厅])?$|政务(?:服务|公开|信息)|大数据|数据局|信息(?:中心|办)|融媒体/;

/** A name in which the short form of a government is written in full: 示例市政府 becomes 示例市人民政府. */
function bareName(name: string): string {
  return name.replace(/(?<=[省市县区州盟旗乡镇])政府$/, "人民政府").replace(/(?<=街道)办事处$/, "");
}

function shortForm(name: string): string {
  return name
    .replace(/委员会/g, "委")
    .replace(/办公室/g, "办")
    .replace(/人民政府/g, "政府");
}

/** Whether the characters of one text occur in the other, in the same order. */
export function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}
