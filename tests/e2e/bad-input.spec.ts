import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { messagesOf } from "@/lib/i18n/messages";
import { expect, test } from "../support/e2e/test";

const origin = () => process.env.APP_URL!;

for (const path of ["/login", "/recovery", "/reset"]) {
  test(`${path} refuses a body over 100 kB before reading it`, async ({ request }) => {
    const response = await request.post(path, {
      headers: { origin: origin() },
      multipart: { login: "a".repeat(120_000) },
    });
    expect(response.status()).toBe(413);
  });

  test(`${path} says so while the body is yet to come`, async () => {
    const { hostname, port } = new URL(origin());
    const sent = request({ hostname, port, path, method: "POST", headers: { "content-length": 1_000_000 } });
    sent.write("a");
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    sent.on("error", () => undefined).destroy();
    expect(response.statusCode).toBe(413);
  });

  for (const sent of [undefined, "null", "https://evil.example"]) {
    test(`${path} refuses a post whose origin is ${sent ?? "missing"}`, async ({ request }) => {
      const response = await request.post(path, {
        headers: sent === undefined ? {} : { origin: sent },
        multipart: { login: "a" },
      });
      expect(response.status()).toBe(403);
    });
  }

  test(`${path} answers a damaged form with 400`, async ({ request }) => {
    const response = await request.post(path, {
      headers: { origin: origin(), "content-type": "multipart/form-data; boundary=x" },
      data: "--x\r\ngarbage",
    });
    expect(response.status()).toBe(400);
  });
}

test("a body of a signed-in page over the framework's megabyte is 413 too", async ({ request }) => {
  const response = await request.post("/settings", {
    headers: { origin: origin() },
    multipart: { locale: "a".repeat(1_100_000) },
  });
  expect(response.status()).toBe(413);
});

test("the library's door takes no sign-in by address, and no field twice", async ({ request }) => {
  const door = "/api/auth/callback/credentials";
  expect((await request.get(`${door}?login=a&password=b`)).status()).toBe(405);
  const repeated = await request.post(door, {
    headers: { origin: origin(), "content-type": "application/x-www-form-urlencoded" },
    data: "login=one&login=other&password=Parol2026x",
  });
  expect(repeated.status()).toBe(400);
});

test("a link that a page of others shows as a picture is not looked at", async ({ request }) => {
  const shown = await request.get(`/reset/${"a".repeat(43)}`, {
    headers: { "sec-fetch-dest": "image", "sec-fetch-site": "cross-site" },
    maxRedirects: 0,
  });
  expect(shown.status()).toBe(403);
  expect(shown.headers()["set-cookie"]).toBeUndefined();
});

for (const token of [
  "short",
  "a".repeat(43),
  "a".repeat(10_000),
  "%00",
  "..%2f..",
  "%D0%B0",
  "%",
  "%E0%A4%A",
]) {
  test(`a link with a token of ${token.length} characters (${token.slice(0, 5)}) opens nothing`, async ({
    request,
  }) => {
    const response = await request.get(`/reset/${token}`);
    expect(response.status()).toBeLessThan(500);
    expect(await response.text()).not.toContain('name="newPassword"');
  });
}

test("what is typed as a login comes back as text", async ({ page }) => {
  await page.goto("/login");
  const markup = `"><script>document.title="owned"</script>`;
  await page.locator("input[name=login]").fill(markup);
  await page.locator("input[name=password]").fill("Parol2026x");
  await page.locator("form:has(input[name=password]) button[type=submit]").click();
  await expect(page.getByText(messagesOf("ru").login.rejected)).toBeVisible();
  await expect(page.locator("input[name=login]")).toHaveValue(markup);
  expect(await page.title()).not.toBe("owned");
});

for (const [what, login, password] of [
  ["NUL", "a\u0000b", "Parol2026x"],
  ["quotes of SQL", "' OR 1=1--", "' OR 1=1--"],
  ["a Cyrillic look-alike", "dеmo_user", "Parol2026x"],
  ["spaces", "   ", "   "],
  ["nothing", "", ""],
  ["too much", "a".repeat(65), "a".repeat(129)],
] as const) {
  test(`a sign-in with ${what} is refused on the same page`, async ({ noJsPage: page }) => {
    await page.goto("/login");
    await page.locator("input[name=login]").fill(login);
    await page.locator("input[name=password]").fill(password);
    const [response] = await Promise.all([
      page.waitForResponse((answer) => answer.request().method() === "POST"),
      page.locator("form:has(input[name=password]) button[type=submit]").click(),
    ]);
    expect(response.status()).toBe(200);
    await expect(page).toHaveURL(/\/login/);
    await expect(page.locator("input[name=password]")).toBeVisible();
  });
}
