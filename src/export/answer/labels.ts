import type { GraphQLEnumValue } from "graphql";
import type { Term } from "../../form/term";
import { figureFieldAt, figurePathOf, measureName } from "./figureField";
import type { SelectedField } from "./selected";
import { unitTerm } from "./units";

/**
 * What a description of the schema says in each language: English comes first, then Chinese. A text in one language alone
 * is the same in both.
 */
export function termFrom(description: string): Term {
  const [, en, zh] = BOTH.exec(description) ?? [];
  return { zh: zh ?? description, en: en ?? description };
}

const BOTH = /^(.*[.)?!"”`])\s+((?:[\p{Script=Han}“（]|\d[\d.]*%?\p{Script=Han}|SDMX ).*)$/su;

/**
 * The name of a column or a table: the names of the fields that lead to it, without those that say nothing more. If nothing
 * is left, that of the last one.
 */
export function labelOf(fields: readonly SelectedField[]): Term {
  const last = fields.at(-1) as SelectedField;
  const terms = fields.flatMap((field, at) => termsOf(field, fields.slice(0, at), field !== last));
  const named = terms.length > 0 ? terms : [nameOf(last)];
  return {
    zh: joined(
      named.map(({ zh }) => zh),
      "·",
    ),
    en: joined(
      named.map(({ en }) => en),
      ", ",
    ),
  };
}

function termsOf(field: SelectedField, before: readonly SelectedField[], isGroup: boolean): readonly Term[] {
  const { indicator, of, applicant } = field.given;
  const path = figurePathOf([...before, field]);
  if (path !== undefined) {
    const figure = figureFieldAt(path);
    return figure ? [measureName(figure.indicator.code, figure.applicant)] : [];
  }
  if (typeof of === "string" && field.field === "measure") return [measureName(of, applicant)];
  const named = typeof indicator === "string" ? [measureName(indicator, applicant)] : [];
  // A value of a measure needs no second name; neither does a group that only holds others.
  const above = before.at(-1);
  if (field.field === "value" && above !== undefined) return named;
  if (NAMELESS.has(field.field) || (field.on === "Query" && isGroup)) return named;
  return [...named, nameOf(field)];
}

function nameOf({ description, field }: SelectedField): Term {
  return { zh: shortName(termFrom(description).zh), en: words(field) };
}

const NAMELESS: ReadonlySet<string> = new Set(["rates", "nodes", "edges", "node", "rows", "cells", "points"]);

/** What a code of the schema is called: of a measure its name, of any other the beginning of what the schema says of it. */
export function nameOfCode({ name, description }: GraphQLEnumValue, type: string): Term {
  if (type === "Measure" || type === "Indicator") return measureName(name, null);
  const unit = type === "Unit" ? unitTerm(name) : undefined;
  if (unit) return unit;
  return { zh: shortName(termFrom(description ?? name).zh), en: name.toLowerCase().replaceAll("_", " ") };
}

/** The name at the beginning of a description: 应报数, （一）予以公开. */
function shortName(description: string): string {
  const [name = description] = description.split(/(?<=.)[，；。：]|(?<=.)（/u);
  return name;
}

/** A field as words: `lowerQuartile` is "lower quartile". */
function words(field: string): string {
  return field.replace(/([a-z])([A-Z0-9])/g, "$1 $2").toLowerCase();
}

function joined(words: readonly string[], separator: string): string {
  return words.filter((word, at) => word !== "" && word !== words[at - 1]).join(separator);
}
