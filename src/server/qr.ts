import QRCode from 'qrcode';

interface Qr {
  readonly path: string;
  readonly size: number;
}

/** The QR code as one SVG path: a 1×1 square for each dark module, joined along rows. No quiet zone. */
export function qrOf(text: string): Qr {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const parts: string[] = [];
  for (let y = 0; y < size; y += 1) {
    let x = 0;
    while (x < size) {
      let end = x;
      while (end < size && modules.get(y, end)) end += 1;
      if (end > x) parts.push(`M${x} ${y}h${end - x}v1h${x - end}z`);
      x = end + 1;
    }
  }
  return { path: parts.join(''), size };
}
