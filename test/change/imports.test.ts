import { MoreThan } from "typeorm";
import { Role } from "../../src/access/role";
import { DecisionKind } from "../../src/access/workflow";
import type { Actor } from "../../src/change/actor";
import {
  askForImport,
  type ImportWords,
  type JobWorker,
  receiveFile,
  uploadId,
  workOnNextJob,
} from "../../src/change/imports";
import { readFile } from "../../src/change/readFile";
import { messageFrom } from "../../src/message/textOf";
import { ImportJob } from "../../src/store/entity/importJob";
import { Upload } from "../../src/store/entity/upload";
import { importJobOf } from "../../src/store/importJobs";
import { reportText } from "../support/composed";
import { onEachDatabase } from "../support/databases";
import { actor, codeOf, OFFICER, Office, PUBLISHER, REVIEWER } from "../support/office";
import type { World } from "../support/world";

const WORKER: JobWorker = { holder: "one", isEnding: () => false, read: readFile };
const ADMIN = actor(Role.ADMIN);

onEachDatabase("Imports that people ask for", (open) => {
  let world: World;
  let office: Office;
  beforeEach(async () => {
    world = await open();
    office = new Office(world);
    await world.register(
      { code: "J", name: "甲市", summary: true },
      { code: "K", name: "甲市科学技术局", parent: "J" },
      { code: "L", name: "甲市教育局", parent: "J" },
    );
  });
  afterEach(() => world.close());

  const send = async (who: Actor, text = reportText("甲市科学技术局", 2020, { "rules.made": "4" }), name = "k.txt") =>
    uploadId(await receiveFile(world.store, who, { name, bytes: Buffer.from(text) }));
  const ask = async (who: Actor, more: Partial<ImportWords> = {}) =>
    askForImport(world.store, who, {
      document: more.document ?? (await send(who)),
      department: null,
      year: null,
      published: null,
      reason: null,
      idempotencyKey: null,
      ...more,
    });
  const work = async (worker: JobWorker = WORKER) => {
    let count = 0;
    while (await workOnNextJob(world.store, worker)) count++;
    return count;
  };
  const jobOf = async ({ id }: Pick<ImportJob, "id">) => {
    const job = (await world.store.read((manager) => importJobOf(manager, id, null))) as ImportJob;
    return { ...job, said: job.message && messageFrom(job.message).code };
  };
  const uploads = () => world.store.read((manager) => manager.count(Upload));
  const change = (values: Partial<ImportJob>) =>
    world.store.write((manager) => manager.update(ImportJob, { id: MoreThan(0) }, values as never));

  test("a file becomes a draft of its report, in the name of who sent it", async () => {
    const job = await ask(OFFICER, { reason: "年度报送" });
    expect(job).toMatchObject({ state: "QUEUED", name: "k.txt", actor: "token:1-OFFICER" });
    expect(await work()).toBe(1);
    const { id } = await office.working();
    expect(await jobOf(job)).toMatchObject({ state: "DONE", revisionId: id, message: null, holder: null });
    expect(await office.working()).toMatchObject({ state: "DRAFT", author: "token:1-OFFICER" });
    expect(await office.audited()).toEqual(["token:1-OFFICER importReport", "token:1-OFFICER importReport"]);
    expect(await uploads()).toBe(0);
    // Whoever handed it in does not judge it.
    await office.take(OFFICER, DecisionKind.SUBMIT);
    expect(await codeOf(office.take(REVIEWER, DecisionKind.REVIEW))).toBe("done");
  });

  test("the same file again changes nothing, and says so", async () => {
    await ask(OFFICER);
    await work();
    const again = await ask(OFFICER);
    await work();
    expect(await jobOf(again)).toMatchObject({ state: "DONE", said: "IMPORT_UNCHANGED" });
    expect((await office.working()).number).toBe(1);
  });

  test("the same bytes of one sender are one upload, and another sender's is not told of", async () => {
    const [one, two, other] = [await send(OFFICER), await send(OFFICER), await send(REVIEWER)];
    expect(two).toBe(one);
    expect(other).not.toBe(one);
    expect(await codeOf(ask(REVIEWER, { document: one }))).toBe("UPLOAD_UNKNOWN");
  });

  test("what is no report is kept, says why, and is imported with department and year", async () => {
    const document = await send(OFFICER, reportText("", 2020, { "rules.made": "4" }), "x.txt");
    const first = await ask(OFFICER, { document });
    await work();
    expect(await jobOf(first)).toMatchObject({ state: "REFUSED", revisionId: null, said: "IMPORT_NO_REPORT" });
    const second = await ask(OFFICER, { document, department: "K", year: 2020 });
    await work();
    expect(await jobOf(second)).toMatchObject({ state: "DONE" });
  });

  test("a file that cannot be read is kept, too, and says why", async () => {
    const job = await ask(OFFICER, { document: await send(OFFICER, "%PDF-1.4 broken", "k.pdf") });
    await work();
    expect(await jobOf(job)).toMatchObject({ state: "REFUSED", said: "IMPORT_NO_REPORT", documentId: 1 });
    expect(await uploads()).toBe(1);
  });

  test("is for one's own part of the tree: what is read there, and what is stated", async () => {
    const other = actor(Role.OFFICER, await office.idOf("L"));
    expect(await codeOf(ask(other, { department: "K", year: 2020 }))).toBe("OUTSIDE_OWN_PART");
    const read = await ask(other);
    await work();
    expect(await jobOf(read)).toMatchObject({ state: "REFUSED", said: "OUTSIDE_OWN_PART" });
    expect(await office.working()).toBeNull();
    const own = await ask(actor(Role.OFFICER, await office.idOf("J")));
    await work();
    expect(await jobOf(own)).toMatchObject({ state: "DONE" });
  });

  test("only administrators add bodies, and a body that only drafts know is not told of", async () => {
    const text = reportText("丙市财政局", 2020);
    const mine = await ask(OFFICER, { document: await send(OFFICER, text) });
    await work();
    expect(await jobOf(mine)).toMatchObject({ state: "REFUSED", said: "DEPARTMENT_NOT_FOUND" });
    const admins = await ask(ADMIN, { document: await send(ADMIN, text) });
    await work();
    expect(await jobOf(admins)).toMatchObject({ state: "DONE" });
    const elsewhere = actor(Role.OFFICER, await office.idOf("L"));
    const told = await ask(elsewhere, { document: await send(elsewhere, text) });
    await work();
    expect(await jobOf(told)).toMatchObject({ said: "DEPARTMENT_NOT_FOUND" });
  });

  test.each([Role.PUBLIC, Role.PUBLISHER])("nothing is taken from the role %s", async (role) => {
    expect(await codeOf(send(actor(role)))).toMatch(/NOT_ALLOWED|SIGN_IN_NEEDED/);
    const document = await send(OFFICER);
    expect(await codeOf(ask({ ...PUBLISHER, viewer: { ...PUBLISHER.viewer, role } }, { document }))).toMatch(
      /NOT_ALLOWED|SIGN_IN_NEEDED/,
    );
  });

  test.each([
    ["a file of another kind", () => send(OFFICER, "x", "k.exe"), "UPLOAD_TYPE"],
    ["an unknown file", () => ask(OFFICER, { document: "VXBsb2FkOjk5" }), "UPLOAD_UNKNOWN"],
    ["a year that cannot be", () => ask(OFFICER, { year: 2007 }), "REPORT_YEAR_IMPOSSIBLE"],
    ["a day that is none", () => ask(OFFICER, { published: "2021-02-30" }), "DAY_IS_WRITTEN"],
    ["a body that nobody knows", () => ask(OFFICER, { department: "丁", year: 2020 }), "DEPARTMENT_NOT_FOUND"],
  ])("%s is refused at once", async (_, act, code) => {
    expect(await codeOf(act())).toBe(code);
    expect(await work()).toBe(0);
  });

  test("more than fits is not taken", async () => {
    await send(OFFICER);
    await world.store.write((manager) => manager.update(Upload, { id: MoreThan(0) }, { size: 200_000_000 }));
    expect(await codeOf(send(OFFICER, "another", "l.txt"))).toBe("TOO_MANY_UPLOADS");
    expect(await codeOf(send(REVIEWER, "another", "l.txt"))).toBe("done");
    await world.store.write((manager) =>
      manager.update(Upload, { id: MoreThan(0) }, { receivedAt: "2020-01-01T00:00:00.000000Z" }),
    );
    expect(await codeOf(send(OFFICER, "another", "l.txt"))).toBe("done"); // what waited a week is gone
    expect(await uploads()).toBe(1);
  });

  test("with a key is asked for once", async () => {
    const document = await send(OFFICER);
    const again = () => ask(OFFICER, { document, idempotencyKey: "a" });
    const [one, two] = [await again(), await again()];
    expect(two.id).toBe(one.id);
    expect(await work()).toBe(1);
    expect((await again()).id).toBe(one.id); // also when the upload is gone
    expect(await codeOf(ask(OFFICER, { document, idempotencyKey: "a", year: 2020 }))).toBe("KEY_OF_ANOTHER");
  });

  test("of two processes one does a job, and what a dead one held is done by another", async () => {
    const jobs = [await ask(OFFICER), await ask(OFFICER, { document: await send(OFFICER, "x", "l.txt") })];
    const [one, two] = await Promise.all([work(), work({ ...WORKER, holder: "two" })]);
    expect(one + two).toBe(2);
    expect((await jobOf(jobs[0] as ImportJob)).attempts).toBe(1);
    const job = await ask(OFFICER);
    const dead = { ...WORKER, holder: "dead", read: () => Promise.reject(new Error("killed")) };
    await expect(workOnNextJob(world.store, dead)).rejects.toThrow("killed");
    expect(await work()).toBe(0); // it is still held
    await change({ heldUntil: "2020-01-01T00:00:00.000000Z" });
    expect(await work()).toBe(1);
    expect(await jobOf(job)).toMatchObject({ state: "DONE", attempts: 2 });
  });

  test("a file at which the program dies each time is given up", async () => {
    const job = await ask(OFFICER);
    const dead = { ...WORKER, read: () => Promise.reject(new Error("killed")) };
    for (let i = 0; i < 3; i++) {
      await expect(workOnNextJob(world.store, dead)).rejects.toThrow("killed");
      await change({ heldUntil: "2020-01-01T00:00:00.000000Z" });
    }
    expect(await work()).toBe(1);
    expect(await jobOf(job)).toMatchObject({ state: "REFUSED", said: "IMPORT_GIVEN_UP", attempts: 3 });
  });

  test("a process that took too long stores nothing, and one that ends gives its job back", async () => {
    const job = await ask(OFFICER);
    const slow: JobWorker = {
      ...WORKER,
      read: async (...given) => {
        await change({ holder: "another" });
        return readFile(...given);
      },
    };
    await workOnNextJob(world.store, slow);
    expect(await office.working()).toBeNull();
    await change({ heldUntil: "2020-01-01T00:00:00.000000Z" });
    const ending: JobWorker = {
      ...WORKER,
      isEnding: () => true,
      read: () => readFile({ name: "x.pdf", bytes: Buffer.from("%PDF-") }, {}),
    };
    await workOnNextJob(world.store, ending);
    expect(await jobOf(job)).toMatchObject({ state: "QUEUED", holder: null });
    await work();
    expect(await jobOf(job)).toMatchObject({ state: "DONE" });
  });
});
