import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { Store } from "../../src/store/store";
import { reportText } from "../support/composed";
import { freshDatabase, mariadb } from "../support/mariadb";
import { asIfOlder } from "../support/olderReading";
import { Program } from "../support/program";
import { describeWith } from "../support/requirement";
import { sampleFile } from "../support/sampleFile";

let program: Program;
beforeEach(() => {
  program = new Program();
});
afterEach(() => program.remove());

function file(name: string, text: string | Buffer): string {
  const path = join(program.folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
  return path;
}

async function zipOf(files: Readonly<Record<string, string>>, password?: string): Promise<Buffer> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...(password && { password }) });
  for (const [name, text] of Object.entries(files)) await writer.add(name, new TextReader(text));
  return Buffer.from(await writer.close());
}

/** An archive with another name for its file, which is not marked as UTF-8, as older programs write it. */
function withNames(archive: Buffer, name: Buffer, other: Buffer): Buffer {
  const [local, central] = [archive.indexOf(Buffer.from("PK\x03\x04")), archive.indexOf(Buffer.from("PK\x01\x02"))];
  const header = (start: number, place: number, size: number) => {
    const copy = Buffer.from(archive.subarray(start, start + size));
    copy.writeUInt16LE(copy.readUInt16LE(place) & ~0x0800, place);
    copy.writeUInt16LE(other.length, place + 20);
    return copy;
  };
  const end = archive.indexOf(Buffer.from("PK\x05\x06"));
  const tail = Buffer.from(archive.subarray(end));
  const shorter = name.length - other.length;
  tail.writeUInt32LE(tail.readUInt32LE(12) - shorter, 12);
  tail.writeUInt32LE(tail.readUInt32LE(16) - shorter, 16);
  return Buffer.concat([
    header(local, 6, 30),
    other,
    archive.subarray(local + 30 + name.length, central),
    header(central, 8, 46),
    other,
    archive.subarray(central + 46 + name.length, end),
    tail,
  ]);
}

describe("the language", () => {
  test.each([
    ["as LANG says", { LANG: "zh_CN.UTF-8" }, []],
    ["as LC_ALL says, whatever LANG is", { LC_ALL: "zh_TW", LANG: "en_US.UTF-8" }, []],
    ["as --language says, whatever LC_ALL is", { LC_ALL: "C" }, ["--language", "zh"]],
    ["as --language= says", {}, ["--language=zh"]],
  ])("is Chinese %s", (_, environment, words) => {
    const chinese = program.with(environment);
    const path = file("k.txt", reportText("甲市科学技术局", 2020, { "applications.received.total": "5" }));
    const { out } = chinese.run("import", path, "--publish", ...words);
    expect(out).toMatch(
      /k\.txt：新存，甲市科学技术局2020年第1版（2019年格式；错误\d+项、警告\d+项、提示\d+项），已发布。/,
    );
    expect(chinese.run("read", join(program.folder, "none.txt"), ...words).err).toMatch(
      /没有文件或文件夹.*请检查路径。\n$/,
    );
    const { findings } = JSON.parse(chinese.run("read", "--json", path, ...words).out);
    expect(findings[0]).toMatchObject({ code: "SUM_BROKEN", message: expect.stringMatching(/^表三.*请对照原文核对/) });
    expect(chinese.run("import", "--help", ...words).out).toMatch(/^用法：.*读取、检查并存储报告.*选项：/s);
  });

  test.each([
    ["where nothing says", {}, []],
    ["where the locale is of another language", { LANG: "de_DE.UTF-8" }, []],
    ["as --language says", { LANG: "zh_CN.UTF-8" }, ["--language", "en"]],
  ])("is English %s", (_, environment, words) => {
    const english = program.with(environment);
    expect(english.run("migrate", ...words).out).toMatch(/^Migrated /);
    expect(english.run("--help", ...words).out).toMatch(/^Usage: .*Options:.*Commands:/s);
  });

  test("that there is not is refused", () => {
    expect(program.run("migrate", "--language", "de").err).toMatch(/Allowed choices are zh, en/);
  });
});

describe("read", () => {
  test("--json prints one object a line with every cell of the form, and nothing else", () => {
    const path = file(
      "k.txt",
      reportText("甲市科学技术局", 2020, { "procurement.amount": "429.1万", "licensing.itemsChange": "减33" }),
    );
    const { exit, out, err } = program.run("read", "--json", path, path);
    expect([exit, err]).toEqual([0, ""]);
    const [first, second] = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(second).toEqual(first);
    expect(first).toMatchObject({ file: path, department: { name: "甲市科学技术局" }, year: 2020, form: "FORM_2019" });
    expect(Object.keys(first.cells)).toHaveLength(198);
    expect(first.cells["procurement.amount"]).toMatchObject({ value: 429100000, status: "REPORTED", raw: "429.1万" });
    expect(first.cells["licensing.itemsChange"]).toMatchObject({ value: -33, raw: "减33" });
  });

  test("exits 1 where a report breaks an equation, and says which", () => {
    const path = file("k.txt", reportText("甲市科学技术局", 2020, { "applications.received.total": "5" }));
    const { exit, out } = program.run("read", path);
    expect(exit).toBe(1);
    expect(out).toMatch(/ERROR R1/);
    expect(out).toMatch(/ERROR R3/);
  });

  test("exits 2 where a file is no report", () => {
    expect(program.run("read", file("t.txt", "甲市科学技术局2020年政府信息公开工作年度报告\n")).exit).toBe(2);
    expect(program.run("read", file("empty.txt", "")).exit).toBe(2);
  });
});

describe("import", () => {
  test("says stored, unchanged, revised; the same bytes change nothing", () => {
    const path = file("k.txt", reportText("甲市科学技术局", 2020, { "rules.made": "4" }));
    expect(program.run("import", path, "--publish").out).toMatch(/stored, 甲市科学技术局 2020, revision 1 .*published/);
    expect(program.run("import", path, "--publish").out).toMatch(/unchanged, 甲市科学技术局 2020, revision 1/);
    file("k.txt", reportText("甲市科学技术局", 2020, { "rules.made": "5" }));
    expect(program.run("import", path).out).toMatch(/revised, 甲市科学技术局 2020, revision 2 .*draft/);
    expect(program.run("import", path, "--publish").out).toMatch(/published, .*revision 2/);
  });

  test("takes folders; one bad file stops nothing; totals stand at the end", () => {
    file("in/a.txt", reportText("甲市科学技术局", 2020));
    file("in/b.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]));
    file("in/deep/c.txt", reportText("甲市教育局", 2021));
    file("in/.hidden", "x");
    const { exit, out, err } = program.run("import", join(program.folder, "in"), "--publish");
    expect(exit).toBe(1);
    expect(out).toMatch(/2 stored, 1 refused/);
    expect(err).toMatch(/b\.txt: refused\. [^\n]+\n$/);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test("takes zip archives; a damaged or locked one is refused, and stops nothing", async () => {
    file("in/a.zip", await zipOf({ "一/甲.txt": reportText("甲市科学技术局", 2020), "__MACOSX/x": "x", ".y": "y" }));
    file("in/b.zip", "PK no archive");
    file("in/c.zip", await zipOf({ "乙.txt": reportText("甲市教育局", 2021) }, "secret"));
    file("in/d.txt", reportText("甲市公安局", 2021));
    symlinkSync("nowhere", join(program.folder, "in", "e.txt"));
    const { exit, out, err } = program.run("import", join(program.folder, "in"), "--publish");
    expect(exit).toBe(1);
    expect(out).toMatch(/a\.zip\/一\/甲\.txt: stored, 甲市科学技术局 2020/);
    expect(out).toMatch(/d\.txt: stored/);
    expect(out).toMatch(/2 stored, 3 refused\n/);
    expect(err).toMatch(/b\.zip: refused\. .*no readable zip archive/);
    expect(err).toMatch(/乙\.txt: refused\. .*password/);
    expect(err).toMatch(/e\.txt: refused\. There is no file/);
  });

  test("passes over what programs leave in folders and archives, and says what", async () => {
    file("in/a.docx", reportText("甲市科学技术局", 2020));
    for (const name of ["~$a.docx", ".~lock.a.odt#", "Thumbs.db", "desktop.ini", ".DS_Store", "list.json"])
      file(`in/${name}`, "x");
    file(
      "in/b.zip",
      await zipOf({ "__MACOSX/乙.txt": "x", "~$乙.doc": "x", "乙.txt": reportText("甲市教育局", 2021) }),
    );
    const { exit, out, err } = program.run("import", join(program.folder, "in"), "--publish");
    expect([exit, err]).toEqual([0, ""]);
    expect(out).toMatch(/2 stored\n8 passed over, [^\n]*\.\n$/);
    for (const name of ["~$a.docx", "Thumbs.db", "list.json", "b.zip/__MACOSX/乙.txt"])
      expect(out).toContain(`in/${name}`);
    const read = program.run("read", "--json", join(program.folder, "in"));
    expect(read.out.trim().split("\n")).toHaveLength(2);
    expect(read.err).toMatch(/^8 passed over/);
  });

  test("names in archives of Chinese programs are read as they are written", async () => {
    const name = "乙局.txt";
    const archive = await zipOf({ [name]: reportText("甲市教育局", 2021) });
    const gbk = Buffer.from([0xd2, 0xd2, 0xbe, 0xd6, 0x2e, 0x74, 0x78, 0x74]);
    file("in/b.zip", withNames(archive, Buffer.from(name), gbk));
    const { out } = program.run("import", join(program.folder, "in"), "--publish");
    expect(out).toMatch(/b\.zip\/乙局\.txt: stored, 甲市教育局 2021/);
  });

  test("stopped by Ctrl+C ends the file at hand; the same command goes on with the rest", async () => {
    for (let i = 0; i < 60; i++) file(`in/${i}.txt`, reportText(`甲市第${i}局`, 2020));
    const first = await program.interrupted(/stored/, "import", join(program.folder, "in"));
    expect(first.exit).toBe(130);
    const stored = first.out.match(/: stored,/g)?.length ?? 0;
    expect(stored).toBeGreaterThan(0);
    expect(stored).toBeLessThan(60);
    const { out } = program.run("import", join(program.folder, "in"));
    expect(out).toMatch(new RegExp(`${stored} unchanged`));
    expect(out).toMatch(new RegExp(`${60 - stored} stored`));
  });

  test("keeps a document that is no report, and exits 2", () => {
    const path = file("t.txt", "甲市科学技术局2020年政府信息公开工作年度报告\n");
    const first = program.run("import", path);
    expect([first.exit, first.out]).toEqual([2, expect.stringMatching(/kept as a document/)]);
    expect(program.run("import", path).out).toMatch(/unchanged/);
  });

  test("says of a report with a doubtful name, however often, that it is left a draft, and exits 2 until it is public", () => {
    const text = reportText("甲市科学技术局", 2020).replace("甲市科学技术局2020年", "2020年");
    const path = file("d.txt", `${text}\n甲市科学技术局\n2021年1月7日\n`);
    for (const _ of [1, 2]) {
      const { exit, out } = program.run("import", path, "--publish");
      expect([exit, out]).toEqual([2, expect.stringMatching(/stays a draft: .*--department/)]);
    }
    expect(program.run("import", path).exit).toBe(0);
    expect(program.run("import", path, "--publish", "--department", "甲市科学技术局").out).toMatch(/: published/);
    const { exit, out } = program.run("import", path, "--publish");
    expect([exit, out]).toEqual([0, expect.not.stringMatching(/draft/)]);
  });

  test("--department and --year win over the document", () => {
    const path = file("k.txt", reportText("甲市科学技术局", 2020));
    expect(program.run("import", path, "--department", "乙市科学技术局", "--year", "2019").out).toMatch(
      /乙市科学技术局 2019/,
    );
    expect(program.run("import", path, "--year", "20").err).toMatch(/four digits/);
    expect(program.run("import", path, "--year", "2099").err).toMatch(/must be from 2008 to/);
    expect(program.run("import", path, "--department", " ").err).toMatch(/must not be empty/);
    expect(program.run("import", path, "--department", "KJJ-33l").err).toMatch(/No department has the code KJJ-33l/);
    expect(program.run("import", path, "--author", "x".repeat(101)).err).toMatch(/at most 100/);
  });

  test("--published is the day of one report, is possible, and can be stated afterwards", () => {
    const text = reportText("甲市科学技术局", 2020).replace("\n", "\n发布日期：2021-02-30\n");
    const path = file("k.txt", text);
    const importing = (...words: string[]) => program.run("import", path, "--publish", ...words);
    expect(importing("--published", "2021-1-20").err).toMatch(/A day is written 2024-01-20/);
    expect(importing("--published", "2020-12-31").err).toMatch(/give a day from 2021-01-01 to/);
    expect(importing("--published", "2099-01-20").err).toMatch(/cannot have been published on 2099-01-20/);
    expect(importing(file("other.txt", "…"), "--published", "2021-01-20").err).toMatch(/one report, and these are 2/);
    expect(importing().out).toMatch(/0 errors, .*2 notices/);
    expect(importing("--published", "2021-01-20").out).toMatch(/dated, .*甲市科学技术局 2020, revision 1/);
    expect(importing("--published", "2021-01-20").out).toMatch(/unchanged/);
    expect(program.run("check", "--all").exit).toBe(0);
    const again = file("again.txt", `${text}\n`);
    expect(program.run("import", again, "--publish", "--published", "2021-01-20").out).toMatch(/revised, .*0 notices/);
  });

  test("says what a person should look at: a department it did not know, a contradiction, a document used twice", () => {
    const path = file("k.txt", reportText("甲市科学技术局", 2020));
    expect(program.run("import", path).out).toMatch(/was not known and is registered now/);
    const { out } = program.run("import", path, "--department", "甲市教育局");
    expect(out).toMatch(/stands for 甲市科学技术局 2020 too/);
  });

  test("a draft leaves the sample's report in view, and says how to go on", async () => {
    const { address, giveBack } = await sampleFile();
    const path = file("k.txt", reportText("示例市科学技术局", 2020));
    expect(program.with({ DATABASE_URL: address }).run("import", path).err).toMatch(/refused\. .*--publish/);
    await giveBack();
  });

  test("says in a database with the sample how to take it away", async () => {
    const { address, giveBack } = await sampleFile();
    const filled = program.with({ DATABASE_URL: address });
    expect(filled.run("sample").out).toMatch(/loaded already/);
    const path = file("k.txt", reportText("示例市科学技术局", 2020, { "rules.made": "4" }));
    const { out } = filled.run("import", path, "--publish");
    expect(out).toMatch(/stored, 示例市科学技术局 2020, revision 1/);
    expect(out).toMatch(/sample's report made way/);
    expect(out).toMatch(/sample --remove/);
    expect(filled.run("sample", "--remove").out).toMatch(/Took the sample away: 282 reports, 41 departments/);
    expect(filled.run("import", path, "--publish").out).toMatch(/unchanged/);
    await giveBack();
  });

  test("brings a new database to this version before it takes the sample away", () => {
    expect(program.run("sample", "--remove").out).toMatch(/Took the sample away: 0 reports, 0 departments/);
  });
});

describe("register", () => {
  test("gives departments their code, parent and former names; names the line of what cannot be", () => {
    program.run("import", file("k.txt", reportText("甲市科学技术局", 2020)), "--publish");
    const csv = "code,name,parent,formerNames\nC,甲市,,\nK,甲市科学技术局,C,甲市科委:2010-2015\n";
    expect(program.run("register", file("d.csv", `\uFEFF${csv}`)).out).toBe(
      "K 甲市科学技术局: code 甲市科学技术局 → K, parent - → C, formerNames - → 甲市科委:2010-2015\nRegistered 2 departments, changed 0, left 0 as they were.\n",
    );
    // 甲市 as Chinese Excel saves it, in GB18030.
    const gbk = Buffer.concat([Buffer.from("code,name\nC,"), Buffer.from([0xbc, 0xd7, 0xca, 0xd0]), Buffer.from("\n")]);
    expect(program.run("register", file("d.csv", gbk)).out).toBe(
      "Registered 0 departments, changed 0, left 1 as they were.\n",
    );
    expect(program.run("import", file("c.txt", reportText("甲市", 2020))).out).not.toMatch(/not known/);
    const { exit, err } = program.run("register", file("d.csv", "code,name,parnt\nA,甲,Z\n"));
    expect([exit, err]).toEqual([1, expect.stringMatching(/^Line 2.*parnt.*\n$/)]);
  });
});

describe("reread", () => {
  test("says cell by cell what today's reader reads otherwise; a dry run changes nothing", async () => {
    const path = file("k.txt", reportText("甲市科学技术局", 2020, { "rules.made": "4" }));
    program.run("import", path, "--publish");
    expect(program.run("reread").out).toMatch(/^Read 0 documents again by reader \d+: /);
    expect(program.run("reread", "--all").out).toMatch(/^Read 1 documents .* 0 changed \(0 cells\), 1 unchanged\.\n$/);
    const store = await Store.open(join(program.folder, "test.sqlite"));
    await asIfOlder(store, 7);
    await store.close();
    const dry = program.run("reread", "--dry-run");
    expect(dry.exit).toBe(0);
    expect(dry.out).toMatch(/甲市科学技术局 2020, revision 1: 1 figures differ\.\n {2}rules\.made: 7 → 4\n/);
    expect(dry.out).toMatch(/1 would change \(1 cells\)/);
    expect(program.run("reread", "--publish").out).toMatch(/revision 2: .*\n {2}rules\.made: 7 → 4\n.* 1 changed/);
    expect(program.run("reread").out).toMatch(/Read 0 documents/);
  });
});

describe("bad use is one clear sentence and a non-zero exit", () => {
  const oneSentence = ({ exit, err }: { exit: number | null; err: string }) => {
    expect(exit).not.toBe(0);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).not.toMatch(/\n\s+at /);
    return err;
  };

  test("a path that is not there", () => {
    expect(oneSentence(program.run("read", "nowhere.txt"))).toContain("nowhere.txt");
    expect(program.run("read", "nowhere.txt").exit).toBe(2);
    expect(oneSentence(program.run("import", "nowhere.txt"))).toContain("nowhere.txt");
  });

  test.each([
    ["foo://bar/x", /scheme/],
    ["mysql://root:secret@127.0.0.1:1/x", /^(?!.*secret)/],
  ])("a DATABASE_URL that cannot be: %s", (DATABASE_URL, reason) => {
    expect(oneSentence(program.with({ DATABASE_URL }).run("migrate"))).toMatch(reason);
  });

  test("a port that is taken, or none", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((ready) => other.once("listening", ready));
    const { port } = other.address() as AddressInfo;
    expect(oneSentence(program.with({ PORT: String(port) }).run("serve"))).toMatch(new RegExp(`Port ${port} .*in use`));
    other.close();
    expect(oneSentence(program.with({ PORT: "http" }).run("serve"))).toMatch(/PORT must be a whole number/);
  });
});

describeWith(mariadb)("on MariaDB", () => {
  test("a server's tables are a person's to change: import and serve ask for migrate", async () => {
    const remote = program.with({ DATABASE_URL: await freshDatabase() });
    const path = file("k.txt", reportText("甲市科学技术局", 2020));
    expect(remote.run("import", path).err).toMatch(/migrate/);
    expect(remote.run("migrate").out).toMatch(/Migrated .*Beginning/);
    expect(remote.run("migrate").out).toMatch(/up to date/);
    expect(remote.run("import", path, "--publish").out).toMatch(/stored/);
  });
});
