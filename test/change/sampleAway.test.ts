import { Role } from "../../src/access/role";
import { localViewer } from "../../src/access/viewer";
import { issueToken } from "../../src/change/accessTokens";
import { Entrance } from "../../src/change/entrance";
import { askForImport, receiveFile, uploadId, workOnNextJob } from "../../src/change/imports";
import { readFile } from "../../src/change/readFile";
import { deleteSample } from "../../src/change/upkeep";
import { AccessToken } from "../../src/store/entity/accessToken";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

const ADMIN = { viewer: localViewer("root"), origin: null };

onEachDatabase("Whoever acts for a body of the sample", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register({ code: "S", name: "示例市科技局", sample: true }, { code: "K", name: "甲市科技局" });
    await world.file("S", 2020, { sample: true });
  });
  afterEach(() => world.close());

  async function tokenFor(department: string): Promise<string> {
    const words = { name: department, role: Role.OFFICER, department, days: 1, idempotencyKey: null };
    return (await issueToken(world.store, ADMIN, words)).text;
  }

  test("acts for nobody once the sample is gone, and never for the whole tree; others go on", async () => {
    const [gone, stays] = [await tokenFor("S"), await tokenFor("K")];
    const entrance = new Entrance(world.store, null, 1);
    const session = (await entrance.signIn(gone, null))?.text as string;
    const viewer = await entrance.viewerWithToken(gone);
    if (viewer === null) throw new Error("The token opens nothing.");
    const officer = { viewer, origin: null };
    const document = uploadId(await receiveFile(world.store, officer, { name: "a.txt", bytes: Buffer.from("x") }));
    const words = { document, department: null, year: null, published: null, reason: null, idempotencyKey: null };
    await askForImport(world.store, officer, words);

    expect(await deleteSample(world.store)).toEqual({ reports: 1, departments: 1 });

    expect(await entrance.viewerWithToken(gone)).toBeNull();
    expect(await entrance.viewerWithSession(session, null)).toBeNull();
    const worker = { holder: "w", isEnding: () => false, read: readFile };
    expect(await workOnNextJob(world.store, worker)).toBe(false);
    expect(await entrance.viewerWithToken(stays)).toMatchObject({ role: Role.OFFICER });
    const tokens = await world.store.read((manager) => manager.find(AccessToken, { order: { id: "ASC" } }));
    expect(tokens.map(({ departmentId, revokedAt }) => [departmentId === null, revokedAt !== null])).toEqual([
      [true, true],
      [false, false],
    ]);
  });
});
