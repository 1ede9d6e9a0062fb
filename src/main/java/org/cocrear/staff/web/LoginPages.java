package org.cocrear.staff.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where staff sign in. */
@Controller
class LoginPages {

  @GetMapping("/login")
  String show() {
    return "login";
  }
}
