/**
 * Resolves a relative path inside a package. `folder` is the folder of the part that contains the link, with a slash at
 * the end, or empty for the root. Returns the path from the root.
 */
export function partPath(folder: string, target: string): string {
  const written = target.replace(/\\/g, "/").replace(/%20/g, " ");
  const steps: string[] = [];
  for (const step of (written.startsWith("/") ? written : folder + written).split("/"))
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  return steps.join("/");
}
