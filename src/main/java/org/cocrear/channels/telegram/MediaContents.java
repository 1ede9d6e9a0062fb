package org.cocrear.channels.telegram;

import org.cocrear.channels.PlainText;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Content.Media;
import org.cocrear.messaging.Content.MediaKind;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What a message carries as a file; only its reference is kept. */
final class MediaContents {

  private MediaContents() {}

  /** The file, or null where there is none. */
  static @Nullable Content read(Message message) {
    String caption = message.getCaption() == null ? null : orNull(message.getCaption());
    if (message.getPhoto() != null && !message.getPhoto().isEmpty()) {
      String largest = message.getPhoto().getLast().getFileId();
      return new Media(MediaKind.PHOTO, largest, "image/jpeg", caption);
    } else if (message.getVoice() != null) {
      var voice = message.getVoice();
      return new Media(MediaKind.VOICE, voice.getFileId(), voice.getMimeType(), caption);
    } else if (message.getAudio() != null) {
      var audio = message.getAudio();
      return new Media(MediaKind.VOICE, audio.getFileId(), audio.getMimeType(), caption);
    }
    return film(message, caption);
  }

  private static @Nullable Content film(Message message, @Nullable String caption) {
    if (message.getVideo() != null) {
      var video = message.getVideo();
      return new Media(MediaKind.VIDEO, video.getFileId(), video.getMimeType(), caption);
    } else if (message.getVideoNote() != null) {
      return new Media(MediaKind.VIDEO, message.getVideoNote().getFileId(), "video/mp4", caption);
    } else if (message.getAnimation() != null) {
      var film = message.getAnimation();
      return new Media(MediaKind.VIDEO, film.getFileId(), film.getMimeType(), caption);
    } else if (message.getDocument() != null) {
      var document = message.getDocument();
      return new Media(MediaKind.DOCUMENT, document.getFileId(), document.getMimeType(), caption);
    }
    return null;
  }

  private static @Nullable String orNull(String caption) {
    String clean = PlainText.of(caption);
    return clean.isEmpty() ? null : clean;
  }
}
