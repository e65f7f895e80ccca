/** The Chinese of the phrases in which the readers of documents say what a cell shows, and why text is not seen. */
export const PHRASES: Readonly<Record<string, string>> = {
  "a picture": "图片",
  "a drawing": "图形",
  "a chart": "图表",
  "a symbol": "符号",
  "a formula without its value": "没有结果的公式",
  "white text": "白色文字",
  "hidden text": "隐藏文字",
  "a hidden sheet": "隐藏的工作表",
  "a hidden row": "隐藏的行",
  "a hidden column": "隐藏的列",
};
