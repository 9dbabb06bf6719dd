import type { Random } from "./random";

const russian = [
  ["Иван", "Петров", "IVAN PETROV"],
  ["Мария", "Кузнецова", "MARIA KUZNETSOVA"],
  ["Сергей", "Новик", "SERGEY NOVIK"],
  ["Ольга", "Романова", "OLGA ROMANOVA"],
  ["Алексей", "Шевцов", "ALEXEY SHEVTSOV"],
  ["Екатерина", "Бондарь", "EKATERINA BONDAR"],
  ["Николай", "Зайцев", "NIKOLAY ZAITSEV"],
  ["Татьяна", "Полякова", "TATYANA POLYAKOVA"],
] as const;

const belarusian = [
  ["Алесь", "Марозаў", "ALES MAROZAU"],
  ["Ганна", "Казлоўская", "HANNA KAZLOUSKAYA"],
  ["Уладзімір", "Лойка", "ULADZIMIR LOIKA"],
  ["Вольга", "Сідарэнка", "VOLHA SIDARENKA"],
  ["Кастусь", "Якубовіч", "KASTUS YAKUBOVICH"],
  ["Святлана", "Дуброўская", "SVIATLANA DUBROUSKAYA"],
] as const;

const western = [
  ["Liis", "Kask", "LIIS KASK"],
  ["Märt", "Põder", "MART PODER"],
  ["Jonas", "Weber", "JONAS WEBER"],
  ["Aino", "Virtanen", "AINO VIRTANEN"],
  ["Claire", "Dubois", "CLAIRE DUBOIS"],
  ["Owen", "O’Neill", "OWEN ONEILL"],
  ["Agnieszka", "Wiśniewska", "AGNIESZKA WISNIEWSKA"],
] as const;

/** Reserved for examples (RFC 2606), so that no letter can reach anybody. */
const mailHosts = ["example.com", "example.org", "example.net"] as const;

/** An invented customer: name, e-mail (sometimes none), name on the card. */
export function inventCustomer(random: Random, currency: string) {
  const people =
    currency === "BYN"
      ? [...russian, ...belarusian]
      : currency === "RUB"
        ? russian
        : [...western, ...belarusian];
  const [first, last, cardholder] = random.pick(people as unknown as [(typeof russian)[number]]);
  const mailbox = cardholder.toLowerCase().replace(" ", random.pick([".", "_"]));
  return {
    customerName: `${first} ${last}`,
    customerEmail: random.chance(0.07) ? null : `${mailbox}${random.whole(1, 99)}@${random.pick(mailHosts)}`,
    cardholder,
  };
}

const banks = {
  BY: ["Belarusbank", "Priorbank", "Belagroprombank", "MTBank", "BSB Bank"],
  RU: ["Sberbank", "T-Bank", "VTB", "Alfa-Bank"],
  EE: ["Swedbank", "SEB Pank", "LHV Pank"],
  DE: ["Commerzbank", "N26"],
  PL: ["PKO Bank Polski", "mBank"],
} as const satisfies Record<string, readonly [string, ...string[]]>;

/** First six digits of invented cards; the last four are drawn, the rest does not exist. */
const cardRanges = {
  Visa: ["411111", "424242", "455676"],
  Mastercard: ["510510", "545454", "555555"],
  Belkart: ["911200", "911204"],
  Mir: ["220070", "220220"],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export const meansOf = {
  BYN: { Visa: 36, Mastercard: 22, Belkart: 24, ERIP: 18 },
  RUB: { Mir: 74, Visa: 14, Mastercard: 12 },
  USD: { Visa: 58, Mastercard: 42 },
  EUR: { Visa: 48, Mastercard: 52 },
};

const countriesOf = {
  BYN: { BY: 97, PL: 3 },
  RUB: { RU: 94, BY: 6 },
  USD: { BY: 40, EE: 25, DE: 20, PL: 15 },
  EUR: { EE: 45, DE: 25, PL: 20, BY: 10 },
};

/** How an order was paid: ERIP has no card. */
export function inventPayment(random: Random, currency: keyof typeof meansOf) {
  const paymentMeans = random.weighted<"Visa" | "Mastercard" | "Belkart" | "Mir" | "ERIP">(meansOf[currency]);
  const country = random.weighted<keyof typeof banks>(countriesOf[currency]);
  const card = paymentMeans !== "ERIP";
  return {
    paymentMeans,
    cardFirst6: card ? random.pick<string>(cardRanges[paymentMeans]) : null,
    cardLast4: card ? random.digits(4) : null,
    threeDSecure: card && random.chance(0.78),
    issuingBank: card ? random.pick<string>(banks[country]) : null,
    issuingCountry: card ? country : null,
    // Addresses of RFC 5737 and RFC 3849: nobody's.
    customerIp: random.chance(0.12)
      ? `2001:db8:${random.whole(1, 65_535).toString(16)}::${random.whole(1, 255).toString(16)}`
      : `${random.pick(["192.0.2", "198.51.100", "203.0.113"])}.${random.whole(1, 254)}`,
  };
}
