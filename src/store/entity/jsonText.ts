/** Stores a value as JSON in a nullable text column; null and undefined are stored as null. */
export const NULLABLE_JSON = {
  to: (value: unknown): string | null => (value == null ? null : JSON.stringify(value)),
  from: JSON.parse,
} as const;
