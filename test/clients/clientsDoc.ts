import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The address that docs/clients.md gives to the server. */
export const ADDRESS = "http://127.0.0.1:4000";

const DOC = readFileSync(join(__dirname, "../../docs/clients.md"), "utf8");

/** The programs of docs/clients.md, each with what it prints: its comment behind `console.log`. */
export function programs(): readonly { readonly source: string; readonly prints: string }[] {
  return [...DOC.matchAll(/^```js\n([\s\S]*?)^```/gm)].map(([, source = ""]) => ({
    source,
    prints: /console\.log\(.*\); \/\/ (.*)$/m.exec(source)?.[1] as string,
  }));
}

/** A file of settings in docs/clients.md. */
export function settingsFile(name: string): Record<string, unknown> {
  const block = new RegExp(`^\`\`\`json ${name.replace(".", "\\.")}\\n([\\s\\S]*?)^\`\`\``, "m").exec(DOC);
  return JSON.parse(block?.[1] as string) as Record<string, unknown>;
}
