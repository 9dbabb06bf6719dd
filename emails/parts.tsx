import { Fragment, type ReactNode } from "react";
import { Button, Link, Section, Text } from "react-email";
import { look } from "./look";
import type { Words } from "./words";

/** A paragraph. */
export const Paragraph = ({ children }: { children: ReactNode }) => (
  <Text className="ink" style={look.text}>
    {children}
  </Text>
);

/** Things to know, each named and on a line of its own in both parts of the letter. */
export const Facts = ({ facts }: { facts: readonly (readonly [name: string, value: string])[] }) => (
  <Text className="ink" style={look.facts}>
    {facts.map(([name, value], index) => (
      <Fragment key={name}>
        {index > 0 && <br />}
        {`${name}: `}
        <strong>{value}</strong>
      </Fragment>
    ))}
  </Text>
);

/** A table of texts; all columns but the first two hold numbers. Plain text keeps its columns too. */
export const DataTable = ({ columns, rows }: { columns: readonly string[]; rows: readonly string[][] }) => (
  <table className="ink" style={look.table} data-text-format="dataTable">
    <thead>
      <tr>
        {columns.map((column, at) => (
          <th key={column} scope="col" className="rule cell" style={at < 2 ? look.head : look.numberHead}>
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((cells, line) => (
        <tr key={line}>
          {cells.map((cell, at) => (
            <td key={at} className="rule cell" style={at < 2 ? look.cell : look.number}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

/** An address to write to. */
export const Mail = ({ address }: { address: string }) => (
  <Link className="link" style={look.link} href={`mailto:${address}`}>
    {address}
  </Link>
);

/** The link as a button and, for programs that show none, as its own text: the one that goes into plain text. */
export const ActionLink = ({ t, href, label }: { t: Words; href: string; label: string }) => (
  <>
    <Section style={{ margin: "8px 0 20px" }} data-skip-in-text="true">
      <Button className="button" href={href} style={look.button}>
        {label}
      </Button>
    </Section>
    <Text className="soft" style={look.small} data-skip-in-text="true">
      {t("linkHint")}
    </Text>
    <Text style={{ ...look.text, fontSize: "14px" }}>
      <Link className="link" style={look.plainLink} href={href}>
        {href}
      </Link>
    </Text>
  </>
);
