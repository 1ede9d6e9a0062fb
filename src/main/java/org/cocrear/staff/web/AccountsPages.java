package org.cocrear.staff.web;

import java.security.Principal;
import java.util.Map;
import org.cocrear.staff.Accounts;
import org.cocrear.staff.AuditTrail;
import org.cocrear.staff.InvalidAccount;
import org.cocrear.staff.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where administrators add accounts, change roles and deactivate. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AccountsPages {

  private static final String BACK = "redirect:/staff/accounts";

  private final Accounts accounts;
  private final AuditTrail trail;

  AccountsPages(Accounts accounts, AuditTrail trail) {
    this.accounts = accounts;
    this.trail = trail;
  }

  @GetMapping("/staff/accounts")
  String show(Model model) {
    model.addAllAttributes(model());
    return "staff/accounts";
  }

  @PostMapping("/staff/accounts")
  String add(
      @RequestParam String name,
      @RequestParam String password,
      @RequestParam Role role,
      @RequestParam(defaultValue = "") String area,
      Principal who) {
    accounts.add(name.strip(), password, role, blankToNull(area));
    trail.record(who.getName(), "account.added", name.strip(), role.name());
    return BACK;
  }

  @PostMapping("/staff/accounts/{name}/role")
  String assign(
      @PathVariable String name,
      @RequestParam Role role,
      @RequestParam(defaultValue = "") String area,
      Principal who) {
    accounts.assign(name, role, blankToNull(area));
    trail.record(who.getName(), "account.role", name, role.name());
    return BACK;
  }

  @PostMapping("/staff/accounts/{name}/active")
  String activate(@PathVariable String name, @RequestParam boolean active, Principal who) {
    accounts.activate(name, active);
    trail.record(who.getName(), active ? "account.activated" : "account.deactivated", name, "");
    return BACK;
  }

  @PostMapping("/staff/accounts/{name}/password")
  String password(@PathVariable String name, @RequestParam String password, Principal who) {
    accounts.password(name, password);
    trail.record(who.getName(), "account.password", name, "");
    return BACK;
  }

  @ExceptionHandler(InvalidAccount.class)
  ModelAndView refused(InvalidAccount invalid) {
    ModelAndView page = new ModelAndView("staff/accounts", model());
    page.addObject("field", invalid.field());
    page.addObject("problem", invalid.getMessage());
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private Map<String, Object> model() {
    return Map.of("accounts", accounts.all(), "roles", Role.values());
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
