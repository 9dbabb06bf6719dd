type Props = {
  id?: string | number;
  version: string | number;
  /** The newest event on record when the form was made, for who is told of what another has changed. */
  seen?: string;
  /** What a refused form has sent. */
  kept?: { version?: string; seen?: string };
};

/**
 * Which row a form changes, and as of when. What was seen first stays: what another has saved meanwhile is not written
 * over at a second try.
 */
export const StoredVersion = ({ id, version, seen, kept }: Props) => (
  <>
    {id !== undefined && <input type="hidden" name="id" value={id} />}
    <input type="hidden" name="version" value={kept?.version ?? version} />
    {seen !== undefined && <input type="hidden" name="seen" value={kept?.seen ?? seen} />}
  </>
);
