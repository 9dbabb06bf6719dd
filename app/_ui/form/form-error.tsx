import type { ReactNode } from "react";
import { Notice } from "../text/notice";

type Props = { title?: ReactNode; children?: ReactNode };

/** Why the form as a whole was refused. It can take the focus: see {@link useFocusOnError}. */
export const FormError = ({ title, children }: Props) => (
  <Notice role="alert" tone="danger" tabIndex={-1} title={title}>
    {children}
  </Notice>
);
