package org.cocrear.conversations.talks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.cocrear.conversations.Input;
import org.jspecify.annotations.Nullable;

/**
 * A talk on the console. Whatever is typed goes to the bot, but for {@code :show} (what stands
 * behind the talk, from now on or no more), {@code :wait} (until a wait is over), {@code :voice},
 * {@code :photo}, {@code :place}, {@code :again} (the flow from its beginning) and {@code :quit}.
 */
final class Console {

  private static final String HELP =
      "  :show what stands behind   :voice :photo :place send one   :wait until it is over"
          + "   :again from the start   :quit";

  private final Tryout tryout;
  private final PrintStream out;
  private boolean shows;

  Console(Tryout tryout, PrintStream out, boolean shows) {
    this.tryout = tryout;
    this.out = out;
    this.shows = shows;
  }

  void talk(String flow, InputStream in) throws IOException {
    out.println(HELP);
    print(tryout.begin(flow, new TreeMap<>()));
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    String line = prompted(reader);
    while (line != null && !line.equals(":quit")) {
      print(line.equals(":again") ? tryout.begin(flow, new TreeMap<>()) : heard(line));
      line = prompted(reader);
    }
    out.println(tryout.open() ? "  (left open)" : "  (the talk is over)");
  }

  /** The next line; none once the talk is over. */
  private @Nullable String prompted(BufferedReader reader) throws IOException {
    if (!tryout.open()) {
      return null;
    }
    out.print("> ");
    out.flush();
    return reader.readLine();
  }

  private List<Tryout.Line> heard(String line) {
    return switch (line.strip()) {
      case ":show" -> {
        shows = !shows;
        yield List.of();
      }
      case ":wait" -> tryout.wake();
      case ":voice", ":photo" ->
          tryout.hear(new Input.Sent("media-1", line.strip().substring(1), null));
      case ":place" -> tryout.hear(new Input.Shared(-32.947, -60.639, null));
      case ":help" -> {
        out.println(HELP);
        yield List.of();
      }
      default -> tryout.typed(line);
    };
  }

  private void print(List<Tryout.Line> lines) {
    for (Tryout.Line line : lines) {
      if (line.who().equals("bot")) {
        out.println(line.text().indent(2).stripTrailing());
      } else if (shows) {
        out.println("    [" + line.text() + "]");
      }
    }
    if (shows) {
      tryout.behind().forEach(line -> out.println("    [" + line + "]"));
    }
    out.flush();
  }
}
