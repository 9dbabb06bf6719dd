/** Carries the path and query of a request from the proxy to the pages; the proxy overwrites whatever was sent. */
export const pathHeader = "x-cabinet-path";
