import { enrolVisitor } from "../support/e2e/enrol-visitor";
import { expect, test } from "../support/e2e/test";
import { Visitor } from "../support/e2e/visitor";

test("a page that answers guesses of a link is 429 once they are too many, and says when to come back", async ({
  clientAddress,
}) => {
  const visitor = new Visitor(clientAddress);
  const guess = `/reset/${"g".repeat(43)}`;
  expect((await visitor.ask("/reset")).status).toBe(200);
  for (let tries = 0; tries < 20; tries += 1) await visitor.ask(guess);
  const limited = await visitor.ask("/reset", { headers: { "accept-language": "en" } });
  expect(limited.status).toBe(429);
  expect(Number(limited.headers.get("retry-after"))).toBeGreaterThan(14 * 60);
  expect(limited.body).toContain("Try again in 15 minutes");
});

test("the library's door of the second step is 429 once codes were wrong too often", async ({
  clientAddress,
  user,
}) => {
  const visitor = new Visitor(clientAddress);
  await visitor.signIn(user);
  await enrolVisitor(visitor, user.password);
  const asked = await visitor.signIn(user);
  expect(asked.headers.get("location")).toContain("code=second_factor");
  const csrfToken = await visitor.libraryToken();
  const guess = () => visitor.post("/api/auth/callback/second-factor", { csrfToken, code: "000000" });
  let answer = await guess();
  for (let tries = 1; tries < 30 && answer.status !== 429; tries += 1) answer = await guess();
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(60);
});
