import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { freshDatabase, mariadb } from "../support/mariadb";
import { freePort } from "../support/port";
import { Program } from "../support/program";
import { describeWith } from "../support/requirement";
import { World } from "../support/world";

/** The sum of 2020 cannot be given exactly, while the reports behind that of 2019 are still being loaded. */
const QUERY = `{
  aggregate(where: { years: [2019, 2020] }, groupBy: [YEAR]) {
    figures { rules { made } }
    contributors(first: 1, indicator: RULES_MADE) { nodes { department { name } } }
  }
}`;

/** Lets a part fail that nothing waits for, as graphql-js leaves the earlier items of a list when a later one fails. */
const FAILS_ON_SIGNAL = `process.on("SIGUSR2", () => void Promise.reject(new Error("given up")))`;

describeWith(mariadb)("A part of an answer that fails", () => {
  test("leaves the other parts, and ends no server when it was given up", async () => {
    const address = await freshDatabase();
    const failing = `--import=data:text/javascript,${encodeURIComponent(FAILS_ON_SIGNAL)}`;
    const program = new Program({ DATABASE_URL: address, NODE_OPTIONS: failing });
    const world = await World.open(address);
    for (const department of ["甲市科技局", "乙市科技局"]) {
      await world.file(department, 2019, { values: { "rules.made": 7 } });
      await world.file(department, 2020, { values: { "rules.made": Number.MAX_SAFE_INTEGER } });
    }
    await world.close();
    const port = await freePort();
    const server = await program.serving(port);
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: QUERY }),
    });
    expect(await answer.json()).toMatchObject({
      data: { aggregate: [{ figures: { rules: { made: 14 } } }, { figures: { rules: { made: null } } }] },
      errors: [{ path: ["aggregate", 1, "figures", "rules", "made"], extensions: { code: "COUNT_TOO_LARGE" } }],
    });
    server.kill("SIGUSR2");
    await sleep(200);
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    server.kill("SIGTERM");
    await once(server, "close");
    program.remove();
  });
});
