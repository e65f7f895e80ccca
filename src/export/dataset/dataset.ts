import { isRate, MEASURES, type Measure } from "../../form/measure";
import { metadataOf } from "../../form/metadata";
import { UNIT_MEASURES } from "../../form/sdmx";
import type { Term } from "../../form/term";
import type { Held, HeldRegion } from "../../question/holdings";
import type { NamedTable } from "../answer/namedTables";
import { type DatasetFile, tableFiles } from "./tableFiles";

/** What the operator of a service says of its data; null where nothing is said. */
export interface DatasetAbout {
  /** The address of a licence, or its name. */
  readonly license: string | null;
  readonly publisher: string | null;
}

/** What a dataset is described from. */
export interface DatasetFacts {
  readonly held: Held;
  readonly dataVersion: string;
  /** The address of the service, without a slash at the end. */
  readonly base: string;
  readonly about: DatasetAbout;
  /** The tables that have an address. */
  readonly named: readonly NamedTable[];
}

const NAME: Term = {
  zh: "政府信息公开工作年度报告数据",
  en: "Yearly reports on government information disclosure",
};

const DESCRIPTION: Term = {
  zh: "各级行政机关政府信息公开工作年度报告（《政府信息公开条例》第四十九条、第五十条）的全部数据项及其出处、报送情况和校验结果，可按机关、年度汇总、排名和比较。",
  en: "Every figure of the yearly reports that Chinese administrative organs publish on government information disclosure (Regulation, Articles 49 and 50), each with its source; who filed, what checks found, and sums, rankings and comparisons.",
};

/**
 * What a service has, for search engines of data and for catalogues: a Dataset of schema.org that is a Dataset of DCAT, too, as
 * JSON-LD.
 */
export function datasetJsonLd({ held, dataVersion, base, about, named }: DatasetFacts): object {
  const { years, regions, newest } = held;
  const [first] = years;
  return {
    "@context": CONTEXT,
    "@id": `${base}/dataset.jsonld`,
    "@type": ["Dataset", "dcat:Dataset"],
    name: inBoth(NAME),
    description: inBoth(DESCRIPTION),
    url: `${base}/`,
    inLanguage: ["zh", "en"],
    isAccessibleForFree: true,
    keywords: ["政府信息公开", "年度报告", "依申请公开", "government information disclosure", "open government"],
    version: dataVersion,
    ...(newest !== null && { dateModified: newest }),
    ...(about.license !== null && { license: about.license }),
    ...(about.publisher !== null && { publisher: { "@type": "Organization", name: about.publisher } }),
    ...(first !== undefined && { temporalCoverage: `${first}/${years.at(-1)}` }),
    ...(regions.length > 0 && { spatialCoverage: regions.map(place) }),
    variableMeasured: MEASURES.map(variable),
    distribution: [...years.map(packageFile), ...tableFiles(named, held)].map((file) => download(base, file)),
    "dcat:accessService": {
      "@type": ["WebAPI", "dcat:DataService"],
      name: "GraphQL",
      "dcat:endpointURL": { "@id": `${base}/graphql` },
      documentation: `${base}/explorer`,
      "dcat:servesDataset": { "@id": `${base}/dataset.jsonld` },
    },
    includedInDataCatalog: {
      "@type": ["DataCatalog", "dcat:Catalog"],
      name: "Disclosure Graph",
      url: `${base}/tables`,
    },
  };
}

const CONTEXT = { "@vocab": "https://schema.org/", dcat: "http://www.w3.org/ns/dcat#" };

function packageFile(year: number): DatasetFile {
  const title = { zh: `${year}年数据包`, en: `Package of ${year}` };
  return { title, path: `/handouts/${year}/package.zip`, mediaType: "application/zip" };
}

function download(base: string, { title, path, mediaType }: DatasetFile): object {
  return {
    "@type": ["DataDownload", "dcat:Distribution"],
    name: inBoth(title),
    encodingFormat: mediaType,
    contentUrl: base + path,
    "dcat:downloadURL": { "@id": base + path },
  };
}

function place({ name, code }: HeldRegion): object {
  return {
    "@type": "Place",
    ...(name !== null && { name }),
    ...(code !== null && {
      identifier: { "@type": "PropertyValue", propertyID: "GB/T 2260", value: code },
    }),
  };
}

function variable(measure: Measure): object {
  const { code, chinese, english, unit } = measure;
  return {
    "@type": "PropertyValue",
    propertyID: code,
    name: inBoth({ zh: chinese, en: english }),
    description: inBoth(metadataOf(measure).definition),
    unitText: UNIT_TEXTS[unit],
    unitCode: UNIT_MEASURES[unit],
    ...(isRate(measure) && { measurementTechnique: ratio(measure) }),
  };
}

const UNIT_TEXTS: Readonly<Record<Measure["unit"], string>> = { count: "count", fen: "yuan", ratio: "ratio" };

function ratio({
  numerator,
  denominator,
}: {
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
}) {
  return `(${numerator.join(" + ")}) / (${denominator.join(" + ")})`;
}

function inBoth({ zh, en }: Term): readonly object[] {
  return [
    { "@language": "zh", "@value": zh },
    { "@language": "en", "@value": en },
  ];
}
