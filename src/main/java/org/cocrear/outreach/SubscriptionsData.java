package org.cocrear.outreach;

import java.util.List;
import java.util.Map;
import org.cocrear.participants.ParticipantId;
import org.cocrear.participants.PersonalData;

/** What a person follows, for themselves; and its removal. */
class SubscriptionsData implements PersonalData {

  private final Subscriptions subscriptions;

  SubscriptionsData(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public String title() {
    return "subscriptions";
  }

  @Override
  public List<Map<String, Object>> export(ParticipantId id) {
    return subscriptions.of(id).stream()
        .map(topic -> Map.<String, Object>of("tema", topic))
        .toList();
  }

  @Override
  public void erase(ParticipantId id, boolean keepReleasedTexts) {
    subscriptions.erase(id);
  }

  @Override
  public void join(ParticipantId from, ParticipantId into) {
    subscriptions.join(from, into);
  }
}
