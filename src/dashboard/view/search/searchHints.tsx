import { List, Text } from "@mantine/core";
import { ViewAnchor } from "../../address/links";
import { useSay } from "../../language/language";
import { LANGUAGE_OF_REPORTS, type PageText } from "../../language/pageText";

/** What can be searched for, each with an example. */
export function SearchHints() {
  const say = useSay();
  return (
    <section>
      <Text>{say({ zh: "可以搜索：", en: "You can search for:" })}</Text>
      <List>
        {HINTS.map(({ what, examples, lang = LANGUAGE_OF_REPORTS }) => (
          <List.Item key={what.zh}>
            {say(what)}
            {say({ zh: "，例如：", en: ", for example: " })}
            {examples.map((text, i) => (
              <span key={text}>
                {i > 0 && say({ zh: "、", en: ", " })}
                <ViewAnchor underline="always" to="/search" search={{ text }} lang={lang}>
                  {text}
                </ViewAnchor>
              </span>
            ))}
          </List.Item>
        ))}
      </List>
    </section>
  );
}

interface Hint {
  readonly what: PageText;
  readonly examples: readonly string[];
  /** In which language the examples are, unless in that of reports. */
  readonly lang?: string;
}

const HINTS: readonly Hint[] = [
  {
    what: {
      zh: "机关的现用名称、曾用名或代码的一部分",
      en: "a part of the name, a former name or the code of a department",
    },
    examples: ["科学技术", "行政审批"],
  },
  {
    what: { zh: "机关名称的拼音或拼音首字母", en: "the pinyin of a name, or the initials of its pinyin" },
    examples: ["kexue", "kxjsj"],
    lang: "zh-Latn-pinyin",
  },
  {
    what: {
      zh: "已公布报告正文中的字词，几个词之间用空格隔开，须同时出现",
      en: "words of published reports, with blanks between them: all must be there",
    },
    examples: ["依申请公开", "政务公开 培训"],
  },
  {
    what: {
      zh: "报告所列规范性文件的标题或文号的一部分",
      en: "a part of the title or number of a normative document that a report names",
    },
    examples: ["管理办法", "〔2024〕"],
  },
];
