import { bodyOfName, DepartmentKind, namesOfBody } from "../../src/form/body";

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
});
