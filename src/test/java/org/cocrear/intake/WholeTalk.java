package org.cocrear.intake;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.bot.Bot;
import org.cocrear.bot.YamlItem;
import org.cocrear.conversations.FlowLibrary;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.Content;
import org.cocrear.plans.SamplePlans;

/**
 * A talk file that begins with {@code through: intake}, played through the whole house. One writes
 * what happens: {@code user}, {@code tap} (an option's id), {@code voice}, {@code photo}, {@code
 * place}, {@code wordless}; {@code more} (another message within the same answer); {@code after}
 * ({@code 2h}, {@code 5d}); {@code channel} (goes on by another); {@code staff} (says something in
 * the call), {@code close} (the staff hands back). What others {@code answered} to a survey stands
 * in the header. {@code {code}} is the last code that was given.
 */
final class WholeTalk {

  private static final String BODY = "\ntalk:";
  private static final List<String> HEADER =
      List.of("through", "channel", "plan", "at", "answered", "talk");
  private static final Pattern CODE = Pattern.compile("\\b(?:ROS|JAL|PEN)-[A-Z0-9]{4,6}\\b");
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("EEE d, HH:mm", Locale.ROOT);

  private final TalkingHouse house;
  private final ZoneId zone;
  private final StringBuilder played = new StringBuilder();
  private final List<String> codes = new ArrayList<>();
  private Channel channel;

  private WholeTalk(YamlItem file, TestStore store, Bot bot, FlowLibrary flows) {
    String plan = file.field("plan").map(YamlItem::text).orElse(SamplePlans.ROSARIO);
    TestClock clock = TestClock.at("2021-06-21T15:00:00Z");
    house = new TalkingHouse(store, bot, flows, plan, clock);
    zone = house.plans.active().zone();
    String at = file.field("at").map(YamlItem::text).orElse("2021-06-21T12:00");
    clock.set(LocalDateTime.parse(at).atZone(zone).toInstant());
    file.field("answered").map(YamlItem::items).orElse(List.of()).forEach(this::answered);
    channel = Channel.ofKey(file.field("channel").map(YamlItem::text).orElse("telegram"));
  }

  /** The file as it should be. */
  static String play(String name, String text, TestStore store, Bot bot, FlowLibrary flows) {
    List<String> problems = new ArrayList<>();
    YamlItem file = YamlItem.of(name, text, problems);
    file.only(HEADER);
    WholeTalk talk = new WholeTalk(file, store, bot, flows);
    int body = text.indexOf(BODY);
    talk.played.append(text, 0, body).append(BODY).append('\n');
    for (YamlItem line : file.field("talk").map(YamlItem::items).orElse(List.of())) {
      line.fields().forEach((who, what) -> talk.act(who, what.text()));
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.toString());
    }
    return talk.played.toString();
  }

  static boolean is(String text) {
    return text.contains("through: intake");
  }

  private void answered(YamlItem line) {
    SortedMap<String, String> answers = new TreeMap<>();
    line.fields().forEach((name, value) -> answers.put(name, value.text()));
    int people = Integer.parseInt(Objects.requireNonNull(answers.remove("people")));
    house.answered(Objects.requireNonNull(answers.remove("survey")), people, answers);
  }

  private void act(String who, String what) {
    if (who.equals("bot") || who.equals("do") || who.equals("clock")) {
      return;
    }
    played.append("  - ").append(who).append(": ").append(quoted(what)).append('\n');
    boolean passes = who.equals("after");
    for (TalkingHouse.Line line : happen(who, what)) {
      if (passes && line.who().equals("bot")) {
        clock(line);
      }
      write(line);
    }
  }

  private List<TalkingHouse.Line> happen(String who, String what) {
    return switch (who) {
      case "user" -> house.hear(channel, text(what));
      case "more" -> {
        house.accept(channel, text(what));
        house.clock.pass(Duration.ofSeconds(1));
        yield List.of();
      }
      case "tap" -> house.hear(channel, new Content.Tap(what, null));
      case "voice", "photo", "video", "document" -> house.hear(channel, media(who, what));
      case "wordless" -> house.hear(channel, new Content.Other(what));
      case "place" -> {
        String[] parts = what.split(",", 2);
        yield house.hear(
            channel,
            new Content.Place(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), null));
      }
      case "after" -> house.pass(duration(what));
      case "channel" -> {
        channel = Channel.ofKey(what);
        yield List.of();
      }
      case "staff" -> house.staff(what);
      case "close" -> house.staff("");
      default -> throw new IllegalArgumentException("`" + who + "` does nothing");
    };
  }

  private Content text(String what) {
    String code = codes.isEmpty() ? "" : codes.getLast();
    return new Content.Text(what.replace("{code}", code));
  }

  private static Content media(String kind, String caption) {
    return new Content.Media(
        Content.MediaKind.valueOf(kind.toUpperCase(Locale.ROOT)),
        "m-" + "0".repeat(32),
        null,
        caption.isEmpty() ? null : caption);
  }

  private static Duration duration(String what) {
    int cut = what.length() - 1;
    return switch (what.charAt(cut)) {
      case 'd' -> Duration.ofDays(Long.parseLong(what.substring(0, cut)));
      case 'h' -> Duration.ofHours(Long.parseLong(what.substring(0, cut)));
      default -> Duration.ofMinutes(Long.parseLong(what.substring(0, cut)));
    };
  }

  private void clock(TalkingHouse.Line line) {
    ZonedDateTime at = line.at().atZone(zone);
    played.append("  - clock: ").append(quoted(CLOCK.format(at))).append('\n');
  }

  private void write(TalkingHouse.Line line) {
    String text = masked(line.text());
    played.append("  - ").append(line.who()).append(": ");
    if (line.who().equals("bot")) {
      played.append("|-\n").append(text.indent(6));
    } else {
      played.append(quoted(text)).append('\n');
    }
  }

  /** Codes are drawn: they are shown by their order. */
  private String masked(String text) {
    Matcher code = CODE.matcher(text);
    while (code.find()) {
      if (!codes.contains(code.group())) {
        codes.add(code.group());
      }
    }
    String masked = text;
    for (int i = 0; i < codes.size(); i++) {
      masked = masked.replace(codes.get(i), codes.get(i).substring(0, 4) + "CODE" + (i + 1));
    }
    return masked.replaceAll("/my-data/[0-9a-f]+", "/my-data/TICKET");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
