package org.cocrear.studio.surveys;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.cocrear.bot.Commands;
import org.cocrear.studio.Drafts;
import org.cocrear.surveys.xlsform.Imported;
import org.cocrear.surveys.xlsform.InvalidForm;
import org.cocrear.surveys.xlsform.XlsForms;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** An XLSForm is sent up and becomes a draft; what is otherwise than in the form is listed. */
@Controller
class ImportPages {

  private final XlsForms forms;
  private final Drafts drafts;
  private final SurveyActions actions;

  ImportPages(Commands commands, Drafts drafts, SurveyActions actions) {
    this.forms = new XlsForms(commands::isCommand);
    this.drafts = drafts;
    this.actions = actions;
  }

  @GetMapping("/staff/surveys/import")
  String ask(Authentication who) {
    actions.require(who);
    return "studio/survey-import";
  }

  @PostMapping("/staff/surveys/import")
  String take(
      @RequestParam MultipartFile file,
      Model model,
      Authentication who,
      HttpServletResponse response)
      throws IOException {
    actions.require(who);
    try {
      Imported imported =
          forms.read(file.getBytes(), Objects.requireNonNullElse(file.getOriginalFilename(), "x"));
      drafts.keep(imported.source(), who.getName());
      model.addAttribute("imported", imported);
    } catch (InvalidForm refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refused", String.valueOf(refused.getMessage()));
    }
    return "studio/survey-import";
  }
}
