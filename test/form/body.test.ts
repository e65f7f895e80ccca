import { bearersOf, bodyOfName, DepartmentKind, namesOfBody, plainName, withoutSecondName } from "../../src/form/body";

test.each([
  ["\u3000示例市 \n", "示例市"],
  ["\u202a示例\u200b市\u2069\ufeff", "示例市"],
  ["示\u00ad例\u200e市\u180e", "示例市"],
  ["\u200b \u200b示例市", "示例市"],
  ["ＫＪＪ－３３１１", "KJJ-3311"],
  ["Ｋ\u3000１", "K 1"],
  ["示例水务（集团）有限公司", "示例水务（集团）有限公司"],
  ["测试市e\u0301办", "测试市é办"],
])("the name or code that is meant by %j is %j", (typed, meant) => expect(plainName(typed)).toBe(meant));

describe("a body", () => {
  it.each([
    ["示例市", DepartmentKind.GOVERNMENT, null, true],
    ["示例市人民政府", DepartmentKind.GOVERNMENT, null, true],
    ["示例县", DepartmentKind.GOVERNMENT, null, true],
    ["平潭综合实验区", DepartmentKind.ZONE, null, true],
    ["平潭综合实验区管委会", DepartmentKind.ZONE, null, true],
    ["示例市人民政府办公室", DepartmentKind.BUREAU, "政务办", false],
    ["平潭综合实验区财政金融局", DepartmentKind.BUREAU, "财政", false],
    ["丽水市科学技术局", DepartmentKind.BUREAU, "科技", false],
    ["示例市民政局", DepartmentKind.BUREAU, "民政", false],
    ["示例市开发区某办", DepartmentKind.BUREAU, null, false],
    ["示例县甲镇", DepartmentKind.TOWNSHIP, null, false],
    ["示例县甲镇人民政府", DepartmentKind.TOWNSHIP, null, false],
  ])("named %s is of kind %s and line %s", (name, kind, line, summary) => {
    expect(bodyOfName(name)).toEqual({ kind, line, summary });
  });

  it("that is a jurisdiction goes by its government's names too", () => {
    expect(namesOfBody("示例市人民政府")).toEqual(["示例市人民政府", "示例市", "示例市管理委员会", "示例市管委会"]);
    expect(namesOfBody("示例市民政局")).toEqual(["示例市民政局"]);
  });

  it("goes by its name with brackets of either width", () => {
    const [wide, narrow] = ["示例水务（集团）有限公司", "示例水务(集团)有限公司"];
    expect(namesOfBody(wide)).toEqual([wide, narrow]);
    expect(namesOfBody(narrow)).toEqual([narrow, wide]);
    const body = { code: "G", name: wide, formerNames: [] };
    expect(bearersOf(narrow, null, [body])).toEqual([body]);
  });

  it("is found by the width and composition of letters in which nobody stored its code and names", () => {
    const body = {
      code: "ＫＪＪ",
      name: "测试市e\u0301办",
      formerNames: [{ name: "测试市Ｂ办", fromYear: null, toYear: null }],
    };
    for (const name of ["KJJ", "ＫＪＪ", "测试市é办", "测试市e\u0301办", "测试市Ｂ办", "测试市B办"])
      expect(bearersOf(name, null, [body])).toEqual([body]);
  });

  it.each([
    ["示例市文化局（示例市文物局）", "示例市文化局"],
    ["示例市文化局(文物局)", "示例市文化局"],
    ["示例市发展和改革委员会（示例市粮食局、能源局）", "示例市发展和改革委员会"],
    ["示例县人民政府（本级）", "示例县人民政府"],
    ["示例市水务局（原示例市水利局）", "示例市水务局"],
    ["示例市公安局（交通警察支队）", "示例市公安局（交通警察支队）"],
    ["示例市公安局（青禾分局）", "示例市公安局（青禾分局）"],
    ["示例市人民政府（水务局）", "示例市人民政府（水务局）"],
    ["示例市（水务局）", "示例市（水务局）"],
    ["示例水务（集团）有限公司", "示例水务（集团）有限公司"],
  ])("named %s is meant by %s", (name, first) => expect(withoutSecondName(name)).toBe(first));

  it("goes by its first name and by both, where nobody bears just the one that is asked for", () => {
    const body = (name: string) => ({ code: name, name, formerNames: [] });
    const [both, first] = [body("示例市文化局（示例市文物局）"), body("示例市文化局")];
    expect(bearersOf("示例市文化局", null, [both])).toEqual([both]);
    expect(bearersOf("示例市文化局(文物局)", null, [first])).toEqual([first]);
    expect(bearersOf("示例市文化局", null, [both, first])).toEqual([first]);
    expect(bearersOf("示例市文物局", null, [both, first])).toEqual([]);
  });
});
