import { AccessRefused } from "../../src/access/accessRefused";
import { Role } from "../../src/access/role";
import { localViewer, PUBLIC } from "../../src/access/viewer";
import { issueFirstToken, issueToken, revokeToken, TOKEN_DAYS, type TokenWords } from "../../src/change/accessTokens";
import type { Actor } from "../../src/change/actor";
import { RefusedInput } from "../../src/change/refusedInput";
import { viewerWithToken } from "../../src/change/sessions";
import { allTokens } from "../../src/store/accessTokens";
import { pageOfAudit } from "../../src/store/audit";
import { AccessToken } from "../../src/store/entity/accessToken";
import { onEachDatabase } from "../support/databases";
import type { World } from "../support/world";

const ADMIN: Actor = { viewer: localViewer("root"), origin: "10.0.0.7" };
const WORDS: TokenWords = { name: "科技局报送", role: Role.OFFICER, department: "K", days: 30, idempotencyKey: null };

onEachDatabase("A token", (open) => {
  let world: World;
  beforeEach(async () => {
    world = await open();
    await world.register({ code: "K", name: "甲市科技局" });
  });
  afterEach(() => world.close());

  const audit = async () => {
    const page = { after: null, before: null, limit: 100, fromEnd: false };
    const slice = { actor: null, action: null, subject: null };
    return (await world.store.read((manager) => pageOfAudit(manager, slice, page))).map(({ row }) => row);
  };

  test("lets its owner come as what it says, until it is revoked; each of both is in the audit", async () => {
    const { text, token } = await issueToken(world.store, ADMIN, WORDS);
    const viewer = await viewerWithToken(world.store, text);
    expect(viewer).toEqual({
      name: `token:${token.id} 科技局报送`,
      role: Role.OFFICER,
      departmentId: token.departmentId,
    });
    expect(await viewerWithToken(world.store, `${text.slice(0, -1)}${text.endsWith("A") ? "B" : "A"}`)).toBeNull();
    await revokeToken(world.store, ADMIN, token.id);
    expect(await viewerWithToken(world.store, text)).toBeNull();
    const subject = `token:${token.id}`;
    expect(await audit()).toMatchObject([
      { action: "revokeToken", subject, actor: "cli:root", before: { revokedAt: null } },
      {
        action: "issueToken",
        subject,
        origin: "10.0.0.7",
        before: null,
        after: { name: "科技局报送", role: "OFFICER", department: "K", expiresAt: token.expiresAt },
      },
    ]);
  });

  test("is nowhere kept as it is", async () => {
    const { text } = await issueToken(world.store, ADMIN, WORDS);
    const [kept] = await world.store.read(allTokens);
    expect(JSON.stringify(kept)).not.toContain(text.slice(-43));
    expect(JSON.stringify(await audit())).not.toContain(text.slice(-43));
  });

  test("ends by itself on its day", async () => {
    const { text, token } = await issueToken(world.store, ADMIN, WORDS);
    expect(Date.parse(token.expiresAt as string) - Date.parse(token.issuedAt)).toBe(30 * 86_400_000);
    await world.store.write((manager) =>
      manager.update(AccessToken, { id: token.id }, { expiresAt: "2020-01-01T00:00:00.000000Z" }),
    );
    expect(await viewerWithToken(world.store, text)).toBeNull();
  });

  test.each<[Partial<TokenWords>, string, RegExp]>([
    [{ name: " " }, "name", /needs a name/],
    [{ name: "x".repeat(101) }, "name", /100 characters/],
    [{ department: "乙" }, "department", /No department/],
    [{ department: null }, "department", /must name a body/],
    [{ role: Role.ADMIN }, "department", /leave the body out/],
    [{ days: 0 }, "days", /from 1 to 3650, got 0/],
    [{ days: 1.5 }, "days", /got 1.5/],
    [{ days: TOKEN_DAYS.most + 1 }, "days", /got 3651/],
  ])("is not issued for %j", async (words, path, says) => {
    const refused = issueToken(world.store, ADMIN, { ...WORDS, ...words });
    await expect(refused).rejects.toThrow(says);
    await expect(refused).rejects.toMatchObject({ path: [path] });
    await expect(refused).rejects.toBeInstanceOf(RefusedInput);
    expect(await world.store.read(allTokens)).toEqual([]);
    expect(await audit()).toEqual([]);
  });

  test("is neither issued nor revoked by whoever may not", async () => {
    const { token } = await issueToken(world.store, ADMIN, WORDS);
    for (const viewer of [PUBLIC, { name: "x", role: Role.PUBLISHER, departmentId: null }]) {
      const actor = { viewer, origin: null };
      await expect(issueToken(world.store, actor, WORDS)).rejects.toBeInstanceOf(AccessRefused);
      await expect(revokeToken(world.store, actor, token.id)).rejects.toBeInstanceOf(AccessRefused);
    }
    expect(await audit()).toHaveLength(1);
  });

  test("of a request with a name is issued once, and not shown again", async () => {
    const named = { ...WORDS, idempotencyKey: "a" };
    const { text, token } = await issueToken(world.store, ADMIN, named);
    const again = issueToken(world.store, ADMIN, named);
    await expect(again).rejects.toMatchObject({
      path: ["idempotencyKey"],
      said: { code: "TOKEN_ISSUED_BEFORE", values: { id: String(token.id) } },
    });
    expect(await again.catch(String)).not.toContain(text.slice(-43));
    await expect(issueToken(world.store, ADMIN, { ...named, days: 1 })).rejects.toMatchObject({
      said: { code: "KEY_OF_ANOTHER" },
    });
    expect(await world.store.read(allTokens)).toHaveLength(1);
    expect(await audit()).toHaveLength(1);
  });

  test("is revoked once, and one that is not there never", async () => {
    const { token } = await issueToken(world.store, ADMIN, WORDS);
    await revokeToken(world.store, ADMIN, token.id);
    await expect(revokeToken(world.store, ADMIN, token.id)).rejects.toThrow(/was revoked already/);
    await expect(revokeToken(world.store, ADMIN, 99)).rejects.toThrow(/no token number 99/);
    expect(await audit()).toHaveLength(2);
  });

  test("for an administrator is issued at the first start alone, however many start at once", async () => {
    const starts = await Promise.all([1, 2, 3].map(() => issueFirstToken(world.store, ADMIN, "first start")));
    const texts = starts.filter((text) => text !== null);
    expect(texts).toHaveLength(1);
    expect(await viewerWithToken(world.store, texts[0] as string)).toMatchObject({ role: Role.ADMIN });
    await revokeToken(world.store, ADMIN, (await world.store.read(allTokens))[0]?.id as number);
    expect(await issueFirstToken(world.store, ADMIN, "first start")).toBeNull();
  });
});
