/** Tells password managers whose password a form changes. Nobody sees it, fills it in or sends it. */
export const AccountHint = ({ login }: { login: string }) => (
  <input type="text" autoComplete="username" value={login} readOnly hidden />
);
