import type { YearTable } from "../yearTable";
import { codebook } from "./codebook";
import { coverage } from "./coverage";
import { departments } from "./departments";
import { figures } from "./figures";
import { findings } from "./findings";
import { reports } from "./reports";

/** The tables of a package, in the order in which they are written. */
export const YEAR_TABLES: readonly YearTable[] = [departments, coverage, reports, findings, codebook, figures];
