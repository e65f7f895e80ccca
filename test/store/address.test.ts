import { Store } from "../../src/store/store";
import { StoreError } from "../../src/store/storeError";

test.each([
  ["foo://bar/x", /scheme/],
  ["mysql://root@127.0.0.1:1/x", /No database server answers at mysql:\/\/127\.0\.0\.1:1\/x/],
  ["mysql://root:secret@127.0.0.1:1/x", /^(?!.*secret)/],
  ["mysql://root:p@ss@127.0.0.1:1/x", /^(?!.*ss@)/],
  ["mysql://root:p%zz@127.0.0.1:1/x", /write % as %25/],
  ["mysql://root@127.0.0.1/x?ssl=true", /not known here/],
  ["mysql://127.0.0.1", /names no database/],
  ["/", /is a folder/],
  ["/nowhere/at/all.sqlite", /folder/],
  [__filename, /is not a database/],
])("an address that cannot be is refused in one sentence: %s", async (address, reason) => {
  const refusal = await Store.open(address).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(StoreError);
  expect((refusal as StoreError).message).toMatch(reason);
  expect((refusal as StoreError).message).not.toContain("\n");
});
