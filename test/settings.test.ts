import { Language } from "../src/message/message";
import { textOf } from "../src/message/textOf";
import { providerIn, settingsFrom } from "../src/settings";
import { UsageError } from "../src/usageError";

const SET = {
  OIDC_ISSUER: "https://id.example/realms/city",
  OIDC_CLIENT_ID: "disclosure",
  PUBLIC_URL: "https://x.example/d/",
};

const refused = (environment: NodeJS.ProcessEnv) => {
  try {
    settingsFrom(environment);
  } catch (error) {
    if (error instanceof UsageError) return textOf(error.said, Language.EN);
    throw error;
  }
  return null;
};

test("without an issuer there is no provider of identities", () => {
  expect(providerIn(settingsFrom({}))).toBeNull();
  expect(providerIn(settingsFrom({ ...SET, OIDC_ISSUER: "" }))).toBeNull();
});

test("a provider is known by its issuer, the client and the address of the service", () => {
  expect(providerIn(settingsFrom(SET))).toEqual({
    issuer: "https://id.example/realms/city",
    clientId: "disclosure",
    clientSecret: null,
    scope: "openid profile",
    audience: "disclosure",
    claims: { role: "role", department: "department" },
    service: "https://x.example/d",
  });
  expect(providerIn(settingsFrom({ ...SET, OIDC_AUDIENCE: "api", OIDC_CLIENT_SECRET: "s" }))).toMatchObject({
    audience: "api",
    clientSecret: "s",
  });
});

test.each([
  [{ OIDC_CLIENT_ID: "" }, /^OIDC_CLIENT_ID must be set, as OIDC_ISSUER is/],
  [{ PUBLIC_URL: "" }, /^PUBLIC_URL must be set, as OIDC_ISSUER is/],
  [{ OIDC_ISSUER: "id.example" }, /^OIDC_ISSUER must be the https address/],
  [{ OIDC_ISSUER: "http://id.example" }, /^OIDC_ISSUER must be the https address/],
  [{ OIDC_ISSUER: "http://127.0.0.1.example" }, /^OIDC_ISSUER must be the https address/],
  [{ PUBLIC_URL: "ftp://x.example" }, /^PUBLIC_URL must be the http or https address/],
  [{ PUBLIC_URL: "https://x.example/?a=1" }, /^PUBLIC_URL must be the http or https address/],
  [{ PUBLIC_URL: "https://x.example/#a" }, /^PUBLIC_URL must be the http or https address/],
])("%j is refused with one sentence", (wrong, sentence) => {
  expect(refused({ ...SET, ...wrong })).toMatch(sentence);
});

test.each(["http://127.0.0.1:8080", "http://localhost:8080/realms/city", "http://[::1]:8080"])(
  "a provider on this machine may speak plain HTTP: %s",
  (issuer) => {
    expect(refused({ ...SET, OIDC_ISSUER: issuer })).toBeNull();
  },
);
