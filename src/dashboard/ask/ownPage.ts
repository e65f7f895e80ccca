/** The header by which the service knows that a page of its own sends a request. */
export const OWN_PAGE = { "x-disclosure-page": "1" } as const;
