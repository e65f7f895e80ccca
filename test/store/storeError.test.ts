import { isDatabaseAway } from "../../src/store/storeError";

describe("a database is away", () => {
  test.each([
    ["where nobody listens", { code: "ECONNREFUSED" }],
    ["where its host has no address", { code: "ENOTFOUND" }],
    ["where the connection is lost", { code: "PROTOCOL_CONNECTION_LOST", fatal: true }],
    ["where a connection ended before its statement, for which the driver has no code", { fatal: true }],
    ["where it has no connection left", { code: "ER_CON_COUNT_ERROR" }],
    ["where a node has left its cluster", { code: "ER_UNKNOWN_COM_ERROR" }],
    ["where its disk fails", { code: "SQLITE_IOERR_READ" }],
    ["where its file cannot be opened", { code: "SQLITE_CANTOPEN" }],
  ])("%s", (_, error) => {
    expect(isDatabaseAway(error)).toBe(true);
    expect(isDatabaseAway({ message: "QueryFailedError", driverError: error })).toBe(true);
  });

  test.each([
    ["where a statement is wrong", { code: "ER_PARSE_ERROR", fatal: false }],
    ["where a statement took too long", { code: "ER_STATEMENT_TIMEOUT" }],
    ["where a table is missing", { code: "SQLITE_ERROR" }],
    ["where the code is at fault", new TypeError("x is undefined")],
    ["where there is no error", null],
    ["where there is none at all", undefined],
  ])("not %s", (_, error) => expect(isDatabaseAway(error)).toBe(false));
});
