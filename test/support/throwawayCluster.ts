import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ClusterNode, type Position, SMALL } from "./clusterNode";
import { findProgram } from "./programs";
import { runFolder } from "./runFolder";
import { grantAll, makeDataFolder } from "./serverProgram";

/** Two nodes, each of which can be written to. Without `a`, `b` serves nobody; without `b`, `a` goes on. */
export interface ThrowawayCluster {
  readonly a: ClusterNode;
  readonly b: ClusterNode;
  /** Makes an empty database; its name. */
  freshDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a Galera cluster in the folder of this run of the tests. Its nodes end with this process. */
export async function startThrowawayCluster(): Promise<ThrowawayCluster> {
  const folder = mkdtempSync(join(runFolder(), "cluster-"));
  const password = randomBytes(8).toString("hex");
  const first = join(folder, "a");
  const second = join(folder, "b");
  const position = await makeData(first, password);
  mkdirSync(second);
  cpSync(join(first, "data"), join(second, "data"), { recursive: true });
  const a = await ClusterNode.in(first, password, 2);
  const b = await ClusterNode.in(second, password, 1);
  const stop = async () => {
    await Promise.all([a.stop(), b.stop()]);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await a.start(position, null);
    await b.start(position, a);
  } catch (error) {
    await stop();
    throw error;
  }
  const freshDatabase = async () => {
    const name = `test_${randomBytes(4).toString("hex")}`;
    await a.ask(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
    return name;
  };
  return { a, b, freshDatabase, stop };
}

/** The data of a cluster that was stopped. Nodes that begin with the same need no copy from each other. */
async function makeData(folder: string, password: string): Promise<Position> {
  mkdirSync(folder);
  await makeDataFolder(findProgram("mariadbd") as string, folder, SMALL);
  const node = await ClusterNode.in(folder, password, 1);
  try {
    await node.start(null, null, [grantAll(folder, password)]);
  } finally {
    await node.stop();
  }
  const state = join(folder, "data", "grastate.dat");
  const said = readFileSync(state, "utf8");
  writeFileSync(state, said.replace("safe_to_bootstrap: 0", "safe_to_bootstrap: 1"));
  for (const own of ["galera.cache", "gvwstate.dat"]) rmSync(join(folder, "data", own), { force: true });
  return `${/uuid: *(\S+)/.exec(said)?.[1]}:${/seqno: *(\S+)/.exec(said)?.[1]}`;
}
