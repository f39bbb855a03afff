import { encode } from 'uqr';

/** A QR code drawn by the server, for posters, screens and the phone of whoever sits beside. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 3 });
  const cells = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])));
  return (
    <svg className="talk-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} className="talk-qr-paper" />
      <path d={cells.join('')} className="talk-qr-ink" />
    </svg>
  );
}
