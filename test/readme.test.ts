import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { settingsFrom } from "../src/settings";
import { ask } from "./support/api";
import { reportText } from "./support/composed";
import { commandsOf, fencesOf, settingsRows } from "./support/guide";
import { Program } from "./support/program";
import { sampleFile } from "./support/sampleFile";
import { World } from "./support/world";

const ROOT = join(__dirname, "..");
const README = readFileSync(join(ROOT, "README.md"), "utf8");

describe("The README", () => {
  test("asks questions that the sample answers with figures", async () => {
    const world = await World.on(await sampleFile());
    const questions = fencesOf(README).filter(({ language }) => language === "graphql");
    expect(questions.length).toBeGreaterThan(5);
    for (const { text } of questions) {
      const answer = JSON.stringify(await ask(world, text));
      expect(answer).toMatch(/"(amount|total|decisions|value)":("\d|\d)/);
    }
    await world.close();
  });

  test("names commands that do what it says", () => {
    const program = new Program();
    writeFileSync(join(program.folder, "report.txt"), reportText("甲市科学技术局", 2020));
    writeFileSync(join(program.folder, "departments.csv"), "code,name,parent\nC,甲市,\nK,甲市科学技术局,C\n");
    const people = "department,year,kind,value,source\nK,2020,STAFF,48,编办\n";
    writeFileSync(join(program.folder, "people.csv"), people);
    const commands = commandsOf(README).filter((line) => line.startsWith("npm run cli -- "));
    expect(commands.length).toBeGreaterThan(4);
    for (const command of commands) {
      const words = command.replace("npm run cli -- ", "").replace("folder", program.folder).split(" ");
      if (words.includes(program.folder)) words[words.length - 1] = join(program.folder, "report.txt");
      expect([command, program.run(...words).exit]).toEqual([command, 0]);
    }
    program.remove();
  });

  test("names npm scripts and files that are there", () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    for (const [, script] of README.matchAll(/npm run ([a-z]+)/g)) expect(scripts).toHaveProperty(script as string);
    for (const [, path] of README.matchAll(/`((?:docker|src)\/[\w./]*|schema\.graphql)`/g))
      expect([path, existsSync(join(ROOT, path as string))]).toEqual([path, true]);
  });

  test("lists every setting with its default", () => {
    expect(settingsRows(README)).toEqual(
      Object.fromEntries(Object.entries(settingsFrom({})).map(([name, value]) => [name, String(value)])),
    );
  });
});
