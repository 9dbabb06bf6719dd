import { textLinkClass } from "./text-link-class";

/** An e-mail address that opens a letter to it. */
export const MailLink = ({ address }: { address: string }) => (
  <a href={`mailto:${address}`} className={textLinkClass}>
    {address}
  </a>
);
