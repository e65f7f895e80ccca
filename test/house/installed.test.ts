import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SCRIPT = join(__dirname, "../../scripts/installed.mjs");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "disclosure-installed-"));
  const packages = { "node_modules/a": { version: "1.0.0" }, "node_modules/@b/c": { version: "2.0.0" } };
  const otherMachine = { "node_modules/for-mac": { version: "1.0.0", optional: true } };
  write("package-lock.json", { packages: { "": {}, ...packages, ...otherMachine } });
  write("node_modules/.package-lock.json", { packages });
  for (const path of Object.keys(packages)) write(`${path}/package.json`, { name: path });
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, value: object): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(value));
}

function isInstalled(): boolean {
  const program = `import { installed } from ${JSON.stringify(SCRIPT)}; console.log(installed(${JSON.stringify(folder)}));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout.trim() === "true";
}

test("packages are installed where the record says what the lock file says, and each is there", () => {
  expect(isInstalled()).toBe(true);
});

test.each([
  ["a package is gone", () => rmSync(join(folder, "node_modules/@b/c"), { recursive: true })],
  ["a package has lost its description", () => rmSync(join(folder, "node_modules/a/package.json"))],
  ["a description is empty", () => writeFileSync(join(folder, "node_modules/a/package.json"), "")],
  ["the record is gone", () => rmSync(join(folder, "node_modules/.package-lock.json"))],
  [
    "the lock file wants another version",
    () => write("package-lock.json", { packages: { "node_modules/a": { version: "3.0.0" } } }),
  ],
])("they are not where %s", (_, harm) => {
  harm();
  expect(isInstalled()).toBe(false);
});
