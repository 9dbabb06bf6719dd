import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { Notice } from "../text/notice";
import { ResultToast } from "./result-toast";

type Props = {
  title: ReactNode;
  /** It stands until it is closed: there is something to do in it. */
  stays?: boolean;
  /** Id of what has the focus afterwards; the page's heading, if none. */
  focusAt?: string;
  children?: ReactNode;
};

/** What has just been done, said once, beside the page; over it, where there are no scripts. Refusals are a {@link Notice}. */
export const Result = ({ title, stays = false, focusAt, children }: Props) => (
  <ResultToast
    answerId={randomUUID()}
    title={title}
    stays={stays}
    focusAt={focusAt}
    withoutScripts={
      <Notice tone="success" title={title} className="mb-6">
        {children}
      </Notice>
    }
  >
    {children}
  </ResultToast>
);
