import type { WordVariant } from "./docxVariants";
import { type Composition, partsOf } from "./formats";
import { fodtOf, type OdtSetting, odtOf, odtParagraph, span } from "./odt";

const STYLES = [
  style("text", "hidden", 'text:display="none"'),
  style("text", "heir", 'fo:font-weight="bold"', "hidden"),
  style("text", "white", 'fo:color="#ffffff"'),
  style("text", "clear", 'loext:opacity="0%"'),
  style("text", "tiny", 'fo:font-size="1pt"'),
  style("text", "struck", 'style:text-line-through-style="solid"'),
  style("text", "raised", 'style:text-position="super 58%"'),
  '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>',
  style("paragraph", "hiddenLine", 'text:display="none"'),
].join("");

/** The kinds of `DOCX_VARIANTS` that OpenDocument texts have, and their own. */
export const ODT_VARIANTS: readonly WordVariant[] = [
  plain("figures as they are", {}),
  plain("equal cells that are written once", { repeated: true }),
  hiding("hidden digits before figures", before("hidden")),
  hiding("digits hidden by a style that comes from another", before("heir")),
  hiding("white digits before figures", before("white")),
  hiding("transparent digits before figures", before("clear")),
  hiding("digits of one point", before("tiny")),
  hiding("struck digits before figures", before("struck")),
  hiding("hidden paragraphs in cells", { figure: (text) => odtParagraph("9", "hiddenLine") + odtParagraph(text) }),
  hiding("hidden rows with other figures", {
    row: (row) => (/rows-spanned="[2-9]|covered/.test(row) ? row : row + hiddenRow(row)),
  }),
  hiding("a hidden section before it", {
    body: (body) =>
      `<text:section text:display="none">${odtParagraph("隐蔽市财政局2001年政府信息公开工作年度报告")}${body.replace(/\d+</g, "7<")}</text:section>${body}`,
  }),
  plain("raised marks behind figures", { figure: (text) => text + (text && span("1", "raised")) }),
  plain("notes behind figures", {
    figure: (text) =>
      `${text}<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${odtParagraph("注")}</text:note-body></text:note>`,
  }),
  plain("comments behind figures", {
    figure: (text) => `${text}<office:annotation>${odtParagraph("9")}</office:annotation>`,
  }),
  plain("ruby over figures", {
    figure: (text) =>
      `<text:ruby><text:ruby-base>${text}</text:ruby-base><text:ruby-text>9</text:ruby-text></text:ruby>`,
  }),
  plain("deleted text among its revisions", {
    body: (body) =>
      `<text:tracked-changes><text:changed-region><text:deletion>${odtParagraph("规章 9")}</text:deletion></text:changed-region></text:tracked-changes>${body}`,
    figure: (text) => `<text:change text:change-id="c1"/>${text}`,
  }),
  plain("figures as fields beside numbers of pages", {
    figure: (text) =>
      text ? `<text:user-field-get>${text}</text:user-field-get><text:page-number>3</text:page-number>` : "",
  }),
  plain("words in lists and its title in a text box", {
    line: (text, index) =>
      index === 0 ? `<draw:frame><draw:text-box>${odtParagraph(text)}</draw:text-box></draw:frame>` : text,
  }),
  flagging("pictures instead of figures", {
    figure: (text, index) => (index % 3 === 0 ? "<draw:frame><draw:image/></draw:frame>" : text),
  }),
  flagging("numbers of lists instead of figures", {
    figure: (text, index) =>
      index % 3 === 0
        ? `${odtParagraph("")}<text:list text:style-name="L"><text:list-item><text:p/></text:list-item></text:list>`
        : text,
  }),
  plain("figures in lists", {
    figure: (text) =>
      text
        ? `${odtParagraph("")}<text:list text:style-name="L"><text:list-item>${odtParagraph(text)}</text:list-item></text:list>`
        : "",
  }),
  flagging("equations instead of figures", {
    figure: (text, index) => (index % 3 === 0 ? "<draw:frame><draw:object/></draw:frame>" : text),
  }),
  flagging("formulas without their values", {
    figure: (text, index) => (index % 3 === 0 ? '<text:expression text:formula="1"/>' : text),
  }),
  {
    ...hiding("one XML file and hidden digits", {}),
    write: (made) => fodtOf(partsOf(made), { ...before("hidden"), styles: STYLES }),
  },
];

function style(family: string, name: string, properties: string, parent?: string): string {
  const from = parent === undefined ? "" : `style:parent-style-name="${parent}"`;
  return `<style:style style:family="${family}" style:name="${name}" ${from}><style:text-properties ${properties}/></style:style>`;
}

function plain(name: string, setting: OdtSetting): WordVariant {
  return {
    name,
    hides: false,
    flags: false,
    write: (made: Composition) => odtOf(partsOf(made), { styles: STYLES, ...setting }),
  };
}

function hiding(name: string, setting: OdtSetting): WordVariant {
  return { ...plain(name, setting), hides: true };
}

function flagging(name: string, setting: OdtSetting): WordVariant {
  return { ...plain(name, setting), flags: true };
}

function before(style: string): OdtSetting {
  return { figure: (text) => span("9", style) + text };
}

function hiddenRow(row: string): string {
  return row.replace("<table:table-row", '<table:table-row table:visibility="collapse"').replace(/\d+</g, "7<");
}
