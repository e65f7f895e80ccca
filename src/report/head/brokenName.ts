import { bodyOfName, DepartmentKind } from "../../form/body";
import { areOneBody, isAbrupt, isBodyName, isJurisdiction, namesPlace, publishesForOthers } from "./bodyName";

/** A name at the beginning of a line, and the words at the end of the line above that may belong to it. */
export interface MaybeBroken {
  readonly upper: string;
  readonly name: string;
  /** Whether the line above begins something: there is nothing like a menu entry above it. */
  readonly begins: boolean;
  /** Returns whether the document contains a name elsewhere too. */
  readonly isKnown: (name: string) => boolean;
}

/** Whether a name continues the line above, where it was broken. Null if nothing shows it. */
export function goesOnAbove({ upper, name, begins, isKnown }: MaybeBroken): boolean | null {
  const longer = upper + name;
  const isPlace = isJurisdiction(upper);
  const broken = isAbrupt(name) || !namesPlace(name);
  const isWhole = namesPlace(name) || isAbrupt(name);
  if (upper === "" || !isBodyName(longer)) return false;
  if (PARENT.test(upper) && bodyOfName(name).kind === DepartmentKind.BUREAU) return true;
  if (BUREAU.test(upper) && isBodyName(upper) && BRANCH.test(name)) return true;
  if (isBodyName(upper) && !isPlace && isWhole) return isOfTwo(upper, name) ? null : false;
  if (isKnown(longer) && namesPlace(longer)) return true;
  if (isMenuEntry(upper) || WITHOUT_PLACE.test(name)) return false;
  // More of the name may be one line further up.
  if (!namesPlace(longer)) {
    if (broken || upper.length === 1 || isKnown(longer)) return true;
    // 市青|禾区水务局: no name begins with the rank of a place, so the name of the place is one line further up.
    if (!BARE_RANK.test(upper) || (isBodyName(upper) && !isPlace)) return false;
    return isPlace ? true : begins ? null : false;
  }
  if (isPlace && !broken) return isBelow(name, upper) ? begins || null : false;
  if (isPlace) return true;
  // 示例市河|东街道 and 示例市河东街道, in a document that also contains 东街道.
  if (!broken && isKnown(name) && !CUT_SHORT.test(upper)) return false;
  // 示|例市水务局. Menu entries have at least two characters and name no place.
  if (upper.length === 1) return true;
  if (SITE.test(upper)) return broken ? null : false;
  if (namesPlace(upper)) return broken || isWithinPlace(upper, name);
  if (broken) return begins ? true : null;
  return upper.length > SHORT ? false : null;
}

/**
 * Whether the place at the beginning of a name may be inside another place: 青禾区 may be in 示例市, but 示例市 may be
 * neither in 示例市 nor in 青禾区.
 */
function isBelow(name: string, place: string): boolean {
  const [own, , rank] = FIRST_PLACE.exec(name) ?? [];
  if (own === undefined || rank === undefined) return true;
  return !place.includes(own) && rankOf(rank) > rankOf(place.at(-1) as string);
}

/**
 * Whether the name of a place is broken between two lines, as in 示例市青|禾区水务局. Null if both lines may be
 * complete.
 */
function isWithinPlace(upper: string, name: string): boolean | null {
  const rest = upper.replace(/^.*[省市县区州盟旗]/, "");
  const [, stem = ""] = FIRST_PLACE.exec(name) ?? [];
  if (rest.length > 2 || rest.length + stem.length > LONGEST_PLACE) return false;
  return stem.length === 1 ? true : null;
}

const FIRST_PLACE = /^([\u3400-\u9fff]{1,5}?)([省市县区州盟旗镇乡]|街道)/;
const LONGEST_PLACE = 4;
const RANKS = ["省", "市州盟", "县区旗", "镇乡街道"];

function rankOf(rank: string): number {
  return RANKS.findIndex((ranks) => ranks.includes(rank));
}

/** Beginnings of names that have no place before them. */
const WITHOUT_PLACE = /^(?:国家|国务院|中国|中华|中共)/;
/** Endings of the names of websites. */
const SITE = /(?:网|网站|平台|门户|在线|之窗)$/;

/** Whether a line names another body, which may report together with the one below. */
export function isOfTwo(upper: string, name: string): boolean {
  if (PARENT.test(upper) || !isBodyName(upper) || bodyOfName(upper).kind !== DepartmentKind.BUREAU) return false;
  return namesPlace(upper) && namesPlace(name) && !publishesForOthers(upper) && !areOneBody(upper, name);
}

/** Bodies of the whole country, and party committees, with which the names of their branches begin. */
const PARENT =
  /^(?:中华人民共和国|国家税务总局|国家统计局|国家能源局|国家矿山安全监察局|国家粮食和物资储备局|国家金融监督管理总局|中国证券监督管理委员会|中国人民银行|中国民用航空局|国务院|(?:中共|中国共产党|共青团)[\u3400-\u9fff]+委(?:员会)?)$/;
const BUREAU = /[局队行]$/;
/** A branch that is named without its parent: 青禾分局, 交通警察支队. */
const BRANCH = /^[^局队行]{2,12}(?:分局|[总支大中]队|[分支]行)$/;

/** Whether a line is a menu entry of a website. */
export function isMenuEntry(text: string): boolean {
  return MENU.test(text);
}

/** A place, followed by less than a word of a name. */
const CUT_SHORT = /[省市县区州盟旗][\u3400-\u9fff]$/;
const BARE_RANK = /^[省市县区州盟旗]/;
const SHORT = 3;
const MENU =
  /^(?:图片|视频|新闻|政务|公开|服务|互动|简介|机构|政策|法规|领导|本站|站内|数据|回应|关切|新媒体|政府|部门|乡镇|街道|[\u3400-\u9fff]{2}(?:新闻|政务|服务|交流|之窗|开放|信访|简介))$/;
