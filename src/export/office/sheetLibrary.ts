/** The functions by which a feature of a workbook changes the XML of its parts. */
export type SheetMarkup = typeof import("write-excel-file/utility", { with: { "resolution-mode": "import" }});

/** A feature that the writer of workbooks does not have itself. */
export type SheetFeature = import("write-excel-file/node", { with: { "resolution-mode": "import" }}).Feature<
  import("write-excel-file/node", { with: { "resolution-mode": "import" }}).Image["content"]
>;

/** A row of a sheet, and one cell of it, for the writer of workbooks. */
export type SheetLine = import("write-excel-file/node", { with: { "resolution-mode": "import" }}).Row;
export type SheetBox = import("write-excel-file/node", { with: { "resolution-mode": "import" }}).CellObject;

/**
 * The writer of workbooks and its functions for XML. They are loaded when a workbook is written, because their types are
 * those of an ES module.
 */
export async function sheetLibrary() {
  const [{ default: writeExcelFile }, markup] = await Promise.all([
    import("write-excel-file/node"),
    import("write-excel-file/utility"),
  ]);
  return { writeExcelFile, markup };
}
