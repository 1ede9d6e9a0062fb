package org.cocrear.bot;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that are commands, from {@code commands.yml}. Matched exactly but for case, accents, outer
 * punctuation and spaces; never with slips.
 */
public final class Commands {

  private static final Pattern FIRST_WORD =
      Pattern.compile("[\\p{P}\\p{S}\\s]*(\\S+?)[\\s:;,.\\-]+(\\S.*)", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("\\S{1,14}|\\S{2,5} \\S{3,5}");
  private static final Set<Command> WITH_REST =
      EnumSet.of(Command.PROPOSE, Command.PROBLEM, Command.STATUS, Command.LANGUAGE);

  private final Map<String, Command> words;
  private final Map<String, Command> smsWords;
  private final Map<String, Command> openings;
  private final Map<String, String> languages;
  private final Phrases stopWishes;

  Commands(
      Map<String, Command> words,
      Map<String, Command> smsWords,
      Map<String, Command> openings,
      Map<String, String> languages,
      Phrases stopWishes) {
    this.words = Map.copyOf(words);
    this.smsWords = Map.copyOf(smsWords);
    this.openings = Map.copyOf(openings);
    this.languages = Map.copyOf(languages);
    this.stopWishes = stopWishes;
  }

  /** A command and what followed it ({@code propuesta TEXT}, {@code estado CODE}); else empty. */
  public record Heard(Command command, String rest) {}

  /**
   * What a text commands, if anything.
   *
   * @param sms whether it came by SMS, where more words stop because providers take them so
   */
  public Optional<Heard> hear(String text, boolean sms) {
    String plain = Plain.of(text);
    String language = languages.get(plain);
    if (language != null) {
      return Optional.of(new Heard(Command.LANGUAGE, language));
    }
    Command whole = word(plain, sms);
    return whole != null ? Optional.of(new Heard(whole, "")) : opening(text);
  }

  /**
   * Whether a text that is no command asks to be left alone ({@code no quiero más mensajes}): it is
   * asked back, never obeyed by guess.
   */
  public boolean wishesToStop(String text) {
    String sounding = stopWishes.sounding(text);
    return sounding.strip().split(" ", -1).length <= 9 && stopWishes.in(sounding);
  }

  /** Whether a label would be taken for a command on some channel. */
  public boolean isCommand(String label) {
    return hear(label, true).isPresent() || hear(label, false).isPresent();
  }

  private @Nullable Command word(String plain, boolean sms) {
    Command onSms = sms ? smsWords.get(plain) : null;
    return onSms != null ? onSms : words.get(plain);
  }

  private Optional<Heard> opening(String text) {
    Matcher matcher = FIRST_WORD.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Command command = openings.get(Plain.of(matcher.group(1)));
    String rest = matcher.group(2).strip();
    return command == null || !WITH_REST.contains(command)
        ? Optional.empty()
        : fitting(command, rest);
  }

  private Optional<Heard> fitting(Command command, String rest) {
    return switch (command) {
      case STATUS -> code(rest).map(code -> new Heard(command, code));
      case LANGUAGE ->
          Optional.ofNullable(languages.get(Plain.of(rest))).map(l -> new Heard(command, l));
      case PROPOSE, PROBLEM -> Optional.of(new Heard(command, rest));
      case STOP,
          START,
          HELP,
          MENU,
          SURVEY,
          TOPICS,
          MY_DATA,
          ERASE,
          SKIP,
          BACK,
          CORRECT,
          CANCEL,
          PERSON ->
          Optional.empty();
    };
  }

  private static Optional<String> code(String rest) {
    String code = rest.replaceAll("[\\s.!?\"'«»]+$|^[\"'«¿¡]+", "");
    boolean fits = CODE.matcher(code).matches();
    boolean spoken = code.contains(" ") && code.chars().noneMatch(Character::isDigit);
    return fits && !spoken ? Optional.of(code) : Optional.empty();
  }
}
