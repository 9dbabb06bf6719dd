import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { Notice } from "./notice";
import { ResultToast } from "./result-toast";

type Props = {
  title: ReactNode;
  /** It stands until it is closed: there is something to do in it. */
  stays?: boolean;
  children?: ReactNode;
};

/** What has just been done, said once, beside the page; over it, where there are no scripts. Refusals are a {@link Notice}. */
export const Result = ({ title, stays = false, children }: Props) => (
  <ResultToast
    answerId={randomUUID()}
    title={title}
    stays={stays}
    withoutScripts={
      <Notice tone="success" title={title} className="mb-6">
        {children}
      </Notice>
    }
  >
    {children}
  </ResultToast>
);
