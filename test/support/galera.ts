import { existsSync } from "node:fs";
import { findProgram } from "./programs";
import type { Requirement } from "./requirement";

const PROVIDERS = [
  "/usr/lib/galera/libgalera_smm.so",
  "/usr/lib64/galera-4/libgalera_smm.so",
  "/usr/lib/galera-4/libgalera_smm.so",
];

/** What joins MariaDB servers to a cluster; null where it is not installed. */
export const galeraProvider = PROVIDERS.find((path) => existsSync(path)) ?? null;

/** A MariaDB server of this machine that can be a node of a cluster. */
export const galera: Requirement = {
  name: "a Galera cluster",
  get missing() {
    if (findProgram("mariadbd") === null) return "No mariadbd on this machine: install mariadb-server.";
    return galeraProvider === null ? "No libgalera_smm.so on this machine: install galera-4." : null;
  },
};
