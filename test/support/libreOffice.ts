import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findProgram } from "./programs";
import type { Requirement } from "./requirement";
import { runFolder } from "./runFolder";

const PATH = process.env.LIBREOFFICE_PATH ?? findProgram("soffice", "libreoffice");

/** LibreOffice with Writer and Calc: of LIBREOFFICE_PATH, or found in the usual places. */
export const libreOffice: Requirement = {
  name: "LibreOffice",
  missing: PATH ? null : "No LibreOffice on this machine: install libreoffice-writer and libreoffice-calc.",
};

/** A format that LibreOffice writes, and the program of it that does: Calc where a page is to become a spreadsheet. */
export interface OfficeFormat {
  readonly extension: string;
  /** Its filter where the extension alone does not tell. */
  readonly filter?: string;
  readonly from: "writer" | "calc";
}

/**
 * Web pages as files of an office format, in their order: made by one run of LibreOffice. Throws with what it printed
 * where it made less.
 */
export function convertedPages(pages: readonly string[], format: OfficeFormat): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "disclosure-office-"));
  try {
    const sources = pages.map((page, index) => {
      const source = join(folder, `report${index}.html`);
      writeFileSync(source, page);
      return source;
    });
    const target = format.filter ? `${format.extension}:${format.filter}` : format.extension;
    const { stdout, stderr } = spawnSync(
      PATH as string,
      [
        "--headless",
        `-env:UserInstallation=${profile()}`,
        `--infilter=${format.from === "calc" ? "calc_HTML_WebQuery" : "HTML (StarWriter)"}`,
        "--convert-to",
        target,
        "--outdir",
        join(folder, "made"),
        ...sources,
      ],
      { encoding: "utf8", timeout: 300_000 },
    );
    return pages.map((_, index) => {
      try {
        return new Uint8Array(readFileSync(join(folder, "made", `report${index}.${format.extension}`)));
      } catch {
        throw new Error(`LibreOffice made no ${format.extension} of page ${index}: ${stdout} ${stderr}`);
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file in another format, as LibreOffice converts it. Throws with what it printed where it made none. */
export function convertedFile(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "disclosure-office-"));
  try {
    const source = join(folder, `file.${from}`);
    writeFileSync(source, bytes);
    const { stdout, stderr } = spawnSync(
      PATH as string,
      [
        "--headless",
        `-env:UserInstallation=${profile()}`,
        "--convert-to",
        to,
        "--outdir",
        join(folder, "made"),
        source,
      ],
      { encoding: "utf8", timeout: 300_000 },
    );
    const [made] = existsSync(join(folder, "made")) ? readdirSync(join(folder, "made")) : [];
    if (made === undefined) throw new Error(`LibreOffice made no ${to} of the ${from} file: ${stdout} ${stderr}`);
    return new Uint8Array(readFileSync(join(folder, "made", made)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Files of office formats as PDF, in their order. Throws with what LibreOffice printed where it made less. */
export function convertedToPdf(
  files: readonly { readonly bytes: Uint8Array; readonly ending: string }[],
): readonly Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), "disclosure-office-"));
  try {
    const sources = files.map(({ bytes, ending }, index) => {
      const source = join(folder, `file${index}.${ending}`);
      writeFileSync(source, bytes);
      return source;
    });
    const made = join(folder, "made");
    const { stdout, stderr } = spawnSync(
      PATH as string,
      ["--headless", `-env:UserInstallation=${profile()}`, "--convert-to", "pdf", "--outdir", made, ...sources],
      { encoding: "utf8", timeout: 300_000 },
    );
    return files.map((_, index) => {
      try {
        return readFileSync(join(made, `file${index}.pdf`));
      } catch {
        throw new Error(`LibreOffice made no PDF of file ${index}: ${stdout} ${stderr}`);
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// One for each process, so that two never wait for each other. To make one takes as long as a conversion.
function profile(): URL {
  return pathToFileURL(join(runFolder(), `office-${process.pid}`));
}
