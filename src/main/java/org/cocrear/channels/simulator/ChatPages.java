package org.cocrear.channels.simulator;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of the simulator. */
@Controller
@SimulatorOn
class ChatPages {

  @GetMapping("/chat")
  String chat() {
    return "chat";
  }
}
