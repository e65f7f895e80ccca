/** The path from the root of a package that a part in `folder` (with its slash; empty for the root) points to. */
export function partPath(folder: string, target: string): string {
  const written = target.replace(/\\/g, "/").replace(/%20/g, " ");
  const steps: string[] = [];
  for (const step of (written.startsWith("/") ? written : folder + written).split("/"))
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  return steps.join("/");
}
