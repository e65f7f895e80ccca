import fc from "fast-check";

/** One way in which published text differs from the form, and that changes no figure. */
export type Damage = (text: string, random: (below: number) => number) => string;

const TRADITIONAL: Readonly<Record<string, string>> = {
  规: "規",
  范: "範",
  许: "許",
  处: "處",
  罚: "罰",
  强: "強",
  数: "數",
  开: "開",
  总: "總",
  项: "項",
  无: "無",
  护: "護",
  权: "權",
  举: "舉",
  报: "報",
  诉: "訴",
  复: "複",
  转: "轉",
  继: "繼",
  续: "續",
  办: "辦",
  结: "結",
  维: "維",
  纠: "糾",
  审: "審",
  经: "經",
};
const RADICALS: Readonly<Record<string, string>> = {
  无: "⽆",
  行: "⾏",
  人: "⼈",
  自: "⾃",
  工: "⼯",
  一: "⼀",
  二: "⼆",
};

/** Damage that published documents have, by name. */
const DAMAGES: Readonly<Record<string, Damage>> = {
  none: (text) => text,
  "half-width brackets": (text) => text.replace(/（/g, "(").replace(/）/g, ")"),
  "other numbering": (text) => text.replace(/(?<!\d)([1-8])\.(?=[\u4e00-\u9fff])/g, "$1、"),
  "numbers without a point": (text) => text.replace(/([1-8])\.(?=[\u4e00-\u9fff])/g, "$1"),
  "numbers in circles": (text) =>
    text.replace(/([1-8])\.(?=[\u4e00-\u9fff])/g, (_, digit: string) => "①②③④⑤⑥⑦⑧"[Number(digit) - 1] as string),
  "other quotes": (text) => text.replace(/[“”]/g, '"'),
  "no quotes": (text) => text.replace(/[“”]/g, ""),
  traditional: (text) => text.replace(/[\u4e00-\u9fff]/g, (character) => TRADITIONAL[character] ?? character),
  radicals: (text) => text.replace(/[\u4e00-\u9fff]/g, (character) => RADICALS[character] ?? character),
  "wide digits": (text) =>
    text.replace(/(?<=[\u4e00-\u9fff）] ?)\d+/g, (digits) =>
      digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ),
  "repeated group": (text) => text.replace("（四）无法提供", "三、本年度办理结果（四）无法提供"),
  "doubled numeral": (text) => text.replace("三、本年度办理结果", "三三、本年度办理结果"),
  "typo in a header": (text) => text.replace("本年废止件数", "本年废纸件数"),
  "typo in a label": (text, random) => {
    const labels = [
      "其他法律行政法规禁止公开",
      "本机关不掌握相关政府信息",
      "信访举报投诉类申请",
      "属于行政执法案卷",
      "要求提供公开出版物",
      "结转下年度继续办理",
    ];
    const label = labels[random(labels.length)] as string;
    const at = 2 + random(label.length - 3);
    return text.replace(label, `${label.slice(0, at)}某${label.slice(at + 1)}`);
  },
  "letter lost": (text, random) => {
    const labels = [
      "其他法律行政法规禁止公开",
      "没有现成信息需要另行制作",
      "无正当理由大量反复申请",
      "属于三类内部事务信息",
    ];
    const label = labels[random(labels.length)] as string;
    const at = 2 + random(label.length - 3);
    return text.replace(label, label.slice(0, at) + label.slice(at + 1));
  },
  "page number": (text) => text.replace("（五）不予处理", "\n- 4 -\n（五）不予处理"),
  "broken label": (text) => text.replace("本年度办理结果", "本年度办 理结果").replace("社会公益组织", "社会公益 组织 "),
};

/** A few kinds of damage together, with the numbers they need. */
export const someDamage: fc.Arbitrary<{ names: readonly string[]; seed: number }> = fc.record({
  names: fc.subarray(Object.keys(DAMAGES), { maxLength: 4 }),
  seed: fc.nat(),
});

export function damaged(text: string, { names, seed }: { names: readonly string[]; seed: number }): string {
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state % below;
  };
  return names.reduce((damage, name) => (DAMAGES[name] as Damage)(damage, random), text);
}
