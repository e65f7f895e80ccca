import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

// Beside the sources, and beside the folder of what is built of them.
const PACKAGE = [join(__dirname, "..", "package.json"), join(__dirname, "..", "..", "package.json")].find(existsSync);

/** The name of this program and its version, as files name it. */
export const RELEASE = `Disclosure Graph ${JSON.parse(readFileSync(PACKAGE as string, "utf8")).version}`;
