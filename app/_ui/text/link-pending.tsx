"use client";

import { useLinkStatus } from "next/link";

/** While the page behind its link is fetched: a mark by which the styles show that the click was heard. */
export const LinkPending = () => useLinkStatus().pending && <span data-navigating="" hidden />;
