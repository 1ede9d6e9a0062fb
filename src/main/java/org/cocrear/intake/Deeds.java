package org.cocrear.intake;

import org.cocrear.desk.Desk;
import org.cocrear.messaging.Outbox;
import org.cocrear.outreach.Subscriptions;
import org.cocrear.participants.Participants;
import org.cocrear.submissions.Submissions;

/** Hands each deed to its room. */
final class Deeds {

  private final Outbox outbox;
  private final Participants participants;
  private final Submissions submissions;
  private final Subscriptions subscriptions;
  private final Desk desk;
  private final Tickets tickets;
  private final Timers timers;

  Deeds(
      Outbox outbox,
      Participants participants,
      Submissions submissions,
      Subscriptions subscriptions,
      Desk desk,
      Tickets tickets,
      Timers timers) {
    this.outbox = outbox;
    this.participants = participants;
    this.submissions = submissions;
    this.subscriptions = subscriptions;
    this.desk = desk;
    this.tickets = tickets;
    this.timers = timers;
  }

  void carryOut(Deed deed) {
    switch (deed) {
      case Deed.Post d -> outbox.post(d.message());
      case Deed.File d -> submissions.file(d.submission());
      case Deed.ProposeAxis d -> submissions.proposeAxis(d.code(), d.axis());
      case Deed.Follow d -> follow(d);
      case Deed.Agree d -> participants.consent(d.id(), d.who(), d.consent());
      case Deed.Stop d -> participants.stop(d.id(), d.who(), d.channel(), d.words(), d.at());
      case Deed.Start d -> participants.start(d.id(), d.who(), d.channel(), d.words(), d.at());
      case Deed.Greet d -> participants.greeted(d.who());
      case Deed.Speak d -> participants.speak(d.who(), d.locale());
      case Deed.CallPerson d -> desk.call(d.id(), d.lane(), d.reason(), d.before());
      case Deed.Overhear d -> desk.hear(d.id(), d.lane(), d.text(), d.media());
      case Deed.Wind d -> timers.wind(d);
      case Deed.Lend d -> tickets.lend(d);
      case Deed.Erase d -> participants.erase(d.id(), d.who(), d.keepReleasedTexts());
    }
  }

  private void follow(Deed.Follow deed) {
    if (deed.follows()) {
      subscriptions.subscribe(deed.who(), deed.topic());
    } else {
      subscriptions.unsubscribe(deed.who(), deed.topic());
    }
  }
}
