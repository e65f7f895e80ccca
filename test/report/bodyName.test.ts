import { areOneBody, likenessOf, namesPlace } from "../../src/report/head/bodyName";

test.each([
  "示例市水务局",
  "示例市发展和改革委员会",
  "无为市人民政府",
  "本溪市政务公开办公室",
  "示例市机构编制委员会办公室",
  "将乐县白石镇",
  "示例市河东街道办事处",
  "向阳区现代农业示范区",
  "国家税务总局示例市税务局",
  "示例高等专科学校",
  "示例市第一人民医院",
  "示例市公安局青禾分局",
  "中共示例市委宣传部",
  "示例市水务集团有限公司",
  "示例县",
])("%s looks like a body's name", (name) => expect(likenessOf(name)).toBe("sure"));

test.each([
  "首页政务公开",
  "您现在的位置示例市水务局",
  "示例市水务局(原水利局)",
  "示例市水务局示例市教育局",
  "示例市某局",
  "示例市水务局认真落实条例",
  "本局",
  "全区",
  "区县",
  "人民政府",
  "支队",
  "海关",
  "2022年示例市水务局",
  "发布机构示例市水务局",
  "上一篇示例市水务局",
  "示例市水务局政府信息公开年报",
  "Example",
  "",
])("%s does not", (name) => expect(likenessOf(name)).toBeNull());

test("an ending that few bodies have is odd", () => expect(likenessOf("示例市教育系统")).toBe("odd"));

test.each([
  ["示例市水务局", true],
  ["示例市政务服务中心", true],
  ["青禾县白石乡", true],
  ["上海海关", true],
  ["水务局", false],
  ["市水务局", false],
  ["城市管理局", false],
  ["市场监督管理局", false],
  ["县白石乡", false],
  ["云岭自治州教育局", true],
  ["自治州教育局", false],
])("%s says of which place it is: %s", (name, says) => expect(namesPlace(name)).toBe(says));

test.each([
  ["示例市", "示例市人民政府", true],
  ["示例市政府", "示例市人民政府", true],
  ["丽水市科学技术局", "市科技局", true],
  ["示例市发展和改革委员会", "示例市发改委", true],
  ["示例市水务局", "示例市教育局", false],
  ["示例市", "示例市水务局", false],
  ["示例市公安局", "示例市公安局交通警察支队", false],
  ["示例市人民政府", "示例市人民政府办公室", false],
])("%s and %s are one body: %s", (one, other, are) => expect(areOneBody(one, other)).toBe(are));
