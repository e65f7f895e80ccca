import { Role } from "../../src/access/role";
import type { Actor } from "../../src/change/actor";
import { enterReport } from "../../src/change/enter";
import { askForImport, receiveFile, uploadId, workOnNextJob } from "../../src/change/imports";
import { importFile } from "../../src/change/ingest";
import { readFile } from "../../src/change/readFile";
import { rereadAll } from "../../src/change/reread";
import { globalId } from "../../src/form/node";
import { messageFrom } from "../../src/message/textOf";
import { Question } from "../../src/question/question";
import { StoredFinding } from "../../src/store/entity/finding";
import type { ImportJob } from "../../src/store/entity/importJob";
import { importJobOf } from "../../src/store/importJobs";
import type { KeptDocument } from "../../src/store/keptDocuments";
import { reportText } from "../support/composed";
import { onEachDatabase } from "../support/databases";
import { actor, codeOf, Office } from "../support/office";
import type { World } from "../support/world";

const PHOTO = Buffer.from("\xff\xd8\xff\xe0\0\x10JFIF\0", "latin1");
const ADMIN = actor(Role.ADMIN);

onEachDatabase("Documents that are kept though they are no report", (open) => {
  let world: World;
  let office: Office;
  let science: Actor;
  let school: Actor;
  beforeEach(async () => {
    world = await open();
    office = new Office(world);
    await world.register(
      { code: "J", name: "甲市", summary: true },
      { code: "K", name: "甲市科学技术局", parent: "J" },
      { code: "L", name: "甲市教育局", parent: "J" },
    );
    science = actor(Role.OFFICER, await office.idOf("K"), 1);
    school = actor(Role.OFFICER, await office.idOf("L"), 2);
  });
  afterEach(() => world.close());

  const work = async () => {
    while (await workOnNextJob(world.store, { holder: "one", isEnding: () => false, read: readFile }));
  };
  /** Has a file, or a document by its id, imported; returns the job as it ended. */
  const imported = async (who: Actor, file: Buffer | string, more: { department?: string; year?: number } = {}) => {
    const send = async (bytes: Buffer) => uploadId(await receiveFile(world.store, who, { name: "k.jpg", bytes }));
    const { id } = await askForImport(world.store, who, {
      document: typeof file === "string" ? file : await send(file),
      department: null,
      year: null,
      published: null,
      reason: null,
      idempotencyKey: null,
      ...more,
    });
    await work();
    const job = (await world.store.read((manager) => importJobOf(manager, id, null))) as ImportJob;
    return { ...job, said: job.message && messageFrom(job.message) };
  };
  const ofQuestion = async <T>({ viewer }: Actor, ask: (question: Question) => Promise<T>) => {
    const question = new Question(world.store, viewer);
    try {
      return await ask(question);
    } finally {
      await question.close();
    }
  };
  const page = { after: null, before: null, limit: 10, fromEnd: false };
  const listed = (who: Actor) =>
    ofQuestion(who, async (question) => {
      const rows = (await question.workroom.keptDocuments(page)).map(({ row }) => row);
      expect(await question.workroom.countKeptDocuments()).toBe(rows.length);
      return rows;
    });
  const idsOf = async (who: Actor) => (await listed(who)).map(({ document }) => globalId("Document", document.id));
  const enter = (who: Actor, document: string) =>
    enterReport(
      world.store,
      who,
      {
        document,
        department: "K",
        year: 2020,
        version: null,
        form: null,
        published: null,
        cells: [{ path: "rules.made", value: "4" }],
        reason: "照片",
        idempotencyKey: null,
      },
      readFile,
    );

  test("a photo is kept, and says why it is no report, and that it can be typed in", async () => {
    const job = await imported(science, PHOTO, { department: "K", year: 2020 });
    expect(job).toMatchObject({ state: "REFUSED", revisionId: null, said: { code: "IMPORT_NO_REPORT" } });
    const [{ document, job: asked }, ...others] = (await listed(science)) as [KeptDocument];
    expect(others).toEqual([]);
    expect(document).toMatchObject({ name: "k.jpg", mediaType: "image/jpeg", size: PHOTO.length });
    expect(messageFrom(document.noReport as string).code).toBe("FORMAT_PICTURE");
    expect(asked).toMatchObject({ actor: science.viewer.name, statedDepartment: "K", statedYear: 2020 });
    const where = { documentId: document.id };
    expect((await world.store.read((manager) => manager.findBy(StoredFinding, where))).map(({ rule }) => rule)).toEqual(
      ["NO_REPORT"],
    );
  });

  test("are for those of the part of the tree for which they were handed in, and for whoever did", async () => {
    await imported(science, PHOTO);
    expect((await listed(actor(Role.REVIEWER, await office.idOf("J"), 7))).length).toBe(1);
    expect(
      (await listed({ ...science, viewer: { ...science.viewer, departmentId: await office.idOf("L") } })).length,
    ).toBe(1);
    expect(await listed(school)).toEqual([]);
    await importFile(
      world.store,
      { name: "b.txt", bytes: Buffer.from("报告") },
      { publish: false, author: "x", reason: "x" },
    );
    expect((await listed(science)).length).toBe(1);
    expect((await listed(ADMIN)).map(({ job }) => job?.actor ?? null)).toEqual([null, science.viewer.name]);
    expect(await codeOf(listed(actor(Role.PUBLISHER)))).toBe("NOT_ALLOWED");
    expect(await codeOf(listed(actor(Role.PUBLIC)))).toBe("SIGN_IN_NEEDED");
  });

  test("that another one hands in, too, do not tell of each other", async () => {
    await imported(science, PHOTO);
    expect(await listed(school)).toEqual([]);
    await imported(school, PHOTO);
    expect((await listed(school)).map(({ job }) => job?.actor)).toEqual([school.viewer.name]);
    expect((await listed(science)).map(({ job }) => job?.actor)).toEqual([science.viewer.name]);
    expect((await listed(ADMIN)).map(({ job }) => job?.actor)).toEqual([school.viewer.name]);
  });

  test("open for those who see them in the list, and for nobody else", async () => {
    await imported(science, PHOTO);
    const [{ document }] = (await listed(science)) as [KeptDocument];
    const opened = (who: Actor) =>
      ofQuestion(who, async (question) => [
        (await question.documentWithId(document.id, null)) !== null,
        (await question.documentFile(document.sha256)) !== null,
      ]);
    expect(await opened(science)).toEqual([true, true]);
    expect(await opened(ADMIN)).toEqual([true, true]);
    expect(await opened(school)).toEqual([false, false]);
    expect(await opened(actor(Role.PUBLIC))).toEqual([false, false]);
  });

  test("are imported again by their own id, with department and year, and are a report then", async () => {
    const bytes = Buffer.from(reportText("", 2020, { "rules.made": "4" }));
    await imported(science, bytes);
    const [id = ""] = await idsOf(science);
    expect(await codeOf(imported(school, id, { department: "L", year: 2020 }))).toBe("UPLOAD_UNKNOWN");
    expect(await imported(science, id)).toMatchObject({ state: "REFUSED" });
    expect(await imported(science, id, { department: "K", year: 2020 })).toMatchObject({
      state: "DONE",
      documentId: null,
    });
    expect(await office.working()).toMatchObject({ number: 1, author: science.viewer.name });
    expect(await listed(ADMIN)).toEqual([]);
    expect(await codeOf(imported(science, id))).toBe("UPLOAD_UNKNOWN");
  });

  test("are typed in by their own id, and are a report then", async () => {
    await imported(science, PHOTO);
    const [id = ""] = await idsOf(science);
    expect(await codeOf(enter({ ...school, viewer: { ...school.viewer, departmentId: null } }, id))).toBe("done");
    expect(await listed(ADMIN)).toEqual([]);
  });

  test("are typed in by those alone who see them in the list", async () => {
    await imported(school, PHOTO);
    const [id = ""] = await idsOf(school);
    expect(await codeOf(enter(science, id))).toBe("UPLOAD_UNKNOWN");
    expect(await codeOf(enter(school, id))).toBe("OUTSIDE_OWN_PART");
    expect((await listed(school)).length).toBe(1);
  });

  test("are read again by a newer reader as they were, though none reads them", async () => {
    await imported(science, PHOTO);
    const outcomes: string[] = [];
    for await (const { outcome } of rereadAll(world.store, { all: true, dryRun: false, publish: false }))
      outcomes.push(outcome);
    expect(outcomes).toEqual(["unchanged"]);
    expect((await listed(science)).length).toBe(1);
  });
});
