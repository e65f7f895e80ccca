import { serve } from "../../src/command/serve";
import { Teller } from "../../src/command/teller";
import { Language } from "../../src/message/message";
import { settingsFrom } from "../../src/settings";
import { freePort } from "../support/port";
import { World } from "../support/world";

test("a service that fails once it listens ends, and says why", async () => {
  const world = await World.open();
  const port = await freePort();
  const settings = settingsFrom({ HOST: "127.0.0.1", PORT: String(port), LOG_LEVEL: "silent" });
  jest.spyOn(world.store, "write").mockRejectedValue(new Error("The disk is full."));
  await expect(serve(world.store, settings, new Teller(Language.EN))).rejects.toThrow("The disk is full.");
  await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  jest.restoreAllMocks();
  await world.close();
});
