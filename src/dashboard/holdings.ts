/** One request for all figures of the start page. */
export const HOLDINGS = `query Holdings {
  named: departments(where: { nameContains: "示例市" }, first: 1) { nodes { sample } }
  departments(first: 1) { totalCount }
  reports(first: 1) { totalCount }
  years: aggregate(groupBy: [YEAR]) {
    year
    coverage { expected reported }
    figures { applications { received { total } outcomes { granted { total } } } procurement { amount } }
  }
}`;

export interface Holdings {
  readonly named: { readonly nodes: readonly { readonly sample: boolean }[] };
  readonly departments: { readonly totalCount: number };
  readonly reports: { readonly totalCount: number };
  readonly years: readonly Year[];
}

export interface Year {
  readonly year: number;
  readonly coverage: { readonly expected: number; readonly reported: number };
  readonly figures: {
    readonly applications: {
      readonly received: { readonly total: number | null };
      readonly outcomes: { readonly granted: { readonly total: number | null } };
    };
    readonly procurement: { readonly amount: string | null };
  };
}
