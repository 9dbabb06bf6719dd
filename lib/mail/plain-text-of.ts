import "server-only";
import { compile } from "html-to-text";
import { plainTextSelectors } from "react-email";

/** A letter's HTML as plain text: what `toPlainText` of react-email does, which reads its rules anew for each letter. */
export const plainTextOf = compile({ wordwrap: false, selectors: plainTextSelectors });
