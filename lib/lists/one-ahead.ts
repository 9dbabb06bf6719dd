/**
 * The same pages, the next one being read while a page is made use of. Of a reader who leaves, the page on its way is
 * waited for and nothing is read after it; a fault is thrown when its page's turn has come.
 */
export async function* oneAhead<Page>(pages: AsyncIterable<Page>): AsyncGenerator<Page> {
  const reader = pages[Symbol.asyncIterator]();
  let coming = reader.next();
  try {
    for (;;) {
      const page = await coming;
      if (page.done) return;
      coming = reader.next();
      coming.catch(() => undefined);
      yield page.value;
    }
  } finally {
    await reader.return?.();
  }
}
