import type { Term } from "./term";

/**
 * The articles of the Regulation on Open Government Information (政府信息公开条例, 国务院令第711号, in force since 15 May
 * 2019) on which figures rest, by article and item.
 */
const ARTICLES = {
  "2": { zh: "第二条", en: "Article 2" },
  "10": { zh: "第十条", en: "Article 10" },
  "14": { zh: "第十四条", en: "Article 14" },
  "15": { zh: "第十五条", en: "Article 15" },
  "16": { zh: "第十六条", en: "Article 16" },
  "20.1": { zh: "第二十条第（一）项", en: "Article 20 (1)" },
  "20.5": { zh: "第二十条第（五）项", en: "Article 20 (5)" },
  "20.6": { zh: "第二十条第（六）项", en: "Article 20 (6)" },
  "20.8": { zh: "第二十条第（八）项", en: "Article 20 (8)" },
  "20.9": { zh: "第二十条第（九）项", en: "Article 20 (9)" },
  "23": { zh: "第二十三条", en: "Article 23" },
  "27": { zh: "第二十七条", en: "Article 27" },
  "30": { zh: "第三十条", en: "Article 30" },
  "31": { zh: "第三十一条", en: "Article 31" },
  "33": { zh: "第三十三条", en: "Article 33" },
  "35": { zh: "第三十五条", en: "Article 35" },
  "36.1": { zh: "第三十六条第（一）项", en: "Article 36 (1)" },
  "36.2": { zh: "第三十六条第（二）项", en: "Article 36 (2)" },
  "36.3": { zh: "第三十六条第（三）项", en: "Article 36 (3)" },
  "36.4": { zh: "第三十六条第（四）项", en: "Article 36 (4)" },
  "36.5": { zh: "第三十六条第（五）项", en: "Article 36 (5)" },
  "36.6": { zh: "第三十六条第（六）项", en: "Article 36 (6)" },
  "36.7": { zh: "第三十六条第（七）项", en: "Article 36 (7)" },
  "37": { zh: "第三十七条", en: "Article 37" },
  "38": { zh: "第三十八条", en: "Article 38" },
  "39": { zh: "第三十九条", en: "Article 39" },
  "42": { zh: "第四十二条", en: "Article 42" },
  "50.1": { zh: "第五十条第（一）项", en: "Article 50 (1)" },
  "50.2": { zh: "第五十条第（二）项", en: "Article 50 (2)" },
  "50.3": { zh: "第五十条第（三）项", en: "Article 50 (3)" },
  "51": { zh: "第五十一条", en: "Article 51" },
} as const satisfies Readonly<Record<string, Term>>;

/** An article of the Regulation, with its item behind a dot: "20.1" is 第二十条第（一）项. */
export type Article = keyof typeof ARTICLES;

/** The name of an article. */
export function articleNamed(article: Article): Term {
  return ARTICLES[article];
}
