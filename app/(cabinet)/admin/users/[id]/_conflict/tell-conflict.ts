import type { EditConflict } from "@/lib/users/edit-conflict";
import { readerInstants } from "../../../../../_ui/text/instant";
import { eventWords } from "../../../../_events/event-words";
import type { ToldConflict } from "./conflict-notice";

/**
 * A conflict in words, as the history tells it. They travel in the form's state, unlike other words: what
 * has been changed is known to nobody before the form is sent.
 */
export async function tellConflict({ version, changes, differences }: EditConflict): Promise<ToldConflict> {
  const [{ nameOf, detailsOf, fieldOf, wordOf }, instants] = await Promise.all([
    eventWords(),
    readerInstants(),
  ]);
  return {
    version,
    changes: changes.map(({ event, at, actorLogin, details }) => ({
      what: nameOf(event),
      who: actorLogin,
      at: instants.format(at),
      details: detailsOf({ changes: details.changes }).map(({ label, value }) => `${label}: ${value}`),
    })),
    differences: Object.entries(differences).map(([field, { before, after }]) => ({
      field: fieldOf(field),
      now: wordOf(field, before),
      yours: wordOf(field, after),
    })),
  };
}
