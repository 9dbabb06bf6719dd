"use client";

import type { ComponentProps } from "react";
import { timeZones } from "@/lib/i18n/time-zones";
import { Combobox } from "./combobox";

/** The browser knows the same names: four hundred of them would be half of a page. */
const choices = () => timeZones.map((value) => ({ value, label: value }));

/** One time zone by its name. */
export const TimeZoneField = (props: Omit<ComponentProps<typeof Combobox>, "options">) => (
  <Combobox {...props} options={choices} />
);
