import { findProgram } from "./programs";
import type { Requirement } from "./requirement";

/** Where Python 3 is; "python3" if it is not there. */
export const PYTHON = findProgram("python3") ?? "python3";

/** Python 3, with its standard library alone. */
export const python: Requirement = {
  name: "Python",
  missing: findProgram("python3") === null ? "No Python on this machine: install python3." : null,
};
