import { execFile } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { createConnection, type RowDataPacket } from "mysql2/promise";
import { untilItAnswers } from "./answer";
import { galeraProvider } from "./galera";
import { type Guarded, startGuarded } from "./guarded";
import { freePort } from "./port";
import { findProgram } from "./programs";
import { serverSettings, USER } from "./serverProgram";

/** Where a node's data stopped: the id of its cluster and the number of its last write. */
export type Position = string;

const run = promisify(execFile);

// Nodes that end without a word are given up after two seconds, not five.
const TIMES = "evs.keepalive_period=PT0.5S;evs.inactive_check_period=PT0.2S;evs.suspect_timeout=PT2S";

/** What every node keeps small, and what makes its data folder. */
export const SMALL = ["--innodb-log-file-size=8M"] as const;

/** A server of a cluster on loopback ports, with a folder for its data. */
export class ClusterNode {
  private server: Guarded | null = null;

  private constructor(
    private readonly folder: string,
    private readonly password: string,
    private readonly weight: number,
    private readonly port: number,
    private readonly groupPort: number,
    private readonly transferPort: number,
  ) {}

  /** A node that is not started yet. Of two parts of a cluster, the one of more weight goes on. */
  static async in(folder: string, password: string, weight: number): Promise<ClusterNode> {
    const ports = [await freePort(), await freePort(), await freePort()] as const;
    return new ClusterNode(folder, password, weight, ...ports);
  }

  /** mysql://user:password@host:port/database. */
  url(database: string): string {
    return `mysql://${USER}:${this.password}@127.0.0.1:${this.port}/${database}`;
  }

  /** Starts it: as the first of its cluster, or with another node, which gives it the writes after its position. */
  async start(position: Position | null, other: ClusterNode | null, more: readonly string[] = []): Promise<void> {
    const words = [...this.settings(), `--wsrep-cluster-address=gcomm://${other?.groupAddress ?? ""}`, ...more];
    if (position !== null) words.push(`--wsrep-start-position=${position}`);
    this.server = startGuarded("", mariadbd(), words, this.environment(position ?? ""));
    await untilItAnswers(this.server, () => this.refusal());
  }

  /** Ends it at once, as a power cut would. */
  kill(): void {
    process.kill(Number(readFileSync(join(this.folder, "pid"), "utf8")), "SIGKILL");
  }

  /** Starts it again after `kill`. */
  async comeBack(other: ClusterNode): Promise<void> {
    await this.stop();
    const recovery = [...this.settings(), "--wsrep-cluster-address=gcomm://", "--wsrep-recover"];
    const { stderr } = await run(mariadbd(), recovery);
    const position = /Recovered position: (\S+)/.exec(stderr)?.[1];
    if (position === undefined) throw new Error(`The node says no position:\n${stderr.slice(-2000)}`);
    await this.start(position, other);
  }

  async ask(statement: string): Promise<readonly RowDataPacket[]> {
    const connection = await createConnection({ uri: this.url(""), connectTimeout: 5000 });
    try {
      const [rows] = await connection.query<RowDataPacket[]>(statement);
      return rows;
    } finally {
      await connection.end();
    }
  }

  async stop(): Promise<void> {
    await this.server?.stop();
    this.server = null;
  }

  private get groupAddress(): string {
    return `127.0.0.1:${this.groupPort}`;
  }

  private async refusal(): Promise<string | null> {
    try {
      const [row] = await this.ask("SHOW STATUS LIKE 'wsrep_local_state_comment'");
      return row?.Value === "Synced" ? null : row?.Value;
    } catch (error) {
      return (error as Error).message;
    }
  }

  private settings(): readonly string[] {
    return [
      ...serverSettings(this.folder, this.port),
      ...SMALL,
      "--binlog-format=ROW",
      "--innodb-autoinc-lock-mode=2",
      "--wsrep-on=ON",
      `--wsrep-provider=${galeraProvider}`,
      "--wsrep-cluster-name=test",
      `--wsrep-node-address=${this.groupAddress}`,
      "--wsrep-sst-method=continued",
      `--wsrep-provider-options=${[
        "base_host=127.0.0.1",
        `base_port=${this.groupPort}`,
        `gmcast.listen_addr=tcp://${this.groupAddress}`,
        `ist.recv_addr=127.0.0.1:${this.transferPort}`,
        "gcache.size=32M",
        `pc.weight=${this.weight}`,
        TIMES,
      ].join(";")}`,
    ];
  }

  /** With the program that the server calls when a node joins. It copies nothing: nodes begin with the same data. */
  private environment(position: Position): NodeJS.ProcessEnv {
    const program = join(this.folder, "wsrep_sst_continued");
    writeFileSync(program, JOIN);
    chmodSync(program, 0o755);
    return { ...process.env, PATH: `${this.folder}:${process.env.PATH}`, POSITION: position };
  }
}

const JOIN = `#!/bin/sh
case " $* " in
  *" --bypass "*) echo continue; echo "done $POSITION" ;; # the other node sends the writes itself
  *" --role donor "*) exit 93 ;; # it wants a copy of all data
  *) echo "ready 127.0.0.1/continued"; echo "$POSITION 0" ;;
esac
`;

function mariadbd(): string {
  const program = findProgram("mariadbd");
  if (program === null) throw new Error("No mariadbd on this machine.");
  return program;
}
