import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { MEASURES } from "../../src/form/measure";
import { type RunningServer, type ServerOptions, startServer } from "../../src/server";
import { settingsFrom } from "../../src/settings";
import { sampleFile } from "../support/sampleFile";
import { World } from "../support/world";

const PAGES = join(__dirname, "..", "support", "pages");

let world: World;
let server: RunningServer;
beforeAll(async () => {
  world = await World.on(await sampleFile());
  server = await start();
});
afterAll(async () => {
  await server.close();
  await world.close();
});

function start(more: Partial<ServerOptions> = {}): Promise<RunningServer> {
  return startServer(world.store, { host: "127.0.0.1", port: 0, logLevel: "silent", pages: PAGES, ...more });
}

async function dataset(headers: Record<string, string> = {}, from = server): Promise<Described> {
  // Objects of `json()` are not those of this realm, which the validator compares by their class.
  return JSON.parse(await (await fetch(`${from.url}/dataset.jsonld`, { headers })).text()) as Described;
}

test("it is a Dataset of schema.org and of DCAT", async () => {
  const validate = addFormats(new Ajv({ allErrors: true })).compile(SHAPE);
  const found = await dataset();
  validate(found);
  expect(validate.errors).toBe(null);
  expect(found.temporalCoverage).toBe("2019/2025");
  expect(found.variableMeasured.map(({ propertyID }) => propertyID)).toEqual(MEASURES.map(({ code }) => code));
  expect(found.spatialCoverage).toContainEqual(expect.objectContaining({ name: "示例市" }));
});

test("every distribution is there, and the service that it names answers", async () => {
  const found = await dataset();
  const addresses = found.distribution.map(({ contentUrl }) => contentUrl);
  for (const year of [2019, 2020, 2025]) expect(addresses).toContain(`${server.url}/handouts/${year}/package.zip`);
  const tables = addresses.filter((address) => address.startsWith(`${server.url}/tables/`));
  expect(tables.length).toBeGreaterThan(60);
  for (const ending of ["csv", "xlsx", "jsonstat.json"])
    expect(tables).toContain(`${server.url}/tables/city-by-department.${ending}?under=990100&years=2025`);
  for (const { contentUrl, encodingFormat } of found.distribution) {
    const response = await fetch(contentUrl, { method: "HEAD" });
    const type = response.headers.get("content-type");
    expect([contentUrl, response.status, type]).toEqual([contentUrl, 200, encodingFormat]);
  }
  const service = found["dcat:accessService"];
  expect((await fetch(`${service["dcat:endpointURL"]["@id"]}?query={__typename}`)).status).toBe(200);
  expect((await fetch(service.documentation)).status).toBe(200);
});

test("addresses are those at which the client found the service: a trusted proxy says them", async () => {
  const headers = { "x-forwarded-host": "data.example.org", "x-forwarded-proto": "https" };
  expect((await dataset(headers)).url).toBe(`${server.url}/`);
  const behind = await start({ trustedProxies: ["127.0.0.1"] });
  expect((await dataset(headers, behind)).url).toBe("https://data.example.org/");
  expect((await dataset({}, behind)).url).toBe(`${behind.url}/`);
  expect((await dataset({ ...headers, "x-forwarded-host": '"><b>' }, behind)).url).toMatch(/^http:\/\/127\.0\.0\.1:/);
  await behind.close();
});

test("a cache asks by its ETag, which changes with the data", async () => {
  const address = `${server.url}/dataset.jsonld`;
  const first = await fetch(address);
  expect(first.headers.get("content-type")).toBe("application/ld+json; charset=utf-8");
  expect(first.headers.get("cache-control")).toBe("no-cache");
  const etag = first.headers.get("etag") as string;
  const again = () => fetch(address, { headers: { "if-none-match": etag } });
  expect((await again()).status).toBe(304);
  await world.file("示例市科学技术局", 2018, { form: "FORM_2019" });
  const changed = await again();
  expect(changed.status).toBe(200);
  expect(((await changed.json()) as Described).temporalCoverage).toBe("2018/2025");
});

test("licence and publisher are there if someone says them", async () => {
  expect(await dataset()).not.toHaveProperty("license");
  expect(await dataset()).not.toHaveProperty("publisher");
  const { DATASET_LICENSE, DATASET_PUBLISHER } = settingsFrom({
    DATASET_LICENSE: "https://example.org/licence",
    DATASET_PUBLISHER: "甲市人民政府办公室",
  });
  const telling = await start({ about: { license: DATASET_LICENSE, publisher: DATASET_PUBLISHER } });
  expect(await dataset({}, telling)).toMatchObject({
    license: "https://example.org/licence",
    publisher: { "@type": "Organization", name: "甲市人民政府办公室" },
  });
  await telling.close();
});

test("an empty service says so", async () => {
  const empty = await World.open();
  const serving = await startServer(empty.store, { host: "127.0.0.1", port: 0, logLevel: "silent", pages: PAGES });
  const found = await dataset({}, serving);
  expect(found).not.toHaveProperty("temporalCoverage");
  expect(found).not.toHaveProperty("dateModified");
  expect(found.distribution).toEqual([]);
  await serving.close();
  await empty.close();
});

test("the start page leads to it", () => {
  const page = readFileSync(join(__dirname, "../../src/dashboard/index.html"), "utf8");
  expect(page).toContain('<link rel="alternate" type="application/ld+json" href="dataset.jsonld">');
});

interface Described {
  readonly url: string;
  readonly temporalCoverage?: string;
  readonly spatialCoverage: readonly { readonly name?: string }[];
  readonly variableMeasured: readonly { readonly propertyID: string }[];
  readonly distribution: readonly { readonly contentUrl: string; readonly encodingFormat: string }[];
  readonly "dcat:accessService": {
    readonly "dcat:endpointURL": { readonly "@id": string };
    readonly documentation: string;
  };
}

const IN_BOTH = {
  type: "array",
  minItems: 2,
  items: {
    type: "object",
    required: ["@language", "@value"],
    properties: { "@language": { enum: ["zh", "en"] }, "@value": { type: "string", minLength: 1 } },
  },
};
const ADDRESS = { type: "string", format: "uri", pattern: "^https?://" };
const types = (...names: readonly string[]) => ({ const: names });

/** What schema.org and DCAT ask of a Dataset, as a JSON Schema. */
const SHAPE = {
  type: "object",
  required: [
    ...["@context", "@id", "@type", "name", "description", "url", "version", "dateModified", "temporalCoverage"],
    ...["spatialCoverage", "variableMeasured", "distribution", "dcat:accessService", "includedInDataCatalog"],
  ],
  properties: {
    "@context": {
      const: { "@vocab": "https://schema.org/", dcat: "http://www.w3.org/ns/dcat#" },
    },
    "@id": ADDRESS,
    "@type": types("Dataset", "dcat:Dataset"),
    name: IN_BOTH,
    description: IN_BOTH,
    url: ADDRESS,
    version: { type: "string", minLength: 1 },
    dateModified: { type: "string", format: "date-time" },
    temporalCoverage: { type: "string", pattern: "^\\d{4}/\\d{4}$" },
    spatialCoverage: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["@type"],
        properties: {
          "@type": { const: "Place" },
          name: { type: "string" },
          identifier: {
            type: "object",
            required: ["@type", "propertyID", "value"],
            properties: { "@type": { const: "PropertyValue" }, propertyID: { const: "GB/T 2260" } },
          },
        },
      },
    },
    variableMeasured: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["@type", "propertyID", "name", "description", "unitText", "unitCode"],
        properties: {
          "@type": { const: "PropertyValue" },
          name: IN_BOTH,
          description: IN_BOTH,
          unitCode: { enum: ["CNY", "PN"] },
        },
      },
    },
    distribution: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["@type", "name", "encodingFormat", "contentUrl", "dcat:downloadURL"],
        properties: {
          "@type": types("DataDownload", "dcat:Distribution"),
          name: IN_BOTH,
          encodingFormat: { type: "string", pattern: "^[a-z]+/" },
          contentUrl: ADDRESS,
        },
      },
    },
    "dcat:accessService": {
      type: "object",
      required: ["@type", "dcat:endpointURL", "documentation"],
      properties: { "@type": types("WebAPI", "dcat:DataService"), documentation: ADDRESS },
    },
    includedInDataCatalog: {
      type: "object",
      required: ["@type", "name", "url"],
      properties: { "@type": types("DataCatalog", "dcat:Catalog"), url: ADDRESS },
    },
  },
};
