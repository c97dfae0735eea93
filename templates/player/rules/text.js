// Text: what was typed, cleaned; numbers and names as they are said.

// Versions of Unicode differ on characters that one of them does not know yet; that is why the cleaned
// text, and not the typed one, belongs in the log.
const UNSEEN = /[\p{Cs}\p{Co}\p{Cn}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|(?![\n\t])\p{Cc}/gu;

/** The text on one line with every unseen or reordering character turned into a space. */
function clean(text) {
  return text.replace(UNSEEN, " ").split(/[\p{Zs}\n\t]+/u).filter((word) => word !== "").join(" ");
}

const signed = (number) => (number > 0 ? `+${number}` : `${number}`);
