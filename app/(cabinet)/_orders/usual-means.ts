/** The payment means of this gateway; one that is named in the address is offered as well. */
export const usualMeans = ["Visa", "Mastercard", "Belkart", "Mir", "ERIP"];
