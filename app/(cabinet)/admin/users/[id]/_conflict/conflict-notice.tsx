import type { ReactNode } from "react";
import { FormError } from "../../../../../_ui/form/form-error";

/** A conflict of two administrators, told in words. */
export interface ToldConflict {
  /** The one that stands in the way. */
  version: number;
  changes: { what: string; who: string | null; at: string; details: string[] }[];
  differences: { field: string; now: string; yours: string }[];
}

export interface ConflictWords {
  title: string;
  about: string;
  same: string;
  changes: string;
  now: string;
  yours: string;
  overwrite: string;
  reload: ReactNode;
}

/** What another has changed since the form was opened, and where what stands in the form differs from it. */
export const ConflictNotice = ({ conflict, words }: { conflict: ToldConflict; words: ConflictWords }) => (
  <FormError title={words.title}>
    <div className="grid gap-3">
      {conflict.changes.length > 0 && (
        <div>
          <p>{words.changes}</p>
          <ul className="ms-5 list-disc">
            {conflict.changes.map(({ what, who, at, details }) => (
              <li key={`${at} ${what} ${details.join()}`}>
                {[at, who, what].filter(Boolean).join(" · ")}
                {details.length > 0 && (
                  <ul className="ms-4">
                    {details.map((detail) => (
                      <li key={detail}>{detail}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>{conflict.differences.length > 0 ? words.about : words.same}</p>
      {conflict.differences.length > 0 && (
        <dl className="grid gap-2">
          {conflict.differences.map(({ field, now, yours }) => (
            <div key={field}>
              <dt className="font-medium">{field}</dt>
              <dd>
                {words.now}: {now}
              </dd>
              <dd>
                {words.yours}: {yours}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p>{words.reload}</p>
    </div>
  </FormError>
);
