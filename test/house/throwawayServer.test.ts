import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { announceServer, freshDatabase, mariadb } from "../support/mariadb";
import { startThrowawayServer } from "../support/throwawayServer";

// Each test changes the environment, which Jest copies for each file of tests.
const SERVER = "DISCLOSURE_GRAPH_TEST_SERVER";

describe("a throwaway server that does not start", () => {
  const folder = mkdtempSync(join(tmpdir(), "disclosure-programs-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ["is named with its reason", `echo "[ERROR] Can't start server: the disk is full" >&2`, /the disk is full$/],
    ["is named all the same where it says nothing", "true", /ended without a word/],
  ])("%s", async (_, ending, reason) => {
    program("mariadbd", `case "$*" in *--version*) echo "mariadbd MariaDB"; exit 0;; esac; ${ending}; exit 1`);
    program("mariadb-install-db", "exit 0");
    process.env.PATH = `${folder}${delimiter}${process.env.PATH}`;
    await expect(startThrowawayServer()).rejects.toThrow(reason);
    await expect(startThrowawayServer()).rejects.toThrow(/^\/.*mariadbd does not start: /);
  });

  function program(name: string, script: string): void {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
});

describe("the server of a run", () => {
  it("is missing for the reason announced, in place of one announced before", async () => {
    announceServer({ url: "mysql://a:b@127.0.0.1:1" });
    announceServer({ missing: "mariadbd does not start: the disk is full" });
    expect(mariadb.missing).toBe("mariadbd does not start: the disk is full");
    await expect(freshDatabase()).rejects.toThrow("the disk is full");
  });

  it("is there once it is announced, in place of a reason announced before", () => {
    announceServer({ missing: "No mariadbd" });
    announceServer({ url: "mysql://a:b@127.0.0.1:1" });
    expect(mariadb.missing).toBeNull();
  });

  it("is missing, and no other server of the machine is asked, where none was announced", async () => {
    announceServer({ missing: "" });
    delete process.env[`${SERVER}_MISSING`];
    expect(mariadb.missing).toMatch(/npm test/);
    await expect(freshDatabase()).rejects.toThrow(/npm test/);
  });
});
