package org.cocrear.studio;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cocrear.conversations.Course;
import org.cocrear.conversations.Flow;
import org.cocrear.conversations.FlowLibrary;
import org.cocrear.conversations.Session;
import org.cocrear.conversations.Step;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The flows of the files and those that staff published, and every revision that was published
 * before: a running talk stays on its own, is moved, or ends, as the author chose (requirement M6).
 */
@Component
@Primary
class PublishedFlows implements FlowLibrary, SmartInitializingSingleton {

  private final FlowShelf shelf;

  PublishedFlows(FlowShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public void afterSingletonsInstantiated() {
    shelf.keepShipped();
  }

  @Override
  public Optional<Flow> current(String id) {
    return shelf.current(id);
  }

  @Override
  public Optional<Flow> at(String id, String revision) {
    return shelf.at(id, revision);
  }

  @Override
  public List<Flow> all() {
    return shelf.all();
  }

  @Override
  public Course course(Session talk) {
    String revision = talk.revision();
    for (Publication later : since(talk)) {
      switch (later.running()) {
        case STAY -> {}
        case MOVE -> revision = later.revision();
        case END -> {
          return new Course.Ends(talk.flow());
        }
      }
    }
    return revision.equals(talk.revision()) ? new Course.GoesOn(talk) : moved(talk, revision);
  }

  private List<Publication> since(Session talk) {
    List<Publication> all = shelf.publications(talk.flow());
    int began = all.stream().map(Publication::revision).toList().lastIndexOf(talk.revision());
    return all.subList(began + 1, all.size());
  }

  private Course moved(Session talk, String revision) {
    Optional<Step> before = step(talk.flow(), talk.revision(), talk.step());
    Optional<Step> now = step(talk.flow(), revision, talk.step());
    if (now.isEmpty()) {
      return new Course.Ends(talk.flow());
    }
    Session there = talk.on(revision);
    boolean same =
        switch (now.get()) {
          case Step.Choose choose ->
              before.filter(it -> sameOptions(it, choose)).isPresent()
                  && wordings(choose, talk.flow(), talk.revision())
                      .equals(wordings(choose, talk.flow(), revision));
          case Step.Ask ask ->
              before
                  .filter(it -> it instanceof Step.Ask old && old.answer().equals(ask.answer()))
                  .isPresent();
          default -> true;
        };
    return same ? new Course.GoesOn(there) : new Course.AsksAgain(there);
  }

  private Optional<Step> step(String flow, String revision, String name) {
    return shelf.at(flow, revision).map(found -> found.steps().get(name));
  }

  private static boolean sameOptions(Step before, Step.Choose now) {
    return before instanceof Step.Choose old
        && Objects.equals(old.list(), now.list())
        && ids(old).equals(ids(now));
  }

  private static List<String> ids(Step.Choose choose) {
    return choose.options().stream().map(Step.Option::id).toList();
  }

  /** What the options say, in every locale. */
  private List<String> wordings(Step.Choose choose, String flow, String revision) {
    return shelf
        .source(flow, revision)
        .map(
            source ->
                source.texts().values().stream()
                    .flatMap(
                        texts ->
                            choose.options().stream()
                                .map(option -> String.valueOf(texts.get(option.label()))))
                    .toList())
        .orElseGet(List::of);
  }
}
