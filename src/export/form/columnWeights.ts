/** Labels of outer groups are narrow and wrap; those of rows are as wide as about five columns of figures. */
const GROUP = [1.1, 1.35];
const ROW = 4.8;

/** How wide the columns of a table of the form are, relative to each other, about as 国办公开办函〔2021〕30号 prints them. */
export function columnWeights(columns: number, labelColumns: number): readonly number[] {
  return Array.from({ length: columns }, (_, column) => {
    if (labelColumns < 2 || column >= labelColumns) return 1;
    return column === labelColumns - 1 ? ROW : (GROUP[column] ?? 1);
  });
}
