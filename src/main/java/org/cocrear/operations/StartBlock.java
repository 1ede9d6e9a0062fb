package org.cocrear.operations;

import java.util.ArrayList;
import java.util.List;
import org.cocrear.channels.ChannelStatus;
import org.cocrear.plans.Plan;
import org.cocrear.plans.Plans;
import org.cocrear.staff.FirstAdministrator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints once, when all is up, what a newcomer needs to know. */
@Component
class StartBlock {

  private final ChannelStatus channels;
  private final Plans plans;
  private final FirstAdministrator administrator;

  StartBlock(ChannelStatus channels, Plans plans, FirstAdministrator administrator) {
    this.channels = channels;
    this.plans = plans;
    this.administrator = administrator;
  }

  @EventListener
  void ready(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      lines("http://localhost:" + web.getWebServer().getPort()).forEach(System.out::println);
    }
  }

  private List<String> lines(String address) {
    Plan plan = plans.active();
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("Cocrear is up: " + plan.title() + (plans.trial() ? " (on trial: dates moved)" : ""));
    lines.add("  public page  " + address + "/");
    if (channels.switches().simulator()) {
      lines.add("  chat         " + address + "/chat");
    }
    lines.add("  staff        " + address + "/staff   user: admin");
    administrator
        .passwordToShow()
        .ifPresent(word -> lines.add("  password     " + word + "   (shown only this once)"));
    channels.lines().forEach(line -> lines.add("  " + line));
    lines.add("");
    return lines;
  }
}
