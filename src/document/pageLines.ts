import type { PageText } from "./pdfPages";

/** A line of text on a page. */
export interface TextLine {
  readonly text: string;
  readonly y: number;
}

/** Sets runs of text as lines, top to bottom; a gap between two runs becomes a blank. */
export function linesOf(texts: readonly PageText[]): readonly TextLine[] {
  const lines: PageText[][] = [];
  for (const text of [...texts].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && first.y - text.y < Math.min(first.height, text.height) * 0.5) line.push(text);
    else lines.push([text]);
  }
  return lines.map((line) => ({ text: joined(line).trim(), y: line[0]?.y ?? 0 }));
}

function joined(line: readonly PageText[]): string {
  const runs = [...line].sort((a, b) => a.x - b.x);
  return runs.reduce((text, run, index) => {
    const before = runs[index - 1];
    if (!before) return run.text;
    const gap = run.x - (before.x + before.width);
    return gap > Math.min(before.height, run.height) * 0.25 ? `${text} ${run.text}` : text + run.text;
  }, "");
}
