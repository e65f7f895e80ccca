import { DepartmentKind } from "../../src/form/body";
import { CITY, existsIn, nameIn, type SampleDepartment, summedParts } from "../../src/sample/city";

const byName = (name: string) => CITY.find((department) => department.name === name) as SampleDepartment;
const names = (departments: readonly SampleDepartment[]) => departments.map((department) => department.name);

describe("the made-up city", () => {
  it("is 示例市 on top, with about forty bodies whose names all say that they are samples", () => {
    expect(names(CITY.filter((department) => department.parent === null))).toEqual(["示例市"]);
    expect(CITY.length).toBeGreaterThanOrEqual(40);
    expect(CITY.length).toBeLessThanOrEqual(45);
    expect(CITY.filter((department) => !department.name.startsWith("示例"))).toEqual([]);
  });

  it("has region codes that are not assigned", () => {
    expect(CITY.filter((department) => !department.regionCode.startsWith("99"))).toEqual([]);
  });

  it("has codes and names that are unique, former names too", () => {
    const codes = CITY.map((department) => department.code);
    const everyName = CITY.flatMap((department) => [
      department.name,
      ...department.formerNames.map(({ name }) => name),
    ]);
    expect(new Set(codes).size).toBe(CITY.length);
    expect(new Set(everyName).size).toBe(everyName.length);
  });

  it("is a tree in which parents stand before their parts", () => {
    CITY.forEach((department, index) => {
      if (department.parent === null) return;
      expect(CITY.slice(0, index).map((before) => before.code)).toContain(department.parent);
    });
  });

  it("has a city, two counties and a zone that sum their parts, and bureaus that do not", () => {
    expect(names(CITY.filter((department) => department.summary))).toEqual([
      "示例市",
      "示例市经济开发区",
      "示例县",
      "示例区",
    ]);
    for (const department of CITY) {
      expect(department.kind === DepartmentKind.BUREAU).toBe(!department.summary);
      expect(summedParts(department).length > 0).toBe(department.summary);
    }
    expect(summedParts(byName("示例县"))).toHaveLength(5);
    expect(summedParts(byName("示例区"))).toHaveLength(5);
    expect(names(summedParts(byName("示例市")))).toEqual(
      expect.arrayContaining(["示例市科学技术局", "示例市公安局", "示例县", "示例区", "示例市经济开发区"]),
    );
  });

  it("gives every bureau a line of work", () => {
    expect(CITY.filter((department) => !department.summary && department.line === null)).toEqual([]);
  });

  it("has a bureau that was renamed", () => {
    const bureau = byName("示例市政务服务和数据管理局");
    expect([2019, 2022, 2023, 2025].map((year) => nameIn(bureau, year))).toEqual([
      "示例市行政审批局",
      "示例市行政审批局",
      "示例市政务服务和数据管理局",
      "示例市政务服务和数据管理局",
    ]);
  });

  it("has a bureau that starts in 2022 and one that ends in 2023", () => {
    const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
    const active = (name: string) => years.filter((year) => existsIn(byName(name), year));
    expect(active("示例市疾病预防控制局")).toEqual([2022, 2023, 2024, 2025]);
    expect(active("示例市乡村振兴局")).toEqual([2021, 2022, 2023]);
  });
});
