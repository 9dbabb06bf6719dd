import type { ReactNode } from "react";
import { Card } from "../../_ui/text/card";

/** Components of one kind, under the names they have in the code. */
export const Exhibit = ({ names, children }: { names: string; children: ReactNode }) => (
  <Card title={<code translate="no">{names}</code>}>
    <div className="grid gap-5">{children}</div>
  </Card>
);
