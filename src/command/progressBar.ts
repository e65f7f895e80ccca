import { SingleBar } from "cli-progress";

/** Shows how far long work is, where a person sees it; null where the output goes into a file or a program. */
export function progressBar(total: number): SingleBar | null {
  if (!process.stderr.isTTY) return null;
  const bar = new SingleBar({ format: "{bar} {value}/{total}, {eta_formatted} left", stream: process.stderr });
  bar.start(total, 0);
  return bar;
}
