/** Light, dark, or whichever the visitor's system asks for. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** Narrows a stored or sent word to a theme we have. */
export const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value);
