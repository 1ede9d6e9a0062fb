package org.cocrear.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cocrear.bot.Voice;
import org.cocrear.conversations.Effect;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Leafing;
import org.cocrear.messaging.Option;
import org.cocrear.messaging.Outgoing;
import org.jspecify.annotations.Nullable;

/** Collects what one turn says and does, in order; an erasure always comes last. */
final class Reply {

  private static final String SKIP_HINT = "hint.skip";

  /** Marks what is sent although the person has stopped us: they asked for it. */
  private static final String ALWAYS = "always";

  private final Caller caller;
  private final Voice voice;
  private final String turn;
  private final List<Deed> deeds = new ArrayList<>();
  private final List<Deed> last = new ArrayList<>();
  private final Tracks tracks = new Tracks();
  private int next;
  private int takes;
  private String locale;
  private String lead = "";
  private Outgoing.Priority priority = Outgoing.Priority.REPLY;
  private String about = ALWAYS;

  Reply(Caller caller, Voice voice, String turn) {
    this.caller = caller;
    this.voice = voice;
    this.turn = turn;
    this.locale = caller.locale();
  }

  Caller caller() {
    return caller;
  }

  /** An id that no other part of this turn has. */
  String nextId() {
    return turn + "/r" + next++;
  }

  /** A name for the next take of the engine within this turn. */
  String nextTake() {
    return turn + "/t" + takes++;
  }

  void say(String key) {
    say(key, Map.of());
  }

  void say(String key, Map<String, String> arguments) {
    post(nextId(), text(key, arguments), List.of(), null);
  }

  /** From here on we begin to speak: it keeps to decent hours, consent and windows. */
  Reply unasked(String what) {
    priority = Outgoing.Priority.BULK;
    about = what;
    return this;
  }

  /** Words before what is said next, in the same message. */
  void lead(String key, Map<String, String> arguments) {
    lead = text(key, arguments) + "\n\n";
  }

  /** From here on in a language that was just chosen. */
  void speak(String chosen) {
    locale = chosen;
  }

  /** Says what a flow says, in the voice of its revision. */
  void say(Effect.Say said, Voice in) {
    List<Option> options =
        said.options().stream().map(choice -> new Option(choice.id(), choice.label())).toList();
    String hint = said.skippable() ? text(SKIP_HINT, Map.of()) : null;
    post(said.id(), text(said.key(), said.arguments(), in), options, hint);
  }

  /** A word to another chat of the same person. */
  void tell(AddressId lane, String key, Map<String, String> arguments) {
    String words = voice.say(locale, key, arguments);
    deeds.add(
        new Deed.Post(
            new Outgoing(nextId(), lane, words, List.of(), null, Outgoing.Priority.REPLY, ALWAYS)));
  }

  void add(Deed deed) {
    if (deed instanceof Deed.Erase) {
      last.add(deed);
    } else {
      deeds.add(deed);
    }
  }

  /** Whether the person is removed by this turn. */
  boolean erases() {
    return !last.isEmpty();
  }

  /**
   * Whether the bot leaves the talk: the person is removed, has stopped, or speaks with the staff.
   */
  boolean leaves() {
    return erases()
        || deeds.stream()
            .anyMatch(deed -> deed instanceof Deed.CallPerson || deed instanceof Deed.Stop);
  }

  /** What was said so far. */
  List<String> said() {
    return deeds.stream()
        .filter(Deed.Post.class::isInstance)
        .map(deed -> ((Deed.Post) deed).message().text())
        .toList();
  }

  List<Deed> deeds() {
    List<Deed> all = new ArrayList<>(deeds);
    all.addAll(last);
    return List.copyOf(all);
  }

  String text(String key, Map<String, String> arguments) {
    return text(key, arguments, voice);
  }

  String text(String key, Map<String, String> arguments, Voice in) {
    return caller.sms() ? in.sayShort(locale, key, arguments) : in.say(locale, key, arguments);
  }

  /** What the engine was handed within this turn. */
  Tracks tracks() {
    return tracks;
  }

  private void post(String id, String text, List<Option> options, @Nullable String hint) {
    String whole = lead + text;
    lead = "";
    deeds.add(
        new Deed.Post(
            new Outgoing(id, caller.lane(), whole, options, hint, priority, about, leafing())));
  }

  private Leafing leafing() {
    return new Leafing(
        voice.say(locale, "options.open"),
        voice.say(locale, "options.more"),
        voice.say(locale, "options.back"));
  }
}
