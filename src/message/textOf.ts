import { IntlMessageFormat } from "intl-messageformat";
import { figureShown } from "../form/shown";
import type { Term } from "../form/term";
import type { WholeUnit } from "../form/unit";
import { conceptName } from "./conceptName";
import {
  type ConceptValue,
  type FigureValue,
  Language,
  type Message,
  type PhraseValue,
  type PlaceValue,
  said,
  type Value,
} from "./message";
import { phraseInChinese } from "./phrases";
import { printedName } from "./printedName";
import { type MessageCode, TEXTS } from "./texts";

/** The text of a message in a language: one or more whole sentences, or a phrase if the message is a part of another. */
export function textOf({ code, values }: Message, language: Language): string {
  const shown = Object.entries(values).map(([name, value]) => [name, valueIn(value, language)] as const);
  return String(formatOf(code, language).format(Object.fromEntries(shown)));
}

/** A message as text for the database. */
export function storedMessage(message: Message): string {
  return JSON.stringify(message);
}

/** A message from the database. What an older version stored as a sentence stays that sentence in both languages. */
export function messageFrom(stored: string): Message {
  try {
    const message = JSON.parse(stored) as Message;
    if (message.code in TEXTS) return message;
  } catch {
    // An older version stored a sentence.
  }
  return said("AS_STORED", { sentence: stored });
}

const formats = new Map<string, IntlMessageFormat>();

function formatOf(code: MessageCode, language: Language): IntlMessageFormat {
  const key = `${language} ${code}`;
  const known = formats.get(key);
  if (known) return known;
  const text = TEXTS[code][language === Language.ZH ? "zh" : "en"];
  const format = new IntlMessageFormat(text, LOCALES[language], undefined, { ignoreTag: true });
  formats.set(key, format);
  return format;
}

const LOCALES: Readonly<Record<Language, string>> = { ZH: "zh-CN", EN: "en" };

/** A value as text; a number stays a number, because plurals depend on it. */
function valueIn(value: Value, language: Language): string | number {
  if (typeof value === "string" || typeof value === "number") return value;
  if (isList(value)) return value.map((one) => valueIn(one, language)).join(separatorOf(value, language));
  if ("code" in value) return textOf(value, language);
  if ("figure" in value) return figureIn(value, language);
  const term = termOf(value);
  return language === Language.ZH ? term.zh : term.en;
}

/** Parts that contain lists themselves are set apart more clearly. */
function separatorOf(list: readonly Value[], language: Language): string {
  const nested = list.some((one) => typeof one === "object" && "code" in one && Object.values(one.values).some(isList));
  return nested ? NESTED_LIST[language] : LIST[language];
}

const LIST: Readonly<Record<Language, string>> = { ZH: "、", EN: ", " };
const NESTED_LIST: Readonly<Record<Language, string>> = { ZH: "；", EN: "; " };

function termOf(value: Term | PlaceValue | ConceptValue | PhraseValue): Term {
  if ("phrase" in value) return { zh: phraseInChinese(value.phrase), en: value.phrase };
  if ("place" in value) return printedName(value);
  return "concept" in value ? conceptName(value.concept) : value;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function figureIn({ figure, unit }: FigureValue, language: Language): string {
  return `${figureShown(BigInt(figure), unit)}${UNITS[unit][language]}`;
}

/** Chinese official sentences have no blank between a figure and its unit. */
const UNITS: Readonly<Record<WholeUnit, Readonly<Record<Language, string>>>> = {
  count: { ZH: "", EN: "" },
  fen: { ZH: "元", EN: " yuan" },
  percent: { ZH: "%", EN: " %" },
};
