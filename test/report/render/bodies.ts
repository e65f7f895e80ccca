import fc from "fast-check";

const PLACES = [
  "示例市",
  "青禾县",
  "示例市青禾区",
  "歙县",
  "无为市",
  "本溪市",
  "河东综合实验区",
  "云岭自治州",
  "示例市河东开发区",
  "示例省",
  "白石旗",
];
/** What bodies of a place are called behind its name. */
const WORKS = [
  "水务局 教育局 发展和改革委员会 市场监督管理局 人力资源和社会保障局 公安局交通警察支队 卫生健康委员会 综合行政执法局",
  "政务服务中心 机构编制委员会办公室 人民政府 人民政府办公室 统计局 档案馆 城市管理局 气象局 消防救援支队 数据局",
  "住房公积金管理中心 红十字会 融媒体中心 总工会 供销合作社联合社 公共资源交易中心 大数据发展管理局 信访局",
  "第一人民医院 第二中学 实验小学 疾病预防控制中心 中级人民法院 人民检察院 税务局 海事局 邮政管理局 烟草专卖局",
  "自来水有限责任公司 城市建设投资集团有限公司 公安局青禾分局 自然资源和规划局青禾区分局 国有资产监督管理委员会",
  "民族宗教事务局 医疗保障局 政务和数据局 营商环境建设监督局 文化广电新闻出版局 外事办公室 公路事业发展中心",
].flatMap((line) => line.split(" "));
const TOWNS = ["示例市白石镇人民政府", "青禾县白石乡", "示例市河东街道办事处", "示例市青禾区河东街道"];
/** Bodies whose names begin with the body above them, or name their place in their own way. */
const OTHERS = [
  "教育部 水利部 海关总署 国家统计局 国务院国有资产监督管理委员会 国家税务总局 国家税务总局示例市税务局",
  "国家税务总局示例市青禾区税务局 国家税务总局河东经济技术开发区税务局 中华人民共和国青禾海关 青禾海关",
  "中华人民共和国青禾海事局 国家统计局示例调查队 中国人民银行示例省分行",
  "河东经济技术开发区管理委员会 青禾高新技术产业开发区管委会 白石风景名胜区管理委员会 中共示例市委宣传部",
  "中共示例市委机构编制委员会办公室 中国青禾集团有限公司 国网示例省电力有限公司 示例大学 长江水利委员会",
].flatMap((line) => line.split(" "));

/** A body that reports. */
export const body: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(...WORKS)).map((parts) => parts.join("")),
  },
  { weight: 1, arbitrary: fc.constantFrom(...PLACES) },
  { weight: 1, arbitrary: fc.constantFrom(...TOWNS) },
  { weight: 2, arbitrary: fc.constantFrom(...OTHERS) },
);
