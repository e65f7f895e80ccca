import { createHash } from "node:crypto";
import type { Finding } from "../../src/check/finding";
import type { FormCode } from "../../src/form/catalogue";
import type { PlainDay } from "../../src/form/plainDay";
import type { Report } from "../../src/report/report";
import { bodiesNamed } from "../../src/store/departments";
import { Revision } from "../../src/store/entity/revision";
import { withdrawReport } from "../../src/store/publish";
import { registerAll } from "../../src/store/registerAll";
import type { Registration } from "../../src/store/registration";
import { type Saved, saveRevision } from "../../src/store/save";
import { VALID } from "../../src/store/seen";
import { type Manager, Store } from "../../src/store/store";
import { migratedFile } from "./databaseFile";
import type { Lent } from "./lent";
import { publicationOf, readingOf, type Values } from "./reading";

/** How a test files a report; what is left out is what most tests want. */
export interface Filing {
  readonly values?: Values;
  /** What cells hold that `values` does not name; null for a report that leaves them blank. */
  readonly rest?: number | null;
  /** The form in force that year, unless said. */
  readonly form?: FormCode;
  /** What was read, instead of values. */
  readonly reading?: Report;
  readonly publish?: boolean;
  readonly sample?: boolean;
  /** Stands for the bytes; other text, other bytes. */
  readonly text?: string;
  readonly findings?: readonly Finding[];
  /** Version of the reader that read it. */
  readonly reader?: number;
  /** The day on which its document says that it was published, and that which a person states. */
  readonly printed?: PlainDay | null;
  readonly published?: PlainDay;
}

/** A store with tables, and short words to fill it. */
export class World {
  private constructor(
    readonly store: Store,
    private readonly lent: Lent | null,
  ) {}

  /** On the database at this address, whose tables are brought to this version; without one, on an empty file. */
  static async open(address?: string): Promise<World> {
    if (address === undefined) return World.on(await migratedFile());
    const store = await Store.open(address);
    await store.migrate();
    return new World(store, null);
  }

  /** On a database that has its tables; it is given back when the world closes. */
  static async on(lent: Lent): Promise<World> {
    return new World(await Store.open(lent.address), lent);
  }

  async register(...bodies: Registration[]): Promise<void> {
    await this.store.write((manager) => registerAll(manager, bodies));
  }

  /** Files a report, published unless said otherwise. */
  file(department: string, year: number, filing: Filing = {}): Promise<Saved> {
    return this.store.write((manager) => this.fileWithin(manager, department, year, filing));
  }

  /** Files a report as part of a larger write. */
  async fileWithin(manager: Manager, department: string, year: number, filing: Filing): Promise<Saved> {
    const text = filing.text ?? `${department} ${year} ${JSON.stringify(filing.values)} ${filing.rest}`;
    const reading = filing.reading ?? readingOf(department, year, filing.values, filing.rest, filing.form);
    const given = {
      document: {
        sha256: createHash("sha256").update(text).digest("hex"),
        name: `${department}_${year}.txt`,
        mediaType: "text/plain",
        address: null,
        bytes: Buffer.from(text),
        text,
      },
      department,
      named: true,
      year,
      reading: { ...reading, publication: filing.printed ? publicationOf(filing.printed) : reading.publication },
      findings: filing.findings ?? [],
      rules: 1,
      stated: {
        readerVersion: filing.reader ?? 1,
        statedDepartment: null,
        statedYear: null,
        statedPublished: filing.published ?? null,
      },
      publish: filing.publish ?? true,
      author: "test",
      reason: "test",
      actor: "test",
      sample: filing.sample ?? false,
    };
    return saveRevision(manager, given, await bodiesNamed(manager, department, year));
  }

  /** Takes a published report back. */
  withdraw(department: string, year: number): Promise<void> {
    return this.store.write(async (manager) => {
      const [body] = await bodiesNamed(manager, department, year);
      await withdrawReport(
        manager,
        await manager.findOneByOrFail(Revision, { departmentId: body?.id as number, year, ...VALID }),
      );
    });
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.lent?.giveBack();
  }
}
