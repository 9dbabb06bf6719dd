import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressSubject } from "@/lib/throttle/address-subject";

describe("what an address is counted by", () => {
  test.each([
    ["192.0.2.1", "192.0.2.1"],
    [" 192.0.2.1 ", "192.0.2.1"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["::FFFF:192.0.2.1", "192.0.2.1"],
    ["0:0:0:0:0:ffff:192.0.2.1", "192.0.2.1"],
    ["::ffff:c000:201", "192.0.2.1"],
    ["2001:db8:0:7::1", "2001:db8:0:7"],
    ["2001:DB8:0000:0007:ffff::", "2001:db8:0:7"],
    ["2001:db8::7:0:0:0:1", "2001:db8:0:7"],
    ["2001:db8:0:7:1:2:3:4", "2001:db8:0:7"],
    ["2001:db8:0:7::192.0.2.1", "2001:db8:0:7"],
    ["::1", "0:0:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
  ])("%s is %s", (ip, subject) => {
    expect(addressSubject(ip)).toBe(subject);
  });

  test.each([
    null,
    "",
    "garbage",
    "192.0.2.1:443",
    "192.0.2.1, 192.0.2.2",
    "1.2.3",
    "2001:db8",
    "[::1]:80",
    "::g",
  ])("%j shares the count of whatever is no address", (ip) => {
    expect(addressSubject(ip)).toBe("unknown");
  });

  test("two addresses of one /64 count together, of two apart, in whichever spelling", () => {
    fc.assert(
      fc.property(fc.ipV6(), (ip) => {
        const subject = addressSubject(ip);
        const mapped = /^\d+\.\d+\.\d+\.\d+$/.test(subject);
        return mapped || addressSubject(`${subject}:1:2:3:4`) === subject;
      }),
    );
  });
});
