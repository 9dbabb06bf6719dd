"use client";

import { useEffect } from "react";

/** The title of what stands in a page's place: by script the framework would leave it the page's own. */
export function DocumentTitle({ title }: { title: string }) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}
