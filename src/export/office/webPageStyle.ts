/** The style sheet of a document as a web page: in light and dark, on narrow and wide screens, and printed. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --ground: #fff; --line: #6e7781; --head: #eef1f4; --quiet: #57606a; --link: #0b57d0; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e8eb; --ground: #15181c; --line: #7d8590; --head: #23282e; --quiet: #a3abb5; --link: #8ab4f8; }
}
body { margin: 0 auto; padding: 1rem; max-width: 60rem; background: var(--ground); color: var(--ink); font: 1rem/1.75 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
h1 { margin: 1.5rem 0; text-align: center; font-size: 1.5rem; line-height: 1.4; }
h2 { margin: 2rem 0 0.75rem; font-size: 1.15rem; }
p { margin: 0.5rem 0; text-indent: 2em; overflow-wrap: anywhere; }
p.left, p.right { text-indent: 0; }
p.right { text-align: right; }
a { color: var(--link); }
.table { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.875rem; line-height: 1.4; }
.of10 { min-width: 46rem; }
.of15 { min-width: 52rem; }
th, td { border: 1px solid var(--line); padding: 0.3rem 0.4rem; text-align: center; vertical-align: middle; }
th { font-weight: normal; }
.heading, .head { background: var(--head); font-weight: bold; }
.label { text-align: left; }
.figure { font-variant-numeric: tabular-nums; white-space: nowrap; min-width: 2em; }
.amount { font-variant-numeric: tabular-nums; text-align: right; }
sup { font-size: 0.75em; line-height: 0; }
.end { margin-top: 3rem; padding-top: 0.75rem; border-top: 1px solid var(--line); text-align: center; text-indent: 0; }
.about { color: var(--quiet); font-size: 0.875rem; }
.about p { text-indent: 0; }
.notes { list-style: none; padding: 0; }
.about li { overflow-wrap: anywhere; }
@media print {
  :root { --ink: #000; --ground: #fff; --line: #000; --head: #fff; --quiet: #000; --link: #000; }
  @page { size: A4; margin: 30mm 20mm 25mm; @bottom-center { content: "— " counter(page) " —"; font: 10.5pt SimSun, serif; } }
  body { padding: 0; max-width: none; font: 14pt/1.7 "仿宋_GB2312", FangSong_GB2312, FangSong, STFangsong, "Noto Serif CJK SC", serif; }
  h1 { font: bold 20pt/1.4 "方正小标宋简体", SimSun, STSong, "Noto Serif CJK SC", serif; }
  h2 { font: bold 15pt/1.6 SimHei, STHeiti, "Noto Sans CJK SC", sans-serif; break-after: avoid; }
  table { font: 9pt/1.35 SimSun, STSong, "Noto Serif CJK SC", serif; }
  .of15 { font-size: 8pt; }
  .table { overflow: visible; }
  .of10, .of15 { min-width: 0; }
  th, td { padding: 0.6mm 0.4mm; }
  .label { padding-left: 1mm; }
  .figure { white-space: normal; overflow-wrap: anywhere; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .end { margin-top: 0; border-top: 0; break-before: page; }
  .about { font-size: 9pt; }
  .address { display: none; }
}
`;
