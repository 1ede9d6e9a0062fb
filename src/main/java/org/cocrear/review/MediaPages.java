package org.cocrear.review;

import java.util.Set;
import org.cocrear.messaging.MediaFile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The files that people sent, for staff. A browser shows or plays only what cannot run anything;
 * all else is downloaded.
 */
@Controller
@RequestMapping("/staff/media/{id}")
class MediaPages {

  private static final Set<String> SHOWN = Set.of("audio", "image", "video");

  private final Attachments attachments;

  MediaPages(Attachments attachments) {
    this.attachments = attachments;
  }

  @GetMapping
  ResponseEntity<Resource> file(@PathVariable String id) {
    return attachments
        .kept(id)
        .flatMap(file -> attachments.bytes(id).map(bytes -> answer(file, bytes)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static ResponseEntity<Resource> answer(MediaFile file, byte[] bytes) {
    MediaType type = MediaType.parseMediaType(file.type());
    ContentDisposition.Builder way =
        SHOWN.contains(type.getType())
            ? ContentDisposition.inline()
            : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header(HttpHeaders.CONTENT_DISPOSITION, way.filename(name(file, type)).build().toString())
        .body(new ByteArrayResource(bytes));
  }

  private static String name(MediaFile file, MediaType type) {
    String ending =
        switch (type.getSubtype()) {
          case "mpeg" -> "mp3";
          case "jpeg" -> "jpg";
          case "octet-stream" -> "bin";
          default -> type.getSubtype();
        };
    return file.id() + "." + ending;
  }

  /** Asks the provider once more, then goes back to the submission. */
  @PostMapping("/retry")
  String retry(@PathVariable String id, @RequestParam String code) {
    attachments.retry(id);
    return code.matches("[A-Z0-9-]{1,20}")
        ? "redirect:/staff/submissions/" + code
        : "redirect:/staff";
  }
}
