// Letters, numbers and places in the text that a course keeps, and a text read part by part.

// The walk as a short text:
//
//     format|digest of the rules|of the words|attempt, how begun|learner's code|when it was begun|entries|checksum
//
// Numbers are in base 36. An entry is a capital for its kind, what it holds, and the seconds since the entry
// before. Items and hypotheses are their places in the case, which mean nothing beside other rules.
const END = "|";
const NO_ITEM = "zz";
const NO_OPTION = "z";
const MARK = "[…]";
// Plain ASCII, and nothing that a course might read as markup, as an escape or as a blank to trim.
const UNSAFE = /\[…\]|[^A-Za-z0-9 ,.;:!?()'*/=_-]/gu;

class Damaged extends Error {}
class Another extends Error {}

const digits = (number) => number.toString(36);

function numberIn(text) {
  if (!/^[0-9a-z]+$/.test(text)) throw new Damaged(text);
  return parseInt(text, 36);
}

function placeOf(one, all) {
  const place = all.indexOf(one);
  if (place < 0) throw new Error(`'${one}' is not in this case`);
  return place;
}

function oneAt(place, all) {
  if (place >= all.length) throw new Damaged(place);
  return all[place];
}

/** A text from which parts are taken one by one. */
function reading(text) {
  let at = 0;
  return {
    isOver: () => at === text.length,
    take(length) {
      if (at + length > text.length) throw new Damaged(text);
      return text.slice(at, (at += length));
    },
    until(end) {
      const to = text.indexOf(end, at);
      if (to < 0) throw new Damaged(text);
      const found = text.slice(at, to);
      at = to + end.length;
      return found;
    },
    seconds() {
      const [found] = /^[0-9a-z]*/.exec(text.slice(at));
      at += found.length;
      return found ? numberIn(found) : 0;
    },
  };
}

/** The first so many letters of what the learner wrote, and the mark that there was more. */
function shortened(text, most) {
  const letters = [...text];
  // A text that was cut before is not cut inside its mark: it would be no longer than what is kept of it.
  return letters.length <= most + MARK.length ? text : `${letters.slice(0, most).join("")} ${MARK}`.trim();
}
