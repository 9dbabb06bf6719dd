import type { TestProject } from "vitest/node";
import { createTemplate, type Template } from "./database";

declare module "vitest" {
  interface ProvidedContext {
    template: Template;
  }
}

/** Once a run: the template all test files copy. */
export default async function provideTemplate(project: TestProject) {
  const { template, remove } = await createTemplate();
  project.provide("template", template);
  return remove;
}
