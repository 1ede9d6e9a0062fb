package org.cocrear.messaging.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** What a file is by its own first bytes: neither a stranger nor a provider is believed. */
final class MediaTypes {

  static final String UNKNOWN = "application/octet-stream";

  private static final int HEAD = 64;

  private MediaTypes() {}

  /** Its media type, of the few that a browser may show or play. */
  static String of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return "image/jpeg";
    } else if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return "image/png";
    } else if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
      return "image/gif";
    } else if (head.startsWith("%PDF-")) {
      return "application/pdf";
    } else if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return "image/webp";
    }
    return sound(head);
  }

  private static String sound(String head) {
    if (head.startsWith("OggS")) {
      return "audio/ogg";
    } else if (head.startsWith("RIFF") && head.startsWith("WAVE", 8)) {
      return "audio/wav";
    } else if (head.startsWith("#!AMR")) {
      return "audio/amr";
    } else if (head.startsWith("ID3") || mpeg(head)) {
      return "audio/mpeg";
    } else if (head.startsWith("\u001aE\u00df\u00a3")) {
      return "video/webm";
    } else if (head.startsWith("ftyp", 4)) {
      return head.startsWith("M4A", 8) ? "audio/mp4" : "video/mp4";
    }
    return UNKNOWN;
  }

  /** A frame of MPEG audio (layers I to III) or of AAC begins with eleven or twelve set bits. */
  private static boolean mpeg(String head) {
    return head.length() > 1
        && head.charAt(0) == 0xff
        && (head.charAt(1) & 0xe0) == 0xe0
        && (head.charAt(1) & 0x18) != 0x08;
  }
}
