import type { DepartmentViewQuery } from "../../documents";

export type GivenDepartment = NonNullable<DepartmentViewQuery["department"]>;
export type GivenTrend = DepartmentViewQuery["trend"];
export type GivenFiling = GivenDepartment["filings"][number];
