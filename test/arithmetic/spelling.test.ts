import { Closeness, initialsIn, latinOf, pinyinIn, spellingOf } from "../../src/arithmetic/spelling";

const { EXACT, PREFIX, INNER } = Closeness;

test.each<[letters: string, name: string, initials: Closeness | null]>([
  ["kjj", "科技局", EXACT],
  ["kjj", "科技局机关", PREFIX],
  ["kxjsj", "示例市科学技术局", INNER],
  ["slskxjsj", "示例市科学技术局", EXACT],
  ["sls", "示例市科学技术局", PREFIX],
  ["sfj", "司法局", EXACT],
  ["xzspj", "行政审批局", EXACT],
  ["hzspj", "行政审批局", EXACT],
  ["jj", "科技局", INNER],
  ["kj", "科技", EXACT],
  ["jk", "科技", null],
  ["kxj", "科学技术局", PREFIX],
  ["kjj", "科学技术局", null],
  ["d1zx", "第1中学", EXACT],
  ["wwj", "文化局（文物局）", INNER],
  ["wwj", "（文物局）", EXACT],
  ["whjwwj", "文化局（文物局）", EXACT],
  ["kjjs", "科技局", null],
])("as initials, %s is %s: %s", (letters, name, closeness) => {
  expect(initialsIn(letters, spellingOf(name))).toBe(closeness);
});

test.each<[letters: string, name: string, pinyin: Closeness | null]>([
  ["kexue", "科学技术局", PREFIX],
  ["kexuejishuju", "科学技术局", EXACT],
  ["kexu", "科学技术局", PREFIX],
  ["kexuejishuj", "科学技术局", PREFIX],
  ["jishu", "科学技术局", INNER],
  ["shuju", "数据局", PREFIX],
  ["shujuju", "数据局", EXACT],
  ["hangzheng", "行政", EXACT],
  ["xingzheng", "行政", EXACT],
  ["xian", "西安", EXACT],
  ["xian", "县", EXACT],
  ["xian", "县医院", PREFIX],
  ["changan", "长安", EXACT],
  ["zhangan", "长安", EXACT],
  ["luan", "六安", EXACT],
  ["lvyou", "旅游局", PREFIX],
  ["luyou", "旅游局", PREFIX],
  ["exue", "科学", null],
  ["ju", "科技局", INNER],
  ["keju", "科技局", null],
  ["abju", "ab局", EXACT],
  ["kejij", "科技", null],
])("as pinyin, %s is %s: %s", (letters, name, closeness) => {
  expect(pinyinIn(letters, spellingOf(name))).toBe(closeness);
});

test.each<[text: string, letters: string | null]>([
  ["kjj", "kjj"],
  ["KeXue", "kexue"],
  ["kē xué", "kexue"],
  ["xi'an", "xian"],
  ["ke-xue", "kexue"],
  ["lǚyóu", "lvyou"],
  ["lüyou", "lvyou"],
  ["di1", "di1"],
  ["1", null],
  ["科xue", null],
  ["ke_xue", null],
  ["%", null],
  ["", null],
])("%j is compared as %j", (text, letters) => {
  expect(latinOf(text)).toBe(letters);
});

test("many readings of many characters take no time that grows with their combinations", () => {
  expect(pinyinIn(`${"he".repeat(99)}x`, spellingOf("和".repeat(160)))).toBe(null);
});
