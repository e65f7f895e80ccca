import { isAbrupt, isBodyName, isJurisdiction, namesPlace } from "./bodyName";

/** A name at the beginning of a line, and the words at the end of the line above that may belong to it. */
export interface MaybeBroken {
  readonly upper: string;
  readonly name: string;
  /** The line above begins something: nothing like an entry of a menu stands above it. */
  readonly begins: boolean;
  /** Whether the document has a name elsewhere, too. */
  readonly isKnown: (name: string) => boolean;
}

/** Whether a name goes on in the line above, broken off there; null where nothing tells. */
export function goesOnAbove({ upper, name, begins, isKnown }: MaybeBroken): boolean | null {
  const longer = upper + name;
  const isPlace = isJurisdiction(upper);
  const broken = isAbrupt(name) || !namesPlace(name);
  const isWhole = namesPlace(name) || isAbrupt(name);
  if (upper === "" || !isBodyName(longer) || (isBodyName(upper) && !isPlace && isWhole)) return false;
  if (isKnown(longer) && namesPlace(longer)) return true;
  if (MENU.test(upper)) return false;
  // More of it may stand one line further up.
  if (!namesPlace(longer)) return broken || upper.length === 1 || isKnown(longer);
  if (isPlace) return broken || begins;
  if (!broken && isKnown(name)) return false;
  // 示例市青|禾区水务局 and 示|例市水务局; entries of menus have two characters and more, and name no place.
  if (namesPlace(upper) || upper.length === 1) return true;
  if (broken) return begins ? true : null;
  return upper.length > SHORT ? false : null;
}

const SHORT = 3;
const MENU =
  /^(?:图片|视频|新闻|政务|公开|服务|互动|简介|机构|政策|法规|领导|本站|站内|数据|回应|关切|新媒体|政府|部门|乡镇|街道|[\u3400-\u9fff]{2}(?:新闻|政务|服务|交流|之窗|开放|信访|简介))$/;
