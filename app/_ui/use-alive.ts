import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False on the server and until the page is alive, so that a page without scripts shows nothing that needs them. */
export const useAlive = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
