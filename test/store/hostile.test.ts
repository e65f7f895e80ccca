import { createConnection } from "mysql2/promise";
import { PUBLIC } from "../../src/access/viewer";
import { importFile } from "../../src/change/ingest";
import { Question } from "../../src/question/question";
import { bodiesNamed } from "../../src/store/departments";
import { DepartmentName } from "../../src/store/entity/departmentName";
import { Document } from "../../src/store/entity/document";
import { Revision } from "../../src/store/entity/revision";
import { literal } from "../../src/store/literal";
import { verifyRollups } from "../../src/store/rollup/rebuild";
import { reportText } from "../support/composed";
import { migratedFile } from "../support/databaseFile";
import { findProgram } from "../support/programs";
import { readingOf } from "../support/reading";
import { describeWith, type Requirement } from "../support/requirement";
import { startThrowawayServer, type ThrowawayServer } from "../support/throwawayServer";
import { World } from "../support/world";

const ALL = { after: null, before: null, limit: 1000, fromEnd: false };
const LONG = "甲'\\".repeat(20_000);

/** Texts that mean something to a database, in some mode or character set. */
const HOSTILE: readonly string[] = [
  "x') > 0 OR 1=1)) -- ",
  "'",
  "''",
  '"',
  "`",
  "\\",
  "\\\\",
  "\\'",
  "\\') > 0 OR 1=1)) -- ",
  "\u00bf') > 0 OR 1=1)) -- ", // its last byte and a backslash are one character in GBK
  "\u00bf\\') > 0 OR 1=1)) # ",
  "縗'",
  "%",
  "_",
  "%%'",
  "甲_",
  "\0",
  "甲\0'",
  "\x1a",
  "\n'",
  "?",
  "??",
  ":name",
  "/*",
  "*/",
  "/*! OR 1=1 */",
  "--",
  "#",
  "; DROP TABLE department; --",
  "NULL",
  "0",
  "甲 ",
  "　甲",
  "😀",
  "😀'",
  "\ud800", // half a character
  "\ufffd",
  "",
  LONG,
];

/** Characters that no document has once it is read. */
const UNREAD = /[\0\ud800]/g;

/** The texts of the reports: the same, as they are read, with words around them. */
const TEXTS = [...HOSTILE.map((text, i) => `第${i}份：${text}。`.replace(UNREAD, "\ufffd")), "平常的一份，甲。"];

/** Names and lines as they may be registered: without blanks at their ends, control characters, and not too long. */
const NAMES = HOSTILE.map((text) => text.trim()).filter((text) => /^[^\p{Cc}\p{Cs}]{1,30}$/u.test(text));

const SETTINGS_OF_SERVER = [
  "--skip-character-set-client-handshake",
  "--character-set-server=gbk",
  "--group-concat-max-len=4",
  "--default-time-zone=+08:00",
  "--transaction-isolation=READ-UNCOMMITTED",
  "--max-sort-length=64",
];

const MODES = [
  "",
  "NO_BACKSLASH_ESCAPES",
  "ANSI_QUOTES,IGNORE_SPACE,HIGH_NOT_PRECEDENCE",
  "PIPES_AS_CONCAT,EMPTY_STRING_IS_NULL,PAD_CHAR_TO_FULL_LENGTH,NO_UNSIGNED_SUBTRACTION",
  "ORACLE,TRADITIONAL,NO_BACKSLASH_ESCAPES,SIMULTANEOUS_ASSIGNMENT",
];

const server: Requirement = {
  name: "MariaDB",
  get missing() {
    return findProgram("mariadbd") === null ? "No mariadbd on this machine: install mariadb-server." : null;
  },
};

describe("Hostile text on SQLite", () => hostileText(async () => World.on(await migratedFile())));

describeWith(server)("Hostile text on MariaDB", () => {
  let running: ThrowawayServer;
  beforeAll(async () => {
    running = await startThrowawayServer(null, SETTINGS_OF_SERVER);
  }, 60_000);
  afterAll(() => running.stop());

  describe.each(MODES.map((mode, i) => [mode, i] as const))("in the mode '%s'", (mode, i) => {
    hostileText(async () => {
      const connection = await createConnection({ uri: running.url });
      await connection.query(`CREATE DATABASE mode_${i} CHARACTER SET utf8mb4`);
      await connection.query(`SET GLOBAL sql_mode = '${mode}', sql_select_limit = 2, sql_safe_updates = 1`);
      await connection.query("SET GLOBAL autocommit = 0, sql_auto_is_null = 1");
      await connection.end();
      return World.open(`${running.url}/mode_${i}`);
    });
  });
});

/** What must hold on any database, whatever it is set to: everything is as a plain filter over the same rows says. */
function hostileText(open: () => Promise<World>): void {
  let world: World;
  beforeAll(async () => {
    world = await open();
    await world.register(
      { code: "C", name: "丙市" },
      ...NAMES.map((name, i) => ({ code: `${i}${name}`, name: `${name}第${i}局`, line: name, parent: "C" })),
    );
    await world.store.write(async (manager) => {
      for (const [i, text] of TEXTS.entries()) {
        const body = `${i % NAMES.length}${NAMES[i % NAMES.length]}`;
        const year = i < NAMES.length ? 2020 : 2019;
        const section = { number: null, heading: i % 2 ? text : "一", text: i % 2 ? "无" : text, start: 0, end: 1 };
        const reading = { ...readingOf(body, year, { "rules.made": 1 }), sections: [section] };
        await world.fileWithin(manager, body, year, { reading, text: `${i}`, findings: [FINDING] });
      }
    });
  }, 120_000);
  afterAll(() => world.close());

  async function asking<T>(work: (question: Question) => Promise<T>): Promise<T> {
    const question = new Question(world.store, PUBLIC);
    try {
      return await work(question);
    } finally {
      await question.close();
    }
  }

  test("only the reports that mention a text are found by it", async () => {
    for (const mentions of HOSTILE) {
      const count = TEXTS.filter((text) => text.includes(mentions)).length;
      const found = await asking(async (question) => [
        (await question.reports({ mentions }, null, [], ALL)).length,
        await question.countReports({ mentions }, null),
        (await question.findings({ mentions }, [], ALL)).length,
        await question.countFindings({ mentions, checks: ["R5"] }),
      ]);
      expect([mentions, found]).toEqual([mentions, [count, count, count, count]]);
    }
  });

  test("only the sections that contain every word of a search are found by it", async () => {
    for (const text of HOSTILE) {
      const words = text.split(/\s+/).filter((word) => word !== "");
      if (words.length === 0) continue;
      const count = TEXTS.filter((each) => words.every((word) => each.includes(word))).length;
      const found = await asking(async (question) => {
        const search = await question.search({ text, under: null, years: null }, null);
        return [(await search.sections(ALL)).length, await search.countSections()];
      });
      expect([text, found]).toEqual([text, [count, count]]);
    }
  });

  test("a search for a normative document finds nothing where none is named", async () => {
    for (const text of HOSTILE.filter((each) => each.trim() !== "")) {
      const found = await asking(async (question) => {
        const search = await question.search({ text, under: null, years: null }, null);
        return [(await search.titles(ALL)).length, await search.countTitles()];
      });
      expect([text, found]).toEqual([text, [0, 0]]);
    }
  });

  test("sums take the lines that are named, and no others", async () => {
    for (const given of HOSTILE) {
      const line = given.trim(); // blanks around a name say nothing
      const list = await asking((question) => question.departments({ lines: [given] }, null, []));
      expect([line, list.page(ALL).map(({ row }) => row.line)]).toEqual([line, NAMES.filter((name) => name === line)]);
      for (const where of [{ lines: [given] }, { lines: [given], under: "C" }, { lines: [given], parent: "C" }]) {
        const [sum] = await asking((question) =>
          question.aggregate({ where, groupBy: [], asOf: null, tallies: [], order: [], first: null }),
        );
        const reports = TEXTS.filter((_, i) => NAMES[i % NAMES.length] === line).length;
        expect([line, sum?.group.reports]).toEqual([line, reports]);
      }
    }
  });

  test("a body is found by its code and its names, and nothing else is", async () => {
    for (const name of [...HOSTILE, ...NAMES.flatMap((each, i) => [`${i}${each}`, `${each}第${i}局`])]) {
      const expected = NAMES.flatMap((each, i) => {
        const is = name === `${i}${each}` || name === `${each}第${i}局`;
        return is ? [`${i}${each}`] : [];
      });
      const known = await world.store.read((manager) => bodiesNamed(manager, name, 2020));
      expect([name, known.map(({ code }) => code)]).toEqual([name, expected]);
    }
  });

  test("what is registered and imported comes back as it was given", async () => {
    const formerNames = NAMES.map((name, i) => ({ name: `旧${name}${i}`, fromYear: null, toYear: 2009 }));
    await world.register({ code: "F", name: "丙市统计局", formerNames });
    const former = await world.store.read((manager) => manager.findBy(DepartmentName, { toYear: 2009 }));
    expect(former.map(({ name }) => name).sort()).toEqual(formerNames.map(({ name }) => name).sort());
    for (const [i, name] of NAMES.entries()) {
      const department = `旧${name}${i}`;
      const known = await world.store.read((manager) => bodiesNamed(manager, department, 2005));
      expect([department, known.map(({ code }) => code)]).toEqual([department, ["F"]]);
      const file = { name: `${name.replaceAll("/", "")}${i}.txt`, address: `http://甲/${name}` };
      const bytes = Buffer.from(reportText("丙市统计局", 2021, {}, `总体情况${i}：${HOSTILE[i]}。`));
      const options = { department, publish: true, author: `作者${name}`, reason: `理由${name}` };
      const { revision } = await importFile(world.store, { ...file, bytes }, options);
      const row = await world.store.read((manager) =>
        manager.findOneByOrFail(Revision, { year: 2021, number: revision as number }),
      );
      expect([row.author, row.reason, row.statedDepartment]).toEqual([options.author, options.reason, department]);
      const select = { id: true, name: true, address: true, bytes: true } as const;
      const kept = await world.store.read((manager) =>
        manager.findOneOrFail(Document, { select, where: { id: row.documentId } }),
      );
      expect(kept).toMatchObject(file);
      expect(bytes.equals(kept.bytes)).toBe(true);
    }
    expect((await world.store.read(verifyRollups)).faults).toEqual([]);
  });
}

const FINDING = {
  check: "R5",
  level: "WARNING",
  cells: [],
  message: "'",
  left: null,
  right: null,
  unstated: [],
} as never;

test("only whole numbers and words of this program are written into a statement", () => {
  expect([literal(-3), literal("FORM_2019"), literal("9999-12-31T23:59:59.999999Z")]).toEqual([
    "-3",
    "'FORM_2019'",
    "'9999-12-31T23:59:59.999999Z'",
  ]);
  for (const value of [1.5, Number.NaN, 2 ** 60, "'", "\\", "甲", "a b", '"', "\0", "%", null, { toString: () => "1" }])
    expect(() => literal(value as string)).toThrow("bind everything else");
});
