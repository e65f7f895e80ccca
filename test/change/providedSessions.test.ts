import { Role } from "../../src/access/role";
import { localViewer } from "../../src/access/viewer";
import { endSessions } from "../../src/change/endSessions";
import { renewSession, signInProvided } from "../../src/change/providedSessions";
import type { Provided } from "../../src/provider/provider";
import { ProviderAway } from "../../src/provider/reached";
import { ProvidedClaims } from "../../src/store/entity/providedClaims";
import { Session } from "../../src/store/entity/session";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

const ISSUER = "https://id.example";
const TERMS = { origin: "10.0.0.7", hours: 2 };

const provided = (refreshToken: string | null, until = 0): Provided => ({
  person: { subject: "f3a9", called: "王芳", role: Role.OFFICER, department: "K" },
  until,
  refreshToken,
});

const AN_HOUR_ON = () => Date.now() / 1_000 + 3_600;

onEachDatabase("A session by a provider", (open) => {
  let world: World;
  let asked: string[];
  beforeEach(async () => {
    asked = [];
    world = await open();
    await world.register({ code: "K", name: "甲市科技局" });
  });
  afterEach(() => world.close());

  const answering = (answer: () => Provided | null) => ({
    issuer: ISSUER,
    renew: async (refreshToken: string) => {
      asked.push(refreshToken);
      return answer();
    },
  });
  const begin = () => signInProvided(world.store, ISSUER, provided("first"), TERMS);
  const kept = () => world.store.read((manager) => manager.find(ProvidedClaims));

  test("is renewed once, whoever waits for it, and with the newest refresh token next time", async () => {
    const { text, viewer } = await begin();
    const provider = answering(() => provided("second", AN_HOUR_ON()));
    const renewals = [1, 2, 3, 4].map(() => renewSession(world.store, provider, text, null));
    expect(await Promise.all(renewals)).toEqual([viewer, viewer, viewer, viewer]);
    await world.store.write((manager) =>
      manager.updateAll(ProvidedClaims, { heldUntil: "2020-01-01T00:00:00.000000Z" }),
    );
    expect(await renewSession(world.store, provider, text, null)).toEqual(viewer);
    expect(asked).toEqual(["first", "second"]);
    expect(await kept()).toMatchObject([{ role: Role.OFFICER, renewingUntil: null }]);
  });

  test("goes on when a process that asked has ended without a word", async () => {
    const { text, viewer } = await begin();
    await world.store.write((manager) =>
      manager.updateAll(ProvidedClaims, { renewingUntil: "2020-01-01T00:00:00.000000Z" }),
    );
    const provider = answering(() => provided("second", AN_HOUR_ON()));
    expect(await renewSession(world.store, provider, text, null)).toEqual(viewer);
  });

  test("waits as it is for a provider that is away", async () => {
    const { text } = await begin();
    const [before] = await kept();
    const away = answering(() => {
      throw new ProviderAway(null);
    });
    await expect(renewSession(world.store, away, text, null)).rejects.toThrow(ProviderAway);
    expect(await kept()).toEqual([before]);
  });

  test.each<readonly [string, Provided | null]>([
    ["is let in no more", null],
    ["is another one", { ...provided("second"), person: { ...provided(null).person, subject: "b" } }],
  ])("ends if its person %s", async (_, answer) => {
    const { text } = await begin();
    expect(
      await renewSession(
        world.store,
        answering(() => answer),
        text,
        null,
      ),
    ).toBeNull();
    expect(await world.store.read((manager) => manager.count(Session))).toBe(0);
    expect(await kept()).toEqual([]);
  });

  test("lasts no longer than what the provider said if it cannot be asked again", async () => {
    const until = Math.floor(AN_HOUR_ON());
    const { expiresAt } = await signInProvided(world.store, ISSUER, provided(null, until), TERMS);
    expect(Date.parse(expiresAt)).toBe(until * 1_000);
  });

  test("is ended by an administrator, with all of its person", async () => {
    const until = AN_HOUR_ON();
    for (const subject of ["f3a9", "f3a9", "f3a"]) {
      const { person } = provided(null);
      await signInProvided(world.store, ISSUER, { person: { ...person, subject }, until, refreshToken: null }, TERMS);
    }
    const admin = { viewer: localViewer("root"), origin: null };
    expect(await endSessions(world.store, admin, "oidc:f3a9 王芳")).toBe(2);
    expect(await kept()).toMatchObject([{ subject: "f3a" }]);
  });
});
