import { once } from "node:events";
import { createServer } from "node:http";
import { Provider } from "oidc-provider";

// A provider of identities in a process of its own, as its packages are ES modules that Jest does not load. The messages of
// `identityProvider.ts` tell it what to be; it answers each when it is so.

let state;
let provider;
const server = createServer((request, response) => {
  const [, uid] = /^\/interaction\/([\w-]+)/.exec(request.url) ?? [];
  if (uid) signIn(request, response).catch((error) => response.writeHead(500).end(String(error)));
  else provider.callback()(request, response);
});

process.on("message", async ({ number, ...told }) => {
  state = { ...state, ...told };
  if (told.keys) provider = newProvider();
  if (state.isAway) {
    server.closeAllConnections();
    if (server.listening) server.close();
  } else if (!server.listening) {
    server.listen(Number(new URL(state.issuer).port), "127.0.0.1");
    await once(server, "listening");
  }
  process.send({ number });
});
process.on("disconnect", () => process.exit());

/** Whoever comes is the person that the test says; a person of null gives up. */
async function signIn(request, response) {
  const { person } = state;
  const result = person === null ? { error: "access_denied" } : { login: { accountId: person.sub } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

function newProvider() {
  const client = {
    redirect_uris: [state.callback],
    post_logout_redirect_uris: [new URL("/", state.callback).href],
    grant_types: ["authorization_code", "refresh_token", "client_credentials"],
    response_types: ["code"],
  };
  return new Provider(state.issuer, {
    clients: [
      { client_id: "disclosure", client_secret: "s3cret", ...client },
      {
        client_id: "open",
        token_endpoint_auth_method: "none",
        ...client,
        grant_types: ["authorization_code", "refresh_token"],
      },
    ],
    jwks: { keys: state.keys },
    claims: { openid: ["sub", "role", "department"], profile: ["name"] },
    get conformIdTokenClaims() {
      return state.isAskedForMore;
    },
    pkce: { required: () => true },
    ttl: {
      IdToken: () => state.seconds,
      AccessToken: 3600,
      RefreshToken: 3600,
      Session: 3600,
      Grant: 3600,
      Interaction: 3600,
    },
    issueRefreshToken: () => state.refreshes,
    rotateRefreshToken: true,
    findAccount: (_, sub) => (state.person?.sub === sub ? { accountId: sub, claims: () => state.person } : undefined),
    loadExistingGrant: async (context) => {
      const { client: asking, session } = context.oidc;
      const known = session.grantIdFor(asking.clientId);
      if (known) return provider.Grant.find(known);
      const grant = new provider.Grant({ clientId: asking.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
    extraTokenClaims: () => ({ role: "reviewer", name: "nightly check" }),
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ["a key of the tests"] },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_, resource) => ({ scope: "", audience: resource, accessTokenFormat: "jwt" }),
      },
    },
  });
}
