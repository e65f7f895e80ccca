import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { sightOf } from "../access/viewer";
import { type NamedTable, variablesFrom } from "../export/answer/namedTables";
import { TableError } from "../export/answer/tableError";
import { TABLE_FORMATS } from "../export/table/formats";
import { said } from "../message/message";
import { endingsAt, routeOf, valuesInPath } from "./addresses";
import { keyOf } from "./asked";
import type { Desk } from "./desk";
import { questionParametersIn, refuseWordsOfTables, wantedIn } from "./fileParameters";
import { askedBy, readBodiesAsBytes, searchOf, type TooLarge } from "./graphqlRoute";
import { namedAsJson } from "./jsonAnswer";
import { type FileAsked, type TableMaker, tableFileOf } from "./tableAnswer";
import { serveTablesPage } from "./tablesPage";

/** What tables are answered with. */
export interface TableDoors extends TableMaker {
  readonly desk: Desk;
  readonly named: ReadonlyMap<string, NamedTable>;
  readonly tooLarge: TooLarge;
}

/**
 * Serves the answers of /graphql as files of tables, at the same address with the ending of a format; and the named tables,
 * each at its address with an ending, with its variables as parts of the address and parameters.
 */
export function serveTables(app: FastifyInstance, doors: TableDoors): void {
  const { desk, named, tooLarge } = doors;
  void app.register(async (scope) => {
    readBodiesAsBytes(scope);
    desk.guard(scope);
    for (const format of TABLE_FORMATS)
      scope.route({
        method: ["GET", "HEAD", "POST"],
        url: `/graphql.${format.ending}`,
        handler: (request, reply) => {
          const asked = askedBy(request, tooLarge);
          const wanted = wantedIn(searchOf(request));
          return answerAsFile(doors, request, reply, { asked, format, named: null, wanted });
        },
      });
    for (const table of named.values())
      for (const ending of endingsAt(table.address))
        scope.get(`${routeOf(table.address)}.${ending}`, (request, reply) =>
          answerNamed(doors, request, reply, table, ending),
        );
    scope.get("/tables/:file", (request) => {
      const { file } = request.params as { readonly file: string };
      throw new TableError(said("TABLE_UNKNOWN", { name: file }));
    });
  });
  serveTablesPage(app, doors);
}

function answerNamed(
  doors: TableDoors,
  request: FastifyRequest,
  reply: FastifyReply,
  named: NamedTable,
  ending: string,
): Promise<FastifyReply> {
  const search = searchOf(request);
  const wanted = wantedIn(search);
  const given = parametersOf(named, request, search);
  const asked = { query: named.query, variables: variablesFrom(named, given, wanted.header) };
  const format = TABLE_FORMATS.find((one) => one.ending === ending);
  if (format) return answerAsFile(doors, request, reply, { asked, format, named, wanted });
  refuseWordsOfTables(
    search,
    TABLE_FORMATS.map((one) => one.ending),
  );
  const { desk } = doors;
  const key = JSON.stringify([keyOf(sightOf(request.viewer), asked), ending, named.name]);
  return desk.answer(request, reply, key, (question, version) =>
    namedAsJson(doors, question, version, named, asked.variables),
  );
}

/**
 * The parts of the path, and the parameters behind it. One that is given in both ways is given twice. Of a view, what only its
 * page needs is passed over, so that an ending can be put behind the address of any page.
 */
function parametersOf(
  { address, isView, parameters }: NamedTable,
  { params }: FastifyRequest,
  search: URLSearchParams,
): ReadonlyMap<string, readonly string[]> {
  const given = new Map(valuesInPath(address, params));
  const isShownOnly = (name: string) =>
    isView && OF_PAGES.has(name) && !parameters.some((parameter) => parameter.name === name);
  for (const [name, values] of questionParametersIn(search))
    if (!isShownOnly(name)) given.set(name, [...(given.get(name) ?? []), ...values]);
  return given;
}

/** Parameters that say how a page shows an answer, and nothing of the answer. */
const OF_PAGES: ReadonlySet<string> = new Set(["money", "sort", "pin", "cell", "source"]);

function answerAsFile(
  doors: TableDoors,
  request: FastifyRequest,
  reply: FastifyReply,
  file: FileAsked,
): Promise<FastifyReply> {
  const { asked, format, named, wanted } = file;
  const { desk } = doors;
  const key = keyOf(sightOf(request.viewer), asked);
  const keyOfFile = key && JSON.stringify([key, format.ending, named?.name, wanted.header, wanted.list]);
  return desk.answer(request, reply, keyOfFile, (question, version) => tableFileOf(doors, question, version, file));
}
