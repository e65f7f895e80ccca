/** What the tests need of the package, which has no types. */
declare module "jsonstat-toolkit" {
  interface Side {
    readonly id: readonly string[];
    readonly label: string;
    readonly role: string;
    Category(id: string): {
      readonly label: string;
      readonly unit?: { readonly label: string; readonly decimals: number };
    };
  }

  interface Cube {
    readonly class: string | null;
    readonly id: readonly string[];
    readonly size: readonly number[];
    readonly label: string;
    readonly source: string;
    readonly updated: string;
    readonly extension: {
      readonly rows: number;
      readonly status: { readonly label: Readonly<Record<string, string>> };
    };
    Dimension(id: string): Side;
    Data(at: Readonly<Record<string, string>>): {
      readonly value: string | number | null;
      readonly status: string | null;
    };
    Unflatten(
      each: (
        at: Record<string, string>,
        datum: { readonly value: string | number | null; readonly status: string | null },
      ) => void,
    ): void;
  }

  export default function JSONstat(written: unknown): Cube;
}
