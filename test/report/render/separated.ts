import type { Part } from "./formats";
import type { PrintedTable } from "./printedTable";

/** Lines of values with a separator between them; a merged cell stands once, blank cells where it reaches. */
export function separated(parts: readonly Part[], separator: string): Uint8Array {
  const quoted = (text: string) =>
    text.includes(separator) || /["\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  const lines = parts.flatMap((part) =>
    typeof part === "string" ? [quoted(part)] : rowsOf(part).map((row) => row.map(quoted).join(separator)),
  );
  return new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`);
}

/** Tables as Markdown draws them. */
export function piped(parts: readonly Part[]): Uint8Array {
  const lines = parts.flatMap((part) => {
    if (typeof part === "string") return [part, ""];
    const [head = [], ...rows] = rowsOf(part).map((row) => row.map((text) => text.replace(/\n/g, " ")));
    const drawn = [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`);
    return [...drawn, ""];
  });
  return new TextEncoder().encode(lines.join("\n"));
}

function rowsOf(table: PrintedTable): readonly (readonly string[])[] {
  return Array.from({ length: table.rows }, (_, row) =>
    Array.from(
      { length: table.columns },
      (_, column) => table.cells.find((cell) => cell.row === row && cell.column === column)?.text ?? "",
    ),
  );
}
