import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PAUSE = 250; // milliseconds between tries
const PATIENCE = 40; // tries that a lock may be without its holder's id
const TAKEN = ["ENOTEMPTY", "EEXIST", "EPERM"];

/**
 * Runs `work` while this process alone holds the folder `lock`: waits for a holder that lives, calling `onWait` once
 * with its process id, and takes over from one that does not. The folder is filled before it is moved into place and
 * moved away before it is deleted, so that it never stands there without its holder's id.
 */
export function withLock(lock, onWait, work) {
  const mine = `${lock}.${process.pid}`;
  mkdirSync(mine, { recursive: true });
  writeFileSync(join(mine, "pid"), String(process.pid));
  const release = () => {
    if (holderOf(lock) === process.pid) takeAway(lock, process.pid);
    rmSync(mine, { recursive: true, force: true });
  };
  process.once("exit", release); // a failed step ends the process
  takeAway(lock, process.pid); // left by an earlier process of the same id
  let told = false;
  for (let tries = 0; !moved(mine, lock); tries++) {
    const holder = holderOf(lock);
    if (holder === undefined && tries > PATIENCE) throw new Error(`${lock} does not say whose it is; delete it`);
    if (holder !== undefined && !alive(holder)) takeAway(lock, holder);
    else {
      if (holder !== undefined && !told) onWait(holder);
      told = told || holder !== undefined;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
  work();
  release();
  process.off("exit", release);
}

/** A folder cannot be moved onto one that is not empty: the one step that decides who holds the lock. */
function moved(from, to) {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (TAKEN.includes(error.code)) return false;
    throw error;
  }
}

function holderOf(lock) {
  try {
    return Number(readFileSync(join(lock, "pid"), "utf8"));
  } catch {
    return undefined;
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Takes the lock away if it is still that holder's; another process may have done so first and hold it by now. */
function takeAway(lock, holder) {
  if (holderOf(lock) !== holder) return;
  const aside = `${lock}.${process.pid}.old`;
  if (!moved(lock, aside)) return;
  if (holderOf(aside) === holder) rmSync(aside, { recursive: true, force: true });
  else moved(aside, lock);
}
