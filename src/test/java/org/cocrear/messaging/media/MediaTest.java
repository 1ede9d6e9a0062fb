package org.cocrear.messaging.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.Document;
import org.cocrear.StandIn;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.channels.RecordingInbox;
import org.cocrear.messaging.Address;
import org.cocrear.messaging.AddressErased;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Content;
import org.cocrear.messaging.Content.MediaKind;
import org.cocrear.messaging.Inbound;
import org.cocrear.messaging.MediaFile;
import org.cocrear.messaging.MediaFile.State;
import org.cocrear.messaging.MediaSource;
import org.cocrear.messaging.MediaSource.Fetched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class MediaTest {

  private static final Address ANA = new Address(Channel.WHATSAPP, "+1", "+5493415551234");
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  private final TestStore mongo = TestStore.fresh();
  private final TestClock clock = TestClock.at("2026-06-01T12:00:00Z");
  private final MediaStore store = new MediaStore(mongo.operations(), clock);
  private final Map<String, Address> known = new HashMap<>(Map.of("lane", ANA));
  private final Addresses addresses = StandIn.of(Addresses.class, new FakeAddresses());
  private final RecordingInbox lanes = new RecordingInbox();
  private final List<Fetched> answers = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private final MediaFetcher fetcher =
      new MediaFetcher(
          store,
          addresses,
          () -> Stream.of(new FakeSource()),
          new MediaSettings(DataSize.ofMegabytes(20), Duration.ofSeconds(5), 3, 1),
          clock);
  private final MediaInbox inbox = new MediaInbox(lanes, addresses, store, fetcher);

  /** Knows one lane. */
  public final class FakeAddresses {
    public AddressId id(Address address) {
      return new AddressId("lane");
    }

    public Optional<Address> find(AddressId id) {
      return Optional.ofNullable(known.get(id.value()));
    }
  }

  private final class FakeSource implements MediaSource {
    @Override
    public boolean serves(Address from) {
      return from.channel() == Channel.WHATSAPP;
    }

    @Override
    public Fetched fetch(Address from, String reference, long largest) {
      asked.add(reference);
      return answers.removeFirst();
    }
  }

  @AfterEach
  void close() {
    mongo.close();
  }

  private String voiceNote(String reference) {
    Content voice = new Content.Media(MediaKind.VOICE, reference, "audio/ogg", "oí");
    inbox.accept(new Inbound("m1", ANA, "Ana", voice, NOW, null));
    return ((Content.Media) lanes.messages.getLast().content()).reference();
  }

  @Test
  void aVoiceNoteIsNotedBeforeItsMessageAndFetchedWhole() {
    byte[] sound = new byte[1_300_000];
    new Random(7).nextBytes(sound);
    System.arraycopy("OggS".getBytes(StandardCharsets.US_ASCII), 0, sound, 0, 4);
    String id = voiceNote("https://provider.example/ME1");
    assertThat(voiceNote("https://provider.example/ME1")).as("the same again").isEqualTo(id);
    assertThat(MediaFile.namedIn("voice:" + id + " [voz]")).containsExactly(id);
    assertThat(store.find(id).orElseThrow().state()).isEqualTo(State.WAITING);
    assertThat(lanes.messages.getFirst().content().toString()).doesNotContain("provider.example");

    answers.add(new Fetched.Got(sound));
    assertThat(fetcher.fetchNext()).isTrue();
    assertThat(fetcher.fetchNext()).isFalse();
    assertThat(asked).containsExactly("https://provider.example/ME1");
    assertThat(store.find(id).orElseThrow())
        .isEqualTo(
            new MediaFile(
                id,
                new AddressId("lane"),
                MediaKind.VOICE,
                State.KEPT,
                null,
                "audio/ogg",
                1_300_000,
                NOW));
    assertThat(store.bytes(id)).hasValueSatisfying(kept -> assertThat(kept).isEqualTo(sound));
    assertThat(
            mongo
                .operations()
                .count(new org.springframework.data.mongodb.core.query.Query(), "media_chunks"))
        .isEqualTo(3);
  }

  @Test
  void aFailureIsTriedAgainAndThenSaysWhy() {
    String id = voiceNote("ref");
    for (String reason : List.of("HTTP 503", "no answer", "HTTP 500")) {
      answers.add(new Fetched.TryLater(null, reason));
      assertThat(fetcher.fetchNext()).as(reason).isTrue();
      assertThat(fetcher.fetchNext()).as("not at once again").isFalse();
      assertThat(store.find(id).orElseThrow().reason()).isEqualTo(reason);
      clock.pass(Duration.ofMinutes(10));
    }
    assertThat(store.find(id).orElseThrow().state()).isEqualTo(State.LOST);
    store.retry(id);
    answers.add(new Fetched.Got("OggS".getBytes(StandardCharsets.US_ASCII)));
    assertThat(fetcher.fetchNext()).isTrue();
    assertThat(store.find(id).orElseThrow().state()).isEqualTo(State.KEPT);
  }

  @Test
  void whatIsRefusedIsLostAndACrashInTheMiddleIsTakenUpAgain() {
    String id = voiceNote("ref");
    assertThat(store.claim(Duration.ofMinutes(3))).isPresent();
    assertThat(store.claim(Duration.ofMinutes(3))).as("another node").isEmpty();
    clock.pass(Duration.ofMinutes(4));
    answers.add(new Fetched.Refused("larger than 20 MB"));
    assertThat(fetcher.fetchNext()).isTrue();
    assertThat(store.find(id).orElseThrow().state()).isEqualTo(State.LOST);
    assertThat(store.find(id).orElseThrow().reason()).isEqualTo("larger than 20 MB");
  }

  @Test
  void nothingStaysOfWhoIsErased() {
    String id = voiceNote("ref");
    answers.add(new Fetched.Got(new byte[] {1, 2, 3}));
    assertThat(fetcher.fetchNext()).isTrue();
    voiceNote("another");
    inbox.forget(new AddressErased(ANA));
    assertThat(store.find(id)).isEmpty();
    for (String collection : List.of("media", "media_chunks", "media_due")) {
      assertThat(mongo.operations().findAll(Document.class, collection)).as(collection).isEmpty();
    }
    voiceNote("after");
    known.clear();
    assertThat(fetcher.fetchNext()).isTrue();
    assertThat(asked).as("nothing is asked for who is gone").containsExactly("ref");
  }

  @Test
  void whatServedItsTimeGoes() {
    String id = voiceNote("ref");
    store.forget(NOW);
    assertThat(store.find(id)).isPresent();
    store.forget(NOW.plusSeconds(1));
    assertThat(store.find(id)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "OggS, audio/ogg",
    "ID3, audio/mpeg",
    "ÿû, audio/mpeg",
    "'#!AMR\n', audio/amr",
    "RIFF....WAVE, audio/wav",
    "RIFF....WEBP, image/webp",
    "....ftypM4A, audio/mp4",
    "....ftypisom, video/mp4",
    "ÿØÿ, image/jpeg",
    "GIF89a, image/gif",
    "%PDF-1.7, application/pdf",
    "<html><script>, application/octet-stream",
    "<svg, application/octet-stream",
    "'', application/octet-stream"
  })
  void aFileIsWhatItsBytesSay(String head, String type) {
    assertThat(MediaTypes.of(head.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(type);
  }
}
