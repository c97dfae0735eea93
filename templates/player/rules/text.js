// Text: what was typed, cleaned; numbers and names as they are said.

// Versions of Unicode differ on characters that one of them does not know yet; that is why the cleaned
// text, and not the typed one, belongs in the log.
const UNSEEN = /[\p{Cs}\p{Co}\p{Cn}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|(?![\n\t])\p{Cc}/gu;

/** The text on one line with every unseen or reordering character turned into a space. */
function clean(text) {
  return text.replace(UNSEEN, " ").split(/[\p{Zs}\n\t]+/u).filter((word) => word !== "").join(" ");
}

// The patterns of core/text/private.py, letter for letter.
const NAMED = /\b(?:Mrs?|Ms|Miss|Dr|Prof|Frau|Herr)\.? [A-ZÀ-Ž][a-zß-ž]|\bpatient [A-ZÀ-Ž][a-zß-ž]|\bPatient [A-ZÀ-Ž][a-zß-ž]+ [A-ZÀ-Ž][a-zß-ž]|\b(?:[Nn]ame(?:s|:| is)|(?:girl|boy|child|man|woman) (?:named|called)) [A-ZÀ-Ž][a-zß-ž]/;
const NUMBERED = /[^ @]@[a-z\d-]+\.[a-z]|\d{7}|\+\d[ \d()./-]{7}|\b0\d{2,4}[ /-]\d{5}|\d{3}[ .-]\d{3}[ .-]\d{4}|\d{3}-\d\d-\d{4}|\b(?:mrn|nhs|(?:record|hospital|patient|phone|file|insurance)(?: no\.?| number| id))[^a-z\d]{0,3}\d{2}|\b(?:dob|born|birth|birthday)\b.{0,12}?(?:(?:19|20)\d\d|\d[./-]\d+[./-]\d)|\b\d\d?[./-]\d\d?[./-](?:19|20)\d\d|\b(?:19|20)\d\d-\d\d-\d\d/i;

/** Whether a text looks like a real person's data. */
const isPrivate = (text, own) => [NAMED, NUMBERED].some((one) => one.test(text.replaceAll(own, "")));

const signed = (number) => (number > 0 ? `+${number}` : `${number}`);
