package org.cocrear.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cocrear.messaging.Content.MediaKind;
import org.cocrear.messaging.MediaFile;
import org.cocrear.messaging.MediaFile.State;
import org.cocrear.messaging.MediaFiles;
import org.cocrear.submissions.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files that came with a submission, as its page shows them. */
@Component
class Attachments {

  private final MediaFiles files;

  Attachments(MediaFiles files) {
    this.files = files;
  }

  /**
   * A file to show.
   *
   * @param as {@code audio}, {@code image}, {@code video}, {@code file}, {@code waiting} or {@code
   *     lost}
   * @param reason why it is not here
   */
  record Shown(String id, String as, String title, String size, @Nullable String reason) {

    static Shown of(MediaFile file) {
      return new Shown(file.id(), as(file), title(file.kind()), size(file.size()), file.reason());
    }

    private static String as(MediaFile file) {
      return switch (file.state()) {
        case WAITING -> "waiting";
        case LOST -> "lost";
        case KEPT -> shape(file.type());
      };
    }

    private static String shape(String type) {
      String family = type.split("/", 2)[0];
      return switch (family) {
        case "audio", "image", "video" -> family;
        default -> "file";
      };
    }

    private static String title(MediaKind kind) {
      return switch (kind) {
        case VOICE -> "Nota de voz";
        case PHOTO -> "Foto";
        case VIDEO -> "Video";
        case DOCUMENT -> "Documento";
      };
    }

    private static String size(long bytes) {
      return bytes < 1024 * 1024 ? Math.ceilDiv(bytes, 1024) + " kB" : bytes / 1024 / 1024 + " MB";
    }
  }

  /** The files that its fields name. */
  List<Shown> of(Submission submission) {
    return namedIn(
        Stream.concat(submission.fields().values().stream(), Stream.of(submission.text())));
  }

  /** The files that texts name, each once. */
  List<Shown> namedIn(Stream<String> texts) {
    return texts
        .flatMap(text -> MediaFile.namedIn(text).stream())
        .distinct()
        .map(files::find)
        .flatMap(Optional::stream)
        .map(Shown::of)
        .toList();
  }

  /** A file and its bytes, if they are here. */
  Optional<MediaFile> kept(String id) {
    return files.find(id).filter(file -> file.state() == State.KEPT);
  }

  Optional<byte[]> bytes(String id) {
    return files.bytes(id);
  }

  void retry(String id) {
    files.retry(id);
  }
}
