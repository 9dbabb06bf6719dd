// Loaded into every child: the parent may be killed without a chance to stop what it started.
process.once("disconnect", () => process.exit(1));
