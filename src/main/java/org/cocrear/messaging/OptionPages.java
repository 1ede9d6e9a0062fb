package org.cocrear.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** More options than a channel shows at once, page by page. */
public final class OptionPages {

  /** The most that one page shows, the ways to leaf included. */
  public static final int MOST = 10;

  private static final String LEAF = "cocrear/page/";
  private static final int OWN = MOST - 2;

  private OptionPages() {}

  /** A wish to see a page, from 0, of a message. */
  public record Leaf(int page, String message) {}

  /** The wish that a tapped option is, if it is one. */
  public static Optional<Leaf> leaf(String option) {
    if (!option.startsWith(LEAF)) {
      return Optional.empty();
    }
    String[] parts = option.substring(LEAF.length()).split("/", 2);
    return parts.length == 2 && parts[0].matches("\\d{1,3}")
        ? Optional.of(new Leaf(Integer.parseInt(parts[0]), parts[1]))
        : Optional.empty();
  }

  /** The options of a page: all of them where they fit. */
  public static List<Option> page(Outgoing message, int page) {
    List<Option> all = message.options();
    if (all.size() <= MOST) {
      return all;
    }
    int from = Math.min(page * OWN, all.size() - 1);
    int to = Math.min(from + OWN, all.size());
    List<Option> shown = new ArrayList<>(all.subList(from, to));
    if (to < all.size()) {
      shown.add(new Option(LEAF + (page + 1) + "/" + message.id(), message.leafing().more()));
    }
    if (page > 0) {
      shown.add(new Option(LEAF + (page - 1) + "/" + message.id(), message.leafing().back()));
    }
    return List.copyOf(shown);
  }
}
