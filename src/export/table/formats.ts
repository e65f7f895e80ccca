import { csvFile } from "./csv";
import { jsonStatFile } from "./jsonStat";
import { markdownFile } from "./markdown";
import type { TableFormat } from "./table";
import { xlsxFile } from "./xlsx";

/** The formats of files of tables. A new one passes `test/export/tableFormats.test.ts`. */
export const TABLE_FORMATS: readonly TableFormat[] = [csvFile, xlsxFile, jsonStatFile, markdownFile];
