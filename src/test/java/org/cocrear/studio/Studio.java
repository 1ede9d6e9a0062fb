package org.cocrear.studio;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.SortedMap;
import org.cocrear.TestStore;
import org.cocrear.bot.Bot;
import org.cocrear.bot.BotConfiguration;
import org.cocrear.conversations.authoring.FlowFiles;
import org.cocrear.staff.AuditTrail;

/** The studio over a store of its own; another one over the same store is another node. */
final class Studio {

  static final Bot BOT = Bot.read(BotConfiguration.files("classpath:/bot/"));
  static final SortedMap<String, String> FILES =
      BotConfiguration.files("classpath:/conversations/");

  final Time time = new Time();
  final FlowRevisionStore revisions;
  final PublicationStore publications;
  final AuditTrail audit;
  final Drafts drafts;
  final FlowShelf shelf;
  final PublishedFlows flows;
  final FlowVoices voices;
  final Publishing publishing;
  final FootprintStore footprints;
  final Funnels funnels;

  Studio(TestStore store) {
    this(store, FILES, BOT);
  }

  Studio(TestStore store, SortedMap<String, String> files, Bot bot) {
    revisions = new FlowRevisionStore(store.operations());
    publications = new PublicationStore(store.operations());
    audit = new AuditTrail(store.operations(), time);
    drafts = new Drafts(new DraftStore(store.operations()), audit, time);
    shelf = new FlowShelf(FlowFiles.read(files, bot), files, bot, revisions, publications, time);
    flows = new PublishedFlows(shelf);
    flows.afterSingletonsInstantiated();
    voices = new FlowVoices(bot, shelf);
    publishing =
        new Publishing(
            drafts,
            shelf,
            revisions,
            publications,
            Publishing.shippedTalks("file:./conversations/"),
            audit,
            time);
    footprints = new FootprintStore(store.operations());
    funnels = new Funnels(footprints, time);
  }

  /** A clock that is set on by hand. */
  static final class Time extends Clock {
    private Instant now = Instant.parse("2022-05-10T12:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
