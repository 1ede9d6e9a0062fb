package org.cocrear;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The loop in a real browser: propose in the chat, log in, correct an axis, answer, and see the
 * answer arrive in the chat. Pictures are left in {@code target/pictures}.
 */
@Tag("browser")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"cocrear.intake.gather=300ms", "cocrear.admin.password=" + BrowserTest.PASSWORD})
class BrowserTest {

  static final String PASSWORD = "a-password-for-tests";
  private static final Pattern CODE = Pattern.compile("ROS-[A-Z0-9]{4,6}");
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final int PHONE = 360;

  @TempDir static Path data;
  @LocalServerPort int port;
  private final List<String> troubles = new ArrayList<>();
  private Playwright playwright;
  private Browser browser;

  @DynamicPropertySource
  static void store(DynamicPropertyRegistry registry) {
    TestStore.house(registry, data);
  }

  @BeforeEach
  void open() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    String chromium = System.getProperty("chromium", "/usr/bin/chromium");
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(chromium))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterEach
  void close() {
    browser.close();
    playwright.close();
    Assertions.assertEquals(List.of(), troubles, "errors in the browser's console");
  }

  @Test
  void theLoopClosesInTheBrowser() {
    Page chat = page(PHONE, 800);
    chat.navigate(url("/chat"));
    say(chat, "propuesta Que haya talleres de teatro gratis en las bibliotecas del barrio");
    Locator send = chat.locator("#lines button").filter(named("Sí, enviar"));
    send.click();
    Locator receipt = chat.locator("#lines li").filter(named("Tu código es"));
    assertThat(receipt).isVisible();
    String code = code(receipt.textContent());
    picture(chat, "chat-phone");

    Page staff = page(1200, 900);
    signIn(staff);
    picture(staff, "queue");
    staff.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(code)).first().click();
    Locator axes = staff.locator("form[action$='/axes']");
    axes.getByLabel("Juventudes", new Locator.GetByLabelOptions().setExact(false)).check();
    axes.getByRole(AriaRole.BUTTON).click();
    assertThat(staff.getByRole(AriaRole.STATUS)).containsText("quedó guardado");
    Locator answer = staff.locator("form[action$='/answer']");
    answer.locator("input[name=outcome][value=adopted]").check();
    answer.locator("#reason").fill("Abrimos seis talleres en marzo.");
    answer.getByRole(AriaRole.BUTTON).click();
    assertThat(staff.getByRole(AriaRole.STATUS)).containsText("quedó guardado");
    picture(staff, "submission");

    assertThat(chat.locator("#lines li").filter(named("Abrimos seis talleres"))).isVisible();
    picture(chat, "chat-answered");
    staff.setViewportSize(PHONE, 800);
    picture(staff, "submission-phone");
  }

  @Test
  void everyPageShowsItselfOnAPhoneWithoutScrollingSideways() {
    Page page = page(PHONE, 800);
    signIn(page);
    page.navigate(url("/staff/conversations/proposal"));
    page.locator("form[action$='/draft/begin'] button").first().click();
    page.waitForURL("**/draft");
    String draft = "/staff/conversations/proposal/draft";
    for (String path :
        List.of(
            "/surveys",
            "/surveys/servicio",
            "/staff/transcriptions",
            "/staff/links",
            "/staff/surveys/import",
            "/staff/surveys/survey-juventudes",
            "/staff/conversations/proposal?step=problem",
            "/staff/conversations/proposal/diff?from=published&to=draft",
            draft,
            draft + "/texts?step=problem",
            draft + "/talks",
            "/",
            "/open-data/",
            "/chat",
            "/staff",
            "/staff/desk",
            "/staff/deliveries",
            "/staff/commitments",
            "/staff/conversations",
            "/staff/surveys",
            "/staff/audit",
            "/staff/accounts")) {
      page.navigate(url(path));
      Object wide =
          page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      Assertions.assertTrue(
          ((Number) wide).intValue() <= 1, path + " is wider than a phone: " + wide);
      picture(page, "phone" + path.replaceAll("[^a-z]+", "-"));
    }
  }

  @Test
  void thePhonesShowWhatIsTyped() {
    Page page = page(1200, 900);
    signIn(page);
    page.navigate(url("/staff/conversations/problem"));
    page.locator("form[action$='/draft/begin'] button").first().click();
    page.waitForURL("**/draft");
    page.navigate(url("/staff/conversations/problem/draft/texts?step=problem"));
    page.locator("#texts textarea").first().fill("¿Qué se rompió en tu cuadra?");
    assertThat(page.locator("#phones")).containsText("¿Qué se rompió en tu cuadra?");
  }

  private void signIn(Page page) {
    page.navigate(url("/staff"));
    page.locator("#username").fill("admin");
    page.locator("#password").fill(PASSWORD);
    page.locator("form[action='/login'] button").click();
    page.waitForURL("**/staff**");
  }

  private static void say(Page chat, String text) {
    chat.locator("#text").fill(text);
    chat.locator("#write button").click();
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private Page page(int width, int height) {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
    Page page = context.newPage();
    page.setDefaultTimeout(20_000);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            troubles.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> troubles.add(page.url() + ": " + error));
    return page;
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }

  private static String code(String text) {
    Matcher matcher = CODE.matcher(text);
    Assertions.assertTrue(matcher.find(), text);
    return matcher.group();
  }
}
