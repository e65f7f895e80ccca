import type { NamedTable } from "../export/answer/namedTables";
import type { Fields } from "../export/answer/place";
import type { Question } from "../question/question";
import { addressWith } from "./addresses";
import { answerOf } from "./answer";
import type { Computed } from "./desk";
import { answeredAsJson } from "./graphqlRoute";
import type { ShownError } from "./refusal";
import { postOf, shownErrors, type TableMaker } from "./tableAnswer";

/**
 * Answers the question of a named table as JSON: the answer of GraphQL as `data`, and `about` it what its other files say.
 * An answer with errors is none, as in all other files.
 */
export async function namedAsJson(
  { apollo, api, service }: TableMaker,
  question: Question,
  asOfVersion: string | null,
  named: NamedTable,
  variables: Fields,
): Promise<Computed> {
  const readAt = new Date().toISOString();
  const computed = await answeredAsJson(apollo, question, postOf({ query: named.query, variables }), asOfVersion);
  const { answer, kept } = computed;
  if (kept === null) {
    const { errors = [] } = JSON.parse(answer.bytes.toString()) as { errors?: readonly ShownError[] };
    return errors.length > 0 ? shownErrors(errors) : computed;
  }
  const { name, title, parameters } = named;
  const defaults = parameters.flatMap((one) => (one.otherwise === undefined ? [] : [[one.name, one.otherwise]]));
  const about = {
    name,
    title,
    address: addressWith(named, variables),
    variables: { ...Object.fromEntries(defaults), ...variables },
    service,
    dataVersion: kept.version,
    readAt,
    units: unitsIn(api.listsIn(named, variables)),
  };
  // The answer is an object, and can be large: it gets one field more without being read.
  const begin = Buffer.from(`{"about":${JSON.stringify(about)},`);
  const value = answerOf(Buffer.concat([begin, answer.bytes.subarray(1)]), answer.type);
  return { ...computed, answer: value, kept: { ...kept, value } };
}

/** The units of all columns that have one, by list and place in it. */
function unitsIn(lists: ReturnType<TableMaker["api"]["listsIn"]>): object {
  const units = lists.map(({ list, columns }) => {
    const known = columns.flatMap(({ code, unit }) => (unit === null ? [] : [[code, unit] as const]));
    return [list, Object.fromEntries(known)] as const;
  });
  return Object.fromEntries(units.filter(([, known]) => Object.keys(known).length > 0));
}
