import { loadSample } from "../../src/command/sample";
import { Teller } from "../../src/command/teller";
import { copyOfFilled } from "./databaseFile";
import type { Lent } from "./lent";

/** A database file with the made-up city. */
export function sampleFile(): Promise<Lent> {
  return copyOfFilled("sample", async (store) => {
    const said = jest.spyOn(console, "log").mockImplementation(() => undefined);
    await loadSample(store, new Teller());
    said.mockRestore();
  });
}
