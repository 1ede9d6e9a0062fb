package org.cocrear.outreach.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as the path of an SVG of {@code size} units a side, quiet zone included (ISO/IEC
 * 18004).
 *
 * @param path one rectangle for each run of dark modules
 */
record QrCode(int size, String path) {

  private static final int QUIET = 4;

  /** The code of an address. */
  static QrCode of(String url) {
    try {
      var hints =
          Map.of(
              EncodeHintType.MARGIN,
              QUIET,
              EncodeHintType.CHARACTER_SET,
              "UTF-8",
              EncodeHintType.ERROR_CORRECTION,
              ErrorCorrectionLevel.M);
      BitMatrix dots = new QRCodeWriter().encode(url, BarcodeFormat.QR_CODE, 0, 0, hints);
      return new QrCode(dots.getWidth(), path(dots));
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code: " + url.length(), e);
    }
  }

  private static String path(BitMatrix dots) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < dots.getHeight(); y++) {
      int x = 0;
      while (x < dots.getWidth()) {
        int run = run(dots, x, y);
        if (run > 0) {
          path.append("M%d %dh%dv1h-%dz".formatted(x, y, run, run));
        }
        x += Math.max(run, 1);
      }
    }
    return path.toString();
  }

  private static int run(BitMatrix dots, int x, int y) {
    int end = x;
    while (end < dots.getWidth() && dots.get(end, y)) {
      end++;
    }
    return end - x;
  }
}
