import { createConnection } from "mysql2/promise";
import { chromium, launchBrowser } from "../support/browser";
import { freshDatabase, mariadb } from "../support/mariadb";
import { describeWith } from "../support/requirement";

describeWith(mariadb)("the throwaway server", () => {
  it("answers, keeps Chinese text, and gives an empty database each time", async () => {
    const [first, second] = [await freshDatabase(), await freshDatabase()];
    expect(first).not.toBe(second);
    const connection = await createConnection({ uri: first });
    try {
      await connection.query("CREATE TABLE body (name VARCHAR(20))");
      await connection.query("INSERT INTO body VALUES (?)", ["丽水市𠮷"]);
      expect(await connection.query("SELECT name FROM body")).toMatchObject([
        [{ name: "丽水市𠮷" }],
        expect.anything(),
      ]);
      await connection.changeUser({ database: new URL(second).pathname.slice(1) });
      expect(await connection.query("SHOW TABLES")).toMatchObject([[], expect.anything()]);
    } finally {
      await connection.end();
    }
  });
});

describeWith(chromium)("the browser", () => {
  it("shows a page", async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.setContent("<h1>公开</h1>");
      expect(await page.innerText("h1")).toBe("公开");
    } finally {
      await browser.close();
    }
  });
});
