// The check of a block.

// The browser's own is closed to pages in some frames, and answers late; this one is always there.
function sha256(text) {
  const primes = [];
  for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime)) primes.push(n);
  const fraction = (number) => Math.floor((number % 1) * 2 ** 32);
  // Whole numbers of 32 bits throughout, and words turned in place: all else is slow the first time.
  const K = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
  const H = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
  const bytes = new TextEncoder().encode(text);
  const padded = new DataView(new ArrayBuffer((Math.floor((bytes.length + 8) / 64) + 1) * 64));
  new Uint8Array(padded.buffer).set(bytes);
  padded.setUint8(bytes.length, 128);
  padded.setUint32(padded.byteLength - 4, bytes.length * 8);
  const W = new Int32Array(64);
  for (let start = 0; start < padded.byteLength; start += 64) {
    let [a, b, c, d, e, f, g, h] = H;
    for (let n = 0; n < 64; n += 1) {
      if (n < 16) {
        W[n] = padded.getInt32(start + n * 4);
      } else {
        const w15 = W[n - 15];
        const w2 = W[n - 2];
        W[n] = W[n - 16] + W[n - 7] + ((w15 >>> 7 | w15 << 25) ^ (w15 >>> 18 | w15 << 14) ^ (w15 >>> 3)) + ((w2 >>> 17 | w2 << 15) ^ (w2 >>> 19 | w2 << 13) ^ (w2 >>> 10));
      }
      const one = h + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7)) + ((e & f) ^ (~e & g)) + K[n] + W[n] | 0;
      const other = ((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10)) + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + other) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, n) => (H[n] += word));
  }
  return Array.from(H, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}
