import { applySettings, testSettings } from "./settings";

// A unit test reaches no database: the address leads nowhere.
applySettings({ ...testSettings, DATABASE_URL: "postgres://nobody@127.0.0.1:1/nothing" });
