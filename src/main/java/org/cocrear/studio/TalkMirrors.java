package org.cocrear.studio;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.cocrear.bot.Bot;
import org.cocrear.messaging.AddressErased;
import org.cocrear.messaging.AddressId;
import org.cocrear.messaging.Addresses;
import org.cocrear.messaging.TalkMirror;
import org.cocrear.studio.Workbench.Played;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The turns of simulated talks, one document per address with its latest turns. */
@Component
class TalkMirrors implements TalkMirror {

  private static final String MIRRORS = "simulator_turns";
  private static final int MOST = 120;
  private static final int SHOWN = 6;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MongoOperations mongo;
  private final Addresses addresses;
  private final FlowShelf shelf;
  private final TalkRecorder recorder;

  TalkMirrors(MongoOperations mongo, Addresses addresses, FlowShelf shelf, Bot bot) {
    this.mongo = mongo;
    this.addresses = addresses;
    this.shelf = shelf;
    this.recorder = new TalkRecorder(bot.commands());
  }

  @Override
  public void keep(AddressId lane, String id, String turn) {
    Document one = new Document("id", id).append("turn", turn);
    Update push = new Update();
    push.push("turns").slice(-MOST).each(one);
    Query absent = Query.query(where("_id").is(lane.value()).and("turns.id").ne(id));
    try {
      mongo.upsert(absent, push, MIRRORS);
    } catch (DuplicateKeyException there) {
      mongo.updateFirst(absent, push, MIRRORS);
    }
  }

  @Override
  public String look(AddressId lane) {
    List<JsonNode> turns = turns(lane);
    ObjectNode seen = JSON.createObjectNode();
    lastTake(turns)
        .ifPresent(
            take -> {
              for (String name : List.of("flow", "revision", "step", "state", "answers")) {
                seen.set(name, take.path(name));
              }
            });
    ArrayNode latest = seen.putArray("turns");
    turns.subList(Math.max(0, turns.size() - SHOWN), turns.size()).forEach(latest::add);
    return seen.toString();
  }

  @Override
  public Optional<String> talk(AddressId lane) {
    return recorder
        .record(turns(lane))
        .map(written -> shelf.bench().play("simulator", written))
        .map(Played::played);
  }

  @EventListener
  void forget(AddressErased erased) {
    String lane = addresses.id(erased.address()).value();
    mongo.remove(Query.query(where("_id").is(lane)), MIRRORS);
  }

  private static Optional<JsonNode> lastTake(List<JsonNode> turns) {
    return turns.reversed().stream()
        .map(turn -> turn.path("takes"))
        .filter(takes -> !takes.isEmpty())
        .findFirst()
        .map(takes -> takes.get(takes.size() - 1));
  }

  private List<JsonNode> turns(AddressId lane) {
    Document found = mongo.findById(lane.value(), Document.class, MIRRORS);
    return found == null
        ? List.of()
        : found.getList("turns", Document.class).stream()
            .map(one -> JSON.readTree(one.getString("turn")))
            .toList();
  }
}
