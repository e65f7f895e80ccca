import type { FastifyInstance } from "fastify";
import type { NamedTable } from "../export/answer/namedTables";
import type { TableApi } from "../export/answer/tableApi";
import { htmlText } from "../export/office/htmlText";
import type { TableColumn } from "../export/table/table";
import { endingsAt } from "./addresses";
import { wantsPage } from "./wantsPage";

/** A named table as programs read it. */
interface Described {
  readonly name: string;
  readonly title: NamedTable["title"];
  readonly parameters: readonly {
    readonly name: string;
    readonly type: string;
    readonly required: boolean;
    /** The value without the parameter; null if there is none. */
    readonly default: unknown;
  }[];
  /** The lists of its answer, the one that formats with one list contain first. Null unit: none, or another in each row. */
  readonly lists: readonly {
    readonly list: string;
    readonly label: NamedTable["title"];
    readonly columns: readonly Pick<TableColumn, "code" | "label" | "kind" | "role" | "unit">[];
  }[];
  /** The address of each format, below the service, with a variable in braces where its value belongs (RFC 6570). */
  readonly addresses: Readonly<Record<string, string>>;
}

/** Serves the list of the named tables at /tables: as a page for people, and as JSON for programs. */
export function serveTablesPage(
  app: FastifyInstance,
  { named, api }: { readonly named: ReadonlyMap<string, NamedTable>; readonly api: TableApi },
): void {
  const tables = [...named.values()].map((table) => described(table, api));
  const page = pageOf(tables);
  for (const url of ["/tables", "/tables/"])
    app.get(url, (request, reply) => {
      void reply.headers({ "cache-control": "no-cache", vary: "accept" });
      return wantsPage(request.headers)
        ? reply.type("text/html; charset=utf-8").send(page)
        : reply.type("application/json; charset=utf-8").send(`${JSON.stringify({ tables })}\n`);
    });
}

function described(table: NamedTable, api: TableApi): Described {
  const { name, title, parameters, address } = table;
  return {
    name,
    title,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      type: String(parameter.type),
      required: parameter.isRequired,
      default: parameter.otherwise ?? null,
    })),
    lists: api.listsOf(table).map(({ list, label, columns }) => ({
      list,
      label,
      columns: columns.map((column) => ({
        code: column.code,
        label: column.label,
        kind: column.kind,
        role: column.role,
        unit: column.unit,
      })),
    })),
    addresses: Object.fromEntries(endingsAt(address).map((ending) => [ending, `${address.slice(1)}.${ending}`])),
  };
}

// Addresses are relative, so that the page works below any path.
function pageOf(tables: readonly Described[]): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>可下载的表格 · Tables to download</title>
<style>${STYLE}</style>
</head>
<body>
<h1>可下载的表格 <span lang="en">Tables to download</span></h1>
<p>每个表格有固定地址，Excel“自网站”、Power BI 等可直接引用并随时刷新；参数写在地址中，列表用逗号分隔。</p>
<p lang="en">Each table has an address of its own, which Excel (From Web) and Power BI can refresh. Parameters are part of the address, lists with commas.</p>
<p>CSV 和 JSON-stat 只含一个列表，用 <code>list</code> 选择；表头用 <code>header=zh|en|code</code> 选择。 <span lang="en">CSV and JSON-stat hold one list, which <code>list</code> chooses; <code>header</code> chooses the language of the heads.</span></p>
${tables.map(sectionOf).join("\n")}
</body>
</html>
`;
}

function sectionOf({ name, title, parameters, lists, addresses }: Described): string {
  const links = Object.entries(addresses).map(([ending, address]) => linkTo(address, ending));
  const rows = parameters.map(
    (parameter) =>
      `<tr><td><code>${htmlText(parameter.name)}</code></td><td><code>${htmlText(parameter.type)}</code></td><td>${parameter.required ? "必填 required" : htmlText(defaultShown(parameter.default))}</td></tr>`,
  );
  const table =
    rows.length === 0
      ? '<p>没有参数 <span lang="en">No parameters</span></p>'
      : `<table><thead><tr><th>参数 <span lang="en">Parameter</span></th><th>类型 <span lang="en">Type</span></th><th>不写时 <span lang="en">Unless said</span></th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  return `<section id="${name}"><h2>${htmlText(title.zh)}</h2><p lang="en">${htmlText(title.en)}</p><p><code>${name}</code> ${links.join(" ")}</p>${table}${listsOf(lists)}</section>`;
}

/** A link; without one where the address needs a value. */
function linkTo(address: string, ending: string): string {
  const isWhole = !address.includes("{");
  return isWhole ? `<a href="${address}">${ending}</a>` : `<code>${htmlText(address)}</code>`;
}

function listsOf(lists: Described["lists"]): string {
  const entries = lists.map(
    ({ list, label, columns }) =>
      `<li><code>${htmlText(list)}</code> ${htmlText(label.zh)}（${columns.length}列 <span lang="en">columns</span>）</li>`,
  );
  return `<details><summary>列表 <span lang="en">Lists</span></summary><ul>${entries.join("")}</ul></details>`;
}

function defaultShown(value: unknown): string {
  if (value === null) return "全部 all";
  return Array.isArray(value) ? value.join(",") : String(value);
}

const STYLE = `
:root { font-family: "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", system-ui, sans-serif; line-height: 1.6 }
body { max-width: 60rem; margin: 0 auto; padding: 1rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin-bottom: 0 }
[lang=en] { color: light-dark(#555, #bbb); font-size: .9em }
section { border-top: 1px solid GrayText; padding: .5rem 0 }
table { border-collapse: collapse; max-width: 100%; display: block; overflow-x: auto }
th, td { border: 1px solid GrayText; padding: .2rem .6rem; text-align: left }
code { overflow-wrap: anywhere }
a { display: inline-block; padding: .2rem .5rem }
`;
