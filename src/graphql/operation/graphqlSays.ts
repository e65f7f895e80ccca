import type { Message, Value } from "../../message/message";
import { TEXTS } from "../../message/texts";
import type { GRAPHQL_TEXTS } from "../../message/texts/graphql";

type SaidByGraphql = keyof typeof GRAPHQL_TEXTS;

/**
 * A message of graphql-js as data, so that it has a Chinese text, too: its messages have no codes, and are recognised by
 * the English texts of `src/message/texts/graphql.ts`. A message that none of them fits is returned unchanged.
 * Call it with short messages only.
 */
export function recognised(message: string): Message | string {
  for (const { code, pattern } of PATTERNS) {
    const found = pattern.exec(message);
    if (!found) continue;
    const values = Object.entries(found.groups ?? {}).map(([name, value]): [string, Value] => [
      name,
      name === REASON ? recognised(value) : value,
    ]);
    return { code, values: Object.fromEntries(values) };
  }
  return message;
}

/** The value that is a message of graphql-js itself. */
const REASON = "reason";

/** In this order: of two that fit a message, the first says more. */
const CODES: readonly SaidByGraphql[] = [
  "SYNTAX_EXPECTED",
  "SYNTAX_UNEXPECTED",
  "SYNTAX_STRING_OPEN",
  "SYNTAX_ESCAPE",
  "SYNTAX_NUMBER",
  "FIELD_UNKNOWN",
  "SUBFIELDS_MISSING",
  "SUBFIELDS_NONE",
  "SUBFIELDS_OF_A_VALUE",
  "FIELDS_CONFLICT",
  "SUBFIELDS_CONFLICT",
  "FIELDS_DIFFER",
  "ARGUMENTS_DIFFER",
  "TYPES_DIFFER",
  "ARGUMENT_UNKNOWN",
  "ARGUMENT_MISSING",
  "ARGUMENT_TWICE",
  "DIRECTIVE_UNKNOWN",
  "DIRECTIVE_MISPLACED",
  "DIRECTIVE_TWICE",
  "DIRECTIVE_ARGUMENT_UNKNOWN",
  "DIRECTIVE_ARGUMENT_MISSING",
  "INTROSPECTION_TOO_DEEP",
  "FRAGMENT_UNKNOWN",
  "FRAGMENT_UNUSED",
  "FRAGMENT_TWICE",
  "FRAGMENT_IN_ITSELF",
  "FRAGMENT_IN_ITSELF_BY_OTHERS",
  "FRAGMENT_ON_A_VALUE",
  "INLINE_FRAGMENT_ON_A_VALUE",
  "FRAGMENT_NEVER_FITS",
  "INLINE_FRAGMENT_NEVER_FITS",
  "TYPE_UNKNOWN",
  "OPERATION_NOT_ALONE",
  "OPERATION_TWICE",
  "OPERATION_UNKNOWN",
  "OPERATION_UNNAMED",
  "DEFINITION_FOREIGN",
  "VARIABLE_UNDEFINED",
  "VARIABLE_UNDEFINED_BY",
  "VARIABLE_UNUSED",
  "VARIABLE_UNUSED_IN",
  "VARIABLE_TWICE",
  "VARIABLE_OF_AN_OUTPUT",
  "VARIABLE_MISPLACED",
  "VARIABLE_MISSING",
  "VARIABLE_NULL",
  "VARIABLE_PART_UNFITTING",
  "VARIABLE_UNFITTING",
  "INPUT_FIELD_MISSING",
  "INPUT_FIELD_UNKNOWN",
  "INPUT_FIELD_TWICE",
  "VALUE_UNFITTING_BECAUSE",
  "VALUE_UNFITTING",
  "NULL_UNFITTING",
  "OBJECT_EXPECTED",
  "TYPE_EXPECTED",
  "TYPE_EXPECTED_BECAUSE",
  "ENUM_VALUE_UNKNOWN",
  "ENUM_VALUE_NO_NAME",
  "ENUM_VALUE_NO_STRING",
  "INT_EXPECTED",
  "INT_BEYOND",
  "STRING_EXPECTED",
  "BOOLEAN_EXPECTED",
  "ID_EXPECTED",
  "ID_UNFITTING",
];

/** A text as GraphQL quotes it, whatever is in it. */
const QUOTED = String.raw`"(?:\\.|[^"\\])*"`;

const PATTERNS = CODES.map((code) => ({ code, pattern: patternOf(TEXTS[code].en) }));

/** The expression for texts that a template makes. */
function patternOf(template: string): RegExp {
  const source = template.split(/(\{\w+\})/).map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return name === "value" ? `(?<value>${QUOTED}|.+?)` : `(?<${name}>.+?)`;
  });
  return new RegExp(`^${source.join("")}$`, "s");
}
